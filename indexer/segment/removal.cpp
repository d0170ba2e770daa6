#include "indexer/segment/removal.h"

#include <algorithm>

#include "common/index/opened_segment.h"
#include "common/index/position_walk.h"
#include "common/index/whole_segment.h"
#include "common/xapian_guard.h"
#include "indexer/glass/version_file.h"

namespace dateline {
namespace {

std::string updating(const std::filesystem::path& segment) {
    return "cannot update segment '" + segment.string() + "'";
}

// What is changed is held in memory until it is committed.
class Commits {
  public:
    explicit Commits(Xapian::WritableDatabase& database) : database_(database) {}

    void changed() {
        constexpr unsigned kChangesAtOnce = 500;
        if (++changes_ % kChangesAtOnce == 0) database_.commit();
    }

  private:
    Xapian::WritableDatabase& database_;
    unsigned changes_ = 0;
};

// Which articles move into which numbers, both ascending and equally many.
struct Moves {
    std::vector<Xapian::docid> from;
    std::vector<Xapian::docid> to;
};

// `doomed`: numbers that become free.
Moves plan_moves(const Xapian::Database& database, const std::vector<ArticleNumber>& doomed) {
    if (database.get_doccount() < doomed.size()) {
        throw Xapian::DatabaseCorruptError("it has fewer articles than are taken out");
    }
    const std::size_t left = database.get_doccount() - doomed.size();
    Moves moves;
    std::size_t expected = 1;  // The next number that must have an article.
    auto gone = doomed.begin();
    for (auto article = database.postlist_begin({}); article != database.postlist_end({});
         ++article) {
        if (gone != doomed.end() && *gone == *article) {
            ++gone;
            continue;
        }
        for (; expected < *article && expected <= left; ++expected) {
            moves.to.push_back(static_cast<Xapian::docid>(expected));
        }
        expected = std::size_t{*article} + 1;
        if (*article > left) moves.from.push_back(*article);
    }
    if (moves.from.size() != moves.to.size()) {
        throw Xapian::DatabaseCorruptError("the articles are not as many as it says");
    }
    return moves;
}

// Did the library open all tables to write? One that it cannot open it takes for one that is not
// there, and would put articles back without what lies in it.
void require_all_tables(const Xapian::WritableDatabase& database,
                        const std::filesystem::path& segment, Xapian::docid article) {
    const Xapian::Database whole = open_to_merge(segment);
    const auto has_terms = [article](const Xapian::Database& one) {
        return one.termlist_begin(article) != one.termlist_end(article);
    };
    const bool same =
        whole.has_positions() == database.has_positions() &&
        whole.get_document(article).get_data() == database.get_document(article).get_data() &&
        has_terms(whole) == has_terms(database);
    if (!same) throw Xapian::DatabaseOpeningError("not all of its tables could be opened");
}

// A document of its own. One that was opened in the database itself, and is put back unchanged
// under another number, is taken for unchanged there (Xapian 1.4): nothing would be written.
Xapian::Document copy_of(const Xapian::Database& database, Xapian::docid article) {
    const Xapian::Document opened = database.get_document(article);
    Xapian::Document copy;
    copy.set_data(opened.get_data());
    for (auto value = opened.values_begin(); value != opened.values_end(); ++value) {
        copy.add_value(value.get_valueno(), *value);
    }
    for (auto term = opened.termlist_begin(); term != opened.termlist_end(); ++term) {
        copy.add_term(*term, term.get_wdf());
        visit_positions(term.positionlist_begin(), term.positionlist_end(),
                        [&](Xapian::termpos position) { copy.add_posting(*term, position, 0); });
    }
    return copy;
}

// Doomed articles among the numbers that stay are overwritten, which costs less than deleting them
// first.
void close_gaps(Xapian::WritableDatabase& database, const std::filesystem::path& segment,
                const std::vector<ArticleNumber>& doomed) {
    const Moves moves = plan_moves(database, doomed);
    if (!moves.from.empty()) require_all_tables(database, segment, moves.from.front());
    const Xapian::doccount left =
        database.get_doccount() - static_cast<Xapian::doccount>(doomed.size());
    Commits commits(database);
    for (std::size_t i = 0; i < moves.from.size(); ++i) {
        database.replace_document(moves.to[i], copy_of(database, moves.from[i]));
        database.delete_document(moves.from[i]);
        commits.changed();
    }
    for (const ArticleNumber article : doomed) {
        if (article <= left) continue;
        database.delete_document(article);
        commits.changed();
    }
    database.commit();
    database.close();
}

}  // namespace

bool is_dense(const std::filesystem::path& segment) {
    return guard_xapian("cannot read segment '" + segment.string() + "'", [&] {
        const Xapian::Database database = open_segment(segment);
        return database.get_lastdocid() == database.get_doccount();
    });
}

void remove_articles(const std::filesystem::path& segment,
                     const std::vector<ArticleNumber>& articles) {
    if (articles.empty() && is_dense(segment)) return;
    guard_xapian(updating(segment), [&] {
        require_possible_heights(segment);
        Xapian::WritableDatabase database(segment.string(), Xapian::DB_OPEN | Xapian::DB_NO_SYNC);
        close_gaps(database, segment, articles);
    });
    // The library remembers the highest number that there ever was.
    glass::forget_last_document(segment);
}

}  // namespace dateline
