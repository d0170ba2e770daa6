// One NewsItem of NewsML 1: told of its elements, gives a record for each language of its text.
//
//   ProviderId, DateId, NewsItemId      id: urn:newsml:ProviderId:DateId:NewsItemId, which is the
//                                       PublicIdentifier without its revision
//   RevisionId                          revision.version
//   ThisRevisionCreated, else FirstCreated, DateId; StatusWillChange/DateAndTime where it is later
//                                       published
//   Status, Instruction                 canceled or to be deleted: a kill; withheld: refused
//   NewsLines: HeadLine (else NameLabel, SlugLine), ByLine, DateLine, CreditLine (agency)
//   Provider/Party, Source/Party        source
//   Language, else @xml:lang            language
//   Property ...Keyword..., KeywordLine, Genre                topics
//   Property Country, City ... of a Location, ...Country...Keyword...    places
//   ContentItem/DataContent with NITF, XHTML, HTML in CDATA or lines     body
//
// A NewsItem is a tree of NewsComponents. Lines, language and role hold for what is below them. The
// text is what has the role Main or Body, else what has no other (captions, contacts, style
// sheets); of equivalents the first.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/markup/marked_text.h"
#include "indexer/markup/text_flow.h"
#include "indexer/markup/xml_handler.h"
#include "indexer/readers/item_status.h"
#include "indexer/readers/xml/nitf_story.h"
#include "indexer/records/record.h"

namespace dateline {

// What the item says of itself, as found.
struct NewsmlFields {
    std::string provider_id, date_id, item_id, public_id, revision, name_label;
    std::string this_revision, first_created, status_change, status, instruction;
    std::string provider, source, language;
    std::vector<std::string> topics, places;
    std::string media;  // What its contents are: "Photo".
};

// What holds for a component and those in it.
struct NewsmlComponent {
    std::string role, language, headline, slugline, byline, dateline, creditline;
    bool has_equivalents = false;
    bool has_text = false;  // Of its equivalents.
};

class NewsmlItem {
  public:
    NewsmlItem(XmlAttributes attributes, std::string sent, std::size_t max_bytes);

    // Of what is in the NewsItem.
    void start_element(std::string_view name, XmlAttributes attributes);
    void end_element(std::string_view name);
    void add(std::string_view text);

    const NewsmlFields& fields() const { return fields_; }
    std::string id() const;
    ItemStatus status() const;
    bool is_too_long() const { return is_too_long_; }
    bool has_ended() const { return has_ended_; }  // Its components, at least.

    // Empty when the item has neither text nor headline.
    std::vector<Record> records();
    bool has_text() const { return !texts_.empty(); }

  private:
    struct Text {
        NewsmlComponent component;
        Record story;  // Of NITF more than its body.
    };

    void start_field(std::string_view name, XmlAttributes attributes);
    void end_field();
    void take_property(XmlAttributes attributes);
    void start_content(std::string_view name, XmlAttributes attributes);
    void end_content(std::string_view name);
    void take_text();
    bool is_textual() const;
    void begin_component(XmlAttributes attributes);
    NewsmlComponent* component() { return components_.empty() ? nullptr : &components_.back(); }
    void keep_main_texts();
    Record record_with(Text text) const;

    NewsmlFields fields_;
    std::string sent_;
    std::size_t max_bytes_;
    std::vector<NewsmlComponent> components_;
    std::vector<std::string> open_;  // Elements, in the item.
    TextFlow flow_;
    std::string* field_ = nullptr;
    std::size_t field_depth_ = 0;
    std::string keyword_;

    std::size_t content_depth_ = 0;      // Elements open in DataContent, with it.
    std::string media_, format_, mime_;  // Of the ContentItem.
    std::optional<NitfStory> nitf_;
    MarkedText marked_;
    std::vector<Text> texts_;
    std::string first_headline_;  // Of any component.
    bool is_too_long_ = false;
    bool has_ended_ = false;
};

}  // namespace dateline
