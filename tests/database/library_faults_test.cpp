// Faults of Xapian that something here goes around. A case that is skipped says that the library
// that is linked has mended one.
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <xapian.h>

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

}  // namespace
}  // namespace dateline
