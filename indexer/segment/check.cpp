#include "indexer/segment/check.h"

#include <fmt/format.h>

#include "common/disk/folder.h"
#include "common/error.h"
#include "common/index/opened_segment.h"
#include "common/index/whole_segment.h"
#include "common/system_error.h"
#include "common/xapian_guard.h"
#include "indexer/segment/segment_folder.h"

namespace dateline {
namespace {

constexpr std::string_view kTerm = "probe";

AnalysedArticle probe_article() {
    static constexpr std::uint32_t kPosition = 1;
    AnalysedArticle article;
    article.id_term = kTerm;
    article.terms = {{kTerm, 1, {&kPosition, 1}}};
    article.values = {{0, "value"}};
    article.data = "data";
    return article;
}

bool is_read(const std::filesystem::path& segment) {
    try {
        const Xapian::Database database(segment.string());
        const std::string term(kTerm);
        return database.get_doccount() == 1 && database.get_termfreq(term) == 1 &&
               database.get_document(1).get_data() == "data" &&
               database.positionlist_begin(1, term) != database.positionlist_end(1, term);
    } catch (const Xapian::Error&) {
        return false;
    }
}

// A folder for trying, gone at the end.
struct Probe {
    explicit Probe(std::filesystem::path folder) : path(std::move(folder)) {
        make_way(path);
        make_folders(path);
    }
    ~Probe() {
        try {
            remove_segment(path);
        } catch (const IndexError&) {
            // The next one makes way for itself.
        }
    }
    Probe(const Probe&) = delete;
    Probe& operator=(const Probe&) = delete;

    std::filesystem::path path;
};

// How often the term of the article stands in the term's own list, if its places are there too.
bool agrees(const Xapian::Database& database, Xapian::docid article,
            const Xapian::TermIterator& term) {
    const std::string name = *term;
    Xapian::PostingIterator posting = database.postlist_begin(name);
    posting.skip_to(article);
    if (posting == database.postlist_end(name) || *posting != article) return false;
    return posting.get_wdf() == term.get_wdf() &&
           posting.get_doclength() == database.get_doclength(article);
}

bool is_sound(const Xapian::Database& database, Xapian::docid article) {
    const Xapian::Document document = database.get_document(article);
    if (document.get_data().empty()) return false;
    std::uint64_t length = 0;
    unsigned number = 0;
    constexpr unsigned kTermsBetweenLooks = 16;
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
        length += term.get_wdf();
        if (number++ % kTermsBetweenLooks != 0) continue;
        if (!agrees(database, article, term)) return false;
        Xapian::termpos last = 0;
        const auto end = database.positionlist_end(article, *term);
        for (auto place = database.positionlist_begin(article, *term); place != end; ++place) {
            if (*place <= last) return false;
            last = *place;
        }
    }
    for (auto value = document.values_begin(); value != document.values_end(); ++value) {
        if (*value < database.get_value_lower_bound(value.get_valueno())) return false;
    }
    return length == database.get_doclength(article);
}

}  // namespace

void require_sound(const std::filesystem::path& segment) {
    constexpr Xapian::docid kLooks = 20;
    const std::string act = "cannot use segment '" + segment.string() + "'";
    guard_xapian(act, [&] {
        const Xapian::Database database = open_to_merge(segment);
        const Xapian::docid last = database.get_lastdocid();
        if (last != database.get_doccount()) {
            throw IndexError(fmt::format(
                "{}: {}", act,
                explain_damage(fmt::format("it has {} articles, and the last one is number {}",
                                           database.get_doccount(), last))));
        }
        for (Xapian::docid look = 0; look < std::min(kLooks, last); ++look) {
            const Xapian::docid wanted =
                1 + static_cast<Xapian::docid>(std::uint64_t{last - 1} * look / kLooks);
            if (is_sound(database, wanted)) continue;
            throw IndexError(
                fmt::format("{}: {}", act,
                            explain_damage(fmt::format(
                                "its tables contradict each other at article {}", wanted))));
        }
    });
}

bool is_understood(const SegmentFactory& factory, const std::filesystem::path& scratch) {
    const Probe probe(scratch / "probe");
    constexpr std::uint64_t kMemory = 1 << 20;
    const auto writer = factory.write_piece(probe.path / "piece", kMemory);
    writer->add(probe_article());
    writer->finish();
    factory.complete({probe.path / "piece"}, probe.path / "segment", {});
    return is_read(probe.path / "segment");
}

}  // namespace dateline
