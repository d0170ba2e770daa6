#include "indexer/readers/json/agency_item.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string>

#include "common/dates/date_parser.h"
#include "indexer/markup/markup_names.h"
#include "indexer/readers/json/agency_body.h"
#include "indexer/readers/json/agency_fields.h"
#include "indexer/readers/json/json_path.h"

namespace dateline {
namespace {

using namespace std::string_view_literals;
using simdjson::dom::element;

constexpr int kDeepestAssociation = 8;

// Members by which an item is known.
enum class Mark {
    Name,  // What it is called by.
    Item,  // What only items have.
};

struct MarkName {
    std::string_view name;
    Mark mark;
};

constexpr std::array kMarks{
    MarkName{"uri", Mark::Name},          MarkName{"guid", Mark::Name},
    MarkName{"urn", Mark::Name},          MarkName{"altids", Mark::Name},
    MarkName{"item_id", Mark::Name},      MarkName{"versioncreated", Mark::Item},
    MarkName{"bodies", Mark::Item},       MarkName{"version_created", Mark::Item},
    MarkName{"headlines", Mark::Item},    MarkName{"pubstatus", Mark::Item},
    MarkName{"body_xhtml", Mark::Item},   MarkName{"renditions", Mark::Item},
    MarkName{"eventdetails", Mark::Item}, MarkName{"coverages", Mark::Item},
    MarkName{"infosources", Mark::Item},  MarkName{"associations", Mark::Item},
    MarkName{"article_html", Mark::Item}, MarkName{"$standard", Mark::Item}};

// Most objects are no items: a name as long as none of these is told by that.
constexpr std::uint64_t kMarkLengths = [] {
    std::uint64_t lengths = 0;
    for (const MarkName& row : kMarks) lengths |= std::uint64_t{1} << row.name.size();
    return lengths;
}();

constexpr std::array kEventMarks{"eventdetails"sv, "event_details"sv};
constexpr std::array kPlanMarks{"coverages"sv, "planning_item"sv};
constexpr std::array kEmbargo{"embargoed"sv, "embargo"sv, "embargoeduntil"sv};

// What an item may be that is no article. Some have a text all the same: the script of a video.
enum class OwnText { Counts, IsCaption };

struct Kind {
    std::string_view name;
    std::string_view refusal;
    OwnText own_text;
};

constexpr std::array kKinds{
    Kind{"picture", "a picture: no article", OwnText::IsCaption},
    Kind{"photo", "a picture: no article", OwnText::IsCaption},
    Kind{"image", "a picture: no article", OwnText::IsCaption},
    Kind{"graphic", "a graphic: no article", OwnText::IsCaption},
    Kind{"animation", "a graphic: no article", OwnText::IsCaption},
    Kind{"video", "a video: no article", OwnText::Counts},
    Kind{"audio", "a sound: no article", OwnText::Counts},
    Kind{"event", "an event: no article", OwnText::IsCaption},
    Kind{"events", "an event: no article", OwnText::IsCaption},
    Kind{"planning", "a plan of coverage: no article", OwnText::IsCaption},
    Kind{"assignment", "a plan of coverage: no article", OwnText::IsCaption},
};
constexpr std::string_view kPicture = "a picture: no article";
constexpr std::string_view kCollection = "a collection of other items: no article";
constexpr std::string_view kEmpty = "an item without headline and text: no article";
constexpr std::string_view kWithheld = "withheld by the agency";
constexpr std::string_view kNameless = "taken back by the agency, but without an id";

constexpr std::array kTakenBack{"canceled"sv, "cancelled"sv, "killed"sv,  "kill"sv,
                                "recalled"sv, "withdrawn"sv, "deleted"sv, "unpublished"sv};

// "picture", and of codes what follows the name of their scheme: "stat:canceled".
std::string code_of(std::string_view text) {
    const std::size_t colon = text.rfind(':');
    return small_letters(colon == std::string_view::npos ? text : text.substr(colon + 1));
}

std::string status_of(element item) {
    const auto status = find_path(item, "pubstatus");
    if (!status) return {};
    if (status->is_object()) return code_of(find_string(*status, "qcode"));
    return code_of(item_words(*status));
}

const Kind* find_kind(std::string_view name) {
    const auto* const found = std::ranges::find(kKinds, name, &Kind::name);
    return found == kKinds.end() ? nullptr : &*found;
}

// By what it says of itself; else by what only such items have.
const Kind* kind_of(element item) {
    for (const std::string_view member : {"type"sv, "_type"sv, "itemclass"sv}) {
        if (const Kind* kind = find_kind(code_of(find_string(item, member)))) return kind;
    }
    if (has_any(item, kEventMarks)) return find_kind("event");
    if (has_any(item, kPlanMarks)) return find_kind("planning");
    const std::string_view mime = find_string(item, "mimetype");
    return find_kind(mime.substr(0, std::min(mime.find('/'), mime.size())));
}

std::uint64_t digits_in(std::string_view text) {
    std::uint64_t number = 0;
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    return read.ec == std::errc{} && read.ptr == end ? number : 0;
}

// As yyyymmddhhmmss in UTC.
std::uint64_t number_of(const Moment& moment) {
    std::string digits = to_iso8601(moment);
    std::erase_if(digits, [](char c) { return c < '0' || c > '9'; });
    digits.resize(14, '0');
    return digits_in(digits);
}

// A number that the agency gives, though it be 0; else the time of the version.
std::uint64_t version_of(element item) {
    if (const auto version = find_path(item, "version")) {
        const std::string number = item_words(*version);
        const bool is_number =
            !number.empty() && number.find_first_not_of("0123456789") == std::string::npos;
        if (is_number) return digits_in(number);
    }
    for (const std::string_view name : {"versioncreated"sv, "version_created"sv}) {
        if (const auto moment = parse_date(find_string(item, name))) return number_of(*moment);
    }
    return 0;
}

void hold_until_embargo(element item, Record& record) {
    for (const std::string_view name : kEmbargo) {
        const std::string_view end = find_string(item, name);
        const auto moment = parse_date(end);
        if (!moment) continue;
        const auto published = parse_date(record.published);
        if (!published || published->utc < moment->utc) record.published = end;
    }
}

template <typename Visit>
void visit_associations(element list, const Visit& visit) {
    simdjson::dom::array elements;
    simdjson::dom::object members;
    if (list.get_array().get(elements) == simdjson::SUCCESS) {
        for (const element item : elements) visit(item);
    } else if (list.get_object().get(members) == simdjson::SUCCESS) {
        for (const auto& [name, value] : members) {
            simdjson::dom::array several;
            if (value.get_array().get(several) != simdjson::SUCCESS) {
                visit(value);
                continue;
            }
            for (const element item : several) visit(item);
        }
    }
}

std::string_view refusal_of_textless(element item) {
    const auto associations = find_path(item, "associations");
    std::size_t pictures = 0;
    std::size_t others = 0;
    if (associations) {
        visit_associations(*associations, [&](element associated) {
            const Kind* kind = kind_of(associated);
            ++(kind != nullptr && kind->refusal == kPicture ? pictures : others);
        });
    }
    if (others > 0) return kCollection;
    if (pictures > 0) return kPicture;
    return {};
}

bool is_composite(element item) {
    const std::string type = code_of(find_string(item, "type"));
    return type == "composite" || type == "package" || type == "collection";
}

std::string_view withdraw(element item, Record record, std::vector<Record>& records) {
    if (record.id.empty()) return kNameless;
    record.body.clear();
    record.revision.action = Revision::Action::Withdraw;
    record.headline = item_headline(item);
    records.push_back(std::move(record));
    return {};
}

std::string_view read_article(element item, std::vector<Record>& records) {
    const Kind* kind = kind_of(item);
    if (kind != nullptr && kind->own_text == OwnText::IsCaption) return kind->refusal;
    Record record;
    fill_agency_fields(item, record);
    record.revision.version = version_of(item);
    record.revision.replaces = find_string(item, "evolvedfrom");
    hold_until_embargo(item, record);
    const std::string status = status_of(item);
    if (status == "withheld") return kWithheld;
    if (std::ranges::find(kTakenBack, status) != kTakenBack.end()) {
        return withdraw(item, std::move(record), records);
    }
    record.headline = item_headline(item);
    fill_item_body(item, record.headline, record);
    if (record.body.empty()) {
        if (kind != nullptr) return kind->refusal;
        const std::string_view refusal =
            is_composite(item) ? refusal_of_textless(item) : std::string_view{};
        if (!refusal.empty()) return refusal;
        fill_item_description(item, record);
    }
    if (record.headline.empty() && record.body.empty()) return kEmpty;
    records.push_back(std::move(record));
    return {};
}

// Those that are articles by themselves.
void read_associated(element item, std::vector<Record>& records, int depth) {
    const auto associations = find_path(item, "associations");
    if (!associations || depth > kDeepestAssociation) return;
    visit_associations(*associations, [&](element associated) {
        if (!is_agency_item(associated)) return;
        std::vector<Record> own;
        read_article(associated, own);
        const bool whole = !own.empty() && !own.front().id.empty() &&
                           !own.front().headline.empty() &&
                           own.front().revision.action == Revision::Action::Publish &&
                           !find_string(associated, "type").empty() && !own.front().body.empty();
        if (whole) records.push_back(std::move(own.front()));
        read_associated(associated, records, depth + 1);
    });
}

}  // namespace

bool is_agency_item(element value) {
    simdjson::dom::object object;
    if (value.get_object().get(object) != simdjson::SUCCESS) return false;
    std::array<bool, 2> found{};
    for (const auto& [name, member] : object) {
        if (name.size() >= 64 || (kMarkLengths >> name.size() & 1) == 0 || member.is_null()) {
            continue;
        }
        const auto* const row = std::ranges::find_if(
            kMarks, [name = name](const MarkName& mark) { return is_same_name(name, mark.name); });
        if (row != kMarks.end()) found[static_cast<std::size_t>(row->mark)] = true;
        if (found[0] && found[1]) return true;
    }
    return false;
}

std::string_view read_agency_item(element item, std::vector<Record>& records) {
    const std::string_view refusal = read_article(item, records);
    read_associated(item, records, 0);
    return refusal;
}

}  // namespace dateline
