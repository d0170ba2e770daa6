#include "indexer/readers/xml/nitf_story.h"

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/readers/xml/nitf_text.h"

namespace dateline {
namespace {

using Text = std::string NitfFields::*;
using List = std::vector<std::string> NitfFields::*;

struct AttributeRow {
    std::string_view element;
    std::string_view attribute;
    Text field;
};

// The first that is not empty counts.
constexpr std::array kAttributes{
    AttributeRow{"nitf", "baselang", &NitfFields::language},
    AttributeRow{"nitf", "lang", &NitfFields::language},
    AttributeRow{"body", "lang", &NitfFields::language},
    AttributeRow{"doc-id", "id-string", &NitfFields::id},
    AttributeRow{"doc-id", "regsrc", &NitfFields::registry},
    AttributeRow{"docdata", "management-status", &NitfFields::status},
    AttributeRow{"du-key", "version", &NitfFields::version},
    AttributeRow{"correction", "id-string", &NitfFields::corrects},
    AttributeRow{"pubdata", "date.publication", &NitfFields::published},
    AttributeRow{"pubdata", "name", &NitfFields::publication},
    AttributeRow{"pubdata", "position.section", &NitfFields::section},
    AttributeRow{"pubdata", "ex-ref", &NitfFields::url},
    AttributeRow{"date.issue", "norm", &NitfFields::issued},
    AttributeRow{"date.release", "norm", &NitfFields::released},
    AttributeRow{"story.date", "norm", &NitfFields::story_date},
    AttributeRow{"doc.copyright", "holder", &NitfFields::holder},
    AttributeRow{"from-src", "src-name", &NitfFields::supplier},
};

struct MetaRow {
    std::string_view name;
    Text field;
};

constexpr std::array kMetas{
    MetaRow{"publication_year", &NitfFields::year},
    MetaRow{"publication_month", &NitfFields::month},
    MetaRow{"publication_day_of_month", &NitfFields::day},
    MetaRow{"online_sections", &NitfFields::online_section},
    MetaRow{"alternate_url", &NitfFields::url},
};

struct ListRow {
    std::string_view element;
    std::string_view attribute;
    List list;
};

constexpr std::array kLists{
    ListRow{"keyword", "key", &NitfFields::topics},
    ListRow{"series", "series.name", &NitfFields::topics},
    ListRow{"tobject.subject", "tobject.subject.type", &NitfFields::topics},
    ListRow{"tobject.subject", "tobject.subject.matter", &NitfFields::topics},
    ListRow{"tobject.subject", "tobject.subject.detail", &NitfFields::topics},
    ListRow{"evloc", "city", &NitfFields::places},
    ListRow{"evloc", "state-prov", &NitfFields::places},
};

struct TextRow {
    std::string_view element;
    Text field;
};

// In the head of the body. Of a headline in several elements the first counts.
constexpr std::array kHeadTexts{
    TextRow{"hl1", &NitfFields::headline},
    TextRow{"byline", &NitfFields::byline},
    TextRow{"dateline", &NitfFields::dateline},
    TextRow{"abstract", &NitfFields::abstract},
    TextRow{"distributor", &NitfFields::distributor},
};

void keep_first(std::string& field, std::string_view value) {
    if (field.empty()) field = value;
}

// Which list what an indexing service says belongs to.
List list_of(std::string_view element) {
    if (element == "location") return &NitfFields::places;
    if (element == "classifier" || element == "org") return &NitfFields::topics;
    return nullptr;
}

}  // namespace

void NitfStory::start_element(std::string_view name, XmlAttributes attributes) {
    if (content_depth_ > 0) {
        ++content_depth_;
        begin_content(name, attributes);
        return;
    }
    if (field_depth_ > 0) {
        ++field_depth_;
        if (passed_depth_ > 0 || name == "story.date") ++passed_depth_;
        if (name == "story.date") take_attributes(name, attributes);
        if (name == "p" || name == "br" || name == "byttl") flow_.divide_words();
        return;
    }
    take_attributes(name, attributes);
    if (name == "body.content") {
        content_depth_ = 1;
    } else if (name == "body.head") {
        in_body_head_ = true;
    } else if (name == "identified-content") {
        in_classifiers_ = true;
    } else if (name == "meta") {
        take_meta(attributes);
    } else {
        begin_field(name, attributes);
    }
}

void NitfStory::take_attributes(std::string_view name, XmlAttributes attributes) {
    if (attributes.empty()) return;
    for (const AttributeRow& row : kAttributes)
        if (row.element == name)
            keep_first(fields_.*row.field, value_of(attributes, row.attribute));
    for (const ListRow& row : kLists) {
        if (row.element != name) continue;
        const std::string_view value = value_of(attributes, row.attribute);
        if (!value.empty()) (fields_.*row.list).emplace_back(value);
    }
}

void NitfStory::take_meta(XmlAttributes attributes) {
    const std::string_view name = value_of(attributes, "name");
    for (const MetaRow& row : kMetas)
        if (row.name == name) keep_first(fields_.*row.field, value_of(attributes, "content"));
}

void NitfStory::begin_field(std::string_view name, XmlAttributes attributes) {
    if (in_classifiers_) {
        if (const List list = list_of(name)) list_ = &(fields_.*list);
    } else if (in_body_head_) {
        const auto* const row = std::ranges::find(kHeadTexts, name, &TextRow::element);
        const std::string_view kind = value_of(attributes, "class");
        const bool repeats = kind == "normalized_byline" || kind == "online_headline";
        if (row != kHeadTexts.end() && (!repeats || (fields_.*row->field).empty()))
            field_ = &(fields_.*row->field);
    } else if (name == "title") {
        field_ = &fields_.title;
    }
    if (field_ == nullptr && list_ == nullptr) return;
    field_depth_ = 1;
    flow_.take();
}

void NitfStory::end_field() {
    std::string text = flow_.take();
    if (field_ != nullptr) keep_first(*field_, text);
    if (list_ != nullptr && !text.empty()) list_->push_back(std::move(text));
    field_ = nullptr;
    list_ = nullptr;
}

void NitfStory::begin_content(std::string_view name, XmlAttributes attributes) {
    if (full_text_depth_ > 0) {
        ++full_text_depth_;
    } else if (name == "block" && value_of(attributes, "class") == "full_text") {
        full_text_depth_ = 1;
    }
    content().start_element(name, attributes);
}

void NitfStory::end_element(std::string_view name) {
    if (content_depth_ > 0) {
        has_ended_ |= content_depth_ == 1;
        if (--content_depth_ == 0) return;
        content().end_element(name);
        if (full_text_depth_ > 0) --full_text_depth_;
        return;
    }
    if (field_depth_ > 0) {
        if (passed_depth_ > 0) --passed_depth_;
        if (name == "p" || name == "byttl") flow_.divide_words();
        if (--field_depth_ == 0) end_field();
        return;
    }
    if (name == "body.head") in_body_head_ = false;
    if (name == "identified-content") in_classifiers_ = false;
    if (name == "body") has_ended_ = true;
}

void NitfStory::add(std::string_view text) {
    constexpr std::size_t kLongestField = std::size_t{64} * 1024;
    if (content_depth_ > 0)
        content().add(text);
    else if (field_depth_ > 0 && passed_depth_ == 0 && flow_.size() < kLongestField)
        flow_.add(text);
}

Record NitfStory::record() {
    NitfFields& fields = fields_;
    std::string body = full_text_.take();
    const std::string others = body_.take();
    fields.body = body.empty() ? others : without_repeated_lead(std::move(body));
    return nitf_record(fields);
}

}  // namespace dateline
