// What a query costs, beside the library's own QueryParser and Enquire on the same index, for the
// same words, in one run: `search_bench DIR [QUERIES]`. The words come from headlines of the index.
// `alike` is the library's Enquire alone on the query that we made of them, which finds the same
// articles in as many languages.
#include <fmt/format.h>
#include <xapian.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <functional>
#include <ostream>

#include "common/analysis/stopwords.h"
#include "common/article_json.h"
#include "common/program.h"
#include "common/schema.h"
#include "searcher/engine.h"
#include "searcher/query/reading.h"
#include "searcher/spelling.h"
#include "tests/bench/library_query.h"

namespace dateline {
namespace {

constexpr int kRounds = 5;

// Words as somebody types them: small letters, none that says nothing.
std::vector<std::string> words_of(const Article& article, Analyser& analyser) {
    std::vector<std::string> words;
    for (const Occurrence& occurrence : analyser.analyse(article.headline, article.language)) {
        const bool plain = occurrence.role == Role::Whole && !occurrence.stem.empty();
        if (!plain || is_stopword(occurrence.word, article.language)) continue;
        words.push_back(Xapian::Unicode::tolower(
            article.headline.substr(occurrence.begin, occurrence.end - occurrence.begin)));
    }
    return words;
}

struct BenchQuery {
    std::string text;
    std::string language;  // Of the article that the words come from.
};

// Of so many words each, from articles all over the index.
std::vector<BenchQuery> make_queries(const OpenedIndex& index, std::size_t words, unsigned most) {
    std::vector<BenchQuery> queries;
    Analyser analyser;
    const Xapian::docid last = index.database.get_lastdocid();
    const Xapian::docid step = std::max(last / (3 * most), Xapian::docid{1});
    for (Xapian::docid id = 1; id <= last && queries.size() < most; id += step) {
        auto posting = index.database.postlist_begin("");
        posting.skip_to(id);
        if (posting == index.database.postlist_end("")) break;
        const Article article = article_from_json(index.database.get_document(*posting).get_data());
        const std::vector<std::string> found = words_of(article, analyser);
        if (found.size() < words) continue;
        std::string query;
        for (std::size_t i = 0; i < words; ++i) query += (i == 0 ? "" : " ") + found[i];
        queries.push_back({std::move(query), article.language});
    }
    return queries;
}

using QueryOf = std::function<Xapian::Query(Match)>;

class LibrarySearch {
  public:
    explicit LibrarySearch(const OpenedIndex& index) : database_(index.database) {
        parser_.set_stemming_strategy(Xapian::QueryParser::STEM_ALL_Z);
        parser_.set_database(database_);
    }

    // It stems in one language only, which we must tell it.
    void set_language(const std::string& language) {
        parser_.set_stemmer(Xapian::Stem(std::string(find_language(language).stemmer)));
    }

    void search(const std::string& text, MatchMode match, std::size_t words) {
        in_mode(match, words, [&](Match needed) {
            parser_.set_default_op(needed == Match::All ? Xapian::Query::OP_AND
                                                        : Xapian::Query::OP_OR);
            return run(parser_.parse_query(text));
        });
    }

    void search(const QueryOf& query_of, MatchMode match, std::size_t words) {
        in_mode(match, words, [&](Match needed) { return run(query_of(needed)); });
    }

  private:
    // As our `auto` does: all words, and where that gives too little, any.
    template <typename Run>
    static void in_mode(MatchMode match, std::size_t words, const Run& run) {
        if (match == MatchMode::Any) {
            run(Match::Any);
            return;
        }
        const std::size_t enough = words >= 4 ? 10 : 1;
        if (run(Match::All) < enough && match == MatchMode::Auto) run(Match::Any);
    }

    std::size_t run(const Xapian::Query& query) {
        Xapian::Enquire enquire(database_);
        enquire.set_query(query);
        enquire.set_weighting_scheme(Xapian::BM25Weight(1.6, 0, 0, 0.3, 0));
        const Xapian::MSet matches = enquire.get_mset(0, 10);
        std::vector<std::string> ids;
        for (auto match = matches.begin(); match != matches.end(); ++match) {
            ids.push_back(match.get_document().get_value(fields::kId.slot));
        }
        return ids.size();
    }

