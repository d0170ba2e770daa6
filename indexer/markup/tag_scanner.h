// HTML cut into tags and what is between them, as the standard's tokenizer would: nothing is
// decoded or put right. Each byte is looked at once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dateline {

struct HtmlPiece {
    enum class Kind {
        Text,
        StartTag,
        EndTag,
        Aside,  // A comment, a doctype, an instruction, a tag that is cut short.
    };
    Kind kind = Kind::Text;
    std::string_view all;           // The whole piece.
    std::string_view name;          // Of a tag, as written.
    bool is_closed = false;         // "<br/>"
    bool has_hidden = false;        // The attribute of that name.
    std::string_view style;         // The value of the attribute of that name, as written.
    std::uint32_t value_count = 0;  // Attributes that have a value.
    std::uint32_t word_count = 0;   // Those that have none.
};

class TagScanner {
  public:
    explicit TagScanner(std::string_view html) : html_(html) {}

    // False at the end.
    bool next(HtmlPiece& piece);

    // Passes over all up to the end tag of that name, which is left; or to the end.
    void pass_over_content(std::string_view name);

  private:
    HtmlPiece take(HtmlPiece::Kind kind, std::size_t end);
    HtmlPiece take_aside();
    HtmlPiece take_tag(HtmlPiece::Kind kind);
    std::size_t take_attribute(HtmlPiece& tag, std::size_t at) const;

    std::string_view html_;
    std::size_t at_ = 0;
};

}  // namespace dateline
