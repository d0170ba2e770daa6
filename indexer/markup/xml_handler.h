// What a stream of XML tells whoever reads it, in the order of the text.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace dateline {

// Names come without their namespace's prefix: agencies change prefixes, and forget to declare
// them. Values are decoded.
struct XmlAttribute {
    std::string_view name;
    std::string_view value;
};
using XmlAttributes = std::span<const XmlAttribute>;

// The value of that name, or an empty one.
inline std::string_view value_of(XmlAttributes attributes, std::string_view name) {
    for (const XmlAttribute& attribute : attributes)
        if (attribute.name == name) return attribute.value;
    return {};
}

class XmlHandler {
  public:
    virtual ~XmlHandler() = default;

    // Views are valid during the call.
    virtual void start_element(std::string_view name, XmlAttributes attributes) = 0;
    virtual void end_element(std::string_view name) = 0;
    virtual void text(std::string_view part) = 0;  // A text may come in several parts.

    // A document is over, whole or not: what was begun and not ended will not be. `fault` says what
    // is broken and in which line, and is empty when nothing is.
    virtual void end_document(const std::string& fault) = 0;
};

}  // namespace dateline
