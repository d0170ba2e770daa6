// What ranking costs: queries made of the headlines of an index, ranked in several ways, beside a
// plain search of the library for the same words with its own BM25. `ranking_bench DIR [QUERIES]`.
// All ways take turns at each query, so that whatever else the machine does falls on all.
#include <fmt/format.h>

#include <chrono>
#include <cstdlib>
#include <ostream>

#include "common/article_json.h"
#include "common/index/opened_index.h"
#include "common/program.h"
#include "searcher/query/parser.h"
#include "searcher/ranking/ranked_search.h"
#include "searcher/ranking/weighting.h"
#include "tests/bench/library_query.h"

namespace dateline {
namespace {

constexpr std::size_t kWords = 3;  // Of a headline.
constexpr int kRounds = 5;         // The fastest counts.

struct Way {
    const char* name;
    RankingSettings settings;
    double seconds = 0;
};

std::vector<Way> ways() {
    std::vector<Way> ways{{"default", {}}};
    for (const char* scheme : {"bm25+", "pl2", "inl2", "dph", "tfidf", "lm-dirichlet"}) {
        ways.push_back({scheme, {.weighting = parse_weighting(scheme)}});
    }
    ways.push_back({"--fields headline^3", {.fields = {.headline = 3, .lede = 1}}});
    ways.push_back({"--proximity 0.1", {.proximity = 0.1}});
    ways.push_back({"--expand", {.feedback = Feedback{}}});
    ways.push_back({"--recency 30d", {.half_life = std::chrono::hours(24 * 30)}});
    return ways;
}

// The first words of headlines, spread over the index.
std::vector<std::string> make_queries(const Xapian::Database& database, std::size_t wanted) {
    std::vector<std::string> queries;
    const Xapian::docid step =
        std::max<Xapian::docid>(1, database.get_doccount() / static_cast<Xapian::docid>(wanted));
    Xapian::docid number = 0;
    for (auto posting = database.postlist_begin(""); posting != database.postlist_end("");
         ++posting) {
        if (number++ % step != 0) continue;
        std::string text = article_from_json(database.get_document(*posting).get_data()).headline;
        std::size_t end = 0;
        for (std::size_t i = 0; i < kWords && end != std::string::npos; ++i) {
            end = text.find(' ', end + 1);
        }
        if (!text.empty()) queries.push_back(text.substr(0, end));
    }
    return queries;
}

template <typename Body>
double fastest(Body&& body) {
    double best = 1e9;
    for (int round = 0; round < kRounds; ++round) {
        const auto begin = std::chrono::steady_clock::now();
        body();
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
        best = std::min(best, took.count());
    }
    return best;
}

void match(const Xapian::Database& database, const Xapian::Query& query,
           const Xapian::Weight& weight, bool by_id) {
    constexpr Xapian::doccount kHits = 10, kCounted = 1000;  // As the engine asks for them.
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    enquire.set_weighting_scheme(weight);
    if (by_id) enquire.set_sort_by_relevance_then_value(fields::kId.slot, false);
    if (enquire.get_mset(0, kHits, kCounted).empty())
        throw Error("a headline does not find itself");
}

ExitCode measure(const std::string& directory, std::size_t wanted, std::ostream& out) {
    const OpenedIndex index = open_index(IndexDirectory(directory));
    Analyser analyser;
    std::vector<Way> measured = ways();
    double plain = 0;
    std::size_t count = 0;
    for (const std::string& text : make_queries(index.database, wanted)) {
        const Plan plan = plan_query(index, analyser, parse_plain(text), text, {Match::Any, {}});
        if (!plan.ranked()) continue;
        ++count;
        const Xapian::Query query = library_query(plan.wanted, Xapian::Query::OP_OR);
        plain += fastest([&] { match(index.database, query, Xapian::BM25Weight(), false); });
        for (Way& way : measured) {
            way.seconds += fastest([&] {
                const RankedSearch search = rank({index.database}, plan, way.settings);
                match(index.database, search.query, *search.weight, true);
            });
        }
    }
    out << fmt::format("{} queries of {} words; ms a query, and over the library's own\n", count,
                       kWords);
    out << fmt::format("{:<22}{:>8.3f}\n", "library", 1000 * plain / static_cast<double>(count));
    for (const Way& way : measured) {
        out << fmt::format("{:<22}{:>8.3f}{:>8.2f}\n", way.name,
                           1000 * way.seconds / static_cast<double>(count), way.seconds / plain);
    }
    return ExitCode::Success;
}

}  // namespace
}  // namespace dateline

int main(int argc, char** argv) {
    return dateline::run_program("ranking_bench", [&](std::ostream& out, std::ostream& err) {
        if (argc < 2) {
            err << "usage: ranking_bench DIR [QUERIES]\n";
            return dateline::ExitCode::Failure;
        }
        const int queries = argc > 2 ? std::atoi(argv[2]) : 500;
        return dateline::measure(argv[1], static_cast<std::size_t>(std::max(queries, 1)), out);
    });
}
