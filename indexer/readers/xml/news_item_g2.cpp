#include "indexer/readers/xml/news_item_g2.h"

#include <algorithm>
#include <array>

#include "indexer/markup/markup_names.h"
#include "indexer/readers/xml/nitf_text.h"

namespace dateline {
namespace {

using Text = std::string G2Fields::*;

enum class Section { Item, Content, Both };

struct TextRow {
    std::string_view element;
    Text field;
};

// Their text is the field; the first that has some counts.
constexpr std::array kTexts{
    TextRow{"versionCreated", &G2Fields::version_created},
    TextRow{"firstCreated", &G2Fields::first_created},
    TextRow{"contentCreated", &G2Fields::content_created},
    TextRow{"embargoed", &G2Fields::embargoed},
    TextRow{"headline", &G2Fields::headline},
    TextRow{"title", &G2Fields::title},
    TextRow{"slugline", &G2Fields::slugline},
    TextRow{"by", &G2Fields::byline},
    TextRow{"dateline", &G2Fields::dateline},
    TextRow{"creditline", &G2Fields::creditline},
    TextRow{"description", &G2Fields::summary},
};

struct AttributeRow {
    std::string_view element;
    std::string_view attribute;
    Text field;
};

constexpr std::array kAttributes{
    AttributeRow{"itemClass", "qcode", &G2Fields::item_class},
    AttributeRow{"itemClass", "uri", &G2Fields::item_class},
    AttributeRow{"pubStatus", "qcode", &G2Fields::status},
    AttributeRow{"pubStatus", "uri", &G2Fields::status},
    AttributeRow{"language", "tag", &G2Fields::content_language},
};

// Are called by a name in them, a literal or a code.
constexpr std::array<std::string_view, 5> kNamed{"provider", "infoSource", "subject", "genre",
                                                 "located"};

// What is behind the scheme of a code or the last part of an address.
std::string_view last_part(std::string_view code) {
    const std::size_t at = code.find_last_of(":/");
    return at == std::string_view::npos ? code : code.substr(at + 1);
}

// Of headlines and descriptions there are several, with roles; only some are what they are called.
bool is_secondary(std::string_view name, XmlAttributes attributes) {
    const std::string_view role = last_part(value_of(attributes, "role"));
    if (name == "headline") return is_same_name(role, "subHeadline");
    if (name == "description")
        return !role.empty() && role != "summary" && role != "teaser" && role != "intro";
    return false;
}

// "reuters.com": names say more.
bool is_domain(std::string_view provider) {
    return provider.find('.') != std::string_view::npos &&
           provider.find(' ') == std::string_view::npos;
}

// "de" of "de-AT".
std::string main_language(std::string_view tag) {
    std::string language(tag.substr(0, tag.find_first_of("-_")));
    std::ranges::transform(language, language.begin(), small_letter);
    return language;
}

void keep_first(std::string& field, std::string_view value) {
    if (field.empty()) field = value;
}

std::string first_of(std::initializer_list<const std::string*> fields) {
    for (const std::string* field : fields)
        if (!field->empty()) return *field;
    return {};
}

}  // namespace

NewsItemG2::NewsItemG2(XmlAttributes attributes, std::string sent, std::size_t max_bytes)
    : sent_(std::move(sent)), max_bytes_(max_bytes), marked_(max_bytes) {
    fields_.guid = value_of(attributes, "guid");
    fields_.version = value_of(attributes, "version");
    fields_.language = value_of(attributes, "lang");
}

std::string NewsItemG2::kind() const {
    return std::string(last_part(fields_.item_class));
}

void NewsItemG2::start_element(std::string_view name, XmlAttributes attributes) {
    ++depth_;
    if (depth_ == 1) {
        section_ = name;
    } else if (section_ == "contentSet") {
        start_content(name, attributes);
    } else if (depth_ == 2 && (section_ == "itemMeta" || section_ == "contentMeta")) {
        start_field(name, attributes);
    } else if (depth_ == 3 && name == "name" && !field_name_.empty()) {
        // Of names in several languages the one in the item's, else the first.
        const std::string language = main_language(value_of(attributes, "lang"));
        const bool is_own = !language.empty() && language == main_language(fields_.language);
        in_name_ = !has_name_ || is_own;
        flow_.take();
    }
}

void NewsItemG2::start_field(std::string_view name, XmlAttributes attributes) {
    for (const AttributeRow& row : kAttributes)
        if (row.element == name)
            keep_first(fields_.*row.field, value_of(attributes, row.attribute));
    if (name == "link" && last_part(value_of(attributes, "rel")) == "replaces")
        keep_first(fields_.replaces, value_of(attributes, "residref"));
    flow_.take();
    const auto* const row = std::ranges::find(kTexts, name, &TextRow::element);
    if (row != kTexts.end() && !is_secondary(name, attributes)) field_ = &(fields_.*row->field);
    if (name == "keyword") {
        field_ = &named_;
        field_name_ = name;
    }
    if (std::ranges::find(kNamed, name) != kNamed.end()) take_named(name, attributes);
}

void NewsItemG2::take_named(std::string_view name, XmlAttributes attributes) {
    field_name_ = name;
    const std::string_view code = value_of(attributes, "qcode");
    const bool is_source = name == "provider" || name == "infoSource";
    // Codes of topics say nothing to people, nor does the literal beside one.
    if (is_source || code.empty()) named_ = value_of(attributes, "literal");
    if (named_.empty() && is_source) named_ = last_part(code);
    is_place_ = name == "located" || last_part(value_of(attributes, "type")) == "geoArea";
}

void NewsItemG2::end_element(std::string_view name) {
    if (section_ == "contentSet" && depth_ > 1) end_content(name);
    if (depth_ == 3 && in_name_) {
        const std::string called = flow_.take();  // Better than a literal.
        if (!called.empty()) named_ = called;
        has_name_ |= !called.empty();
        in_name_ = false;
    }
    if (depth_ == 2) end_field();
    if (depth_ == 1) {
        has_ended_ |= section_ == "contentSet";
        section_.clear();
    }
    if (depth_ > 0) --depth_;
}

void NewsItemG2::end_field() {
    if (field_ != nullptr) keep_first(*field_, flow_.take());
    field_ = nullptr;
    has_name_ = false;
    const std::string name = std::exchange(field_name_, {});
    if (name.empty()) return;
    std::string called = std::exchange(named_, {});
    if (called.empty()) return;
    if (name == "provider") {
        keep_first(fields_.provider, called);
    } else if (name == "infoSource") {
        keep_first(fields_.info_source, called);
    } else {
        (is_place_ ? fields_.places : fields_.topics).push_back(std::move(called));
    }
    is_place_ = false;
}

void NewsItemG2::start_content(std::string_view name, XmlAttributes attributes) {
    if (depth_ == 2) {
        text_language_ = value_of(attributes, "lang");
        marked_.take();
        return;
    }
    if (name == "nitf" && !nitf_) nitf_.emplace(max_bytes_);
    if (nitf_)
        nitf_->start_element(name, attributes);
    else
        marked_.start_element(name, attributes);
}

void NewsItemG2::end_content(std::string_view name) {
    if (depth_ > 2) {
        if (nitf_)
            nitf_->end_element(name);
        else
            marked_.end_element(name);
        return;
    }
    is_too_long_ |= marked_.is_too_long() || (nitf_ && nitf_->is_too_long());
    Text text{text_language_, {}};
    if (nitf_)
        text.story = nitf_->record();
    else
        text.story.body = marked_.take();
    nitf_.reset();
    if (name != "inlineXML" && name != "inlineData") return;
    if (text.language.empty()) text.language = text.story.language;
    if (!text.story.body.empty()) texts_.push_back(std::move(text));
}

void NewsItemG2::add(std::string_view text) {
    constexpr std::size_t kLongestField = std::size_t{64} * 1024;
    if (section_ == "contentSet") {
        if (nitf_)
            nitf_->add(text);
        else if (depth_ > 1)
            marked_.add(text);
    } else if ((in_name_ || (field_ != nullptr && depth_ == 2)) && flow_.size() < kLongestField) {
        flow_.add(text);
    }
}

Record NewsItemG2::record_with(const Text& text) const {
    const G2Fields& fields = fields_;
    Record record;
    record.id = fields.guid;
    record.headline =
        first_of({&fields.headline, &text.story.headline, &fields.title, &fields.slugline});
    record.byline = first_of({&fields.byline, &text.story.byline});
    record.dateline = without_mere_date(first_of({&fields.dateline, &text.story.dateline}));
    record.body = text.story.body.empty() ? fields.summary : text.story.body;
    record.published = later_date(
        first_of({&fields.version_created, &fields.first_created, &fields.content_created, &sent_}),
        fields.embargoed);
    record.source = is_domain(fields.provider) ? first_of({&fields.info_source, &fields.provider})
                                               : first_of({&fields.provider, &fields.info_source});
    record.agency = fields.creditline;
    record.language = first_of({&text.language, &fields.content_language, &fields.language});
    record.topics = fields.topics;
    record.places = fields.places;
    record.revision.version = version_number(fields.version);
    if (fields.replaces != fields.guid) record.revision.replaces = fields.replaces;
    return record;
}

std::vector<Record> NewsItemG2::records() {
    if (texts_.empty()) {
        Record record = record_with({});
        if (kind() != "text" && kind() != "composite" && !kind().empty()) record.body.clear();
        return {std::move(record)};
    }
    // Of several texts in one language the first: the others are the same in other marks.
    std::vector<Record> records;
    std::vector<std::string> languages;
    for (const Text& text : texts_) {
        const std::string language = main_language(text.language);
        if (std::ranges::find(languages, language) != languages.end()) continue;
        languages.push_back(language);
        records.push_back(record_with(text));
    }
    if (records.size() > 1)
        for (std::size_t i = 0; i < records.size(); ++i)
            if (!languages[i].empty()) records[i].id += ':' + languages[i];
    return records;
}

}  // namespace dateline
