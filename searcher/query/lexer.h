// Query text to lexemes: words, quoted phrases, operators, brackets, field names. Knows
// nothing of what may follow what.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/error.h"

namespace dateline {

enum class LexemeKind {
    Word,    // Anything without blanks that is none of the others: "co-operation", "12:30".
    Phrase,  // Between quotes: "…" “…” „…“ «…» »…« 「…」; `text` is what stands between.
    Field,   // "headline:" with its value right behind; `text` is the name. Also "headline=",
             // "HEADLINE" right before a bracket, "date" right before < or >.
    And,     // AND, OR, NOT in capitals
    Or,
    Not,
    Near,     // NEAR/5, W/s ...: near_operator.h
    AtLeast,  // "ATLEAST3" right before a bracket; `text` is the digits.
    First,    // "FIRST50", likewise.
    Plus,     // + and - in front of something, behind a blank or a bracket; `text` is empty, or
    Minus,    // what stood there instead: "!gas", "–gas".
    Open,     // ( and )
    Close,
    End,  // Always the last one, empty, at the end of the text.
};

struct Lexeme {
    LexemeKind kind = LexemeKind::End;
    Span span;
    std::string text;
};

// Longer query texts are refused.
inline constexpr std::size_t kMaxQueryBytes = 1024 * 1024;

// Throws QueryError for a quote that is never closed, for several signs before one word, and for a
// text over kMaxQueryBytes.
std::vector<Lexeme> lex(std::string_view text);

}  // namespace dateline
