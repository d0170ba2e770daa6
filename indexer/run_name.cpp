#include "indexer/run_name.h"

#include <fmt/format.h>
#include <unistd.h>

#include <chrono>
#include <map>

#include "common/index/index_stamp.h"
#include "common/json.h"
#include "indexer/ledger/ledger_path.h"

namespace dateline {

using Clock = std::chrono::steady_clock;

std::string settings_name(const IndexerOptions& options) {
    std::map<std::string, std::string> names;
    for (const auto& [field, name] : options.field_names) names[field] = utf8_name_of(name);
    Json name = Json::array({options.format, options.language, names});
    if (!options.collection.empty()) name.push_back(options.collection);
    return name.text();
}

// Standard input cannot be read again, and another version of the program makes other pieces.
std::string command_name(const IndexerOptions& options, std::string_view segments) {
    Json name = Json::array({settings_name(options), options.rebuild, segments, version_name()});
    for (const std::string& corpus : options.corpora) {
        name.push_back(utf8_name_of(ledger_path_of(corpus)));
        if (corpus == "-") {
            name.push_back(
                fmt::format("{} {}", ::getpid(), Clock::now().time_since_epoch().count()));
        }
    }
    return name.text();
}

}  // namespace dateline
