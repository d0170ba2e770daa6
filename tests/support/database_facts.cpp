#include "tests/support/database_facts.h"

#include <xapian.h>

#include <algorithm>
#include <ostream>
#include <set>

#include "common/xapian_guard.h"
#include "tests/support/fact_findings.h"

namespace dateline {
namespace {

const auto kWhatItGives = [](const auto& iterator) { return *iterator; };
const auto kNothing = [](const auto&...) {};

std::string of_term(const std::string& term) {
    return "term " + shown(term);
}

std::string of_document(Xapian::docid document) {
    return fmt::format("document {}", document);
}

class DatabasePair {
  public:
    DatabasePair(const Xapian::Database& actual, const Xapian::Database& expected,
                 FactFindings& findings)
        : actual_(actual), expected_(expected), findings_(findings) {}

    void compare() {
        statistics();
        terms();
        documents();
        // A few slots that nobody uses are asked for as well.
        slots_.insert({0, 1, 2, 3, 4, 5, 6, 7});
        for (const Xapian::valueno slot : slots_) values_of(slot);
        metadata();
        spellings();
        synonyms();
    }

  private:
    template <typename Where, typename Ask>
    void ask_both(const Where& where, const char* name, const Ask& ask) {
        findings_.equal(where, name, ask(actual_), ask(expected_));
    }

    // The two sequences that `begin` and `end` give of a database.
    template <typename Begin, typename End, typename Key, typename Where, typename Both>
    void walk(const Begin& begin, const End& end, const Key& key, const Where& where,
              const Both& both) {
        findings_.side_by_side(begin(actual_), end(actual_), begin(expected_), end(expected_), key,
                               where, both);
    }

    void statistics() {
        const auto ask = [this](const char* name, const auto& what) {
            ask_both([] { return std::string("database"); }, name, what);
        };
        ask("document count", [](auto& db) { return db.get_doccount(); });
        ask("last document", [](auto& db) { return db.get_lastdocid(); });
        ask("total length", [](auto& db) { return db.get_total_length(); });
        ask("average length", [](auto& db) { return db.get_avlength(); });
        ask("shortest length", [](auto& db) { return db.get_doclength_lower_bound(); });
        ask("longest length", [](auto& db) { return db.get_doclength_upper_bound(); });
        ask("has positions", [](auto& db) { return db.has_positions(); });
    }

    void terms() {
        walk([](auto& db) { return db.allterms_begin(); },
             [](auto& db) { return db.allterms_end(); }, kWhatItGives, of_term,
             [this](const std::string& term, auto& actual, auto& expected) {
                 const auto where = [&] { return of_term(term); };
                 findings_.equal(where, "frequency", actual.get_termfreq(),
                                 expected.get_termfreq());
                 ask_both(where, "collection frequency",
                          [&](auto& db) { return db.get_collection_freq(term); });
                 ask_both(where, "largest wdf",
                          [&](auto& db) { return db.get_wdf_upper_bound(term); });
                 postings(term);
                 if (expected.get_termfreq() >= kManyPostings) leaps(term);
             });
    }

    void postings(const std::string& term) {
        const auto where = [&](Xapian::docid document) {
            return fmt::format("term {} in document {}", shown(term), document);
        };
        walk([&](auto& db) { return db.postlist_begin(term); },
             [&](auto& db) { return db.postlist_end(term); }, kWhatItGives, where,
             [&](Xapian::docid document, auto& actual, auto& expected) {
                 const auto here = [&] { return where(document); };
                 findings_.equal(here, "wdf", actual.get_wdf(), expected.get_wdf());
                 findings_.equal(here, "document length", actual.get_doclength(),
                                 expected.get_doclength());
                 findings_.side_by_side(
                     actual.positionlist_begin(), actual.positionlist_end(),
                     expected.positionlist_begin(), expected.positionlist_end(), kWhatItGives,
                     [&](Xapian::termpos position) {
                         return fmt::format("{}: position {}", here(), position);
                     },
                     kNothing);
             });
    }

    // A query leaps through a long list, and finds its way by what says where each chunk begins.
    void leaps(const std::string& term) {
        const Xapian::docid step = expected_.get_lastdocid() / 37 + 1;
        const auto actual_end = actual_.postlist_end(term);
        const auto expected_end = expected_.postlist_end(term);
        auto actual = actual_.postlist_begin(term);
        auto expected = expected_.postlist_begin(term);
        for (Xapian::docid to = 1; actual != actual_end && expected != expected_end; to += step) {
            actual.skip_to(to);
            expected.skip_to(to);
            const auto where = [&] { return fmt::format("{} from {} on", of_term(term), to); };
            const auto next = [](const auto& at, const auto& end) { return at == end ? 0 : *at; };
            findings_.equal(where, "document", next(actual, actual_end),
                            next(expected, expected_end));
        }
    }

    void documents() {
        walk([](auto& db) { return db.postlist_begin({}); },
             [](auto& db) { return db.postlist_end({}); }, kWhatItGives, of_document,
             [this](Xapian::docid document, auto& actual, auto& expected) {
                 const auto where = [&] { return of_document(document); };
                 findings_.equal(where, "length", actual.get_doclength(), expected.get_doclength());
                 ask_both(where, "length when asked for",
                          [&](auto& db) { return db.get_doclength(document); });
                 ask_both(where, "number of terms",
                          [&](auto& db) { return db.get_unique_terms(document); });
                 contents(document);
                 terms_of(document);
             });
    }

