#include "searcher/renderers/text_renderer.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "common/text/counts.h"
#include "common/text/terminal_text.h"
#include "common/text/utf8.h"
#include "searcher/renderers/wrap.h"

namespace dateline {
namespace {

constexpr TerminalControl kBold{"\033[1m"};
constexpr TerminalControl kDim{"\033[2m"};
constexpr TerminalControl kPlain{"\033[0m"};

class Emphasis {
  public:
    Emphasis(TerminalControl code, const Style& style, std::ostream& out)
        : out_(out), on_(style.colour) {
        if (on_) out_ << code;
    }
    ~Emphasis() {
        if (on_) out_ << kPlain;
    }
    Emphasis(const Emphasis&) = delete;
    Emphasis& operator=(const Emphasis&) = delete;

  private:
    std::ostream& out_;
    bool on_;
};

std::string day_of(const Article& article) {
    if (!article.published) return {};
    return to_iso8601({article.published->utc, Precision::Day}).substr(0, 10);
}

// "1987-02-26 · reuters · SALVADOR · 1": what is known, the id last.
std::string about_line(const Article& article) {
    std::string line;
    const auto add = [&line](std::string_view text) {
        if (text.empty()) return;
        if (!line.empty()) line += " · ";
        line += harmless(text);
    };
    add(day_of(article));
    add(article.source);
    add(article.section);
    add(article.place);
    if (article.kind == ArticleKind::Headline) add(kind_name(article.kind));
    add("id " + article.id);
    return line;
}

// An article without a headline is called by the beginning of its text.
MarkedText title_of(const Hit& hit) {
    if (!hit.headline.text.empty()) return hit.headline;
    if (hit.opening.empty()) return {"(no headline)", {}};
    constexpr std::size_t kTitleColumns = 72;
    const std::string_view begin = fit(hit.opening, kTitleColumns);
    const bool whole = begin.size() == hit.opening.size();
    return {std::string(begin) + (whole ? "" : "…"), {}};
}

void print_found(const Results& results, std::ostream& out) {
    if (results.partial) {
        std::string message = partial_message(results);
        if (message.starts_with("no")) message.front() = 'N';
        out << message << ".\n";
    }
    if (results.found == 0) out << "Nothing found.\n";
    if (!results.suggestion.empty()) {
        out << "Did you mean: " << visible(results.suggestion) << '\n';
    }
    if (results.found == 0) return;
    out << (results.exact ? "" : "about ") << counted(results.found, "article") << " found";
    if (!results.hits.empty() && results.hits.size() < results.found) {
        out << ", " << results.hits.front().rank << " to " << results.hits.back().rank << " shown";
    }
    out << '\n';
}

void print_hit(const Hit& hit, const Style& style, std::ostream& out) {
    const std::string number = fmt::format("{:>3}. ", hit.rank);
    const std::string indent(number.size(), ' ');
    out << '\n' << number;
    {
        const Emphasis bold(kBold, style, out);
        print_marked(title_of(hit), style, out, kBold);
    }
    out << '\n' << indent;
    {
        const Emphasis dim(kDim, style, out);
        out << about_line(hit.article);
    }
    out << '\n';
    if (!hit.snippet.text.empty()) print_wrapped(hit.snippet, indent, style, out);
}

// Above are articles with all of the words, below others.
void print_line_between(const Style& style, std::ostream& out) {
    out << '\n';
    const Emphasis dim(kDim, style, out);
    out << "--- with most of it ---\n";
}

}  // namespace

std::string partial_message(const Results& results) {
    if (results.whole == 0) return "no article has all of this; these have some of it";
    return fmt::format("{} {} all of this; below, those with most of it",
                       counted(results.whole, "article"), results.whole == 1 ? "has" : "have");
}

void render_text(const Results& results, const RenderOptions& options, std::ostream& out) {
    if (!results.explanation.empty()) out << results.explanation << '\n';
    for (const std::string& note : results.notes) out << "Note: " << visible(note) << '\n';
    print_found(results, out);
    bool whole = true;  // As far as they were printed.
    for (const Hit& hit : results.hits) {
        if (whole && !hit.whole && results.whole > 0) print_line_between(options.style, out);
        whole = hit.whole;
        print_hit(hit, options.style, out);
    }
}

void render_oneline(const Results& results, const RenderOptions& options, std::ostream& out) {
    for (const Hit& hit : results.hits) {
        const std::string day = day_of(hit.article);
        out << fmt::format("{:>3}  {:10}  {}  ", hit.rank, day.empty() ? "-" : day,
                           harmless(hit.article.id));
        print_marked(title_of(hit), options.style, out);
        out << '\n';
    }
}

void render_article_line(const Article& article, const RenderOptions&, std::ostream& out) {
    const std::string_view title = article.headline.empty() ? lede(article) : article.headline;
    const std::string day = day_of(article);
    out << (day.empty() ? "-" : day) << "  " << harmless(article.id) << "  " << harmless(title)
        << '\n';
}

void render_article_text(const Article& article, const RenderOptions& options, std::ostream& out) {
    const Style& style = options.style;
    if (!article.headline.empty()) {
        const Emphasis bold(kBold, style, out);
        print_wrapped({article.headline, {}}, "", style, out);
    }
    {
        const Emphasis dim(kDim, style, out);
        print_wrapped({about_line(article), {}}, "", style, out);
    }
    for (const std::string_view line :
         {std::string_view(article.byline), std::string_view(article.url)}) {
        if (!line.empty()) print_wrapped({std::string(line), {}}, "", style, out);
    }
    if (!article.also.empty()) {
        print_wrapped({fmt::format("also in {}", fmt::join(article.also, ", ")), {}}, "", style,
                      out);
    }
    std::string_view rest = article.body;
    while (!rest.empty()) {
        const std::string_view paragraph = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), paragraph.size() + 1));
        out << '\n';
        print_wrapped({std::string(paragraph), {}}, "", style, out);
    }
}

}  // namespace dateline
