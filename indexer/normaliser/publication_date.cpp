#include "indexer/normaliser/publication_date.h"

#include "common/dates/date_parser.h"
#include "common/text/utf8.h"
#include "indexer/normaliser/path_date.h"

namespace dateline {
namespace {

void remark_unreadable(std::string_view date, Remarks* remarks) {
    constexpr std::size_t kShown = 40;
    if (remarks == nullptr || date.empty()) return;
    remarks->add(
        {.textless = 0, .undated = 1, .undated_example = std::string(utf8_prefix(date, kShown))});
}

std::optional<Moment> day_of(std::optional<Moment> moment) {
    if (!moment) return moment;
    return Moment{std::chrono::floor<std::chrono::days>(moment->utc), Precision::Day};
}

}  // namespace

std::optional<Moment> publication_date(const DateSources& sources, Remarks* remarks) {
    std::optional<Moment> moment = parse_date(sources.published);
    if (moment) return moment;
    remark_unreadable(sources.published, remarks);
    if (sources.dateline) return sources.dateline;
    moment = date_in_url(sources.url);
    if (!moment) moment = date_in_path(sources.origin);
    return moment ? moment : day_of(parse_date(sources.captured));
}

}  // namespace dateline
