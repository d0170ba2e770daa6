// The articles of an index as input for other programs, so that all are measured on the same
// articles: `index_dump DIR jsonl|scriptindex [COPIES]`. Each copy has ids of its own.
#include <fmt/format.h>

#include <cstdlib>
#include <ostream>

#include "common/article_json.h"
#include "common/index/opened_index.h"
#include "common/program.h"

namespace dateline {
namespace {

std::string day(const Article& article) {
    if (!article.published) return {};
    const std::chrono::year_month_day date{
        std::chrono::floor<std::chrono::days>(article.published->utc)};
    return fmt::format("{:04}{:02}{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

// Omega's dump format: NAME=VALUE, further lines of a value begin with '='.
void write_scriptindex(const Article& article, std::ostream& out) {
    const auto field = [&out](std::string_view name, std::string_view value) {
        if (value.empty()) return;
        out << name << '=';
        for (const char c : value) {
            out << c;
            if (c == '\n') out << '=';
        }
        out << '\n';
    };
    field("id", article.id);
    field("headline", article.headline);
    const std::string_view first = lede(article);
    field("lede", first);
    field("rest", std::string_view(article.body).substr(first.size()));
    field("byline", article.byline);
    field("place", article.place);
    field("source", article.source);
    field("section", article.section);
    field("lang", article.language);
    field("date", day(article));
    for (const std::string& topic : article.topics) field("topic", topic);
    out << '\n';
}

void write_jsonl(const Article& article, std::ostream& out) {
    out << to_json(article) << '\n';
}

ExitCode dump(const std::string& directory, std::string_view format, int copies,
              std::ostream& out) {
    const auto write = format == "jsonl" ? write_jsonl : write_scriptindex;
    const OpenedIndex index = open_index(IndexDirectory(directory));
    for (int copy = 0; copy < copies; ++copy) {
        for (auto posting = index.database.postlist_begin("");
             posting != index.database.postlist_end(""); ++posting) {
            Article article = article_from_json(index.database.get_document(*posting).get_data());
            if (copies > 1) article.id = fmt::format("{}-{}", copy, article.id);
            write(article, out);
        }
    }
    return ExitCode::Success;
}

}  // namespace
}  // namespace dateline

int main(int argc, char** argv) {
    return dateline::run_program("index_dump", [&](std::ostream& out, std::ostream& err) {
        if (argc < 3) {
            err << "usage: index_dump DIR jsonl|scriptindex [COPIES]\n";
            return dateline::ExitCode::Failure;
        }
        return dateline::dump(argv[1], argv[2], argc > 3 ? std::atoi(argv[3]) : 1, out);
    });
}
