// How fast text becomes terms, on one core. The text is English news: bbc.jsonl.gz and
// reuters21578.tar.gz of DATELINE_CORPORA, else the project's own samples, repeated.
#include <benchmark/benchmark.h>

#include <cstdlib>

#include "common/analysis/analyser.h"
#include "indexer/document/document_builder.h"
#include "indexer/normaliser/normaliser.h"
#include "indexer/readers/known_formats.h"
#include "tests/support/noted_rejects.h"
#include "tests/support/tokenize.h"
#include "tests/support/visit_streams.h"

namespace dateline {
namespace {

std::vector<Article> read_articles(const std::string& corpus) {
    std::vector<Article> articles;
    NotedRejects rejects;
    const Normaliser normaliser({"en"});
    visit_streams(corpus, rejects, [&](const Origin& origin, ByteStream& bytes) {
        InputBuffer buffer(bytes);
        const ReaderFormat* format = detect_format(buffer).format;
        if (format == nullptr) return;
        const auto reader = format->make({buffer, origin, rejects, {}});
        while (auto record = reader->next()) {
            if (auto article = normaliser.article(std::move(*record), origin)) {
                articles.push_back(std::move(*article));
            }
        }
    });
    return articles;
}

const std::vector<Article>& articles(const char* name) {
    static std::map<std::string, std::vector<Article>> known;
    auto& found = known[name];
    if (found.empty()) {
        const char* corpora = std::getenv("DATELINE_CORPORA");
        const std::string file = corpora == nullptr ? DATELINE_CORPUS "/newsroom.jsonl"
                                                    : std::string(corpora) + "/" + name;
        found = read_articles(file);
    }
    return found;
}

std::size_t text_bytes(const std::vector<Article>& articles) {
    std::size_t bytes = 0;
    for (const Article& article : articles) bytes += article.body.size() + article.headline.size();
    return bytes;
}

void tell_bytes(benchmark::State& state, const std::vector<Article>& articles) {
    state.SetBytesProcessed(static_cast<int64_t>(text_bytes(articles)) *
                            static_cast<int64_t>(state.iterations()));
}

void tokenise(benchmark::State& state, const char* name) {
    const auto& all = articles(name);
    Arena arena;
    std::vector<Token> tokens;
    for (auto _ : state) {
        for (const Article& article : all) {
            arena.clear();
            tokens.clear();
            tokenize(article.body, arena, tokens);
            benchmark::DoNotOptimize(tokens.data());
        }
    }
    tell_bytes(state, all);
}

void tokenise_and_stem(benchmark::State& state, const char* name) {
    const auto& all = articles(name);
    Analyser analyser;
    for (auto _ : state) {
        for (const Article& article : all) {
            benchmark::DoNotOptimize(analyser.analyse(article.body, "en").data());
        }
    }
    tell_bytes(state, all);
}

void build_documents(benchmark::State& state, const char* name) {
    const auto& all = articles(name);
    DocumentBuilder builder;
    for (auto _ : state) {
        for (const Article& article : all) {
            benchmark::DoNotOptimize(builder.build(article).terms.data());
        }
    }
    tell_bytes(state, all);
}

BENCHMARK_CAPTURE(tokenise, bbc, "bbc.jsonl.gz");
BENCHMARK_CAPTURE(tokenise, reuters, "reuters21578.tar.gz");
BENCHMARK_CAPTURE(tokenise_and_stem, bbc, "bbc.jsonl.gz");
BENCHMARK_CAPTURE(tokenise_and_stem, reuters, "reuters21578.tar.gz");
BENCHMARK_CAPTURE(build_documents, bbc, "bbc.jsonl.gz");
BENCHMARK_CAPTURE(build_documents, reuters, "reuters21578.tar.gz");

}  // namespace
}  // namespace dateline

BENCHMARK_MAIN();
