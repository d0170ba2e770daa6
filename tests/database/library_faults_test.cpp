// Faults of Xapian that something here goes around. A case that is skipped says that the library
// that is linked has mended one.
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <xapian.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "tests/support/deadly.h"
#include "tests/support/temp_dir.h"

namespace dateline {
namespace {

// So many documents that their lengths lie in several parts on the disk.
constexpr int kDocuments = 3000;
constexpr Xapian::docid kMiddle = kDocuments / 2;

Xapian::WritableDatabase make_database(const TempDir& directory) {
    Xapian::WritableDatabase database(directory.path("db"), Xapian::DB_CREATE);
    for (int i = 0; i < kDocuments; ++i) {
        Xapian::Document document;
        document.add_boolean_term("everywhere");
        document.add_term(fmt::format("word{}", i % 7));
        document.add_term(fmt::format("number{}", i + 1));
        database.add_document(document);
    }
    database.commit();
    return database;
}

// See indexer/segment/removal.h and searcher/ranking/gapped_segments.h.
TEST(FaultOfXapian, ATermOfEveryDocumentBreaksOffWhereNumbersHaveAGap) {
    const TempDir directory;
    Xapian::WritableDatabase database = make_database(directory);
    database.delete_document(kMiddle);
    database.commit();
    Xapian::Enquire enquire(database);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_query(Xapian::Query("everywhere"));
    try {
        EXPECT_EQ(enquire.get_mset(0, kDocuments).size(), kDocuments - 1U);
    } catch (const Xapian::DatabaseCorruptError&) {
        return;
    }
    GTEST_SKIP() << "Xapian " << Xapian::version_string() << " has mended it";
}

// See indexer/segment/removal.cpp.
TEST(FaultOfXapian, ADocumentPutBackUnderAnotherNumberIsNotWritten) {
    const TempDir directory;
    Xapian::WritableDatabase database = make_database(directory);
    database.replace_document(kMiddle, database.get_document(kDocuments));
    database.commit();
    if (database.get_termfreq(fmt::format("number{}", kDocuments)) == 1) return;
    GTEST_SKIP() << "Xapian " << Xapian::version_string() << " has mended it";
}

// See indexer/glass/version_file.h.
TEST(FaultOfXapian, TheHighestNumberIsNeverForgotten) {
    const TempDir directory;
    Xapian::WritableDatabase database = make_database(directory);
    database.delete_document(kDocuments);
    database.commit();
    if (database.get_lastdocid() == kDocuments) return;
    GTEST_SKIP() << "Xapian " << Xapian::version_string() << " has mended it";
}

void make_database_of_one(const std::string& path, Xapian::termcount wdf) {
    Xapian::WritableDatabase database(path, Xapian::DB_CREATE);
    Xapian::Document document;
    document.add_posting("word", 1, wdf);
    database.add_document(document);
    database.commit();
}

// A height that no tree can have makes it write beyond the end of an array when it opens it. See
// common/index/opened_segment.h.
TEST(FaultOfXapian, ATreeThatIsTooHighEndsTheProgram) {
    const TempDir directory;
    make_database_of_one(directory.path("db"), 1);
    // The beginning of the file: mark and format (16 bytes), UUID (16), revision, root of the first
    // table; then its height, times four, and two flags.
    constexpr std::streamoff kHeight = 34;
    constexpr char kOfOneBlock = 0, kHigh = 31 << 2;
    std::fstream file(directory.path("db/iamglass"),
                      std::ios::in | std::ios::out | std::ios::binary);
    file.seekg(kHeight);
    ASSERT_EQ(file.get(), kOfOneBlock);
    file.seekp(kHeight);
    file.put(kHigh);
    file.close();
    const bool dies = is_deadly([&] { Xapian::Database(directory.path("db")).get_doccount(); });
    if (!dies) GTEST_SKIP() << "Xapian " << Xapian::version_string() << " has mended it";
}

// A document with positions and without counts has a length of 0, and is taken for one without
// words. See indexer/segment/verification.cpp.
TEST(FaultOfXapian, PositionsWithoutCountsAreTakenForDamage) {
    const TempDir directory;
    make_database_of_one(directory.path("counted"), 1);
    ASSERT_EQ(Xapian::Database::check(directory.path("counted"), 0, nullptr), 0U);
    make_database_of_one(directory.path("uncounted"), 0);
    if (Xapian::Database::check(directory.path("uncounted"), 0, nullptr) != 0) return;
    GTEST_SKIP() << "Xapian " << Xapian::version_string() << " has mended it";
}

}  // namespace
}  // namespace dateline
