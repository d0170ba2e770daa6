#include "searcher/value_hints.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <chrono>

#include "common/index/term_walk.h"
#include "common/schema.h"
#include "common/text/character.h"
#include "searcher/expansion/edit_distance.h"
#include "searcher/query/tree_printer.h"

namespace dateline {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr std::size_t kMostHints = 3;  // For a query.
constexpr std::size_t kMostShown = 3;  // For a value.
constexpr std::size_t kMostValues = 100'000;
constexpr std::size_t kLongestValue = 100;  // Bytes; a longer one is nobody's slip.
constexpr std::size_t kShortestPart = 3;

// How near a value that exists comes to what was typed; up to three is an edit distance.
constexpr std::size_t kBeginsSo = 4;
constexpr std::size_t kHasIt = 5;
constexpr std::size_t kFar = 6;

struct Candidate {
    std::size_t distance = kFar;
    std::uint64_t articles = 0;
    std::string value;

    bool operator<(const Candidate& other) const {
        if (distance != other.distance) return distance < other.distance;
        if (articles != other.articles) return articles > other.articles;
        return value < other.value;
    }
};

// Between blanks, or at an end of it.
bool has_word(std::string_view text, std::string_view word) {
    const std::size_t at = text.find(word);
    if (at == std::string_view::npos) return false;
    const std::size_t end = at + word.size();
    return (at == 0 || text[at - 1] == ' ') && (end == text.size() || text[end] == ' ');
}

bool is_part(std::string_view part, std::string_view whole,
             bool (*has)(std::string_view, std::string_view)) {
    return part.size() >= kShortestPart && has(whole, part);
}

bool begins(std::string_view text, std::string_view beginning) {
    return text.starts_with(beginning);
}

class Nearness {
  public:
    explicit Nearness(std::string_view typed)
        : typed_(typed), distance_(typed, std::clamp<std::size_t>(typed.size() / 4, 1, 3)) {}

    std::size_t of(std::string_view value) {
        if (value.size() > kLongestValue) return kFar;
        if (const auto edits = distance_.to(value)) return *edits;
        if (is_part(typed_, value, begins) || is_part(value, typed_, begins)) return kBeginsSo;
        return is_part(typed_, value, has_word) || is_part(value, typed_, has_word) ? kHasIt : kFar;
    }

  private:
    std::string_view typed_;
    EditDistance distance_;
};

// The best few of all values of the field; where none is near, those of most articles.
std::vector<Candidate> find_nearest(const Xapian::Database& database, const Field& field,
                                    std::string_view typed) {
    Nearness nearness(typed);
    std::vector<Candidate> best;
    std::size_t seen = 0;
    for (TermWalk walk(database, std::string(field.prefix)); walk.next();) {
        if (++seen > kMostValues) break;
        Candidate candidate{kFar, 0, walk.term().substr(field.prefix.size())};
        candidate.distance = nearness.of(candidate.value);
        const bool is_room = best.size() < kMostShown;
        if (!is_room && candidate.distance > best.back().distance) continue;
        candidate.articles = walk.articles();
        best.insert(std::ranges::upper_bound(best, candidate, std::less<>()), candidate);
        if (!is_room) best.pop_back();
    }
    const bool is_near = !best.empty() && best.front().distance < kFar;
    if (is_near) std::erase_if(best, [](const Candidate& one) { return one.distance == kFar; });
    return best;
}

// As it can be typed: topic:cocoa, topic:"interest rates".
std::string shown(const Field& field, std::string_view value) {
    const bool is_plain = !value.empty() && std::ranges::all_of(value, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-' || c == '_' || c == '.' || static_cast<unsigned char>(c) >= 0x80U;
    });
    return fmt::format("{0}:{2}{1}{2}", field.name, value, is_plain ? "" : "\"");
}

bool has_hints(const Field& field) {
    return &field != &fields::kId && &field != &fields::kUrl;
}

