#include "tests/support/same_answers.h"

#include <fmt/format.h>
#include <xapian.h>

#include <map>

#include "tests/support/random_articles.h"

namespace dateline {
namespace {

// What queries are made of: a few hundred terms and values, and words that stand together.
struct Material {
    using Words = std::vector<std::string>;

    std::vector<std::string> terms = {"none"};
    std::vector<Words> passages = {{"none", "none", "none"}};
    std::vector<std::pair<Xapian::valueno, std::string>> values = {{0, "none"}};
};

constexpr std::uint32_t kEnough = 300;

// The words of a document from a position on, as they stand there.
Material::Words passage(const Xapian::Database& database, Xapian::docid document, Dice& dice) {
    std::map<Xapian::termpos, std::string> words;
    for (auto term = database.termlist_begin(document); term != database.termlist_end(document);
         ++term) {
        auto position = database.positionlist_begin(document, *term);
        for (; position != database.positionlist_end(document, *term); ++position) {
            words.emplace(*position, *term);
        }
    }
    if (words.size() < 3) return {};
    auto word = std::next(words.begin(), static_cast<std::ptrdiff_t>(dice.below(words.size() - 2)));
    Material::Words found;
    for (int i = 0; i < 3; ++i, ++word) found.push_back(word->second);
    return found;
}

Material gather(const Xapian::Database& database, Dice& dice) {
    Material material;
    std::uint64_t count = 0;
    for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) ++count;
    std::uint64_t number = 0;
    for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
        // All of them would be too many; those of many documents are too few to be met by chance.
        const bool common = term.get_termfreq() > database.get_doccount() / 20;
        if (number++ % (count / kEnough + 1) == 0 || (common && material.terms.size() < kEnough)) {
            material.terms.push_back(*term);
        }
    }
    const Xapian::docid step = database.get_lastdocid() / kEnough + 1;
    Xapian::docid next = 1;
    for (auto document = database.postlist_begin({}); document != database.postlist_end({});
         ++document) {
        if (*document < next) continue;
        next = *document + step;
        auto words = passage(database, *document, dice);
        if (!words.empty()) material.passages.push_back(std::move(words));
        const auto stored = database.get_document(*document);
        for (auto value = stored.values_begin(); value != stored.values_end(); ++value) {
            material.values.emplace_back(value.get_valueno(), *value);
        }
    }
    return material;
}

Xapian::Query pair_of(Xapian::Query::op op, const Material& material, Dice& dice) {
    return {op, Xapian::Query(dice.one_of(material.terms)),
            Xapian::Query(dice.one_of(material.terms))};
}

Xapian::Query range_of(const Material& material, Dice& dice) {
    const auto& [slot, value] = dice.one_of(material.values);
    std::string other = value;
    for (int tries = 0; tries < 20 && other == value; ++tries) {
        const auto& drawn = dice.one_of(material.values);
        if (drawn.first == slot) other = drawn.second;
    }
    const Xapian::Query range(Xapian::Query::OP_VALUE_RANGE, slot, std::min(value, other),
                              std::max(value, other));
    if (dice.once_in(2)) return range;
    return {Xapian::Query::OP_FILTER, Xapian::Query(dice.one_of(material.terms)), range};
}

Xapian::Query passage_of(Xapian::Query::op op, const Material& material, Dice& dice) {
    auto words = dice.one_of(material.passages);
    if (dice.once_in(3)) words.pop_back();
    if (op == Xapian::Query::OP_NEAR && dice.once_in(2)) std::swap(words.front(), words.back());
    const auto window = static_cast<Xapian::termcount>(words.size() + dice.below(8));
    return {op, words.begin(), words.end(), window};
}

Xapian::Query wildcard_of(const Material& material, Dice& dice) {
    const std::string beginning = dice.one_of(material.terms).substr(0, dice.between(1, 4));
    return {Xapian::Query::OP_WILDCARD, beginning, 100, Xapian::Query::WILDCARD_LIMIT_FIRST,
            dice.once_in(2) ? Xapian::Query::OP_OR : Xapian::Query::OP_SYNONYM};
}

Xapian::Query query_of(std::size_t kind, const Material& material, Dice& dice) {
    switch (kind) {
        case 0:
            return Xapian::Query(dice.one_of(material.terms));
        case 1:
            return pair_of(Xapian::Query::OP_AND, material, dice);
        case 2:
            return pair_of(Xapian::Query::OP_OR, material, dice);
        case 3:
            return passage_of(Xapian::Query::OP_PHRASE, material, dice);
        case 4:
            return passage_of(Xapian::Query::OP_NEAR, material, dice);
        case 5:
            return range_of(material, dice);
        case 6:
            return pair_of(Xapian::Query::OP_FILTER, material, dice);
        default:
            return wildcard_of(material, dice);
    }
}

// Everything that an answer says, weights to the last bit.
std::string answer(const Xapian::Database& database, const Xapian::Query& query) {
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    const Xapian::MSet hits = enquire.get_mset(0, 50);
    std::string text =
        fmt::format("{} to {}, about {}, weights to {:a} of {:a}:", hits.get_matches_lower_bound(),
                    hits.get_matches_upper_bound(), hits.get_matches_estimated(),
                    hits.get_max_attained(), hits.get_max_possible());
    for (auto hit = hits.begin(); hit != hits.end(); ++hit) {
        text += fmt::format(" {} {:a}", *hit, hit.get_weight());
    }
    return text;
}

}  // namespace

AnswerComparison compare_answers(const std::filesystem::path& actual,
                                 const std::filesystem::path& expected,
                                 std::size_t queries_of_a_kind) {
    constexpr std::size_t kKinds = 8;
    const Xapian::Database actual_database(actual.string());
    const Xapian::Database expected_database(expected.string());
    Dice dice(1987);
    const Material material = gather(expected_database, dice);
    AnswerComparison comparison;
    for (; comparison.queries < queries_of_a_kind * kKinds; ++comparison.queries) {
        const Xapian::Query query = query_of(comparison.queries % kKinds, material, dice);
        const std::string said = answer(actual_database, query);
        const std::string wanted = answer(expected_database, query);
        if (!wanted.ends_with(':')) ++comparison.with_hits;
        if (said == wanted) continue;
        comparison.differences.push_back(
            fmt::format("{}:\n  {}\n  expected {}", query.get_description(), said, wanted));
    }
    return comparison;
}

}  // namespace dateline
