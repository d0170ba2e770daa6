#include "indexer/readers/json/json_document.h"

#include <algorithm>
#include <array>
#include <string>

#include "indexer/readers/json/json_extent.h"
#include "indexer/readers/json/json_head.h"
#include "indexer/readers/json/json_path.h"

namespace dateline {
namespace {

using namespace std::string_view_literals;
using simdjson::dom::element;

constexpr std::string_view kBlanks = " \t\r\n\f\v\x1E";

constexpr std::array kSchema{"properties"sv, "$defs"sv, "definitions"sv, "allOf"sv, "type"sv};
constexpr std::array kSettings{"dependencies"sv,    "devDependencies"sv, "peerDependencies"sv,
                               "compilerOptions"sv, "lockfileVersion"sv, "require-dev"sv,
                               "manifest_version"sv};
constexpr std::array kMaps{"FeatureCollection"sv, "Topology"sv};

bool is_notebook(element value) {
    return find_path(value, "nbformat") ||
           (find_path(value, "cells") && find_path(value, "metadata"));
}

bool is_map(element value) {
    const std::string_view type = find_string(value, "type");
    return std::ranges::find(kMaps, type) != kMaps.end() ||
           (type == "Feature" && find_path(value, "geometry"));
}

bool is_schema(element value) {
    return !find_string(value, "$schema").empty() && has_any(value, kSchema);
}

bool is_settings(element value) {
    return has_any(value, kSettings);
}

struct ForeignJson {
    bool (*fits)(element value);
    std::string_view name;
};

constexpr std::array kForeign{
    ForeignJson{is_notebook, "JSON without articles (a notebook)"},
    ForeignJson{is_map, "JSON without articles (data of a map)"},
    ForeignJson{is_schema, "JSON without articles (a schema)"},
    ForeignJson{is_settings, "JSON without articles (settings of a program)"},
};

}  // namespace

std::string_view after_comments(std::string_view text) {
    while (true) {
        text.remove_prefix(std::min(text.find_first_not_of(kBlanks), text.size()));
        const bool block = text.starts_with("/*");
        if (!block && !text.starts_with('#') && !text.starts_with("//")) return text;
        const std::size_t end = block ? text.find("*/", 2) : text.find('\n');
        if (end == std::string_view::npos) return {};
        text.remove_prefix(end + (block ? 2 : 1));
    }
}

JsonBeginning::JsonBeginning(std::string_view text) {
    if (!text.starts_with('{') && !text.starts_with('[')) return;
    JsonExtent extent(0, JsonExtent::Trust::Alone);
    if (extent.scan(text, true)) bytes_ = extent.end();
    element value;
    const std::string head = closed_json(text);
    if (parser_.parse(head).get(value) == simdjson::SUCCESS) value_ = value;
}

std::string_view name_of_foreign_json(element value) {
    for (const ForeignJson& row : kForeign) {
        if (value.is_object() && row.fits(value)) return row.name;
    }
    return {};
}

bool has_words(element value) {
    std::string_view text;
    if (value.get(text) == simdjson::SUCCESS) return text.find(' ') != std::string_view::npos;
    simdjson::dom::array list;
    simdjson::dom::object object;
    if (value.get_array().get(list) == simdjson::SUCCESS) {
        return std::ranges::any_of(list, has_words);
    }
    if (value.get_object().get(object) != simdjson::SUCCESS) return false;
    return std::ranges::any_of(object, [](const auto& member) { return has_words(member.value); });
}

}  // namespace dateline
