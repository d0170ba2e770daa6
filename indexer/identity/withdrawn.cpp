#include "indexer/identity/withdrawn.h"

#include <algorithm>
#include <string_view>

#include "common/article_json.h"
#include "common/index/opened_segment.h"
#include "common/index/term_walk.h"
#include "common/schema.h"
#include "common/xapian_guard.h"

namespace dateline {
namespace {

bool is_withdrawn(const Xapian::Database& segment, ArticleNumber number, std::uint64_t version) {
    if (version == Withdrawal::kAnyVersion) return true;
    return article_from_json(segment.get_document(number).get_data()).version <= version;
}

// An item in several languages is several articles, each with its language behind the id.
bool is_language(std::string_view text) {
    const std::string_view code = text.substr(0, text.find('-'));  // "zh-hant"
    return (code.size() == 2 || code.size() == 3) &&
           std::ranges::all_of(code, [](char c) { return c >= 'a' && c <= 'z'; });
}

std::vector<std::string> terms_of(const Xapian::Database& database, const std::string& id) {
    std::vector<std::string> terms{make_exact_term(fields::kId, id)};
    const std::string start = terms.front() + ':';
    for (TermWalk walk(database, start); walk.next();) {
        if (is_language(walk.term().substr(start.size()))) terms.push_back(walk.term());
    }
    return terms;
}

}  // namespace

std::vector<ArticleNumber> withdrawn_articles(const std::filesystem::path& segment,
                                              const std::vector<Withdrawal>& withdrawals) {
    if (withdrawals.empty()) return {};
    return guard_xapian("cannot read segment '" + segment.string() + "'", [&] {
        const Xapian::Database database = open_segment(segment);
        std::vector<ArticleNumber> found;
        for (const Withdrawal& withdrawal : withdrawals) {
            for (const std::string& term : terms_of(database, withdrawal.id)) {
                const auto end = database.postlist_end(term);
                for (auto at = database.postlist_begin(term); at != end; ++at) {
                    if (is_withdrawn(database, *at, withdrawal.version)) found.push_back(*at);
                }
            }
        }
        std::ranges::sort(found);
        found.erase(std::unique(found.begin(), found.end()), found.end());
        return found;
    });
}

}  // namespace dateline
