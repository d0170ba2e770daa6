// One story in NITF, by itself or inside an item of NewsML: told of its elements, gives a record.
//
//   doc-id@id-string                     id
//   hl1 of the hedline, else title       headline
//   byline (not the normalised one)      byline
//   dateline                             dateline
//   block full_text, else body.content   body; the lead comes once
//   pubdata@date.publication, else date.issue@norm, story.date@norm; date.release@norm where it is
//   later; the metas publication_year ...                                       published
//   pubdata@name, else distributor, doc.copyright@holder, from-src@src-name     source
//   meta online_sections, else pubdata@position.section                         section
//   pubdata@ex-ref                       url
//   nitf@baselang, body@lang             language
//   classifiers and org of the indexing service, tobject.subject, keyword@key, series   topics
//   locations of the indexing service, evloc                                    places
//   docdata@management-status, du-key@version, correction@id-string             revision
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/markup/marked_text.h"
#include "indexer/markup/text_flow.h"
#include "indexer/markup/xml_handler.h"
#include "indexer/records/record.h"

namespace dateline {

// What NITF says of a story, as found.
struct NitfFields {
    std::string id, headline, title, byline, dateline, abstract;
    std::string published, issued, released, story_date, year, month, day;
    std::string publication, distributor, holder, supplier, registry;
    std::string online_section, section, url, language;
    std::string status, version, corrects;
    std::vector<std::string> topics, places;
    std::string body;
};

class NitfStory {
  public:
    explicit NitfStory(std::size_t max_bytes) : body_(max_bytes), full_text_(max_bytes) {}

    // Of everything from <nitf> on, with it.
    void start_element(std::string_view name, XmlAttributes attributes);
    void end_element(std::string_view name);
    void add(std::string_view text);

    bool is_too_long() const { return body_.is_too_long() || full_text_.is_too_long(); }
    bool has_ended() const { return has_ended_; }  // Its content, at least.

    // After the last element. Fields that the story has none of stay empty.
    Record record();

    const NitfFields& fields() const { return fields_; }

  private:
    void take_attributes(std::string_view name, XmlAttributes attributes);
    void take_meta(XmlAttributes attributes);
    void begin_field(std::string_view name, XmlAttributes attributes);
    void end_field();
    void begin_content(std::string_view name, XmlAttributes attributes);
    MarkedText& content() { return full_text_depth_ > 0 ? full_text_ : body_; }

    NitfFields fields_;
    TextFlow flow_;                 // Of the field that is being read.
    std::string* field_ = nullptr;  // Which; or one of the lists:
    std::vector<std::string>* list_ = nullptr;
    std::size_t field_depth_ = 0;      // Elements open in it, with its own.
    std::size_t content_depth_ = 0;    // The same of body.content
    std::size_t full_text_depth_ = 0;  // and of its block of the whole text.
    std::size_t passed_depth_ = 0;     // And of what is passed over in a field.
    bool in_body_head_ = false;
    bool in_classifiers_ = false;
    bool has_ended_ = false;
    MarkedText body_;
    MarkedText full_text_;
};

}  // namespace dateline
