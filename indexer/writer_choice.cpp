#include "indexer/writer_choice.h"

#include <xapian.h>

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

}  // namespace

bool is_understood(const SegmentFactory& factory, const std::filesystem::path& scratch) {
    const std::filesystem::path probe = scratch / "probe";
    std::filesystem::remove_all(probe);
    std::filesystem::create_directories(probe);
    constexpr std::uint64_t kMemory = 1 << 20;
    const auto writer = factory.write_piece(probe / "piece", kMemory);
    writer->add(probe_article());
    writer->finish();
    factory.complete({probe / "piece"}, probe / "segment", {});
    const bool read = is_read(probe / "segment");
    std::filesystem::remove_all(probe);
    return read;
}

const SegmentFactory& choose_segments(WriterKind wanted, const std::filesystem::path& scratch,
                                      const std::function<void(const std::string&)>& say) {
    if (wanted == WriterKind::Library) return library_segments();
    if (is_understood(direct_segments(), scratch)) return direct_segments();
    say(std::string("Xapian ") + Xapian::version_string() +
        " does not read segments that are laid down directly; building through the library, which "
        "takes longer");
    return library_segments();
}

}  // namespace dateline
