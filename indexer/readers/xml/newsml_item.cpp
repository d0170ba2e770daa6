#include "indexer/readers/xml/newsml_item.h"

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/markup/markup_names.h"
#include "indexer/readers/xml/nitf_text.h"

namespace dateline {
namespace {

struct ItemRow {
    std::string_view element;
    std::string NewsmlFields::*field;
};

constexpr std::array kItemTexts{
    ItemRow{"ProviderId", &NewsmlFields::provider_id},
    ItemRow{"DateId", &NewsmlFields::date_id},
    ItemRow{"NewsItemId", &NewsmlFields::item_id},
    ItemRow{"RevisionId", &NewsmlFields::revision},
    ItemRow{"PublicIdentifier", &NewsmlFields::public_id},
    ItemRow{"NameLabel", &NewsmlFields::name_label},
    ItemRow{"FirstCreated", &NewsmlFields::first_created},
    ItemRow{"ThisRevisionCreated", &NewsmlFields::this_revision},
    ItemRow{"DateAndTime", &NewsmlFields::status_change},
};

// Have what they say in an attribute, FormalName.
constexpr std::array kItemNames{
    ItemRow{"Status", &NewsmlFields::status},
    ItemRow{"Instruction", &NewsmlFields::instruction},
};

struct LineRow {
    std::string_view element;
    std::string NewsmlComponent::*field;
};

constexpr std::array kLines{
    LineRow{"HeadLine", &NewsmlComponent::headline},
    LineRow{"SlugLine", &NewsmlComponent::slugline},
    LineRow{"ByLine", &NewsmlComponent::byline},
    LineRow{"DateLine", &NewsmlComponent::dateline},
    LineRow{"CreditLine", &NewsmlComponent::creditline},
};

constexpr std::array<std::string_view, 5> kMainRoles{"Main", "Body", "MainText", "Text", "Story"};
constexpr std::array<std::string_view, 6> kPlaceProperties{"Country", "City", "Region",
                                                           "State",   "Area", "CountryArea"};

bool has_any_case(std::span<const std::string_view> names, std::string_view name) {
    return std::ranges::any_of(
        names, [name](std::string_view known) { return is_same_name(known, name); });
}

void keep_first(std::string& field, std::string_view value) {
    if (field.empty()) field = value;
}

std::string first_of(std::initializer_list<const std::string*> fields) {
    for (const std::string* field : fields)
        if (!field->empty()) return *field;
    return {};
}

std::string main_language(std::string_view tag) {
    std::string language(tag.substr(0, tag.find_first_of("-_")));
    std::ranges::transform(language, language.begin(), small_letter);
    return language == "x" ? std::string() : language;  // "x-default"
}

}  // namespace

NewsmlItem::NewsmlItem(XmlAttributes attributes, std::string sent, std::size_t max_bytes)
    : sent_(std::move(sent)), max_bytes_(max_bytes), marked_(max_bytes) {
    fields_.language = value_of(attributes, "lang");
}

std::string NewsmlItem::id() const {
    if (!fields_.provider_id.empty() && !fields_.item_id.empty())
        return "urn:newsml:" + fields_.provider_id + ':' + fields_.date_id + ':' + fields_.item_id;
    if (!fields_.public_id.empty()) return fields_.public_id;
    return fields_.item_id;
}

ItemStatus NewsmlItem::status() const {
    const ItemStatus status = item_status(fields_.status);
    return status == ItemStatus::Usable ? item_status(fields_.instruction) : status;
}

void NewsmlItem::start_element(std::string_view name, XmlAttributes attributes) {
    if (content_depth_ > 0) {
        ++content_depth_;
        start_content(name, attributes);
        return;
    }
    if (name == "DataContent") {
        content_depth_ = 1;
    } else if (name == "NewsComponent") {
        begin_component(attributes);
    } else if (name == "ContentItem") {
        media_.clear();
        format_.clear();
        mime_.clear();
    } else {
        start_field(name, attributes);
    }
    open_.emplace_back(name);
}

void NewsmlItem::end_field() {
    if (field_ == nullptr) return;
    keep_first(*field_, flow_.take());
    field_ = nullptr;
    if (!keyword_.empty()) fields_.topics.push_back(std::exchange(keyword_, {}));
}

void NewsmlItem::begin_component(XmlAttributes attributes) {
    end_field();  // It may be a component's, and those move.
    NewsmlComponent below = components_.empty() ? NewsmlComponent{} : components_.back();
    below.has_equivalents = value_of(attributes, "EquivalentsList") == "yes";
    below.has_text = false;
    components_.push_back(std::move(below));
}

void NewsmlItem::start_field(std::string_view name, XmlAttributes attributes) {
    const std::string_view parent = open_.empty() ? std::string_view{} : open_.back();
    const std::string_view formal = value_of(attributes, "FormalName");
    const auto begin = [this](std::string& field) {
        end_field();
        field_ = &field;
        field_depth_ = open_.size() + 1;
        flow_.take();
    };
    for (const ItemRow& row : kItemNames)
        if (row.element == name) keep_first(fields_.*row.field, formal);
    for (const ItemRow& row : kItemTexts)
        if (row.element == name && components_.empty() && (fields_.*row.field).empty())
            begin(fields_.*row.field);
    if (name == "Party" && parent == "Provider") keep_first(fields_.provider, formal);
    if (name == "Party" && parent == "Source") keep_first(fields_.source, formal);
    if (name == "Property") take_property(attributes);
    if (name == "Genre" && !formal.empty()) fields_.topics.emplace_back(formal);
    if (name == "MediaType") media_ = formal;
    if (name == "Format") format_ = formal;
    if (name == "MimeType") mime_ = formal;
    if (name == "KeywordLine") begin(keyword_);
    if (NewsmlComponent* const here = component()) {
        if (name == "Role") here->role = formal;
        if (name == "Language" && !formal.empty()) here->language = formal;
        for (const LineRow& row : kLines) {
            if (row.element != name || parent != "NewsLines") continue;
            (here->*row.field).clear();
            begin(here->*row.field);
        }
    }
}

void NewsmlItem::take_property(XmlAttributes attributes) {
    const std::string_view name = value_of(attributes, "FormalName");
    const std::string_view value = value_of(attributes, "Value");
    if (value.empty()) return;
    const auto says = [name](std::string_view part) {
        return name.find(part) != std::string_view::npos;
    };
    const bool is_keyword = says("Keyword");
    const bool is_place = std::ranges::find(kPlaceProperties, name) != kPlaceProperties.end() ||
                          (is_keyword && (says("Country") || says("Region") || says("State")));
    if (is_place)
        fields_.places.emplace_back(value);
    else if (is_keyword)
        fields_.topics.emplace_back(value);
}

void NewsmlItem::end_element(std::string_view name) {
    if (content_depth_ > 0) {
        end_content(name);
        return;
    }
    if (open_.size() == field_depth_ || name == "NewsComponent") end_field();
    if (name == "ContentItem") keep_first(fields_.media, media_.empty() ? mime_ : media_);
    if (name == "NewsComponent" && !components_.empty()) {
        keep_first(first_headline_, components_.back().headline);
        components_.pop_back();
        has_ended_ |= components_.empty();
    }
    if (!open_.empty()) open_.pop_back();
}

void NewsmlItem::start_content(std::string_view name, XmlAttributes attributes) {
    if (name == "nitf" && !nitf_) nitf_.emplace(max_bytes_);
    if (nitf_)
        nitf_->start_element(name, attributes);
    else
        marked_.start_element(name, attributes);
}

void NewsmlItem::end_content(std::string_view name) {
    if (--content_depth_ > 0) {
        if (nitf_)
            nitf_->end_element(name);
        else
            marked_.end_element(name);
        return;
    }
    if (!open_.empty()) open_.pop_back();
    take_text();
}

// Style sheets, scripts and pictures in letters are no text.
bool NewsmlItem::is_textual() const {
    if (!media_.empty() && !is_same_name(media_, "Text") && !is_same_name(media_, "ComplexData"))
        return false;
    const bool is_mime = mime_.empty() || mime_.starts_with("text/") ||
                         mime_.find("xml") != std::string::npos ||
                         mime_.find("html") != std::string::npos;
    return is_mime && mime_ != "text/css" && !is_same_name(format_, "CSS");
}

void NewsmlItem::take_text() {
    is_too_long_ |= marked_.is_too_long() || (nitf_ && nitf_->is_too_long());
    Text text{components_.empty() ? NewsmlComponent{} : components_.back(), {}};
    if (nitf_)
        text.story = nitf_->record();
    else
        text.story.body = marked_.take();
    nitf_.reset();
    if (!is_textual() || text.story.body.empty()) return;
    // Of contents that are the same in other marks, in one component or in its parent's, the first.
    if (NewsmlComponent* const here = component()) {
        if (here->has_text) return;
        here->has_text = true;
        if (components_.size() > 1) {
            NewsmlComponent& above = components_[components_.size() - 2];
            if (above.has_equivalents && above.has_text && above.language == here->language) return;
            above.has_text = above.has_equivalents;
        }
    }
    if (text.component.language.empty()) text.component.language = text.story.language;
    texts_.push_back(std::move(text));
}

void NewsmlItem::add(std::string_view text) {
    constexpr std::size_t kLongestField = std::size_t{64} * 1024;
    if (content_depth_ > 0) {
        if (nitf_)
            nitf_->add(text);
        else
            marked_.add(text);
    } else if (field_ != nullptr && flow_.size() < kLongestField) {
        flow_.add(text);
    }
}

void NewsmlItem::keep_main_texts() {
    const auto is_main = [](const Text& text) {
        return has_any_case(kMainRoles, text.component.role);
    };
    const auto is_other = [&](const Text& text) {
        return !text.component.role.empty() && !is_main(text);
    };
    if (std::ranges::any_of(texts_, is_main))
        std::erase_if(texts_, [&](const Text& text) { return !is_main(text); });
    else if (!std::ranges::all_of(texts_, is_other))
        std::erase_if(texts_, is_other);
}

Record NewsmlItem::record_with(Text text) const {
    const NewsmlFields& fields = fields_;
    const NewsmlComponent& component = text.component;
    Record record;
    record.id = id();
    record.headline = first_of({&component.headline, &text.story.headline, &first_headline_,
                                &fields.name_label, &component.slugline});
    record.byline = first_of({&component.byline, &text.story.byline});
    record.dateline = without_mere_date(first_of({&component.dateline, &text.story.dateline}));
    record.agency = component.creditline;
    record.body = std::move(text.story.body);
    record.published = later_date(
        first_of({&fields.this_revision, &fields.first_created, &fields.date_id, &sent_}),
        fields.status_change);
    record.source = first_of({&fields.provider, &fields.source, &fields.provider_id});
    record.language = component.language.empty() ? fields.language : component.language;
    record.topics = fields.topics;
    record.places = fields.places;
    record.revision.version = version_number(fields.revision);
    return record;
}

std::vector<Record> NewsmlItem::records() {
    if (texts_.empty()) return {record_with({})};
    keep_main_texts();
    std::vector<Record> records;
    std::vector<std::string> languages;
    for (Text& text : texts_) {
        const std::string language = main_language(text.component.language);
        const auto known = std::ranges::find(languages, language);
        if (known == languages.end()) {
            languages.push_back(language);
            records.push_back(record_with(std::move(text)));
            continue;
        }
        // Another part of the same article.
        Record& record = records[static_cast<std::size_t>(known - languages.begin())];
        if (!text.component.headline.empty() && text.component.headline != record.headline)
            record.body += '\n' + text.component.headline;
        record.body += '\n' + text.story.body;
    }
    if (records.size() > 1)
        for (std::size_t i = 0; i < records.size(); ++i)
            if (!languages[i].empty()) records[i].id += ':' + languages[i];
    return records;
}

}  // namespace dateline
