#include "tests/support/article_dump.h"

#include <fmt/format.h>

#include "common/article_json.h"
#include "common/error.h"
#include "common/index/opened_index.h"
#include "common/schema.h"
#include "common/xapian_guard.h"

namespace dateline {
namespace {

std::string facts_of(const Xapian::Database& database, Xapian::docid article) {
    const Xapian::Document document = database.get_document(article);
    std::string facts = document.get_data();
    for (auto value = document.values_begin(); value != document.values_end(); ++value) {
        if (value.get_valueno() == fields::kIndexed.slot) continue;  // Each build has its own.
        facts += fmt::format("\nvalue {} {}", value.get_valueno(), *value);
    }
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
        facts += fmt::format("\n{} {}", *term, term.get_wdf());
        for (auto place = database.positionlist_begin(article, *term);
             place != database.positionlist_end(article, *term); ++place) {
            facts += fmt::format(" {}", *place);
        }
    }
    return facts;
}

// The lists of terms say of as many articles as the articles say of terms.
void require_postings(const Xapian::Database& database, std::uint64_t terms_of_articles) {
    std::uint64_t postings = 0;
    for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
        for (auto posting = database.postlist_begin(*term); posting != database.postlist_end(*term);
             ++posting) {
            ++postings;
        }
    }
    if (postings != terms_of_articles) {
        throw IndexError(fmt::format("the terms are in {} articles, and the articles have {} terms",
                                     postings, terms_of_articles));
    }
}

}  // namespace

std::map<std::string, std::string> dump_articles(const std::filesystem::path& directory) {
    const OpenedIndex index = open_index(IndexDirectory(directory));
    return guard_xapian("cannot read '" + directory.string() + "'", [&] {
        std::map<std::string, std::string> articles;
        std::uint64_t terms = 0;
        for (auto article = index.database.postlist_begin({});
             article != index.database.postlist_end({}); ++article) {
            std::string facts = facts_of(index.database, *article);
            std::string id = article_from_json(index.database.get_document(*article).get_data()).id;
            terms += index.database.get_document(*article).termlist_count();
            if (!articles.emplace(std::move(id), std::move(facts)).second) {
                throw IndexError("an id is in the index twice");
            }
        }
        require_postings(index.database, terms);
        return articles;
    });
}

}  // namespace dateline
