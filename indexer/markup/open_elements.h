// Which elements of HTML are open at a place in it, and so whether its text is seen there. Start
// tags end what cannot hold them, end tags what was left open in their element.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "indexer/markup/html_elements.h"

namespace dateline {

class OpenElements {
  public:
    // Browsers draw the line at 512 as well: deeper elements are as if they had no tags.
    static constexpr std::size_t kMostOpen = 512;

    struct Seen {
        bool is_hidden = false;
        bool is_tiny = false;  // Letters of no size.
        bool keeps_lines = false;
    };

    // How text at this place is seen.
    Seen seen() const { return open_.empty() ? Seen{} : open_.back().seen; }

    // Before an element begins: what it ends.
    void make_way_for(const HtmlElement& element);

    // `name` must stay valid as long as this.
    void begin(std::string_view name, const HtmlElement& element, Seen seen);

    // An end tag; one of nothing that is open is passed over.
    void end(std::string_view name, const HtmlElement& element);

  private:
    struct Open {
        std::string_view name;
        HtmlElement element;
        Seen seen;
    };

    template <typename Ended, typename Passes>
    void close_to(Ended is_ended, Passes may_pass);

    std::vector<Open> open_;
};

}  // namespace dateline
