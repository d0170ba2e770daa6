#define XXH_INLINE_ALL
#include "common/schema.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "common/text/character.h"
#include "common/text/utf8.h"

namespace dateline {

namespace fields {
const Field kId{"id", "", "Q", 7, FieldKind::Exact, "the article's id"};
const Field kBody{"", "", "", kNoSlot, FieldKind::Text, "headline and text"};
const Field kHeadline{"headline", "title", "S", kNoSlot, FieldKind::Text, "words of the headline"};
const Field kLede{"lede", "", "XLEDE", kNoSlot, FieldKind::Text, "words of the first paragraph"};
constexpr std::array<const Field*, 2> kOpening{&kHeadline, &kLede};
const Field kHeadlineOrLede{
    "hlead", "", "", kNoSlot, FieldKind::Text, "words of the headline or the first paragraph",
    kOpening};
constexpr std::array<const Field*, 3> kAllText{&kBody, &kByline, &kPlace};
const Field kAnyText{
    "any", "", "", kNoSlot, FieldKind::Text, "words of headline, text, byline or place", kAllText};
const Field kByline{"by", "byline", "A", kNoSlot, FieldKind::Text, "names in the byline"};
const Field kPlace{"place",         "",
                   "XPLACE",        kNoSlot,
                   FieldKind::Text, "where it was filed, and the places it is about"};
const Field kSource{"source", "", "XSRC", 1, FieldKind::Exact, "the publisher"};
const Field kSection{"section", "", "XSEC", 2, FieldKind::Exact, "the section"};
const Field kTopic{"topic", "", "K", 3, FieldKind::Exact, "a topic or tag"};
const Field kLanguage{"lang", "", "L", 4, FieldKind::Exact, "the language, e.g. en"};
const Field kPublished{
    "date", "", "", 0, FieldKind::Date, "2024, 2024-03, 2024-03-01..2024-03-15, 7d, \"last week\""};
const Field kSince{"since", "", "", 0, FieldKind::Date, "from a day or period on"};
const Field kUntil{"until", "", "", 0, FieldKind::Date, "up to a day or period, included"};
const Field kAfter{"after", "", "", 0, FieldKind::Date, "later than a day or period"};
const Field kBefore{"before", "", "", 0, FieldKind::Date, "earlier than a day or period"};
const Field kWords{
    "words", "", "", 5, FieldKind::Number, "length in words: 500.., ..100, 200..300"};
const Field kUrl{"url", "", "U", kNoSlot, FieldKind::Exact, "the address"};
const Field kKind{"kind", "", "T", kNoSlot, FieldKind::Exact, "article or headline"};
const Field kCollection{
    "collection", "", "XCOL", 10, FieldKind::Exact, "the corpus that it belongs to"};
const Field kAgency{
    "agency", "", "XAGENCY", 12, FieldKind::Exact, "the agency whose copy it is, e.g. ap"};
const Field kIndexed{
    "indexed", "", "", 8, FieldKind::Date, "when the index first had it: 7d.., yesterday"};
}  // namespace fields

namespace {

constexpr std::array<const Field*, 22> kSearchedFields{
    &fields::kHeadline, &fields::kLede,  &fields::kHeadlineOrLede, &fields::kAnyText,
    &fields::kByline,   &fields::kPlace, &fields::kSource,         &fields::kAgency,
    &fields::kSection,  &fields::kTopic, &fields::kLanguage,       &fields::kPublished,
    &fields::kSince,    &fields::kUntil, &fields::kAfter,          &fields::kBefore,
    &fields::kIndexed,  &fields::kWords, &fields::kKind,           &fields::kCollection,
    &fields::kId,       &fields::kUrl};

// As Xapian counts: a zero byte takes two.
std::size_t term_bytes(std::string_view term) {
    return term.size() + static_cast<std::size_t>(std::ranges::count(term, '\0'));
}

std::string shorten(const std::string& term) {
    const std::string hash = fmt::format("~{:016x}", XXH3_64bits(term.data(), term.size()));
    std::string_view kept = utf8_prefix(term, kMaxTermBytes - hash.size());
    while (term_bytes(kept) + hash.size() > kMaxTermBytes) kept.remove_suffix(1);
    return std::string(kept) + hash;
}

std::string cut(std::string term) {
    const bool is_short = term.size() <= kMaxTermBytes / 2;  // Were it of zeros alone.
    return is_short || term_bytes(term) <= kMaxTermBytes ? std::move(term) : shorten(term);
}

}  // namespace

std::span<const Field* const> searched_fields() {
    return kSearchedFields;
}

const Field* find_field(std::string_view name) {
    if (name.empty()) return nullptr;
    const auto found = std::ranges::find_if(kSearchedFields, [name](const Field* field) {
        return field->name == name || field->alias == name;
    });
    return found == kSearchedFields.end() ? find_field_of_habit(name) : *found;
}

std::string make_term(std::string_view prefix, std::string_view word) {
    std::string term;
    term.reserve(prefix.size() + word.size());
    term += prefix;
    term += word;
    return cut(std::move(term));
}

std::string make_stem_term(std::string_view prefix, std::string_view stem) {
    std::string term;
    term.reserve(1 + prefix.size() + stem.size());
    term += 'Z';
    term += prefix;
    term += stem;
    return cut(std::move(term));
}

std::string make_stream_term(std::uint64_t key) {
    return fmt::format("{}{:016x}", kStreamPrefix, key);
}

std::optional<std::uint64_t> stream_key_of(std::string_view term) {
    constexpr std::size_t kDigits = 16;
    constexpr int kHexadecimal = 16;
    if (!term.starts_with(kStreamPrefix) || term.size() != kStreamPrefix.size() + kDigits)
        return std::nullopt;
    std::uint64_t key = 0;
    const char* end = term.data() + term.size();
    const auto parsed = std::from_chars(end - kDigits, end, key, kHexadecimal);
    return parsed.ptr == end ? std::optional(key) : std::nullopt;
}

std::string make_exact_term(const Field& field, std::string_view value) {
    const bool verbatim = &field == &fields::kId || &field == &fields::kUrl;
    return verbatim ? make_term(field.prefix, value) : make_term(field.prefix, fold_text(value));
}

}  // namespace dateline
