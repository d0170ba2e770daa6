#include "common/index/index_stamp.h"

#include <fmt/format.h>
#include <xapian.h>

#include <algorithm>

#include "common/analysis/analyser.h"
#include "common/dates/date_parser.h"
#include "common/error.h"
#include "common/json.h"
#include "common/schema.h"

namespace dateline {
namespace {

void refuse(std::string_view directory, std::string_view what, int theirs, int ours) {
    throw IndexError(fmt::format(
        "cannot use index '{}': it has {} version {}, this program version {}; build it again with "
        "dateline-index --rebuild",
        directory, what, theirs, ours));
}

}  // namespace

IndexStamp current_stamp() {
    IndexStamp stamp;
    stamp.schema_version = kSchemaVersion;
    stamp.analysis_version = kAnalysisVersion;
    stamp.xapian_version = Xapian::version_string();
    stamp.built.utc = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    return stamp;
}

void add_counts(IndexStamp& sum, const IndexStamp& part) {
    sum.built.utc = std::max(sum.built.utc, part.built.utc);
    sum.articles += part.articles;
    sum.headlines += part.headlines;
    for (const auto& [language, count] : part.languages) sum.languages[language] += count;
    for (const auto& [source, count] : part.sources) sum.sources[source] += count;
}

std::string to_json(const IndexStamp& stamp) {
    return Json{{"schema_version", stamp.schema_version},
                {"analysis_version", stamp.analysis_version},
                {"xapian_version", stamp.xapian_version},
                {"built", to_iso8601(stamp.built)},
                {"articles", stamp.articles},
                {"headlines", stamp.headlines},
                {"languages", stamp.languages},
                {"sources", stamp.sources}}
        .text();
}

IndexStamp stamp_from_json(std::string_view text, std::string_view directory) {
    const auto json = Json::parse(text);
    const auto needed = [&](auto member) {
        if (member) return *member;
        throw IndexError(fmt::format(
            "cannot use index '{}': it was not made by dateline-index, or is damaged", directory));
    };
    const auto version = [&](const char* name) {
        return static_cast<int>(needed(needed(json).count_member(name)));
    };
    IndexStamp stamp;
    stamp.schema_version = version("schema_version");
    stamp.analysis_version = version("analysis_version");
    if (stamp.schema_version != kSchemaVersion) {
        refuse(directory, "schema", stamp.schema_version, kSchemaVersion);
    }
    if (stamp.analysis_version != kAnalysisVersion) {
        refuse(directory, "analysis", stamp.analysis_version, kAnalysisVersion);
    }
    stamp.xapian_version = needed(json->text_member("xapian_version"));
    stamp.built = parse_iso8601(needed(json->text_member("built"))).value_or(Moment{});
    stamp.articles = needed(json->count_member("articles"));
    stamp.headlines = needed(json->count_member("headlines"));
    stamp.languages = needed(json->counts_member("languages"));
    stamp.sources = needed(json->counts_member("sources"));
    return stamp;
}

}  // namespace dateline
