// What signs say about where sentences end.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>

namespace dateline {

enum class SentenceSign : std::uint8_t {
    None,
    Stop,      // "." and its kin: may be that of an abbreviation.
    Ellipsis,  // "…"
    Mark,      // "?", "!": before a capital.
    Final,     // "。", "？", "।": ends a sentence with or without a blank.
    Quote,     // A sign that closes a quotation, in some language: » closes as well as opens.
    Bracket,   // ")" and its kin.
    Comma,     // What goes on with a sentence: comma, colon, semicolon.
    Dash,      // With a letter in small behind it, too.
    Blank,
};

// Of a code point. The Greek question mark is a semicolon: who knows the language says so.
SentenceSign sentence_sign(char32_t code);

// What the question mark of a language looks like: in Greek a semicolon.
enum class QuestionMark { Usual, Semicolon };

// Can a sign that ends a sentence begin with this byte of UTF-8?
using FirstBytes = std::array<bool, 256>;
constexpr FirstBytes first_bytes_of_ends(QuestionMark question) {
    FirstBytes bytes{};
    for (const std::size_t byte : std::initializer_list<std::size_t>{
             0x21, 0x2E, 0x3F, 0xD6, 0xD8, 0xDB, 0xE0, 0xE1, 0xE2, 0xE3, 0xEF}) {
        bytes.at(byte) = true;
    }
    bytes.at(U';') = question == QuestionMark::Semicolon;
    return bytes;
}

}  // namespace dateline
