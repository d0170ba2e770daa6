#include "indexer/inversion/inverter.h"

#include <algorithm>
#include <array>

#include "indexer/glass/packing.h"
#include "indexer/glass/position_code.h"

namespace dateline {

using glass::append_vint;
using glass::append_vstr;

void Inverter::add(const AnalysedArticle& article) {
    ++document_;
    std::uint64_t length = 0;
    for (const TermPostings& postings : article.terms) length += postings.wdf;
    add_postings(article.terms);
    add_to_documents(article, length);
    for (const auto& [slot, value] : article.values) add_value(slot, value);
    append_vint(lengths_, length);
    totals_.take({.documents = 1, .shortest = length, .longest = length, .total_length = length});
}

void Inverter::add_to_documents(const AnalysedArticle& article, std::uint64_t length) {
    term_list_.begin(length, article.terms.size());
    for (const TermPostings& postings : article.terms) {
        term_list_.add(postings.term, postings.wdf);
    }
    slots_.clear();
    Slot last = 0;
    for (const auto& [slot, value] : article.values) {
        glass::append_slot(slots_, slot, last);
        last = slot;
    }
    spill_.add_document(data_deflater_.pack(article.data), terms_deflater_.pack(term_list_.tag()),
                        slots_);
}

// Step by step for all terms, so that what the next step needs is on its way from memory.
void Inverter::add_postings(const std::vector<TermPostings>& terms) {
    numbers_.clear();
    for (const TermPostings& postings : terms) {
        numbers_.push_back(Vocabulary::hash(postings.term));
        vocabulary_.prefetch(numbers_.back());
    }
    for (std::size_t i = 0; i < terms.size(); ++i) {
        numbers_[i] = vocabulary_.number(terms[i].term, numbers_[i]);
        vocabulary_.entry(numbers_[i]).postings.prefetch();
    }
    for (std::size_t i = 0; i < terms.size(); ++i) {
        add_posting(vocabulary_.entry(numbers_[i]), terms[i]);
    }
}

void Inverter::add_posting(TermEntry& entry, const TermPostings& postings) {
    using glass::put_vint;
    const bool has_places = !postings.positions.empty();
    std::array<char, 3 * glass::kMaxVintBytes> head;
    char* to = put_vint(head.data(), document_ - entry.last_document - 1);
    to = put_vint(to, std::uint64_t{postings.wdf} * 2 + (has_places ? 1 : 0));
    if (has_places) {
        places_.clear();
        glass::append_positions(places_, postings.positions);
        to = put_vint(to, places_.size());
    }
    entry.postings.append(postings_, {head.data(), to});
    if (has_places) entry.postings.append(postings_, places_);
    entry.last_document = document_;
    ++entry.documents;
    entry.occurrences += postings.wdf;
    totals_.largest_wdf = std::max<std::uint64_t>(totals_.largest_wdf, postings.wdf);
}

void Inverter::add_value(Slot slot, const std::string& value) {
    SlotValues& values = values_[slot];
    const std::size_t before = values.bytes.size();
    append_vint(values.bytes, document_ - values.last_document - 1);
    append_vstr(values.bytes, value);
    value_bytes_ += values.bytes.size() - before;
    values.last_document = document_;
    values.statistics.take(value);
}

std::uint64_t Inverter::memory_bytes() const {
    constexpr std::uint64_t kSortedTermBytes = 40;  // What finish() needs for each, besides.
    // Strings and vectors grow by doubling.
    return postings_.bytes() + vocabulary_.bytes() + vocabulary_.size() * kSortedTermBytes +
           2 * (lengths_.size() + value_bytes_);
}

void Inverter::finish() {
    spill_.begin(SpillSection::Lengths);
    spill_.add(lengths_);
    spill_.begin(SpillSection::Values);
    write_values();
    spill_.begin(SpillSection::Terms);
    write_terms();
    spill_.finish(totals_);
}

void Inverter::write_values() {
    for (const auto& [slot, values] : values_) {
        spill_.begin_slot(slot, 1);
        spill_.begin_part(0, values.statistics, values.bytes.size());
        spill_.add(values.bytes);
    }
}

void Inverter::write_terms() {
    for (const TermEntry* entry : vocabulary_.sorted()) {
        spill_.begin_term(entry->term(), entry->documents, entry->occurrences, 1);
        spill_.begin_part(0, entry->postings.size());
        entry->postings.visit([this](std::string_view bytes) { spill_.add(bytes); });
    }
}

}  // namespace dateline
