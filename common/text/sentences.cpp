#include "common/text/sentences.h"

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

#include "common/text/sentence_end.h"
#include "common/text/sentence_signs.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

constexpr FirstBytes kFirstBytes = first_bytes_of_ends(QuestionMark::Usual);
constexpr FirstBytes kFirstBytesInGreek = first_bytes_of_ends(QuestionMark::Semicolon);

// Sixteen bytes looked at in one step, by the vectors of GCC and clang.
using Bytes = signed char __attribute__((vector_size(16)));
constexpr std::size_t kStep = sizeof(Bytes);

// The first of sixteen bytes that is beyond ASCII or one of ! . ? and ;, or kStep.
std::size_t first_unusual(const char* bytes) {
    static_assert(std::endian::native == std::endian::little);
    Bytes some;
    std::memcpy(&some, bytes, kStep);
    const auto unusual = (some < 0) | (some == '.') | (some == '!') | (some == '?') | (some == ';');
    std::array<std::uint64_t, 2> halves;
    std::memcpy(halves.data(), &unusual, kStep);
    constexpr std::size_t kBits = 8;
    if (halves[0] != 0) return static_cast<std::size_t>(std::countr_zero(halves[0])) / kBits;
    if (halves[1] == 0) return kStep;
    return kStep / 2 + static_cast<std::size_t>(std::countr_zero(halves[1])) / kBits;
}

// The next byte that a sign may begin with, from `at` on, or the end.
std::size_t next_byte(std::string_view text, std::size_t at, const FirstBytes& firsts) {
    while (at < text.size()) {
        if (at + kStep <= text.size()) {
            const std::size_t usual = first_unusual(text.data() + at);
            at += usual;
            if (usual == kStep) continue;
        }
        // A letter beyond ASCII seldom stands alone in its script.
        do {
            if (firsts[static_cast<unsigned char>(text[at])]) return at;
            ++at;
        } while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0x80U) != 0);
    }
    return at;
}

// "3.5", "e.g", "u.s": most stops that end nothing.
bool is_inside_word(std::string_view text, std::size_t at) {
    if (text[at] != '.' || at + 1 == text.size()) return false;
    const char behind = text[at + 1];
    return (behind >= 'a' && behind <= 'z') || (behind >= '0' && behind <= '9') || behind == ',';
}

// Where the first word from `at` on begins, or `limit`.
std::size_t first_word(std::string_view text, std::size_t at, std::size_t limit) {
    while (at < limit) {
        const DecodedCharacter here = decode_utf8(text, at);
        if (is_letter_or_digit(here.code)) return at;
        at += here.length;
    }
    return at;
}

}  // namespace

const Abbreviations& SentenceSplitter::abbreviations_of(std::string_view language) {
    const auto known = abbreviations_.find(language);
    if (known != abbreviations_.end()) return known->second;
    return abbreviations_.emplace(language, Abbreviations(language)).first->second;
}

const std::vector<std::size_t>& SentenceSplitter::ends(std::string_view paragraph,
                                                       std::string_view language) {
    ends_.clear();
    if (paragraph.empty()) return ends_;
    const QuestionMark question = language == "el" ? QuestionMark::Semicolon : QuestionMark::Usual;
    const FirstBytes& firsts = language == "el" ? kFirstBytesInGreek : kFirstBytes;
    const Abbreviations* abbreviations = nullptr;
    std::size_t word = 0;  // Where the first word of the sentence begins, as far as that is known.
    for (std::size_t at = next_byte(paragraph, 0, firsts); at < paragraph.size();
         at = next_byte(paragraph, at, firsts)) {
        if (is_inside_word(paragraph, at)) {
            ++at;
            continue;
        }
        const PossibleEnd end = possible_end(paragraph, at, question);
        if (end.next == at) {
            ++at;
            continue;
        }
        if (end.next == paragraph.size()) break;
        if (abbreviations == nullptr) abbreviations = &abbreviations_of(language);
        word = first_word(paragraph, word, at);
        if (is_sentence_end(paragraph, end, word, *abbreviations)) {
            ends_.push_back(end.next);
            word = end.next;
        }
        at = end.next;
    }
    ends_.push_back(paragraph.size());
    return ends_;
}

}  // namespace dateline
