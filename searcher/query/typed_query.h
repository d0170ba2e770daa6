// A query text as it came from a keyboard or a file, to the text that is parsed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/error.h"

namespace dateline {

// Valid UTF-8 in the composed form (NFC) that articles have. It is what was typed, composed; or,
// for a text that can only be of an old terminal, read as CP1252: each byte beyond ASCII is a
// letter in a word with ASCII letters, a quote, a dash or another sign.
class TypedQuery {
  public:
    // Throws QueryError for any other bytes, with the place of the first that is wrong.
    explicit TypedQuery(std::string_view typed);

    const std::string& text() const { return text_; }

    // Where the bytes of text() stood in what was typed.
    Span typed_span(Span span) const;

  private:
    // Bytes from `begin` of the text on that came from `typed` on, up to the next piece; `same`:
    // byte for byte.
    struct Piece {
        std::size_t begin = 0;
        std::size_t typed = 0;
        bool same = true;
    };

    void put(std::string_view typed, std::size_t at, const std::string& piece);
    void compose(std::string_view typed);
    bool read_as_cp1252(std::string_view typed);
    const Piece& piece_at(std::size_t at) const;

    std::string text_;
    std::vector<Piece> pieces_;  // In order, with one at the end; empty: all is as it was typed.
};

}  // namespace dateline
