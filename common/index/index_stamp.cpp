#include "common/index/index_stamp.h"

#include <fmt/format.h>
#include <xapian.h>

#include <algorithm>

#include "common/analysis/analyser.h"
#include "common/analysis/stemmer_fingerprint.h"
#include "common/dates/date_parser.h"
#include "common/error.h"
#include "common/json.h"
#include "common/schema.h"

namespace dateline {
namespace {

[[noreturn]] void refuse(std::string_view directory, const std::string& why) {
    throw IndexError(fmt::format(
        "cannot use index '{0}': {1}; build it again: dateline-index -d {0} --rebuild CORPUS",
        directory, why));
}

void require_version(std::string_view directory, std::string_view what, int theirs, int ours) {
    if (theirs == ours) return;
    refuse(directory,
           fmt::format("it has {} version {}, this program version {}", what, theirs, ours));
}

void require_stemmers(std::string_view directory, const IndexStamp& stamp) {
    if (stamp.stemmers == stemmer_fingerprint()) return;
    refuse(directory, fmt::format("its words were stemmed by Xapian {}, and Xapian {} stems some "
                                  "of them otherwise",
                                  stamp.xapian_version, Xapian::version_string()));
}

}  // namespace

IndexStamp current_stamp() {
    IndexStamp stamp;
    stamp.schema_version = kSchemaVersion;
    stamp.analysis_version = kAnalysisVersion;
    stamp.xapian_version = Xapian::version_string();
    stamp.stemmers = stemmer_fingerprint();
    stamp.built.utc = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    return stamp;
}

std::string version_name() {
    return fmt::format("{} {} {} {}", DATELINE_VERSION, kSchemaVersion, kAnalysisVersion,
                       stemmer_fingerprint());
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
                {"stemmers", stamp.stemmers},
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
    require_version(directory, "schema", stamp.schema_version, kSchemaVersion);
    require_version(directory, "analysis", stamp.analysis_version, kAnalysisVersion);
    stamp.xapian_version = needed(json->text_member("xapian_version"));
    stamp.stemmers = needed(json->text_member("stemmers"));
    require_stemmers(directory, stamp);
    stamp.built = parse_iso8601(needed(json->text_member("built"))).value_or(Moment{});
    stamp.articles = needed(json->count_member("articles"));
    stamp.headlines = needed(json->count_member("headlines"));
    stamp.languages = needed(json->counts_member("languages"));
    stamp.sources = needed(json->counts_member("sources"));
    return stamp;
}

}  // namespace dateline
