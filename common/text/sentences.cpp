#include "common/text/sentences.h"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <cassert>

#include "common/text/utf8.h"

namespace dateline {
namespace {

constexpr std::size_t kMostBytes = std::size_t{1} << 30;  // ICU counts in 32 bits.

// The character that ends right before text[at]; at > 0.
DecodedCharacter character_before(std::string_view text, std::size_t at) {
    constexpr std::size_t kLongest = 4;
    for (std::size_t length = 2; length <= kLongest && length <= at; ++length) {
        const DecodedCharacter decoded = decode_utf8(text.substr(0, at), at - length);
        if (decoded.length == length) return decoded;
    }
    return decode_utf8(text.substr(0, at), at - 1);
}

bool is_blank(char32_t code) {
    return u_isUWhiteSpace(static_cast<UChar32>(code)) != 0;
}
bool is_letter(char32_t code) {
    return u_isalpha(static_cast<UChar32>(code)) != 0;
}
bool is_digit(char32_t code) {
    return u_isdigit(static_cast<UChar32>(code)) != 0;
}

// The word that ends in a full stop right before text[at], blanks passed over: "Corp."; empty when
// something else stands there, or a word longer than any abbreviation.
std::string_view word_with_stop(std::string_view text, std::size_t at) {
    constexpr std::size_t kLongest = 32;
    while (at > 0 && is_blank(character_before(text, at).code)) {
        at -= character_before(text, at).length;
    }
    std::size_t begin = at;
    while (begin > 0) {
        const DecodedCharacter before = character_before(text, begin);
        const bool in_word = is_letter(before.code) || is_digit(before.code) || before.code == U'.';
        if (!in_word) break;
        begin -= before.length;
        if (at - begin > kLongest) return {};
    }
    const std::string_view word = text.substr(begin, at - begin);
    return word.ends_with('.') ? word : std::string_view();
}

// Quotes, brackets and blanks at the beginning taken off.
std::string_view from_first_word(std::string_view text) {
    constexpr std::size_t kMostSigns = 4;
    for (std::size_t signs = 0; signs < kMostSigns && !text.empty(); ++signs) {
        const DecodedCharacter first = decode_utf8(text, 0);
        if (is_letter(first.code) || is_digit(first.code)) break;
        text.remove_prefix(first.length);
    }
    return text;
}

std::string_view letters_at_begin(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size()) {
        const DecodedCharacter decoded = decode_utf8(text, end);
        if (!is_letter(decoded.code)) break;
        end += decoded.length;
    }
    return text.substr(0, end);
}

// Is what ICU took for the end of a sentence, at text[at], one after all?
bool is_end(std::string_view text, std::size_t at, const Abbreviations& abbreviations) {
    const std::string_view word = word_with_stop(text, at);
    const FullStop stop = word.empty() ? FullStop::Ends : abbreviations.full_stop_of(word);
    const std::string_view behind = from_first_word(text.substr(at));
    switch (stop) {
        case FullStop::Ends:
            break;
        case FullStop::EndsBeforeOpener:
            return abbreviations.opens_sentence(letters_at_begin(behind));
        case FullStop::EndsUnlessBeforeDigit:
            return behind.empty() || !is_digit(decode_utf8(behind, 0).code);
        case FullStop::NeverEnds:
            return false;
    }
    return true;
}

}  // namespace

SentenceSplitter::Rules& SentenceSplitter::rules_of(std::string_view language) {
    const auto known = rules_.find(language);
    if (known != rules_.end()) return known->second;
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale(std::string(language).c_str());
    std::unique_ptr<icu::BreakIterator> breaks(
        icu::BreakIterator::createSentenceInstance(locale, status));
    assert(U_SUCCESS(status) && "ICU has sentence rules for every locale");
    const auto made =
        rules_.emplace(language, Rules{std::move(breaks), Abbreviations(language)}).first;
    return made->second;
}

const std::vector<std::size_t>& SentenceSplitter::ends(std::string_view paragraph,
                                                       std::string_view language) {
    ends_.clear();
    if (paragraph.empty()) return ends_;
    const Rules& rules = rules_of(language);
    const std::string_view split = utf8_prefix(paragraph, kMostBytes);
    UErrorCode status = U_ZERO_ERROR;
    UText* text =
        utext_openUTF8(nullptr, split.data(), static_cast<int64_t>(split.size()), &status);
    rules.breaks->setText(text, status);
    utext_close(text);
    rules.breaks->first();
    for (int32_t end = rules.breaks->next(); end != icu::BreakIterator::DONE;
         end = rules.breaks->next()) {
        const auto at = static_cast<std::size_t>(end);
        if (at < split.size() && is_end(split, at, rules.abbreviations)) ends_.push_back(at);
    }
    ends_.push_back(paragraph.size());
    return ends_;
}

}  // namespace dateline
