#include "common/text/abbreviations.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "common/text/abbreviations/lists.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

using abbreviations::AbbreviationList;

constexpr std::array<const AbbreviationList*, 17> kLists{
    &abbreviations::kArabic,     &abbreviations::kCzech,   &abbreviations::kDanish,
    &abbreviations::kDutch,      &abbreviations::kEnglish, &abbreviations::kFinnish,
    &abbreviations::kFrench,     &abbreviations::kGerman,  &abbreviations::kHebrew,
    &abbreviations::kItalian,    &abbreviations::kPersian, &abbreviations::kPolish,
    &abbreviations::kPortuguese, &abbreviations::kRussian, &abbreviations::kSpanish,
    &abbreviations::kSwedish,    &abbreviations::kUrdu};

// In the news of any language, unless its own list says otherwise.
constexpr AbbreviationList kEverywhere{
    .languages = "",
    .never =
        "Adm. Amb. Atty. Brig. Capt. Cmdr. Col. Cpl. Dr. Drs. Fr. Ft. Gen. Gov. Govs. Hon. Hr. "
        "Insp. Lt. MR. MRS. Maj. Messrs. Mgr. Mlle. Mme. Mr. Mrs. Ms. Msgr. Mt. Mx. Pres. Prof. "
        "Pte. Pvt. Rep. Reps. Rev. Sen. Sens. Sgt. St. Sta. Ste. Supt. v. viz. vs.",
    .before_opener = "Nr. Nrn. Vol. nr. p. pp. vol.",
    .before_number = "Art. No. Nos. art. no. nos.",
};

// Names that end in a sign.
constexpr AbbreviationList kNames{
    .languages = "",
    .before_opener =
        "Yahoo! Yum! E! OK! Jeopardy! Joomla! Kahoot! Oklahoma! Wham! Ahoy! Guess? "
        "Therapy?",
};

// Languages in which an ordinal is a number with a full stop: "am 3. Oktober".
constexpr auto kOrdinalLanguages =
    std::to_array<std::string_view>({"cs", "da", "de", "et", "fi", "hr", "hu", "is", "lv", "nb",
                                     "nn", "no", "pl", "sk", "sl", "sr"});
static_assert(std::ranges::is_sorted(kOrdinalLanguages));

std::string_view main_part(std::string_view language) {
    const std::string_view part = language.substr(0, language.find_first_of("-_"));
    const bool is_code = part.size() >= 2 && part.size() <= 3 &&
                         std::ranges::all_of(part, [](char c) { return c >= 'a' && c <= 'z'; });
    return is_code && part != "und" ? part : "en";
}

template <typename Take>
void visit_words(std::string_view words, const Take& take) {
    while (!words.empty()) {
        const std::string_view word = words.substr(0, words.find(' '));
        if (!word.empty()) take(word);
        words.remove_prefix(std::min(words.size(), word.size() + 1));
    }
}

bool has_word(std::string_view words, std::string_view wanted) {
    bool found = false;
    visit_words(words, [&](std::string_view word) { found |= word == wanted; });
    return found;
}

bool is_ascii_digit(char c) {
    return c >= '0' && c <= '9';
}

// "3." and "31."; a century or a jubilee may have three digits.
bool is_ordinal(std::string_view word) {
    constexpr std::size_t kMostDigits = 3;
    if (word.size() < 2 || word.size() > kMostDigits + 1 || word.back() != '.') return false;
    word.remove_suffix(1);
    return std::ranges::all_of(word, is_ascii_digit);
}

// "II.", "XIV.": of popes and centuries. One letter alone is an initial.
bool is_roman_ordinal(std::string_view word) {
    if (word.size() < 3 || word.back() != '.') return false;
    word.remove_suffix(1);
    return word.find_first_not_of("IVXLC") == std::string_view::npos;
}

// "J.", "U.S.", "z.B.": how many single characters, each with a stop; 0 when it is something else.
std::size_t count_initials(std::string_view word) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < word.size(); ++at, ++count) {
        const DecodedCharacter letter = decode_utf8(word, at);
        if (letter.code == U'.' || (letter.code < 0x80 && is_ascii_digit(word[at]))) return 0;
        at += letter.length;
        if (at >= word.size() || word[at] != '.') return 0;
    }
    return count;
}

// As in the middle of a sentence: "Np." -> "np."; empty when it has no capital, or is an initial.
std::string begun_small(std::string_view word) {
    const DecodedCharacter first = decode_utf8(word, 0);
    const UChar32 small = u_tolower(static_cast<UChar32>(first.code));
    const bool is_initial = word.size() == first.length + 1;
    if (static_cast<char32_t>(small) == first.code || is_initial) return {};
    std::string begun;
    append_utf8(begun, static_cast<char32_t>(small));
    return begun.append(word.substr(first.length));
}

}  // namespace

Abbreviations::Abbreviations(std::string_view language) {
    const std::string_view code = main_part(language);
    ordinals_have_stops_ = std::ranges::binary_search(kOrdinalLanguages, code);
    // The first that says something of a word counts.
    for (const AbbreviationList* list : kLists) {
        if (has_word(list->languages, code)) add(*list);
    }
    add(kEverywhere);
    add(kNames);
}

void Abbreviations::add(const AbbreviationList& list) {
    const auto add_all = [this](std::string_view words, FullStop stop) {
        visit_words(words, [&](std::string_view word) { add(word, stop); });
    };
    add_all(list.never, FullStop::NeverEnds);
    add_all(list.before_opener, FullStop::EndsBeforeOpener);
    add_all(list.before_number, FullStop::EndsUnlessBeforeDigit);
    visit_words(list.suffixes, [this](std::string_view suffix) { suffixes_.push_back(suffix); });
    visit_words(list.openers, [this](std::string_view word) { openers_.insert(word); });
    visit_words(list.sayings, [this](std::string_view word) { sayings_.insert(word); });
}

void Abbreviations::add(std::string_view word, FullStop stop) {
    stops_.try_emplace(word, stop);
    longest_ = std::max(longest_, word.size());
    // Of "EE.UU." the first half is met alone where a blank stands behind it.
    const std::size_t first = word.find('.');
    if (first > 1 && first < word.size() - 1) {
        stops_.try_emplace(word.substr(0, first + 1), FullStop::EndsBeforeOpener);
    }
}

FullStop Abbreviations::full_stop_of(std::string_view word) const {
    if (word.size() <= longest_) {
        if (const auto known = stops_.find(word); known != stops_.end()) return known->second;
        const auto begun = stops_.find(begun_small(word));
        // Before an opener stand months and the like: "Jan." is a man where "jan." is January.
        if (begun != stops_.end() && begun->second != FullStop::EndsBeforeOpener) {
            return begun->second;
        }
    }
    if (const std::size_t initials = count_initials(word); initials > 0) {
        // "z.B.", "e.g.", "d.h.": something always follows.
        const bool small = u_islower(static_cast<UChar32>(decode_utf8(word, 0).code)) != 0;
        return small && initials > 1 ? FullStop::NeverEnds : FullStop::EndsBeforeOpener;
    }
    const bool is_other = (ordinals_have_stops_ && (is_ordinal(word) || is_roman_ordinal(word))) ||
                          std::ranges::any_of(suffixes_, [word](std::string_view suffix) {
                              return word.ends_with(suffix);
                          });
    return is_other ? FullStop::EndsBeforeOpener : FullStop::Ends;
}

bool Abbreviations::opens_sentence(std::string_view word) const {
    return openers_.contains(word);
}

bool Abbreviations::says(std::string_view word) const {
    return sayings_.contains(word);
}

}  // namespace dateline