void hint_at_values(const Xapian::Database& database, const QueryNode& leaf,
                    std::vector<std::string>& hints) {
    const Field& field = *leaf.field;
    if (!has_hints(field) || leaf.text.size() > kLongestValue) return;
    if (database.get_termfreq(make_exact_term(field, leaf.text)) > 0) return;
    // An agency is also found as a source.
    const bool may_be_source = &field == &fields::kAgency;
    if (may_be_source && database.term_exists(make_exact_term(fields::kSource, leaf.text))) return;
    std::string hint = fmt::format("no article has {}", shown(field, leaf.text));
    const std::string typed = fold_text(leaf.text);
    const std::vector<Candidate> nearest = find_nearest(database, field, typed);
    if (!nearest.empty()) {
        std::vector<std::string> values;
        for (const Candidate& one : nearest) {
            values.push_back(fmt::format("{} ({})", shown(field, one.value), one.articles));
        }
        hint +=
            fmt::format("; {}: {}", nearest.front().distance < kFar ? "nearest" : "most frequent",
                        fmt::join(values, ", "));
    }
    hints.push_back(std::move(hint));
}

struct Days {
    sys_days first, last;
};

std::optional<sys_days> day_of_term(std::string_view digits) {
    unsigned number = 0;
    const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const std::chrono::year_month_day day{std::chrono::year{static_cast<int>(number / 10'000)},
                                          std::chrono::month{number / 100 % 100},
                                          std::chrono::day{number % 100}};
    const bool good = parsed.ec == std::errc() && digits.size() == 8 && day.ok();
    return good ? std::optional(sys_days{day}) : std::nullopt;
}

// The days, of UTC, that the first and the last article with a date are of.
std::optional<Days> covered_days(const Xapian::Database& database) {
    const std::string years(kYearPrefix), terms(kDayPrefix);
    std::string last_year;
    for (TermWalk walk(database, years); walk.next();) last_year = walk.term().substr(years.size());
    TermWalk walk(database, terms);
    if (last_year.empty() || !walk.next()) return std::nullopt;
    std::string last = walk.term();
    const std::optional<sys_days> first_day = day_of_term(last.substr(terms.size()));
    walk.skip_to(terms + last_year);
    while (walk.next()) last = walk.term();
    const std::optional<sys_days> last_day = day_of_term(last.substr(terms.size()));
    if (!first_day || !last_day) return std::nullopt;
    return Days{*first_day, *last_day};
}

bool is_outside(const DayRange& range, const Days& covered, const TimeZone& zone) {
    constexpr days kDay{1};
    const bool before = range.last && *range.last < covered.first &&
                        zone.begin_of(*range.last + kDay) <= covered.first;
    return before || (range.first && *range.first > covered.last &&
                      zone.begin_of(*range.first) >= covered.last + kDay);
}

void hint_at_days(const Xapian::Database& database, const QueryNode& leaf, const TimeZone& zone,
                  std::vector<std::string>& hints) {
    const std::optional<Days> covered = covered_days(database);
    if (!covered || !is_outside(leaf.days, *covered, zone)) return;
    std::string hint = fmt::format("no article is of {}; the index has {}", to_query_text(leaf),
                                   to_text(DayRange{covered->first, covered->last}));
    if (std::ranges::find(hints, hint) == hints.end()) hints.push_back(std::move(hint));
}

bool is_day_of_publication(const QueryNode& node) {
    return node.kind == NodeKind::Days && node.field->slot == fields::kPublished.slot;
}

}  // namespace

void add_value_hints(const OpenedIndex& index, const QueryNode& tree, const TimeZone& zone,
                     std::vector<std::string>& notes) {
    std::vector<std::string> hints;
    std::vector<const QueryNode*> rest{&tree};  // No recursion: brackets can be deep.
    while (!rest.empty() && hints.size() < kMostHints) {
        const QueryNode& node = *rest.back();
        rest.pop_back();
        if (node.kind == NodeKind::Value) hint_at_values(index.database, node, hints);
        if (is_day_of_publication(node)) hint_at_days(index.database, node, zone, hints);
        for (std::size_t i = node.children.size(); i-- > 0;) rest.push_back(&node.children[i]);
    }
    notes.insert(notes.end(), hints.begin(), hints.end());
}

}  // namespace dateline
