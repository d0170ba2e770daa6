#include "indexer/segment/merge.h"

#include "common/article.h"
#include "common/index/opened_segment.h"
#include "common/index/term_walk.h"
#include "common/index/whole_segment.h"
#include "common/schema.h"
#include "common/xapian_guard.h"

namespace dateline {
namespace {

// How many articles carry each value of an exact field: its terms say so.
std::map<std::string, std::uint64_t> count_values(const Xapian::Database& database,
                                                  const Field& field) {
    std::map<std::string, std::uint64_t> counts;
    const std::string prefix(field.prefix);
    for (TermWalk walk(database, prefix); walk.next();) {
        counts[walk.term().substr(prefix.size())] = walk.articles();
    }
    return counts;
}

std::uint64_t count_kind(const Xapian::Database& database, ArticleKind kind) {
    return database.get_termfreq(make_exact_term(fields::kKind, kind_name(kind)));
}

// The library tells of each table that it begins and ends.
class TableWatch : public Xapian::Compactor {
  public:
    explicit TableWatch(const Heartbeat& heartbeat) : heartbeat_(heartbeat) {}

    void set_status(const std::string& /*table*/, const std::string& /*status*/) override {
        if (heartbeat_) heartbeat_();
    }

  private:
    const Heartbeat& heartbeat_;
};

}  // namespace

void merge_segments(const std::vector<std::filesystem::path>& segments,
                    const std::filesystem::path& target, const Heartbeat& heartbeat) {
    guard_xapian("cannot merge segments into '" + target.string() + "'", [&] {
        Xapian::Database all;
        for (const auto& segment : segments) all.add_database(open_to_merge(segment));
        TableWatch watch(heartbeat);
        all.compact(target.string(), 0, 0, watch);
    });
}

void count_articles(const Xapian::Database& database, IndexStamp& stamp) {
    stamp.articles = count_kind(database, ArticleKind::Article);
    stamp.headlines = count_kind(database, ArticleKind::Headline);
    stamp.languages = count_values(database, fields::kLanguage);
    stamp.sources = count_values(database, fields::kSource);
}

IndexStamp stamp_segment(const std::filesystem::path& segment) {
    return guard_xapian("cannot stamp segment '" + segment.string() + "'", [&] {
        Xapian::WritableDatabase database(segment.string(), Xapian::DB_OPEN | Xapian::DB_NO_SYNC);
        IndexStamp stamp = current_stamp();
        count_articles(database, stamp);
        database.set_metadata(std::string(kStampKey), to_json(stamp));
        database.commit();
        return stamp;
    });
}

IndexStamp stamp_of_segment(const std::filesystem::path& segment) {
    return guard_xapian("cannot read segment '" + segment.string() + "'", [&] {
        const Xapian::Database database = open_segment(segment);
        // Segments lie two folders below their index, in the end and while it is built.
        return stamp_from_json(database.get_metadata(std::string(kStampKey)),
                               segment.parent_path().parent_path().string());
    });
}

}  // namespace dateline
