// One newsItem of NewsML-G2: told of its elements, gives a record for each language of its text.
//
//   @guid, @version                     id, revision.version
//   itemMeta: versionCreated, else firstCreated, contentMeta contentCreated; embargoed where it is
//   later                               published
//   itemMeta provider, else contentMeta infoSource (name, literal or code)   source
//   contentMeta creditline              agency
//   itemMeta pubStatus                  usable, canceled (a kill), withheld (refused)
//   itemMeta link "replaces"            revision.replaces
//   contentMeta headline, else title, slugline                headline
//   contentMeta by, dateline            byline, dateline
//   contentMeta language, else @xml:lang of the text, of the item            language
//   contentMeta subject (name or literal), genre, keyword     topics; those of type geoArea and
//   located                             places
//   contentSet inlineXML (NITF, XHTML), inlineData            body; else description "summary"
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/markup/marked_text.h"
#include "indexer/markup/text_flow.h"
#include "indexer/markup/xml_handler.h"
#include "indexer/readers/item_status.h"
#include "indexer/readers/xml/nitf_story.h"
#include "indexer/records/record.h"

namespace dateline {

// What a newsItem says of itself, as found.
struct G2Fields {
    std::string guid, version, language;
    std::string item_class, provider, info_source, creditline, status, replaces;
    std::string version_created, first_created, content_created, embargoed;
    std::string headline, title, slugline, byline, dateline, summary, content_language;
    std::vector<std::string> topics, places;
};

class NewsItemG2 {
  public:
    // `attributes` are those of newsItem; `sent`: when the message was.
    NewsItemG2(XmlAttributes attributes, std::string sent, std::size_t max_bytes);

    // Of what is in the newsItem.
    void start_element(std::string_view name, XmlAttributes attributes);
    void end_element(std::string_view name);
    void add(std::string_view text);

    const G2Fields& fields() const { return fields_; }
    ItemStatus status() const { return item_status(fields_.status); }
    bool is_too_long() const { return is_too_long_; }
    bool has_ended() const { return has_ended_; }  // Its content, at least.

    // What it is: "picture", "text", by its class.
    std::string kind() const;

    // Without text only when the item has none.
    std::vector<Record> records();

  private:
    struct Text {
        std::string language;
        Record story;  // Of NITF more than its body.
    };

    void start_field(std::string_view name, XmlAttributes attributes);
    void end_field();
    void take_named(std::string_view name, XmlAttributes attributes);
    void start_content(std::string_view name, XmlAttributes attributes);
    void end_content(std::string_view name);
    Record record_with(const Text& text) const;

    G2Fields fields_;
    std::string sent_;
    std::size_t max_bytes_;
    std::size_t depth_ = 0;   // Elements open in the item.
    std::string section_;     // The first of them: itemMeta, contentMeta, contentSet.
    std::string field_name_;  // The second.
    TextFlow flow_;           // Of the field, or of the name in it.
    bool in_name_ = false;    // In the name of a subject or provider; it has one for each language.
    bool has_name_ = false;   // The first of these was read.
    std::string named_;       // What the field is called: its name, literal or code.
    bool is_place_ = false;
    std::string* field_ = nullptr;

    std::vector<Text> texts_;
    std::string text_language_;
    std::optional<NitfStory> nitf_;
    MarkedText marked_;
    bool is_too_long_ = false;
    bool has_ended_ = false;
};

}  // namespace dateline
