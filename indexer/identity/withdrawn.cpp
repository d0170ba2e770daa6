#include "indexer/identity/withdrawn.h"

#include <algorithm>

#include "common/article_json.h"
#include "common/index/opened_segment.h"
#include "common/schema.h"
#include "common/xapian_guard.h"

namespace dateline {
namespace {

bool is_withdrawn(const Xapian::Database& segment, ArticleNumber number, std::uint64_t version) {
    if (version == Withdrawal::kAnyVersion) return true;
    return article_from_json(segment.get_document(number).get_data()).version <= version;
}

}  // namespace

std::vector<ArticleNumber> withdrawn_articles(const std::filesystem::path& segment,
                                              const std::vector<Withdrawal>& withdrawals) {
    if (withdrawals.empty()) return {};
    return guard_xapian("cannot read segment '" + segment.string() + "'", [&] {
        const Xapian::Database database = open_segment(segment);
        std::vector<ArticleNumber> found;
        for (const Withdrawal& withdrawal : withdrawals) {
            const std::string term = make_exact_term(fields::kId, withdrawal.id);
            for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at) {
                if (is_withdrawn(database, *at, withdrawal.version)) found.push_back(*at);
            }
        }
        std::ranges::sort(found);
        found.erase(std::unique(found.begin(), found.end()), found.end());
        return found;
    });
}

}  // namespace dateline
