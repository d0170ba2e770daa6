// XML as agencies send and archives keep it, read by libxml2 as it comes in: one document or many,
// one after the other, with other text before and between.
//
// What the standard calls fatal and a reader can live with is read: several declarations, none, one
// after a blank line or a header; a wrong encoding in it; bytes of CP1252 in UTF-8; control
// characters; '&' and '<' that are only meant so; names of HTML's characters without a DTD;
// elements that are not closed; prefixes that nobody declared. A document that is cut, or broken so
// that nobody knows where its elements are, ends there with a fault, and reading goes on with the
// next.
//
// Nothing external is fetched. Entities that a document declares are replaced when they are a few
// characters of text; a document that uses others is broken (xml_parser.h).
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/markup/xml_handler.h"
#include "indexer/markup/xml_parser.h"
#include "indexer/sources/input_buffer.h"

namespace dateline {

struct XmlStreamSettings {
    // Elements, in small letters, that a document begins with. Where there is no declaration, one
    // begins with such an element.
    std::vector<std::string> roots;
    std::string charset;  // Of what has no declaration, as its container says. May be empty.
};

class XmlStream {
  public:
    // All must outlive the stream.
    XmlStream(InputBuffer& bytes, XmlHandler& handler, XmlStreamSettings settings);

    // Reads on, some 64 KiB, and tells the handler what is in them. False at the end, when there
    // was nothing to read. Throws CorpusError when the bytes fail.
    bool feed();

    // The line of the stream that the handler is told of, counted from 1.
    std::uint64_t line() const;

  private:
    std::size_t piece_size(std::string_view raw) const;
    void take_label(std::string_view raw);
    std::string decoded(std::string_view raw);
    std::size_t find_document(std::string_view text) const;
    bool read_text(std::string_view text);
    void begin_document(std::string_view& text);
    void end_document();
    void pass_over(std::string_view& text, std::size_t size);

    InputBuffer& bytes_;
    XmlHandler& handler_;
    XmlStreamSettings settings_;
    std::unique_ptr<XmlParser> parser_;   // Of the document that is being read; none between them.
    std::string label_;                   // Of the charset, by the last declaration.
    std::optional<std::string> charset_;  // What it is, once there were bytes to tell it by.
    std::uint64_t line_ = 1;              // Of what comes next, or of what the parser began with.
    std::string text_;                    // The piece, decoded.
};

}  // namespace dateline
