// Forgiving SGML in pieces: text, and the tags between. Nothing is an error, and what cannot be a
// tag is text. Takes time in proportion to its input.
//
//   <DOC id="a">, <F P=105>, </p>   tags: a letter or a digit after the bracket, and a '>' before
//                                   the next '<' and within 4 KiB
//   <!-- ... -->, <!...>, <?...>    nothing
//   <![CDATA[ ... ]]>               text
//   a < b, <j.doe@example.org>      text
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline {

struct SgmlPiece {
    enum class Kind { Text, StartTag, EndTag };
    Kind kind = Kind::Text;
    std::string_view text;        // Text, undecoded; or the name of the tag, as written.
    std::string_view attributes;  // What is after the name of a start tag.
    bool begins_line = false;     // Of a tag: nothing but blanks precedes it in its line.
};

class SgmlScanner {
  public:
    explicit SgmlScanner(std::string_view sgml) : sgml_(sgml) {}

    // False at the end.
    bool next(SgmlPiece& piece);

    // What has not been given yet.
    std::string_view rest() const { return sgml_.substr(at_); }

  private:
    bool take_tag(SgmlPiece& piece);
    bool pass_over_declaration();
    bool take_section(SgmlPiece& piece);
    bool begins_line() const;

    std::string_view sgml_;
    std::size_t at_ = 0;
    bool no_comment_ends_ = false;  // In all that is left.
    bool no_section_ends_ = false;
};

// The value of an attribute, in quotes or without, its name in any case; empty when there is none.
std::string_view sgml_attribute(std::string_view attributes, std::string_view name);

// In capitals. ASCII only.
std::string upper_name(std::string_view name);

}  // namespace dateline
