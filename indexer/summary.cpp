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
                                                           {summary.removed, "removed"},
                                                           {summary.taken_back, "taken back"}};
    for (const auto& [count, word] : parts) {
        if (count > 0) text += fmt::format(", {} {}", grouped(count), word);
    }
    return text + fmt::format(" in {:.1f} s\n", summary.seconds);
}

// What else somebody should know: a name and a sentence each.
std::vector<std::pair<const char*, std::string>> remark_rows(const RunSummary& summary) {
    std::vector<std::pair<const char*, std::string>> rows;
    if (summary.repeated > 0) {
        rows.emplace_back("repeated",
                          fmt::format("{} came again later in this run; the last version counts",
                                      counted(summary.repeated, "article")));
    }
    if (summary.met > 0) {
        rows.emplace_back("same id",
                          fmt::format("{} had the id of a different one and got one of its own",
                                      counted(summary.met, "article")));
    }
    for (auto& row : rows_of_remarks(summary.remarks)) rows.push_back(std::move(row));
    return rows;
}

}  // namespace

std::vector<std::pair<const char*, std::string>> rows_of_remarks(
    const Ledger::AllRemarks& remarks) {
    std::vector<std::pair<const char*, std::string>> rows;
    if (remarks.sum.textless > 0) {
        rows.emplace_back("no text", fmt::format("{} with nothing but a headline",
                                                 counted(remarks.sum.textless, "article")));
    }
    if (remarks.sum.undated > 0) {
        std::string examples;
        for (const std::string& example : remarks.undated_examples) {
            examples += fmt::format("{}'{}'", examples.empty() ? "" : ", ", visible(example));
        }
        rows.emplace_back("no date",
                          fmt::format("{} with a date that cannot be read, such as {}",
                                      counted(remarks.sum.undated, "article"), examples));
    }
    return rows;
}

void put_remarks(const Ledger::AllRemarks& remarks, Json& json) {
    json.set("without_text", remarks.sum.textless);
    json.set("unread_dates", remarks.sum.undated);
    if (!remarks.undated_examples.empty()) {
        json.set("unread_date_examples", remarks.undated_examples);
    }
}

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
    for (const auto& [name, text] : remark_rows(summary)) {
        out << fmt::format("  {:<10} {}\n", name, text);
    }
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
              {"same_id", summary.met},
              {"unchanged", summary.unchanged},
              {"removed", summary.removed},
              {"taken_back", summary.taken_back},
              {"skipped", summary.skipped_count()},
              {"skipped_by_reason", skipped},
              {"languages", summary.languages},
              {"sources", summary.sources},
              {"corpus_bytes", summary.corpus_bytes},
              {"seconds", summary.seconds},
              {"articles_a_second", a_second(read, summary.seconds)}};
    put_remarks(summary.remarks, json);
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
