#include "indexer/segment/articles.h"

#include <algorithm>

#include "common/index/opened_segment.h"
#include "common/schema.h"
#include "common/xapian_guard.h"

namespace dateline {
namespace {

std::string reading(const std::filesystem::path& segment) {
    return "cannot read segment '" + segment.string() + "'";
}

}  // namespace

std::vector<ArticleNumber> articles_with(const std::filesystem::path& segment,
                                         const std::vector<std::string>& terms) {
    return guard_xapian(reading(segment), [&] {
        const Xapian::Database database = open_segment(segment);
        std::vector<ArticleNumber> found;
        for (const std::string& term : terms) {
            found.insert(found.end(), database.postlist_begin(term), database.postlist_end(term));
        }
        std::ranges::sort(found);
        found.erase(std::unique(found.begin(), found.end()), found.end());
        return found;
    });
}

std::vector<bool> have_articles(const std::filesystem::path& segment,
                                const std::vector<std::string>& terms) {
    return guard_xapian(reading(segment), [&] {
        const Xapian::Database database = open_segment(segment);
        std::vector<bool> have;
        for (const std::string& term : terms) have.push_back(database.term_exists(term));
        return have;
    });
}

std::vector<std::string> ids_of(const std::filesystem::path& segment,
                                const std::vector<ArticleNumber>& articles) {
    return guard_xapian(reading(segment), [&] {
        const Xapian::Database database = open_segment(segment);
        std::vector<std::string> ids;
        for (const ArticleNumber article : articles) {
            ids.push_back(database.get_document(article).get_value(fields::kId.slot));
        }
        return ids;
    });
}

std::vector<std::uint64_t> streams_of(const std::filesystem::path& segment,
                                      const std::vector<ArticleNumber>& articles) {
    return guard_xapian(reading(segment), [&] {
        const Xapian::Database database = open_segment(segment);
        std::vector<std::uint64_t> keys;
        for (const ArticleNumber article : articles) {
            auto term = database.termlist_begin(article);
            term.skip_to(std::string(kStreamPrefix));
            if (term == database.termlist_end(article)) continue;
            if (const auto key = stream_key_of(*term)) keys.push_back(*key);
        }
        return keys;
    });
}

std::uint64_t article_count(const std::filesystem::path& segment) {
    return guard_xapian(reading(segment),
                        [&]() -> std::uint64_t { return open_segment(segment).get_doccount(); });
}

void count_streams(const std::vector<std::filesystem::path>& segments,
                   const std::vector<std::uint64_t>& keys,
                   const std::function<void(std::uint64_t key, std::uint64_t articles)>& tell) {
    if (keys.empty()) return;
    guard_xapian("cannot count the articles of the index", [&] {
        Xapian::Database all;
        for (const auto& segment : segments) all.add_database(open_segment(segment));
        for (const std::uint64_t key : keys) tell(key, all.get_termfreq(make_stream_term(key)));
    });
}

}  // namespace dateline
