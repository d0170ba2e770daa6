// One document of XML, parsed as it comes in by libxml2. Keeps the elements that are open itself,
// so that an end tag of another than the last closes what is in it, and one of nothing closes
// nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "indexer/markup/xml_handler.h"

namespace dateline {

class XmlParser {
  public:
    // Deeper documents are broken: no format of news is deep.
    static constexpr std::size_t kMostOpen = 200;
    // The longest entity of a document's own that is replaced, and how many it may declare. They
    // must be text without other entities in them.
    static constexpr std::size_t kLongestEntity = 64;
    static constexpr std::size_t kMostEntities = 300;

    enum class State {
        Inside,
        Ended,
        Declared,  // Another document's declaration came before the end of this one.
        Broken,
    };

    // The handler must outlive the parser.
    explicit XmlParser(XmlHandler& handler);
    ~XmlParser();
    XmlParser(const XmlParser&) = delete;
    XmlParser& operator=(const XmlParser&) = delete;

    // More of the document: valid UTF-8, without a declaration at its beginning. Gives how many
    // bytes at its end are not of it: none as long as it goes on.
    std::size_t parse(std::string_view text);

    void finish();  // There is no more.

    State state() const;
    std::string fault() const;    // Empty when the document is whole.
    std::uint64_t lines() const;  // Line ends up to here.

  private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace dateline
