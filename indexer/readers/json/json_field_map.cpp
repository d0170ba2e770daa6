#include "indexer/readers/json/json_field_map.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <optional>
#include <span>
#include <utility>

#include "indexer/readers/blank_text.h"
#include "indexer/readers/json/json_prose.h"
#include "indexer/readers/json/json_repair.h"
#include "indexer/readers/json/json_value.h"

namespace dateline {
namespace {

using simdjson::dom::element;

// How a field of a record takes a value.
struct Setter {
    RecordField field;
    void (*set)(element value, Record& record);
    bool (*is_set)(const Record& record);
};

// A field of one text.
template <std::string Record::*kField>
void set_text(element value, Record& record) {
    record.*kField = json_text(value, ", ");
}

template <std::string Record::*kField>
bool is_set(const Record& record) {
    return !is_blank_text(record.*kField);
}

template <std::vector<std::string> Record::*kField>
bool is_set(const Record& record) {
    return !(record.*kField).empty();
}

void set_id(element value, Record& record) {
    element digits;
    if (value.is_bool()) {
        record.id = value.get_bool().value_unsafe() ? "true" : "false";
    } else if (value.is_object() && value[kNumberOutOfRange].get(digits) == simdjson::SUCCESS) {
        record.id = json_text(digits, {});
    } else {
        record.id = json_text(value, ", ");
    }
}

void set_body(element value, Record& record) {
    record.body = json_prose(value);
}

void set_topics(element value, Record& record) {
    record.topics = json_list(value, SplitAt::SemicolonsOrCommas);
}

// "Paris, France" is one place.
void set_places(element value, Record& record) {
    record.places = json_list(value, SplitAt::Semicolons);
}

template <std::string Record::*kField>
constexpr Setter text_setter(RecordField field) {
    return {field, set_text<kField>, is_set<kField>};
}

// In the order of RecordField.
constexpr std::array kSetters{
    Setter{RecordField::Id, set_id, is_set<&Record::id>},
    text_setter<&Record::headline>(RecordField::Headline),
    Setter{RecordField::Body, set_body, is_set<&Record::body>},
    text_setter<&Record::published>(RecordField::Published),
    text_setter<&Record::byline>(RecordField::Byline),
    text_setter<&Record::source>(RecordField::Source),
    text_setter<&Record::section>(RecordField::Section),
    text_setter<&Record::url>(RecordField::Url),
    text_setter<&Record::language>(RecordField::Language),
    Setter{RecordField::Topics, set_topics, is_set<&Record::topics>},
    Setter{RecordField::Places, set_places, is_set<&Record::places>},
    text_setter<&Record::dateline>(RecordField::Dateline),
    text_setter<&Record::agency>(RecordField::Agency),
};
static_assert(std::ranges::is_sorted(kSetters, {}, &Setter::field));

// One step of a name with dots: a member, or an element by its number.
std::optional<element> step(element value, std::string_view name) {
    element next;
    if (value.is_object()) {
        if (value[name].get(next) == simdjson::SUCCESS) return next;
        return std::nullopt;
    }
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), index);
    const bool number = error == std::errc{} && end == name.data() + name.size();
    if (number && value.is_array() && value.at(index).get(next) == simdjson::SUCCESS) return next;
    return std::nullopt;
}

std::optional<element> find_mapped(element object, std::string_view name) {
    element found;
    if (object[name].get(found) == simdjson::SUCCESS) return found;
    std::optional<element> value = object;
    while (value && !name.empty()) {
        const std::size_t dot = std::min(name.find('.'), name.size());
        value = step(*value, name.substr(0, dot));
        name.remove_prefix(std::min(dot + 1, name.size()));
    }
    return value;
}

// Those of a field are tried in the order of its names; of one name in several spellings, as they
// come.
void fill_by_names(std::span<const JsonFieldMap::NamedValue> values, const FieldNames& field,
                   const Setter& setter, Record& record) {
    const element* number = nullptr;
    for (const JsonFieldMap::NamedValue& named : values) {
        if (named.value.is_number() && field.numbers == Numbers::LastResort) {
            if (number == nullptr) number = &named.value;
            continue;
        }
        setter.set(named.value, record);
        if (setter.is_set(record)) return;
    }
    if (number != nullptr) setter.set(*number, record);
}

}  // namespace

JsonFieldMap::JsonFieldMap(const std::map<std::string, std::string>& names)
    : mapped_(kSetters.size()) {
    const auto fields = field_names();
    for (std::size_t row = 0; row < fields.size(); ++row) {
        const auto name = names.find(std::string(fields[row].name));
        if (name == names.end()) continue;
        mapped_[row] = name->second;
        is_mapped_ = true;
    }
}

const std::optional<KnownName>& JsonFieldMap::known(std::string_view name) {
    constexpr std::size_t kMostNames = 1000;  // Objects whose members are ids have ever new ones.
    if (known_.size() > kMostNames) known_.clear();
    const auto found = known_.find(name);
    if (found != known_.end()) return found->second;
    return known_.try_emplace(std::string(name), known_name(name)).first->second;
}

void JsonFieldMap::find_values(element object) {
    values_.clear();
    for (const auto [name, value] : simdjson::dom::object(object)) {
        if (const std::optional<KnownName>& known = this->known(name)) {
            values_.push_back({*known, value});
        }
    }
    std::ranges::stable_sort(values_, {}, [](const NamedValue& named) {
        return std::pair(named.name.field, named.name.rank);
    });
}

void JsonFieldMap::fill(element object, Record& record) {
    static_assert(kSetters.size() <= 32, "a bit each");
    const auto fields = field_names();
    assert(fields.size() == kSetters.size());
    find_values(object);
    std::uint32_t mapped = 0;
    for (std::size_t row = 0; row < fields.size(); ++row) {
        if (mapped_[row].empty()) {
            const auto field_of = [](const NamedValue& named) { return named.name.field; };
            const auto begin = std::ranges::lower_bound(values_, fields[row].field, {}, field_of);
            const auto end = std::ranges::upper_bound(values_, fields[row].field, {}, field_of);
            fill_by_names({begin, end}, fields[row], kSetters[row], record);
        } else if (const auto value = find_mapped(object, mapped_[row])) {
            kSetters[row].set(*value, record);
            mapped |= std::uint32_t{1} << row;
        }
    }
    if (is_mapped_) record.mapped = mapped;
}

}  // namespace dateline
