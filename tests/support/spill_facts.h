// What spill files say, as plain values, beside what the articles say that went in.
#pragma once

#include <map>
#include <random>
#include <stdexcept>
#include <string>
#include <tuple>
#include <vector>

#include "indexer/glass/packing.h"
#include "indexer/glass/position_code.h"
#include "indexer/glass/term_list_code.h"
#include "indexer/inversion/inverter.h"
#include "indexer/inversion/slot_parts.h"
#include "indexer/inversion/term_merge.h"
#include "tests/support/glass_reader.h"
#include "tests/support/inflate.h"

namespace dateline {

// An article that owns what it consists of.
struct TestArticle {
    using Posting = std::pair<std::uint32_t, std::vector<std::uint32_t>>;  // wdf, places.

    std::map<std::string, Posting> terms = {};
    std::map<Slot, std::string> values = {};
    std::string data = {};

    AnalysedArticle analysed() const {
        AnalysedArticle article;
        for (const auto& [term, posting] : terms) {
            article.terms.push_back({term, posting.first, posting.second});
        }
        article.values.assign(values.begin(), values.end());
        article.data = data;
        return article;
    }
};

struct SpillFacts {
    // Data, term list, slots.
    std::vector<std::tuple<std::string, std::string, std::string>> documents;
    std::vector<std::uint64_t> lengths;
    // Slot -> documents that have it, lowest, highest; document -> value.
    std::map<Slot, std::tuple<std::uint64_t, std::string, std::string>> statistics;
    std::map<Slot, std::map<std::uint64_t, std::string>> values;
    // Term -> how many have it, how often; document -> wdf, places as they are coded.
    std::map<std::string, std::pair<std::uint64_t, std::uint64_t>> frequencies;
    std::map<std::string, std::map<std::uint64_t, std::pair<std::uint64_t, std::string>>> postings;
    struct Totals {
        std::uint64_t documents = 0, shortest = 0, longest = 0, largest_wdf = 0, total_length = 0;
        bool operator==(const Totals&) const = default;
    } totals;

    bool operator==(const SpillFacts&) const = default;
};

inline void add_facts(SpillFacts& facts, const TestArticle& article) {
    const std::uint64_t number = ++facts.totals.documents;
    std::uint64_t length = 0;
    for (const auto& [term, posting] : article.terms) {
        const auto& [wdf, places] = posting;
        length += wdf;
        std::string coded;
        if (!places.empty()) glass::append_positions(coded, places);
        facts.postings[term][number] = {wdf, coded};
        auto& [documents, occurrences] = facts.frequencies[term];
        ++documents;
        occurrences += wdf;
        facts.totals.largest_wdf = std::max<std::uint64_t>(facts.totals.largest_wdf, wdf);
    }
    glass::TermListCode list;
    list.begin(length, article.terms.size());
    for (const auto& [term, posting] : article.terms) list.add(term, posting.first);
    std::string slots;
    Slot last = 0;
    for (const auto& [slot, value] : article.values) {
        glass::append_slot(slots, slot, last);
        last = slot;
        facts.values[slot][number] = value;
        auto& [documents, lowest, highest] = facts.statistics[slot];
        if (documents == 0 || value < lowest) lowest = value;
        if (documents == 0 || value > highest) highest = value;
        ++documents;
    }
    facts.documents.emplace_back(article.data, list.tag(), slots);
    facts.lengths.push_back(length);
    SpillFacts::Totals& totals = facts.totals;
    if (length != 0 && (totals.shortest == 0 || length < totals.shortest)) totals.shortest = length;
    totals.longest = std::max(totals.longest, length);
    totals.total_length += length;
}

inline SpillFacts facts_of(const std::vector<TestArticle>& articles) {
    SpillFacts facts;
    for (const TestArticle& article : articles) add_facts(facts, article);
    return facts;
}

inline std::string read_tag(SectionReader& reader) {
    const std::uint64_t head = reader.vint();
    const std::string bytes(reader.bytes(head / 2));
    if (head % 2 == 0) return bytes;
    constexpr std::size_t kMost = 1 << 20;
    return inflated(bytes, kMost);
}

inline void read_terms(const std::vector<SpillReader>& spills, SpillFacts& facts) {
    TermMerge terms(spills);
    std::string last;
    while (terms.next()) {
        if (terms.term() <= last) throw std::runtime_error("terms are not in order");
        last = terms.term();
        facts.frequencies[last] = {terms.documents(), terms.occurrences()};
        auto& postings = facts.postings[last];
        std::uint64_t newest = 0;
        terms.visit_parts([&](std::uint64_t base, std::uint64_t size, SectionReader& reader) {
            if (base < newest) throw std::runtime_error("parts are not in order");
            newest = base;
            const std::uint64_t end = reader.offset() + size;
            while (reader.offset() < end) {
                newest += reader.vint() + 1;
                const std::uint64_t wdf = reader.vint();
                postings[newest] = {wdf / 2, wdf % 2 == 0 ? "" : std::string(reader.vstr())};
            }
        });
    }
}

inline SpillFacts facts_of(const std::vector<SpillReader>& spills) {
    SpillFacts facts;
    for (const SpillReader& spill : spills) {
        if (spill.base() != facts.documents.size()) throw std::runtime_error("a wrong base");
        SectionReader reader = spill.section(SpillSection::Documents);
        while (!reader.at_end()) {
            std::string data = read_tag(reader);
            std::string terms = read_tag(reader);
            facts.documents.emplace_back(std::move(data), std::move(terms), reader.vstr());
        }
        SectionReader lengths = spill.section(SpillSection::Lengths);
        while (!lengths.at_end()) facts.lengths.push_back(lengths.vint());
    }
    for (auto& [slot, parts] : slot_parts(spills)) {
        glass::SlotStatistics all;
        for (SlotPart& part : parts) {
            all.take(part.statistics);
            std::uint64_t document = part.base;
            while (!part.values.at_end()) {
                document += part.values.vint() + 1;
                facts.values[slot][document] = part.values.vstr();
            }
        }
        facts.statistics[slot] = {all.documents, all.lowest, all.highest};
    }
    read_terms(spills, facts);
    const SpillFooter footer = totals_of(spills);
    facts.totals = {footer.documents, footer.shortest, footer.longest, footer.largest_wdf,
                    footer.total_length};
    return facts;
}

inline std::vector<TestArticle> random_articles(std::size_t count, unsigned seed) {
    std::mt19937 random(seed);
    std::vector<TestArticle> articles(count);
    for (TestArticle& article : articles) {
        for (auto left = random() % 40; left > 0; --left) {
            std::string term(1 + random() % 3, static_cast<char>(random() % 5 * 60));
            term += std::to_string(random() % 1000);
            auto& [wdf, places] = article.terms[term];
            wdf = static_cast<std::uint32_t>(random() % 1000) >> random() % 11;
            if (random() % 3 == 0 || !places.empty()) continue;
            std::uint32_t place = 0;
            for (auto more = 1 + random() % 30; more > 0; --more) {
                places.push_back(place += 1 + static_cast<std::uint32_t>(random() % 5000));
            }
        }
        for (const Slot slot : {0U, 1U, 130U, 300U, 0xfffffffeU}) {
            if (random() % 2 == 0) article.values[slot] = std::to_string(random());
        }
        article.data.assign(random() % 3000 >> random() % 12, static_cast<char>(random()));
    }
    return articles;
}

}  // namespace dateline