    void contents(Xapian::docid document) {
        const auto actual = actual_.get_document(document, Xapian::DOC_ASSUME_VALID);
        const auto expected = expected_.get_document(document, Xapian::DOC_ASSUME_VALID);
        findings_.equal([&] { return of_document(document); }, "data", actual.get_data(),
                        expected.get_data());
        const auto where = [&](Xapian::valueno slot) {
            return fmt::format("slot {} of document {}", slot, document);
        };
        findings_.side_by_side(
            actual.values_begin(), actual.values_end(), expected.values_begin(),
            expected.values_end(), [](const auto& value) { return value.get_valueno(); }, where,
            [&](Xapian::valueno slot, auto& actual_value, auto& expected_value) {
                slots_.insert(slot);
                findings_.equal([&] { return where(slot); }, "value", *actual_value,
                                *expected_value);
            });
    }

    void terms_of(Xapian::docid document) {
        const auto where = [&](const std::string& term) {
            return fmt::format("document {} lists term {}", document, shown(term));
        };
        walk([&](auto& db) { return db.termlist_begin(document); },
             [&](auto& db) { return db.termlist_end(document); }, kWhatItGives, where,
             [&](const std::string& term, auto& actual, auto& expected) {
                 findings_.equal([&] { return where(term); }, "wdf", actual.get_wdf(),
                                 expected.get_wdf());
             });
    }

    void values_of(Xapian::valueno slot) {
        const auto where = [&] { return fmt::format("slot {}", slot); };
        ask_both(where, "frequency", [&](auto& db) { return db.get_value_freq(slot); });
        ask_both(where, "lowest value", [&](auto& db) { return db.get_value_lower_bound(slot); });
        ask_both(where, "highest value", [&](auto& db) { return db.get_value_upper_bound(slot); });
        const auto here = [&](Xapian::docid document) {
            return fmt::format("slot {} in document {}", slot, document);
        };
        walk([&](auto& db) { return db.valuestream_begin(slot); },
             [&](auto& db) { return db.valuestream_end(slot); },
             [](const auto& value) { return value.get_docid(); }, here,
             [&](Xapian::docid document, auto& actual, auto& expected) {
                 findings_.equal([&] { return here(document); }, "value", *actual, *expected);
             });
        const Xapian::docid step = expected_.get_lastdocid() / 37 + 1;
        for (Xapian::docid to = 1; to <= expected_.get_lastdocid(); to += step) {
            ask_both(where, "value found by a leap", [&](auto& db) {
                auto value = db.valuestream_begin(slot);
                if (value != db.valuestream_end(slot)) value.skip_to(to);
                return value == db.valuestream_end(slot) ? std::string() : *value;
            });
        }
    }

    void metadata() {
        const auto where = [](const std::string& key) { return "metadata " + shown(key); };
        walk([](auto& db) { return db.metadata_keys_begin(); },
             [](auto& db) { return db.metadata_keys_end(); }, kWhatItGives, where,
             [&](const std::string& key, auto&, auto&) {
                 ask_both([&] { return where(key); }, "value",
                          [&](auto& db) { return db.get_metadata(key); });
             });
    }

    void spellings() {
        const auto where = [](const std::string& word) { return "spelling " + shown(word); };
        walk([](auto& db) { return db.spellings_begin(); },
             [](auto& db) { return db.spellings_end(); }, kWhatItGives, where,
             [&](const std::string& word, auto& actual, auto& expected) {
                 findings_.equal([&] { return where(word); }, "frequency", actual.get_termfreq(),
                                 expected.get_termfreq());
             });
    }

    void synonyms() {
        const auto where = [](const std::string& term) { return "synonyms of " + shown(term); };
        walk([](auto& db) { return db.synonym_keys_begin(); },
             [](auto& db) { return db.synonym_keys_end(); }, kWhatItGives, where,
             [&](const std::string& term, auto&, auto&) {
                 walk([&](auto& db) { return db.synonyms_begin(term); },
                      [&](auto& db) { return db.synonyms_end(term); }, kWhatItGives,
                      [&](const std::string& other) { return where(term) + ": " + shown(other); },
                      kNothing);
             });
    }

    static constexpr Xapian::doccount kManyPostings = 64;

    const Xapian::Database& actual_;
    const Xapian::Database& expected_;
    FactFindings& findings_;
    std::set<Xapian::valueno> slots_;  // Those that a document uses.
};

}  // namespace

std::string shown(std::string_view bytes) {
    constexpr std::size_t kShownBytes = 40;
    std::string text = "'";
    for (const char c : bytes.substr(0, kShownBytes)) {
        const auto byte = static_cast<unsigned char>(c);
        text += byte < ' ' || byte > '~' ? fmt::format("\\x{:02x}", byte) : std::string(1, c);
    }
    text += bytes.size() > kShownBytes ? "...'" : "'";
    return bytes.size() > kShownBytes ? text + fmt::format(" ({} bytes)", bytes.size()) : text;
}

std::ostream& operator<<(std::ostream& out, const FactComparison& comparison) {
    out << comparison.differences << " of " << comparison.facts << " facts differ";
    for (const std::string& line : comparison.lines) out << "\n  " << line;
    return out;
}

FactComparison compare_databases(const std::filesystem::path& actual,
                                 const std::filesystem::path& expected, std::size_t most_lines) {
    FactFindings findings(most_lines);
    try {
        const Xapian::Database actual_database(actual.string());
        const Xapian::Database expected_database(expected.string());
        DatabasePair(actual_database, expected_database, findings).compare();
    } catch (const Xapian::Error& error) {
        findings.note([&] { return describe(error); });
    }
    return findings.result();
}

}  // namespace dateline
