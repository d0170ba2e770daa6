#include "searcher/session.h"

#include <fmt/format.h>
#include <readline/history.h>
#include <readline/readline.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <map>
#include <memory>
#include <ostream>

#include "common/schema.h"
#include "common/text/counts.h"
#include "common/text/terminal_text.h"
#include "common/text/utf8.h"
#include "searcher/query/reading.h"
#include "searcher/query/syntax.h"
#include "searcher/query_message.h"
#include "searcher/renderers/text_renderer.h"
#include "searcher/terminal.h"

namespace dateline {
namespace {

constexpr std::uint64_t kDefaultPage = 10;

std::string_view trim(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

class Session {
  public:
    Session(SearchEngine& engine, const SearcherOptions& options, const Style& style,
            std::ostream& out)
        : engine_(engine), options_(options), out_(out) {
        request_.zone = options.zone;
        request_.sort = options.sort;
        request_.ranking = options.ranking;
        request_.ranking.now = options.now;
        request_.match = options.match.value_or(MatchMode::Auto);
        request_.counted_postings = options.counted_postings;
        request_.limit = std::max<std::uint64_t>(options.limit.value_or(kDefaultPage), 1);
        render_.style = style;
        request_.explain = options.explain;
        reading_ = options.reading;
    }

    // False when the session is over.
    bool take(std::string_view line) {
        struct Command {
            std::string_view name;
            void (Session::*run)();
        };
        constexpr std::array<Command, 7> kCommands{{{"n", &Session::next_page},
                                                    {"p", &Session::previous_page},
                                                    {":help", &Session::show_help},
                                                    {":explain", &Session::toggle_explain},
                                                    {":lenient", &Session::toggle_lenient},
                                                    {":quit", &Session::stop},
                                                    {":q", &Session::stop}}};
        line = trim(line);
        if (line.empty()) return true;
        const auto command = std::ranges::find(kCommands, line, &Command::name);
        if (command != kCommands.end()) {
            (this->*command->run)();
        } else if (line.front() == ':') {
            out_ << "There is no command '" << visible(line) << "'; :help shows what there is.\n";
        } else if (!show_article(line)) {
            search(line);
        }
        return !over_;
    }

  private:
    void search(std::string_view line) {
        request_.text = line;
        request_.offset = 0;
        searched_ = false;
        shown_.clear();
        try {
            ReadQuery read = read_query(line, reading_, current_day(options_));
            request_.tree = std::move(read.tree);
            request_.notes = std::move(read.notes);
            if (!read.trouble.empty()) request_.notes.push_back(std::move(read.trouble));
            show_page();
            searched_ = true;
        } catch (const QueryError& error) {
            out_ << query_message(error, line) << '\n';
        }
    }

    void show_page() {
        results_ = engine_.search(request_);
        for (const Hit& hit : results_.hits) shown_[hit.rank] = hit.article.id;
        render_text(results_, render_, out_);
        const std::uint64_t end = request_.offset + results_.hits.size();
        if (end < results_.found && !results_.hits.empty()) out_ << "\nn for the next page\n";
    }

    void next_page() {
        if (!searched_ || request_.offset + request_.limit >= results_.found) {
            out_ << (searched_ ? "That was the last page.\n" : "Search for something first.\n");
            return;
        }
        request_.offset += request_.limit;
        show_page();
    }

    void previous_page() {
        if (!searched_ || request_.offset == 0) {
            out_ << (searched_ ? "This is the first page.\n" : "Search for something first.\n");
            return;
        }
        request_.offset -= std::min(request_.offset, request_.limit);
        show_page();
    }

    // The number of a hit that was shown for this query is its article. Any other is a query.
    bool show_article(std::string_view line) {
        std::uint64_t rank = 0;
        const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), rank);
        if (error != std::errc() || end != line.data() + line.size()) return false;
        const auto hit = shown_.find(rank);
        if (hit == shown_.end()) return false;
        const auto article = engine_.article(hit->second);
        if (!article) return true;
        page([&](std::ostream& out) { render_article_text(*article, render_, out); }, out_);
        return true;
    }

    void show_help() {
        out_ << "A line is a query:\n"
             << kQuerySyntax
             << "n  next page    p  previous page    a number  that article\n"
                ":explain  show or hide how a query was understood    :quit  leave (or Ctrl-D)\n"
                ":lenient  search what is wrong in a query as plain words, or not\n"
                "Fields:\n";
        for (const Field* field : searched_fields()) {
            out_ << fmt::format("  {:10} {}\n", std::string(field->name) + ":", field->summary);
        }
    }

    void toggle_explain() {
        request_.explain = !request_.explain;
        out_ << (request_.explain ? "Queries are explained now.\n"
                                  : "Queries are no longer explained.\n");
    }

    void toggle_lenient() {
        reading_ = reading_ == Reading::Lenient ? Reading::Strict : Reading::Lenient;
        out_ << (reading_ == Reading::Lenient
                     ? "What is wrong in a query is searched as plain words now.\n"
                     : "What is wrong in a query is an error again.\n");
    }

    void stop() { over_ = true; }

    SearchEngine& engine_;
    const SearcherOptions& options_;
    std::ostream& out_;
    SearchRequest request_;
    RenderOptions render_;
    Results results_;
    std::map<std::uint64_t, std::string> shown_;  // Rank to id, of all pages of this query.
    Reading reading_ = Reading::Strict;
    bool searched_ = false;
    bool over_ = false;
};

}  // namespace

void run_session(SearchEngine& engine, const SearcherOptions& options, const Style& style,
                 const LineSource& next_line, std::ostream& out) {
    const IndexStamp& stamp = engine.stamp();
    out << counted(stamp.articles, "article");
    if (stamp.headlines > 0) out << " and " << counted(stamp.headlines, "headline");
    out << ". Type a query, or :help.\n";
    Session session(engine, options, style, out);
    while (true) {
        out.flush();
        const std::optional<std::string> line = next_line("dateline> ");
        if (!line || !session.take(*line) || !out) break;
    }
}

namespace {

// Readline shows a line as it was typed or pasted, but for the controls of ASCII. What else is
// unprintable leaves the line before it is shown.
void show_line() {
    const std::string_view typed(rl_line_buffer, static_cast<std::size_t>(rl_end));
    const std::string_view before = typed.substr(0, static_cast<std::size_t>(rl_point));
    if (whole_characters(before).size() < before.size()) return;  // The next byte is on its way.
    const std::string safe = printable_line(typed);
    if (safe.size() < typed.size()) {
        const std::size_t place = printable_line(before).size();
        ::rl_replace_line(safe.c_str(), 0);
        rl_point = static_cast<int>(place);
    }
    ::rl_redisplay();
}

}  // namespace

LineSource terminal_lines() {
    rl_inhibit_completion = 1;  // It would list the files of this folder, whatever they are called.
    return [](const std::string& prompt) -> std::optional<std::string> {
        // Not sooner: readline brackets no paste for whom it finds another function when it begins.
        rl_redisplay_function = ::rl_redisplay;
        rl_startup_hook = [] {
            rl_redisplay_function = show_line;
            return 0;
        };
        const std::unique_ptr<char, decltype(&std::free)> line(::readline(prompt.c_str()),
                                                               &std::free);
        if (!line) return std::nullopt;
        if (*line != '\0') ::add_history(line.get());
        return std::string(line.get());
    };
}

}  // namespace dateline
