#include "searcher/ranking/field_weights.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "common/error.h"
#include "common/schema.h"
#include "searcher/query/nearest_name.h"
#include "searcher/ranking/bonus.h"
#include "searcher/ranking/parameters.h"

namespace dateline {
namespace {

// A word of the headline counted once and this beside it rank much as a word counted twice.
constexpr double kFieldBonus = 0.2;

constexpr FieldWeights kCounted;  // As the index has them.
constexpr Parameter kWeight{"a weight", 1, 0, 100};

const Field& weighted_field(std::string_view name) {
    constexpr std::array<std::string_view, 3> kNames{"headline", "lede", "body"};
    if (name == "body") return fields::kBody;
    const Field* field = find_field(name);
    if (field == &fields::kHeadline || field == &fields::kLede) return *field;
    const std::string_view nearest = nearest_name(name, kNames);
    throw UsageError(fmt::format("--fields weighs no '{}'; {}", name,
                                 nearest.empty() ? "it takes headline, lede, body"
                                                 : fmt::format("did you mean '{}'?", nearest)));
}

Xapian::Query found_in(const RankedWord& word, const Field& field) {
    return any_of(word.stems.empty() ? exact_terms(word, field) : stem_terms(word, field));
}

}  // namespace

FieldWeights parse_field_weights(std::string_view text) {
    std::optional<double> headline, lede, body;
    do {
        const std::string_view item = text.substr(0, text.find(','));
        text.remove_prefix(std::min(text.size(), item.size() + 1));
        const std::string_view name = item.substr(0, item.find('^'));
        const Field& field = weighted_field(name);
        std::optional<double>& weight = &field == &fields::kHeadline ? headline
                                        : &field == &fields::kLede   ? lede
                                                                     : body;
        if (weight) throw UsageError(fmt::format("--fields: '{}' is given twice", name));
        weight = name.size() == item.size()
                     ? kWeight.usual
                     : parse_number(item.substr(name.size() + 1), kWeight, "--fields");
    } while (!text.empty());
    const double unit = body.value_or(1);
    if (unit == 0) throw UsageError("--fields: the body counts more than 0");
    return {headline ? *headline / unit : kCounted.headline, lede ? *lede / unit : kCounted.lede};
}

std::vector<Xapian::Query> field_bonuses(const Xapian::Database& database,
                                         const std::vector<RankedWord>& words,
                                         const FieldWeights& weights) {
    std::vector<Xapian::Query> bonuses;
    const auto add = [&](const Field& field, double more) {
        if (more == 0) return;
        for (const RankedWord& word : words) {
            Xapian::Query where = found_in(word, field);
            if (more < 0) {
                where = {Xapian::Query::OP_AND_NOT, found_in(word, fields::kBody), where};
            }
            bonuses.push_back(bonus(where, std::abs(more) * kFieldBonus * rarity(database, word)));
        }
    };
    add(fields::kHeadline, weights.headline - kCounted.headline);
    add(fields::kLede, weights.lede - kCounted.lede);
    return bonuses;
}

}  // namespace dateline
