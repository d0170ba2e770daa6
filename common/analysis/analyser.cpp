#include "common/analysis/analyser.h"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <optional>

#include "common/analysis/acronyms.h"
#include "common/text/letter_count.h"

namespace dateline {
namespace {

// Longer chains of hyphens are ornament, not words.
constexpr std::size_t kMaxCompoundParts = 6;

bool is_letter(char c) {
    return c < '0' || c > '9';
}

// "covid19": how many bytes of letters stand before the digits that end the word; 0 when it is not
// of that form or has a single letter ("g20" is one name).
std::size_t letters_before_digits(const Token& token) {
    if (token.kind != TokenKind::Word || !token.has_digit) return 0;
    const auto digit = std::ranges::find_if_not(token.folded, is_letter);
    if (std::any_of(digit, token.folded.end(), is_letter)) return 0;
    const auto letters = static_cast<std::size_t>(digit - token.folded.begin());
    return letters >= 2 ? letters : 0;
}

bool has_letter(std::string_view word) {
    return std::ranges::any_of(word, is_letter);
}

}  // namespace

Analyser::Analyser() = default;
Analyser::~Analyser() = default;

void Analyser::set_language(std::string_view language) {
    if (current_stems_ != nullptr && language == language_) return;
    current_stems_ = &stems_of(language);
    language_ = language;
}

StemCache& Analyser::stems_of(std::string_view language) {
    const Language& found = find_language(language);
    auto& cache = stems_[found.stemmer];
    if (!cache) {
        const auto number = static_cast<std::uint8_t>(stems_.size());
        cache = std::make_unique<StemCache>(found, stem_table_, number);
    }
    return *cache;
}

const std::vector<Occurrence>& Analyser::analyse(std::string_view text, std::string_view language,
                                                 Capitals capitals) {
    begin(text, language, capitals);
    put_tokens(SIZE_MAX);
    return occurrences_;
}

void Analyser::begin(std::string_view text, std::string_view language, Capitals capitals) {
    assert(text.size() <= kMaxTextBytes);
    text_arena_.clear();
    tokenizer_.begin(text, text_arena_);
    position_ = 0;
    in_ornament_ = false;
    text_ = text;
    capitals_ = capitals;
    set_language(language);
}

const std::vector<Occurrence>& Analyser::more() {
    constexpr std::size_t kTokensAtOnce = 1024;
    put_tokens(kTokensAtOnce);
    return occurrences_;
}

void Analyser::put_tokens(std::size_t most) {
    arena_.clear();
    tokens_.clear();
    occurrences_.clear();
    if (!tokenizer_.more(arena_, tokens_, most)) return;
    complete_compound();
    for (std::size_t first = 0; first < tokens_.size();) {
        std::size_t last = first;
        while (tokens_[last].hyphen_after && last + 1 < tokens_.size()) ++last;
        const bool goes_on = last - first >= kMaxCompoundParts && tokens_[last].hyphen_after;
        if (in_ornament_ || goes_on) {
            for (std::size_t i = first; i <= last; ++i) put_token(tokens_[i], Role::Part);
        } else {
            put_group(first, last);
        }
        in_ornament_ = goes_on;
        first = last + 1;
    }
}

// What hyphens tie is put together, unless it is too long for a word in any case.
void Analyser::complete_compound() {
    std::size_t parts = 1;
    while (parts <= kMaxCompoundParts && parts < tokens_.size() &&
           tokens_[tokens_.size() - parts - 1].hyphen_after) {
        ++parts;
    }
    while (tokens_.back().hyphen_after && parts++ <= kMaxCompoundParts &&
           tokenizer_.more(arena_, tokens_, tokens_.size() + 1)) {
    }
}

void Analyser::put_group(std::size_t first, std::size_t last) {
    if (last > first) return put_compound(first, last);
    const Token& token = tokens_[first];
    if (const std::size_t letters = letters_before_digits(token)) {
        return put_letters_and_digits(token, letters);
    }
    put_token(token, token.elided ? Role::Elided : Role::Whole);
    if (token.elided) position_ -= 1;  // It stands where the word after it does.
}

void Analyser::put_compound(std::size_t first, std::size_t last) {
    const std::uint32_t position = position_;
    std::string joined;
    for (std::size_t i = first; i <= last; ++i) {
        joined += tokens_[i].lower;
        put_token(tokens_[i], Role::Part);
    }
    if (last - first >= kMaxCompoundParts || !has_letter(joined)) return;

    Token whole = tokens_[first];
    whole.end = tokens_[last].end;
    whole.lower = arena_.keep(joined);
    joined.clear();
    for (std::size_t i = first; i <= last; ++i) joined += tokens_[i].folded;
    put(arena_.keep(joined), whole, Role::Joined);
    occurrences_.back().position = position;
    occurrences_.back().span = position_ - 1 - position;
    position_ -= 1;  // It stands over its parts.
    add_stems(occurrences_.back(), whole.lower);
}

void Analyser::put_letters_and_digits(const Token& token, std::size_t letters) {
    Token part = token;
    const std::size_t digits = token.folded.size() - letters;
    part.lower = token.lower.substr(0, token.lower.size() - digits);
    part.folded = token.folded.substr(0, letters);
    part.end = token.end - static_cast<std::uint32_t>(digits);
    put_token(part, Role::Part);
    Token number = token;
    number.kind = TokenKind::Number;
    number.lower = token.folded.substr(letters);
    number.folded = number.lower;
    number.begin = part.end;
    put_token(number, Role::Part);

    put(token.folded, token, Role::Joined);
    occurrences_.back().position = position_ - 3;
    occurrences_.back().span = 2;
    position_ -= 1;
    add_stems(occurrences_.back(), token.lower);
}

void Analyser::put_token(const Token& token, Role role) {
    switch (token.kind) {
        case TokenKind::Pair:
            return put(token.folded, token, Role::Pair);
        case TokenKind::LastIdeograph:
            return put(token.folded, token, Role::RunEnd);
        case TokenKind::Number:
            return put(token.folded, token, role);
        case TokenKind::DottedAcronym:
        case TokenKind::Word:
            break;
    }
    const std::optional<std::string> acronym =
        token.all_upper || token.kind == TokenKind::DottedAcronym || is_always_acronym(token.folded)
            ? acronym_term(token.folded)
            : std::nullopt;
    if (!acronym) {
        put(token.folded, token, role);
        add_stems(occurrences_.back(), token.lower);
        if (token.folded_ending > 0) put_without_ending(token);
        return;
    }
    const bool certain = token.kind == TokenKind::DottedAcronym || is_always_acronym(token.folded);
    if (certain || capitals_mean()) return put(arena_.keep(*acronym), token, role);

    put(token.folded, token, role);
    add_stems(occurrences_.back(), token.lower);
    if (!is_acronym_among_capitals(token.folded)) return;
    put(arena_.keep(*acronym), token, Role::Alternative);
    occurrences_.back().position -= 1;
    position_ -= 1;
}

void Analyser::put_without_ending(const Token& token) {
    put(token.folded.substr(0, token.folded.size() - token.folded_ending), token,
        Role::Alternative);
    occurrences_.back().position -= 1;
    position_ -= 1;
    add_stems(occurrences_.back(), token.lower.substr(0, token.lower.size() - token.lower_ending));
}

void Analyser::put(std::string_view word, const Token& place, Role role) {
    Occurrence occurrence;
    occurrence.word = word;
    occurrence.position = position_++;
    occurrence.begin = place.begin;
    occurrence.end = place.end;
    occurrence.role = role;
    occurrences_.push_back(occurrence);
}

void Analyser::add_stems(Occurrence& occurrence, std::string_view lower) {
    const Stems stems = current_stems_->stems(lower);
    const std::string_view word = occurrence.word;
    occurrence.stem =
        word.starts_with(stems.stem) ? word.substr(0, stems.stem.size()) : arena_.keep(stems.stem);
    occurrence.plain_stem =
        stems.plain_stem.empty() ? std::string_view() : arena_.keep(stems.plain_stem);
}

// The words are the same in every language; only their stems differ.
const std::vector<Occurrence>& Analyser::analyse_again(std::string_view language) {
    const bool one_word = tokens_.size() == 1 && occurrences_.size() == 1;
    if (!one_word) return analyse(text_, language, capitals_);
    if (occurrences_.front().stem.empty()) return occurrences_;
    set_language(language);
    add_stems(occurrences_.front(), tokens_.front().lower);
    return occurrences_;
}

// Judged once a text, and only when a word asks: most texts have no such word.
bool Analyser::capitals_mean() {
    if (capitals_ == Capitals::AsTheTextShows) {
        const LetterCount letters = count_letters(text_);
        capitals_ =
            letters.capitals > 2 * letters.others ? Capitals::Meaningless : Capitals::Meaningful;
    }
    return capitals_ == Capitals::Meaningful;
}

}  // namespace dateline
