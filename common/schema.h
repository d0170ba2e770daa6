// How an article lies in the index: which field goes under which term prefix and into
// which value slot, and under which name a query asks for it. Both wings read this
// table and no other file spells a prefix or a slot number. The prefixes follow
// Xapian's own conventions, so that its stock tools understand the index.
//
//   field      prefix  slot  searched as
//   ---------  ------  ----  -------------------------------------------------------
//   id         Q       7     id:       exact; adding the same id again replaces the article;
//                                      the slot breaks ties, and is the id in a run
//   body       (none)  -     free text: headline, lede and the rest of the body
//   headline   S       -     headline: (also title:) free text
//   lede       XLEDE   -     lede:     free text, the first paragraph
//   hlead, any               hlead: any:  free text, in one of several of these fields
//   byline     A       -     by:       (also byline:) free text
//   place      XPLACE  9*    place:    free text, where it was filed and what it is about
//   source     XSRC    1     source:   exact
//   section    XSEC    2     section:  exact
//   topic      K       3     topic:    exact, several values
//   language   L       4     lang:     exact
//   published  D M Y   0     date:     range of days; also since:, until:, after:, before:; the
//                                      terms are days of UTC, the slot has seconds since 1970
//   words      -       5     words:    range
//   group      XDUP*   6*    near-duplicates, collapsed at view time
//   url        U       -     url:      exact
//   kind       T       11*   kind:     exact: article, headline
//   collection XCOL    10    collection: exact: the corpus that it belongs to
//   corpus id  XCID    -     what its corpus calls it, where another article has that id; for the
//                            indexer only
//   agency     XAGENCY 12    agency:   exact; whose copy it is, or who publishes it
//   scan       -       13*   how sure the reading of a scanned page is
//   story      XSTORY* 14*   articles of one event
//   indexed    -       8     indexed:  range of days; when the index first had it, in seconds
//                            since 1970
//   umlauts    XUML    -     stems of capitalised words with the ä ö ü å ø that other terms have
//                            lost; says whether Mueller may be a Müller
//   bounds     XUNIT   -     where paragraphs and sentences begin, as positions: common/analysis/
//                            unit_bound.h
//   stream     XFILE   -     the file or archive member that it was read from, as a hash;
//                            for the indexer only
//
// (*) Kept for it: nothing lies there yet.
//
// Free text lies there twice: the exact words with positions, and behind a further "Z"
// (ZS for the headline) the stems without. Exact values are folded: "Financial Times" is the
// term "XSRCfinancial times". D19870226, M198702, Y1987 are the day, month and year.
//
// The index carries kSchemaVersion; a searcher refuses another. Any change to what lies
// in the index raises it; a further name that a query may use does not.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace dateline {

inline constexpr int kSchemaVersion = 5;

enum class FieldKind { Text, Exact, Date, Number };

using Slot = std::uint32_t;
inline constexpr Slot kNoSlot = UINT32_MAX;

struct Field {
    std::string_view name;   // As a query spells it; empty for the default field.
    std::string_view alias;  // Another spelling, or empty.
    std::string_view prefix;
    Slot slot = kNoSlot;
    FieldKind kind = FieldKind::Text;
    std::string_view summary;                    // For help.
    std::span<const Field* const> members = {};  // It stands for any of these; has no terms itself.
};

namespace fields {
extern const Field kId, kBody, kHeadline, kLede, kHeadlineOrLede, kAnyText, kByline, kPlace,
    kSource, kSection, kTopic, kLanguage, kPublished, kSince, kUntil, kAfter, kBefore, kWords, kUrl,
    kKind, kCollection, kAgency, kIndexed;
}

inline constexpr std::string_view kDayPrefix = "D", kMonthPrefix = "M", kYearPrefix = "Y";

// The term of all articles that were read from one stream; `key` stands for the stream.
std::string make_stream_term(std::uint64_t key);

// The key of such a term, or nullopt for another term.
std::optional<std::uint64_t> stream_key_of(std::string_view term);

inline constexpr std::string_view kStreamPrefix = "XFILE";

inline constexpr std::string_view kCorpusIdPrefix = "XCID";

inline constexpr std::string_view kUmlautPrefix = "XUML";
// The term whose positions are where paragraphs and sentences begin (common/analysis/unit_bound.h).
inline constexpr std::string_view kBoundsTerm = "XUNIT";

// The fields that a query can name, in the order of help.
std::span<const Field* const> searched_fields();

// By name or alias, or nullptr.
const Field* find_field(std::string_view name);

// The field that other search programs and archives call so: "author" is by:. nullptr for its own
// names, for those of several fields and for all others.
const Field* find_field_of_habit(std::string_view name);

// What to write instead of a name that could be several fields here, or none, such as "subject";
// empty for all others.
std::string_view advice_on_field(std::string_view name);

// Xapian refuses terms over 245 bytes, in which a zero byte counts as two.
inline constexpr std::size_t kMaxTermBytes = 245;

// Prefix and word as one term. One that would be too long is cut and ends in a hash of
// the whole, so that it still finds exactly itself.
std::string make_term(std::string_view prefix, std::string_view word);

// The term of a stem: "Z" + prefix + stem.
std::string make_stem_term(std::string_view prefix, std::string_view stem);

// The term of an exact value, which is folded here; ids and urls keep their letters.
std::string make_exact_term(const Field& field, std::string_view value);

}  // namespace dateline
