#include "searcher/expansion/word_pattern.h"

#include <algorithm>

#include "common/text/utf8.h"
#include "searcher/expansion/index_words.h"

namespace dateline {
namespace {

std::string without_repeated_stars(std::string pattern) {
    const auto both_stars = [](char a, char b) { return a == '*' && b == '*'; };
    pattern.erase(std::unique(pattern.begin(), pattern.end(), both_stars), pattern.end());
    return pattern;
}

}  // namespace

WordPattern::WordPattern(std::string_view text)
    : text_(without_repeated_stars(fold_word(text))),
      beginning_(text_.substr(0, text_.find_first_of("*?"))),
      ending_(text_.substr(text_.find_last_of("*?") + 1)) {
    for (std::size_t at = 0; at < text_.size();) {
        const DecodedCharacter decoded = decode_utf8(text_, at);
        at += decoded.length;
        if (decoded.code == U'*') {
            stars_.set(length_);
        } else if (length_ == kMostCharacters) {
            too_long_ = true;
            return;
        } else {
            add_character(decoded.code, length_++);
        }
    }
    for (Places& places : ascii_) places |= any_;
    for (auto& [code, places] : others_) places |= any_;
}

void WordPattern::add_character(char32_t code, std::size_t place) {
    if (code == U'?') {
        any_.set(place);
    } else if (code < kAsciiCount) {
        ascii_[code].set(place);
    } else {
        auto known = std::ranges::find(others_, code, &std::pair<char32_t, Places>::first);
        if (known == others_.end()) known = others_.insert(known, {code, Places()});
        known->second.set(place);
    }
}

const WordPattern::Places& WordPattern::places_of(char32_t code) const {
    if (code < kAsciiCount) return ascii_[code];
    const auto known = std::ranges::find(others_, code, &std::pair<char32_t, Places>::first);
    return known == others_.end() ? any_ : known->second;
}

// All ways of fitting the word so far are followed at once, as bits of one number: there is nothing
// to go back to (Baeza-Yates and Gonnet's Shift-And).
bool WordPattern::matches(std::string_view word) const {
    if (too_long_ || !word.ends_with(ending_)) return false;
    Places reached;
    reached.set(0);
    for (std::size_t at = 0; at < word.size();) {
        const DecodedCharacter decoded = decode_utf8(word, at);
        at += decoded.length;
        reached = (reached & places_of(decoded.code)) << 1 | (reached & stars_);
        if (reached.none()) return false;
    }
    return reached.test(length_);
}

}  // namespace dateline
