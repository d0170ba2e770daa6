// Where a JSON value ends, without reading it: strings, escapes and brackets are all that is looked
// at. And where the next one begins, should this one be broken.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline {

class JsonExtent {
  public:
    static constexpr std::size_t kNowhere = std::string_view::npos;
    // Of what comes after a place, to tell what begins there.
    static constexpr std::size_t kAhead = 256;

    // What an object begins with: what the values of one list have in common, and hardly share with
    // what is inside of them.
    struct Names {
        std::string first;
        std::string second;
    };

    enum class Trust {
        Whole,  // To the end of the value.
        Wary,   // Only to where the next value may begin: for a stretch that is known to be
                // broken, so that it is not looked through again and again.
        Alone,  // To its end; what comes next does not matter.
    };

    // `indent`: of the line on which the value begins.
    JsonExtent(std::size_t indent, Trust trust) : indent_(indent), trust_(trust) {}

    // Goes on from where it stopped. `text` begins with the value, an object or an array, and is
    // longer each time; `whole`: nothing comes after it. True when the end was found.
    bool scan(std::string_view text, bool whole);

    // The first `size` bytes of the text are gone; what was found in them, too.
    void forget(std::size_t size);

    std::size_t end() const { return at_; }  // Bytes that were scanned: up to the end of the value.

    bool ended() const { return ended_; }
    bool stopped_early() const { return stopped_early_; }  // Where the next value may begin.

    // Where, inside of what was scanned, another value begins, should this one turn out to be
    // broken: an object that begins with the same name,
    //   next_line     on a line that is indented as far
    //   next_inline   after "},", where an object has no place
    //   next_any      after "},", with two names that are the same; it may be a part of this value
    // kNowhere: there is none.
    std::size_t next_line() const { return next_line_; }
    std::size_t next_inline() const { return next_inline_; }
    std::size_t next_any() const { return next_any_; }

  private:
    void look_at_line(std::string_view text);     // at_ is at a line end.
    void look_at_opening(std::string_view text);  // at_ is at an opening bracket.
    bool stops() const;

    std::size_t indent_;
    Trust trust_;
    Names names_;  // Of the value.
    bool started_ = false;
    std::size_t at_ = 0;
    std::size_t depth_ = 0;
    bool in_string_ = false;
    bool ended_ = false;
    bool stopped_early_ = false;
    std::size_t next_line_ = kNowhere;
    std::size_t next_inline_ = kNowhere;
    std::size_t next_any_ = kNowhere;
};

// The bytes of a line before the first that is no blank or tab.
std::size_t indent_of(std::string_view line);

}  // namespace dateline
