// Text as it comes out of markup, piece by piece, to lines: one a paragraph, blanks as a browser
// shows them.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

class TextFlow {
  public:
    // More of the running text: a run of blanks and line ends is one blank.
    void add(std::string_view text);

    // The same, but its line ends are those of the text: each divides paragraphs.
    void add_lines(std::string_view text);

    void divide_words() { part(Gap::Blank); }
    void break_line();  // Like a blank; two of them like a paragraph.
    void divide_paragraphs() { part(Gap::Paragraph); }

    bool is_empty() const { return text_.empty(); }
    std::size_t size() const { return text_.size(); }

    // What has come so far, and begins anew. Neither begins nor ends with a blank or a line end.
    std::string take();

  private:
    enum class Gap { None, Blank, Break, Paragraph };

    void part(Gap gap) { gap_ = gap > gap_ ? gap : gap_; }
    void add_words(std::string_view words);

    std::string text_;
    Gap gap_ = Gap::None;  // Between text_ and what comes next.
};

}  // namespace dateline
