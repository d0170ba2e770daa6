#include "indexer/segment/merge.h"

#include "common/article.h"
#include "common/schema.h"
#include "common/xapian_guard.h"

namespace dateline {
namespace {

// How many articles carry each value of an exact field: its terms say so.
std::map<std::string, std::uint64_t> count_values(const Xapian::Database& database,
                                                  const Field& field) {
    std::map<std::string, std::uint64_t> counts;
    const std::string prefix(field.prefix);
    for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix);
         ++term) {
        counts[(*term).substr(prefix.size())] = term.get_termfreq();
    }
    return counts;
}

std::uint64_t count_kind(const Xapian::Database& database, ArticleKind kind) {
    return database.get_termfreq(make_exact_term(fields::kKind, kind_name(kind)));
}

}  // namespace

void merge_segments(const std::vector<std::filesystem::path>& segments,
                    const std::filesystem::path& target) {
    guard_xapian("cannot merge segments into '" + target.string() + "'", [&] {
        Xapian::Database all;
        for (const auto& segment : segments) all.add_database(Xapian::Database(segment.string()));
        all.compact(target.string());
    });
}

void keep_last_of_each(const std::filesystem::path& segment,
                       const std::set<std::string>& id_terms) {
    if (id_terms.empty()) return;
    guard_xapian("cannot update segment '" + segment.string() + "'", [&] {
        Xapian::WritableDatabase database(segment.string(), Xapian::DB_OPEN | Xapian::DB_NO_SYNC);
        for (const std::string& id_term : id_terms) {
            std::vector<Xapian::docid> same(database.postlist_begin(id_term),
                                            database.postlist_end(id_term));
            if (!same.empty()) same.pop_back();
            for (const Xapian::docid older : same) database.delete_document(older);
        }
        database.commit();
    });
}

IndexStamp stamp_segment(const std::filesystem::path& segment) {
    return guard_xapian("cannot stamp segment '" + segment.string() + "'", [&] {
        Xapian::WritableDatabase database(segment.string(), Xapian::DB_OPEN | Xapian::DB_NO_SYNC);
        IndexStamp stamp = current_stamp();
        stamp.articles = count_kind(database, ArticleKind::Article);
        stamp.headlines = count_kind(database, ArticleKind::Headline);
        stamp.languages = count_values(database, fields::kLanguage);
        stamp.sources = count_values(database, fields::kSource);
        database.set_metadata(std::string(kStampKey), to_json(stamp));
        database.commit();
        return stamp;
    });
}

}  // namespace dateline
