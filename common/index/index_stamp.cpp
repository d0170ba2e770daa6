#include "common/index/index_stamp.h"

#include <fmt/format.h>
#include <xapian.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "common/analysis/analyser.h"
#include "common/dates/date_parser.h"
#include "common/error.h"
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
    const nlohmann::ordered_json json{{"schema_version", stamp.schema_version},
                                      {"analysis_version", stamp.analysis_version},
                                      {"xapian_version", stamp.xapian_version},
                                      {"built", to_iso8601(stamp.built)},
                                      {"articles", stamp.articles},
                                      {"headlines", stamp.headlines},
                                      {"languages", stamp.languages},
                                      {"sources", stamp.sources}};
    return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

IndexStamp stamp_from_json(std::string_view text, std::string_view directory) {
    IndexStamp stamp;
    try {
        const auto json = nlohmann::json::parse(text);
        stamp.schema_version = json.at("schema_version");
        stamp.analysis_version = json.at("analysis_version");
        if (stamp.schema_version != kSchemaVersion) {
            refuse(directory, "schema", stamp.schema_version, kSchemaVersion);
        }
        if (stamp.analysis_version != kAnalysisVersion) {
            refuse(directory, "analysis", stamp.analysis_version, kAnalysisVersion);
        }
        stamp.xapian_version = json.at("xapian_version");
        stamp.built = parse_iso8601(json.at("built").get<std::string>()).value_or(Moment{});
        stamp.articles = json.at("articles");
        stamp.headlines = json.at("headlines");
        stamp.languages = json.at("languages").get<decltype(stamp.languages)>();
        stamp.sources = json.at("sources").get<decltype(stamp.sources)>();
    } catch (const nlohmann::json::exception&) {
        throw IndexError(fmt::format(
            "cannot use index '{}': it was not made by dateline-index, or is damaged", directory));
    }
    return stamp;
}

}  // namespace dateline
