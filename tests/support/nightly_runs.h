// Runs of the whole indexer, one after the other, as cron would.
#pragma once

#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include "common/error.h"
#include "indexer/app.h"
#include "searcher/engine.h"
#include "searcher/query/parser.h"
#include "tests/support/temp_dir.h"
#include "tests/support/today.h"

namespace dateline {

inline std::string line(const std::string& id, const std::string& text) {
    return R"({"id":")" + id + R"(","text":")" + text + R"(","lang":"en"})" + "\n";
}

// A file is left alone for long enough that its time of change can be trusted.
inline void settle(const std::string& path) {
    std::filesystem::last_write_time(
        path, std::filesystem::last_write_time(path) - std::chrono::hours(1));
}

class NightlyRuns : public ::testing::Test {
  protected:
    std::string write(const std::string& name, const std::string& bytes) {
        const std::string path = dir_.write("news/" + name, bytes);
        settle(path);
        return path;
    }

    IndexerOptions options() {
        IndexerOptions options;
        options.directory = dir_.path("news.db");
        options.corpora = {dir_.path("news")};
        options.memory = std::uint64_t{512} << 20;
        options.jobs = 2;
        return options;
    }

    // The first line of the summary, without the time.
    std::string run(const IndexerOptions& options) {
        std::ostringstream out;
        err_.str("");
        run_indexer(options, out, err_);
        const std::string text = out.str();
        return text.substr(0, text.find(" in "));
    }
    std::string run() { return run(options()); }

    ExitCode code(const IndexerOptions& options) {
        std::ostringstream out;
        err_.str("");
        return run_indexer(options, out, err_);
    }

    std::vector<std::string> ids(const std::string& query) {
        SearchEngine engine(dir_.path("news.db"));
        SearchRequest request;
        request.text = query;
        request.tree = parse_query(query, kToday);
        request.limit = 100'000;
        request.detail = Detail::IdsOnly;
        std::vector<std::string> found;
        for (const Hit& hit : engine.search(request).hits) found.push_back(hit.article.id);
        return found;
    }

    std::string verified() {
        IndexerOptions verify = options();
        verify.task = IndexerTask::Verify;
        std::ostringstream out;
        try {
            run_indexer(verify, out, err_);
        } catch (const Error& error) {
            return out.str() + error.what();
        }
        return "ok";
    }

    TempDir dir_;
    std::ostringstream err_;
};

}  // namespace dateline
