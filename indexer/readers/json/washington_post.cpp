#include "indexer/readers/json/washington_post.h"

#include <array>
#include <string>
#include <string_view>

#include "indexer/markup/html_text.h"
#include "indexer/readers/json/json_value.h"

namespace dateline {
namespace {

using simdjson::dom::element;

constexpr std::string_view kSite = "https://www.washingtonpost.com";

struct Block {
    std::string_view type;
    std::string Record::*field;
};

constexpr std::array kBlocks{Block{"title", &Record::headline}, Block{"byline", &Record::byline},
                             Block{"kicker", &Record::section}, Block{"date", &Record::published}};

std::string_view text_of(element object, std::string_view name) {
    std::string_view text;
    return object[name].get(text) == simdjson::SUCCESS ? text : std::string_view{};
}

void take_block(element block, Record& record) {
    element content;
    const std::string_view type = text_of(block, "type");
    for (const Block& row : kBlocks) {
        if (row.type != type || !(record.*row.field).empty()) continue;
        if (block["content"].get(content) != simdjson::SUCCESS) continue;
        const std::string text = json_text(content, ", ");
        record.*row.field = is_html(text) ? html_text(text) : text;
    }
}

}  // namespace

bool is_washington_post(element object) {
    return !text_of(object, "article_url").empty() && object["contents"].is_array();
}

void fill_from_blocks(element object, Record& record) {
    const std::string_view url = text_of(object, "article_url");
    if (record.url.empty() || record.url == url) {
        record.url = url.starts_with('/') ? std::string(kSite) : std::string();
        record.url += url;
    }
    simdjson::dom::array blocks;
    if (object["contents"].get_array().get(blocks) != simdjson::SUCCESS) return;
    for (const element block : blocks) {
        if (block.is_object()) take_block(block, record);
    }
}

}  // namespace dateline
