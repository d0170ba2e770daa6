#include "indexer/readers/xml/nitf_text.h"

#include <charconv>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <utility>

#include "common/dates/date_parser.h"
#include "indexer/readers/xml/nitf_story.h"

namespace dateline {
namespace {

std::string first_of(std::initializer_list<const std::string*> fields) {
    for (const std::string* field : fields)
        if (!field->empty()) return *field;
    return {};
}

std::string two_digits(const std::string& number) {
    return number.size() == 1 ? '0' + number : number;
}

std::string published(const NitfFields& fields) {
    const std::string said = first_of({&fields.published, &fields.issued, &fields.story_date});
    if (!said.empty()) return later_date(said, fields.released);
    if (fields.year.empty() || fields.month.empty() || fields.day.empty()) return fields.released;
    return fields.year + '-' + two_digits(fields.month) + '-' + two_digits(fields.day);
}

}  // namespace

std::string later_date(const std::string& one, const std::string& other) {
    const std::optional<Moment> moment = parse_date(other);
    if (!moment) return one;
    const std::optional<Moment> first = parse_date(one);
    return !first || first->utc < moment->utc ? other : one;
}

std::string without_mere_date(std::string dateline) {
    const bool is_date = !dateline.empty() && ((dateline[0] >= '0' && dateline[0] <= '9') ||
                                               parse_date(dateline).has_value());
    return is_date ? std::string() : dateline;
}

std::uint64_t version_number(std::string_view text) {
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() ? number : 0;
}

std::string without_repeated_lead(std::string paragraphs) {
    constexpr std::string_view kMark = "LEAD:";
    if (!paragraphs.starts_with(kMark)) return paragraphs;
    const std::size_t begin = paragraphs.find_first_not_of(' ', kMark.size());
    if (begin == std::string::npos) return paragraphs;
    const std::size_t end = paragraphs.find('\n');
    const std::string_view all = paragraphs;
    const std::string_view lead = all.substr(begin, end - begin);
    const bool repeated = end != std::string::npos && all.substr(end + 1).starts_with(lead);
    return paragraphs.substr(repeated ? end + 1 : begin);
}

Record nitf_record(NitfFields& fields) {
    Record record;
    record.published = published(fields);
    record.source =
        first_of({&fields.publication, &fields.distributor, &fields.holder, &fields.supplier});
    record.section = first_of({&fields.online_section, &fields.section});
    record.id = std::move(fields.id);
    record.headline = fields.headline.empty() ? fields.title : fields.headline;
    record.byline = std::move(fields.byline);
    record.dateline = without_mere_date(std::move(fields.dateline));
    record.body = fields.body.empty() ? fields.abstract : std::move(fields.body);
    record.url = std::move(fields.url);
    record.language = std::move(fields.language);
    record.topics = std::move(fields.topics);
    record.places = std::move(fields.places);
    record.revision.version = version_number(fields.version);
    record.revision.replaces = std::move(fields.corrects);
    return record;
}

}  // namespace dateline
