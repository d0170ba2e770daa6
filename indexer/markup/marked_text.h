// The text of an item inside XML: in elements of XHTML or NITF, as HTML in a CDATA section, or
// plain. Told of the elements and texts in it, gives its paragraphs as html_text() does.
//
// Left out besides what html_text() leaves out: media with their captions, the metadata of tables,
// and a header of XHTML, which has what the item says elsewhere: headline, byline, date.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "indexer/markup/text_flow.h"
#include "indexer/markup/xml_handler.h"

namespace dateline {

class MarkedText {
  public:
    // What is longer is cut; is_too_long() says so.
    explicit MarkedText(std::size_t max_bytes) : max_bytes_(max_bytes) {}

    void start_element(std::string_view name, XmlAttributes attributes);
    void end_element(std::string_view name);
    void add(std::string_view text);

    bool is_too_long() const { return is_too_long_; }

    // All that came, and begins anew.
    std::string take();

  private:
    void divide(std::string_view name);

    std::size_t max_bytes_;
    TextFlow flow_;
    std::string plain_;            // As it came, as long as no element did.
    std::size_t left_out_ = 0;     // How deep in what is left out.
    std::size_t keeps_lines_ = 0;  // How deep in preformatted text.
    bool has_elements_ = false;
    bool is_too_long_ = false;
};

}  // namespace dateline
