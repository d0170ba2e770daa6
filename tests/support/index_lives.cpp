#include "tests/support/index_lives.h"

#include <xapian.h>

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "common/index/index_directory.h"
#include "indexer/app.h"

namespace dateline {
namespace {

using Articles = std::vector<PlainArticle>;

// Every `step`th article, in an older version: known again by its headline.
Articles former(const Articles& articles, std::size_t step) {
    Articles found;
    for (std::size_t i = 0; i < articles.size(); i += step) {
        found.push_back(articles[i]);
        found.back().body = {"another", "text", "flood"};
    }
    return found;
}

// Articles that are to go again.
Articles strangers(std::size_t count) {
    Articles found = plain_archive(count, 7);
    for (PlainArticle& article : found) article.id += "-stranger";
    return found;
}

std::vector<std::string> ids_of(const Articles& articles) {
    std::vector<std::string> ids;
    for (const PlainArticle& article : articles) ids.push_back(article.id);
    return ids;
}

Articles part(const Articles& articles, double from, double to) {
    const auto place = [&](double share) {
        return articles.begin() +
               static_cast<std::ptrdiff_t>(share * static_cast<double>(articles.size()));
    };
    return {place(from), place(to)};
}

Articles mixed(const Articles& articles, const Articles& others) {
    Articles all = articles;
    for (std::size_t i = 0; i < others.size(); ++i) {
        all.insert(all.begin() + static_cast<std::ptrdiff_t>(i * all.size() / others.size()),
                   others[i]);
    }
    return all;
}

void once(LivingIndex& index, const Articles& articles) {
    index.write("a.jsonl", articles);
    index.run();
}

void repeated(LivingIndex& index, const Articles& articles) {
    index.write("a.jsonl", former(articles, 7));
    index.write("b.jsonl", articles);
    index.run();
}

void repeated_once(LivingIndex& index, const Articles& articles) {
    index.write("a.jsonl", {former(articles, 2)[articles.size() / 4]});
    index.write("b.jsonl", articles);
    index.run();
}

void updated(LivingIndex& index, const Articles& articles) {
    Articles before = articles;
    for (const PlainArticle& article : former(articles, 11)) {
        *std::ranges::find(before, article.id, &PlainArticle::id) = article;
    }
    index.write("a.jsonl", before);
    index.run();
    Articles corrected;
    for (std::size_t i = 0; i < articles.size(); i += 11) corrected.push_back(articles[i]);
    index.write("b.jsonl", corrected);
    index.run();
}

void corrected_once(LivingIndex& index, const Articles& articles) {
    Articles before = articles;
    const std::size_t middle = articles.size() / 2;
    before[middle] = former(articles, 1)[middle];
    index.write("a.jsonl", before);
    index.run();
    index.write("b.jsonl", {articles[middle]});
    index.run();
}

void removed(LivingIndex& index, const Articles& articles) {
    const Articles gone = strangers(40);
    index.write("a.jsonl", mixed(articles, gone));
    index.run();
    index.remove({gone[20].id});
    index.remove(ids_of(gone));
}

void last_removed(LivingIndex& index, const Articles& articles) {
    Articles all = articles;
    all.push_back(strangers(1)[0]);
    index.write("a.jsonl", all);
    index.run();
    index.remove({all.back().id});
}

void file_removed(LivingIndex& index, const Articles& articles) {
    index.write("a.jsonl", part(articles, 0, 0.5));
    index.write("b.jsonl", strangers(100));
    index.write("c.jsonl", part(articles, 0.5, 1));
    index.run();
    index.forget("b.jsonl");
    index.remove_missing();
}

void in_segments(LivingIndex& index, const Articles& articles) {
    double begin = 0;
    int number = 0;
    for (const double end : {0.75, 0.95, 0.99, 1.0}) {
        index.write(std::to_string(++number) + ".jsonl", part(articles, begin, end));
        index.run();
        begin = end;
    }
}

// Updates, a removal and an interlude of another article, again and again.
void everything(LivingIndex& index, const Articles& articles) {
    index.write("0.jsonl", mixed(former(articles, 3), strangers(30)));
    index.run();
    in_segments(index, articles);
    index.remove(ids_of(strangers(10)));
    index.forget("0.jsonl");
    index.remove_missing();
}

void delete_by_others(LivingIndex& index, const Articles& gone) {
    for (const std::string& segment : index.segments()) {
        Xapian::WritableDatabase database(segment, Xapian::DB_OPEN);
        for (const PlainArticle& article : gone) database.delete_document("Q" + article.id);
        database.commit();
    }
}

void changed_by_others(LivingIndex& index, const Articles& articles) {
    index.write("a.jsonl", mixed(articles, strangers(40)));
    index.run();
    delete_by_others(index, strangers(40));
}

void cut_by_others(LivingIndex& index, const Articles& articles) {
    Articles all = articles;
    const Articles gone = strangers(3);
    all.insert(all.end(), gone.begin(), gone.end());
    index.write("a.jsonl", all);
    index.run();
    delete_by_others(index, gone);
}

void changed_by_others_and_updated(LivingIndex& index, const Articles& articles) {
    changed_by_others(index, articles);
    index.write("b.jsonl", {articles[5]});
    index.run();
}

}  // namespace

const std::vector<Life>& lives() {
    static const std::vector<Life> all = {
        {"Once", once},
        {"Repeated", repeated},
        {"RepeatedOnce", repeated_once},
        {"Updated", updated},
        {"CorrectedOnce", corrected_once},
        {"Removed", removed},
        {"LastRemoved", last_removed},
        {"FileRemoved", file_removed},
        {"InSegments", in_segments},
        {"Everything", everything},
        {"ChangedByOthers", changed_by_others},
        {"CutByOthers", cut_by_others},
        {"ChangedByOthersAndUpdated", changed_by_others_and_updated},
    };
    return all;
}

LivingIndex::LivingIndex(const Life& life, const Articles& articles, WriterKind writer)
    : writer_(writer) {
    life.live(*this, articles);
}

// A file is left alone for long enough that its time of change can be trusted.
void LivingIndex::write(const std::string& file, const Articles& articles) {
    std::string lines;
    for (const PlainArticle& article : articles) lines += article.line();
    const std::string path = directory_.write("news/" + file, lines);
    namespace fs = std::filesystem;
    fs::last_write_time(path, fs::last_write_time(path) - std::chrono::hours(1));
}

void LivingIndex::forget(const std::string& file) {
    std::filesystem::remove(directory_.path("news/" + file));
}

IndexerOptions LivingIndex::options() const {
    IndexerOptions options;
    options.directory = path();
    options.corpora = {directory_.path("news")};
    options.memory = std::uint64_t{512} << 20;
    options.jobs = 2;
    options.writer = writer_;
    return options;
}

void LivingIndex::run(const IndexerOptions& options) {
    std::ostringstream out;
    std::ostringstream err;
    run_indexer(options, out, err);
}

void LivingIndex::run() {
    run(options());
}

void LivingIndex::remove(const std::vector<std::string>& ids) {
    IndexerOptions removal = options();
    removal.task = IndexerTask::Remove;
    removal.ids = ids;
    run(removal);
}

void LivingIndex::remove_missing() {
    IndexerOptions removal = options();
    removal.remove_missing = true;
    run(removal);
}

std::vector<std::string> LivingIndex::segments() const {
    std::vector<std::string> paths;
    for (const auto& segment : IndexDirectory(path()).segments()) paths.push_back(segment.string());
    return paths;
}

}  // namespace dateline