    Xapian::Database database_;
    Xapian::QueryParser parser_;
};

enum Column { Library, Alike, IdsOnly, Full, Parse, Planning, Spelling, kColumns };
using Times = std::array<std::vector<double>, kColumns>;  // Microseconds, a query each.

double median(std::vector<double> values) {
    if (values.empty()) return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

// Of the differences or ratios of two columns, query by query.
double median_of(const Times& times, Column a, Column b, double (*what)(double, double)) {
    std::vector<double> values;
    for (std::size_t i = 0; i < times[a].size(); ++i) {
        values.push_back(what(times[a][i], times[b][i]));
    }
    return median(values);
}

class Measurement {
  public:
    Measurement(const std::string& directory, const OpenedIndex& index)
        : engine_(directory), index_(index), library_(index) {}

    Times run(const std::vector<BenchQuery>& queries, std::size_t words, MatchMode match) {
        Times times;
        for (const auto& [query, language] : queries) {
            library_.set_language(language);
            std::array<std::vector<double>, kColumns> rounds;
            for (int round = 0; round <= kRounds; ++round) {
                for (int column = 0; column < kColumns; ++column) {
                    const double spent = time(static_cast<Column>(column), query, words, match);
                    if (round > 0) rounds[static_cast<std::size_t>(column)].push_back(spent);
                }
            }
            for (std::size_t column = 0; column < kColumns; ++column) {
                times[column].push_back(median(rounds[column]));
            }
        }
        return times;
    }

  private:
    double time(Column column, const std::string& query, std::size_t words, MatchMode match) {
        if (column == Planning || column == Spelling) read(query);  // Not their time.
        const Xapian::Query all = column == Alike ? plan(query, Match::All) : Xapian::Query();
        const Xapian::Query any = column == Alike ? plan(query, Match::Any) : Xapian::Query();
        const auto begin = std::chrono::steady_clock::now();
        switch (column) {
            case Library:
                library_.search(query, match, words);
                break;
            case Alike:
                library_.search([&](Match needed) { return needed == Match::All ? all : any; },
                                match, words);
                break;
            case IdsOnly:
                ours(query, match, Detail::IdsOnly);
                break;
            case Full:
                ours(query, match, Detail::Full);
                break;
            case Parse:
                read(query);
                break;
            case Planning:
                plan_query(index_, analyser_, tree_, query, {Match::Any, {}});
                break;
            default:
                corrected_query(index_, analyser_, tree_, query);
        }
        return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - begin)
            .count();
    }

    Xapian::Query plan(const std::string& query, Match match) {
        read(query);
        const Plan plan = plan_query(index_, analyser_, tree_, query, {match, {}});
        return library_query(plan.wanted,
                             match == Match::All ? Xapian::Query::OP_AND : Xapian::Query::OP_OR);
    }

    void read(const std::string& query) { tree_ = read_query(query, Reading::Strict, {}).tree; }

    void ours(const std::string& query, MatchMode match, Detail detail) {
        SearchRequest request;
        request.text = query;
        request.tree = read_query(query, Reading::Strict, {}).tree;
        request.match = match;
        request.detail = detail;
        engine_.search(request);
    }

    SearchEngine engine_;
    const OpenedIndex& index_;
    LibrarySearch library_;
    Analyser analyser_;
    QueryNode tree_;
};

ExitCode measure(const std::string& directory, unsigned most, std::ostream& out) {
    const OpenedIndex index = open_index(IndexDirectory(directory));
    Measurement measurement(directory, index);
    out << fmt::format("{} articles; microseconds, medians\n", index.database.get_doccount())
        << "match words queries | library   alike     ids  ids/library  ids/alike | full-ids |  "
           "parse    plan spelling\n";
    const auto ratio = [](double a, double b) { return a / b; };
    const auto difference = [](double a, double b) { return a - b; };
    constexpr std::pair<MatchMode, const char*> kModes[] = {
        {MatchMode::Any, "any"}, {MatchMode::All, "all"}, {MatchMode::Auto, "auto"}};
    for (const auto& [match, name] : kModes) {
        for (const std::size_t words : {1, 2, 3, 5}) {
            const std::vector<BenchQuery> queries = make_queries(index, words, most);
            const Times times = measurement.run(queries, words, match);
            out << fmt::format(
                       "{:5} {:5} {:7} | {:7.0f} {:7.0f} {:7.0f} {:12.2f} {:10.2f} | {:8.0f} | "
                       "{:6.1f} {:7.1f} {:8.1f}\n",
                       name, words, queries.size(), median(times[Library]), median(times[Alike]),
                       median(times[IdsOnly]), median_of(times, IdsOnly, Library, ratio),
                       median_of(times, IdsOnly, Alike, ratio),
                       median_of(times, Full, IdsOnly, difference), median(times[Parse]),
                       median(times[Planning]), median(times[Spelling]))
                << std::flush;
        }
    }
    return ExitCode::Success;
}

}  // namespace
}  // namespace dateline

int main(int argc, char** argv) {
    return dateline::run_program("search_bench", [&](std::ostream& out, std::ostream& err) {
        if (argc < 2) {
            err << "usage: search_bench DIR [QUERIES]\n";
            return dateline::ExitCode::Failure;
        }
        const unsigned long queries = argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 300;
        return dateline::measure(argv[1], static_cast<unsigned>(queries), out);
    });
}
