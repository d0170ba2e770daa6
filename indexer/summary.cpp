#include "indexer/summary.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "common/byte_size.h"
#include "common/text/counts.h"
#include "common/text/terminal_text.h"
#include "indexer/count_list.h"

namespace dateline {
namespace {

constexpr std::size_t kNamedCounts = 6;

std::string things(std::uint64_t articles, std::uint64_t headlines) {
    std::string text = counted(articles, "article");
    if (headlines > 0) text += " and " + counted(headlines, "headline");
    return text;
}

std::uint64_t a_second(std::uint64_t count, double seconds) {
    return static_cast<std::uint64_t>(static_cast<double>(count) / std::max(seconds, 0.001));
}

std::string first_line(const RunSummary& summary) {
    std::string text =
        fmt::format("{} {}, {} skipped", summary.dry ? "read" : "indexed",
                    things(summary.articles, summary.headlines), grouped(summary.skipped_count()));
    const std::pair<std::uint64_t, const char*> parts[] = {{summary.updated, "updated"},
                                                           {summary.repeated, "repeated"},
                                                           {summary.unchanged, "unchanged"},
                                                           {summary.removed, "removed"}};
    for (const auto& [count, word] : parts) {
        if (count > 0) text += fmt::format(", {} {}", grouped(count), word);
    }
    return text + fmt::format(" in {:.1f} s\n", summary.seconds);
}

}  // namespace

std::uint64_t RunSummary::skipped_count() const {
    std::uint64_t sum = 0;
    for (const auto& [reason, count] : skipped) sum += count;
    return sum;
}

void print_summary(const RunSummary& summary, std::ostream& out) {
    out << first_line(summary);
    const std::uint64_t read = summary.articles + summary.headlines;
    if (read > 0) {
        out << fmt::format("  speed      {} a second, {} a second\n",
                           grouped(a_second(read, summary.seconds)),
                           byte_size_text(a_second(summary.corpus_bytes, summary.seconds)));
    }
    if (!summary.languages.empty())
        out << "  languages  " << count_list(summary.languages, kNamedCounts) << '\n';
    if (!summary.sources.empty())
        out << "  sources    " << count_list(summary.sources, kNamedCounts) << '\n';
    if (!summary.skipped.empty())
        out << "  skipped    " << count_list(summary.skipped, kNamedCounts) << '\n';
    if (summary.dry) {
        out << "nothing was written\n";
        return;
    }
    out << fmt::format("{} has {} in {}\n", visible(summary.directory),
                       things(summary.index_articles, summary.index_headlines),
                       byte_size_text(summary.index_bytes));
    if (!summary.skipped.empty()) {
        out << fmt::format("what was skipped stands in {}/rejects.jsonl\n",
                           visible(summary.directory));
    }
}

Json summary_json(const RunSummary& summary) {
    const std::uint64_t read = summary.articles + summary.headlines;
    Json skipped = Json::object();
    for (const auto& [reason, count] : summary.skipped) skipped.set(reason, count);
    Json json{{"dry_run", summary.dry},
              {"articles", summary.articles},
              {"headlines", summary.headlines},
              {"new", read - summary.updated - summary.repeated},
              {"updated", summary.updated},
              {"repeated", summary.repeated},
              {"unchanged", summary.unchanged},
              {"removed", summary.removed},
              {"skipped", summary.skipped_count()},
              {"skipped_by_reason", skipped},
              {"languages", summary.languages},
              {"sources", summary.sources},
              {"corpus_bytes", summary.corpus_bytes},
              {"seconds", summary.seconds},
              {"articles_a_second", a_second(read, summary.seconds)}};
    if (!summary.dry) {
        json.set("index", {{"path", summary.directory},
                           {"articles", summary.index_articles},
                           {"headlines", summary.index_headlines},
                           {"segments", summary.index_segments},
                           {"bytes", summary.index_bytes}});
    }
    return json;
}

}  // namespace dateline
