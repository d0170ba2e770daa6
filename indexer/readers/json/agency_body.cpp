#include "indexer/readers/json/agency_body.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "indexer/markup/html_text.h"
#include "indexer/readers/blank_text.h"
#include "indexer/readers/json/agency_fields.h"
#include "indexer/readers/json/json_path.h"
#include "indexer/readers/text_layout.h"

namespace dateline {
namespace {

using namespace std::string_view_literals;
using simdjson::dom::element;

// In the order in which they are preferred.
enum class Form { Html, Plain, Xml, Unread };

struct FormName {
    std::string_view part;  // Of a media type, of a role or of the name of a member.
    Form form;
};

// The first that fits counts.
constexpr std::array kForms{FormName{"html", Form::Html},     FormName{"nitf", Form::Xml},
                            FormName{"newsml", Form::Xml},    FormName{"xml", Form::Xml},
                            FormName{"json", Form::Unread},   FormName{"image/", Form::Unread},
                            FormName{"video/", Form::Unread}, FormName{"audio/", Form::Unread},
                            FormName{"text", Form::Plain},    FormName{"plain", Form::Plain}};

// What is said of pictures, of the sources and to editors.
constexpr std::array kForeign{"caption"sv, "credit"sv, "writer"sv, "note"sv};

struct ItemText {
    std::string text;
    Form form = Form::Unread;
};

Form form_of(std::string_view name) {
    const std::string small = small_letters(name);
    const auto* const found = std::ranges::find_if(
        kForms, [&](const FormName& row) { return small.find(row.part) != std::string::npos; });
    return found == kForms.end() ? Form::Plain : found->form;
}

bool is_foreign(std::string_view name) {
    const std::string small = small_letters(name);
    return std::ranges::any_of(
        kForeign, [&](std::string_view part) { return small.find(part) != std::string::npos; });
}

// NITF keeps what is said of the article in a head.
std::string_view inner_text(std::string_view xml) {
    constexpr std::string_view kBegin = "<body.content";
    const std::size_t begin = xml.find(kBegin);
    if (begin == std::string_view::npos) return xml;
    xml.remove_prefix(begin);
    return xml.substr(0, xml.find("</body.content"));
}

// Without the pictures in it, and what is said under them; a table may be a figure, too.
std::string without_figures(std::string_view html) {
    constexpr std::string_view kEnd = "</figure>";
    std::string kept;
    while (!html.empty()) {
        const std::size_t begin = std::min(html.find("<figure"), html.size());
        const std::size_t end = html.find(kEnd, begin);
        if (end == std::string_view::npos) break;
        const std::string_view figure = html.substr(begin, end + kEnd.size() - begin);
        kept += html.substr(0, begin);
        if (figure.find("<table") != std::string_view::npos) kept += figure;
        html.remove_prefix(end + kEnd.size());
    }
    return kept += html;
}

std::string text_in(std::string_view raw, Form form) {
    if (form == Form::Html || (form == Form::Plain && is_html(raw))) {
        return html_text(without_figures(raw));
    }
    if (form == Form::Xml) return html_text(inner_text(raw));
    return std::string(raw);
}

void take_better(ItemText& best, std::string_view raw, Form form) {
    if (form >= best.form || is_blank_text(raw)) return;
    std::string text = text_in(raw, form);
    if (!is_blank_text(text)) best = {std::move(text), form};
}

// Without those in the role that is passed over.
// "bodies": [{"role": "main", "contenttype": "text/html", "value": "..."}]
void take_listed(ItemText& best, element list, std::string_view passed_over) {
    simdjson::dom::array bodies;
    if (list.get_array().get(bodies) != simdjson::SUCCESS) return;
    for (const element body : bodies) {
        const std::string_view type = find_string(body, "contenttype");
        const std::string_view role = find_string(body, "role");
        if (is_foreign(role) || small_letters(role) == passed_over) continue;
        take_better(best, find_string(body, "value"), form_of(type.empty() ? role : type));
    }
}

// "body_xhtml", "bodyText": one form each; "article_html".
void take_members(ItemText& best, element item, std::string_view prefix) {
    simdjson::dom::object object;
    if (item.get_object().get(object) != simdjson::SUCCESS) return;
    for (const auto& [name, value] : object) {
        std::string_view raw;
        const std::string small = small_letters(name.substr(0, prefix.size()));
        if (small != prefix || is_foreign(name)) continue;
        if (value.get(raw) == simdjson::SUCCESS) take_better(best, raw, form_of(name));
    }
}

// The headline once more, as the first paragraph.
void drop_headline(std::string& body, const std::string& headline) {
    const std::size_t end = std::min(body.find('\n'), body.size());
    if (headline.empty() || std::string_view(body).substr(0, end) != headline) return;
    const std::string_view rest = std::string_view(body).substr(end);
    if (!is_blank_text(rest)) body.erase(0, end + 1);
}

// The first paragraph, where it is kept apart.
std::string lead_of(element item) {
    simdjson::dom::array descriptions;
    const auto list = find_path(item, "descriptions");
    if (!list || list->get_array().get(descriptions) != simdjson::SUCCESS) return {};
    for (const element part : descriptions) {
        if (small_letters(find_string(part, "role")) == "lead") return item_words(part);
    }
    return {};
}

void set_body(Record& record, ItemText text) {
    record.body = std::move(text.text);
    if (text.form == Form::Plain && record.body.find('\n') != std::string::npos) {
        record.layout = prose_layout(split_lines(record.body));
    }
}

}  // namespace

void fill_item_body(element item, const std::string& headline, Record& record) {
    ItemText best;
    if (const auto bodies = find_path(item, "bodies")) take_listed(best, *bodies, "summary");
    take_members(best, item, "body");
    take_members(best, item, "article_");
    take_better(best, find_string(item, "content"), Form::Plain);
    if (best.text.empty()) return;
    drop_headline(best.text, headline);
    const std::string lead = lead_of(item);
    if (!lead.empty() && best.text.find(lead) == std::string::npos) {
        best.text.insert(0, lead + '\n');
    }
    const std::string_view box = find_string(item, "infobox_html");
    if (!is_blank_text(box)) best.text += '\n' + html_text(box);
    set_body(record, std::move(best));
}

void fill_item_description(element item, Record& record) {
    ItemText best;
    if (const auto list = find_path(item, "descriptions")) take_listed(best, *list, {});
    take_members(best, item, "description_");
    take_better(best, find_string(item, "teaser"), Form::Plain);
    set_body(record, std::move(best));
}

}  // namespace dateline
