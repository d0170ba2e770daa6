// The comparison of databases can fail: one fact changed, and it is named.
#include "tests/support/database_facts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <xapian.h>

#include <functional>

#include "tests/support/same_answers.h"
#include "tests/support/temp_dir.h"

namespace dateline {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

using Change = std::function<void(Xapian::WritableDatabase&)>;

// Three documents, everything that is compared, and what `change` makes of it.
std::string make_database(const std::string& path, const Change& change = {}) {
    Xapian::WritableDatabase database(path, Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
    for (const std::string number : {"1", "2", "3"}) {
        Xapian::Document document;
        document.set_data("data " + number);
        document.add_boolean_term("Q" + number);
        for (const Xapian::termpos position : {3, 9, 27}) {
            document.add_posting("river", position);
        }
        document.add_term("bridge", 5);
        document.add_value(0, "value " + number);
        document.add_value(70'000, "far");
        database.add_document(document);
    }
    database.set_metadata("stamp", "gold");
    database.add_spelling("river", 7);
    database.add_synonym("river", "stream");
    if (change) {
        database.commit();
        change(database);
    }
    database.commit();
    return path;
}

// Changes the second document.
Change in_document(const std::function<void(Xapian::Document&)>& change) {
    return [change](Xapian::WritableDatabase& database) {
        Xapian::Document document = database.get_document(2);
        change(document);
        database.replace_document(2, document);
    };
}

// What is left of a document that was there for a moment: last number and bounds.
Change passing(const std::function<void(Xapian::Document&)>& make) {
    return [make](Xapian::WritableDatabase& database) {
        Xapian::Document document;
        make(document);
        const Xapian::docid number = database.add_document(document);
        database.commit();
        database.delete_document(number);
    };
}

using Document = Xapian::Document;
using Writable = Xapian::WritableDatabase;

struct Case {
    const char* name;
    Change change;
    const char* difference;
};

const Case kCases[] = {
    {"PostingLost", in_document([](Document& d) { d.remove_term("bridge"); }),
     "term 'bridge' in document 2: missing"},
    {"PostingTooMany", in_document([](Document& d) { d.add_boolean_term("Q1"); }),
     "term 'Q1' in document 2: not expected"},
    {"TermLost", in_document([](Document& d) { d.remove_term("Q2"); }), "term 'Q2': missing"},
    {"TermTooMany", in_document([](Document& d) {
         d.add_boolean_term({"a\0", 2});
     }),
     "term 'a\\x00': not expected"},
    {"Wdf", in_document([](Document& d) { d.add_term("bridge", 2); }),
     "term 'bridge' in document 2: wdf 7, expected 5"},
    {"WdfInTermList", in_document([](Document& d) { d.add_term("bridge", 2); }),
     "document 2 lists term 'bridge': wdf 7, expected 5"},
    {"TermFrequency", in_document([](Document& d) { d.remove_term("bridge"); }),
     "term 'bridge': frequency 2, expected 3"},
    {"CollectionFrequency", in_document([](Document& d) { d.add_term("bridge", 2); }),
     "term 'bridge': collection frequency 17, expected 15"},
    {"LargestWdf", in_document([](Document& d) { d.add_term("bridge", 2); }),
     "term 'bridge': largest wdf 7, expected 5"},
    {"LengthInPostings", in_document([](Document& d) { d.add_term("bridge", 2); }),
     "term 'river' in document 2: document length 10, expected 8"},
    {"Length", in_document([](Document& d) { d.add_term("bridge", 2); }),
     "document 2: length 10, expected 8"},
    {"TermLostInTermList", in_document([](Document& d) { d.remove_term("bridge"); }),
     "document 2 lists term 'bridge': missing"},
    {"NumberOfTerms", in_document([](Document& d) { d.add_boolean_term("Q1"); }),
     "document 2: number of terms 4, expected 3"},
    {"PositionLost", in_document([](Document& d) { d.remove_posting("river", 9, 0); }),
     "term 'river' in document 2: position 9: missing"},
    {"PositionTooMany", in_document([](Document& d) { d.add_posting("river", 28, 0); }),
     "term 'river' in document 2: position 28: not expected"},
    {"NoPositionsAtAll",
     [](Writable& database) {
         for (Xapian::docid number = 1; number <= 3; ++number) {
             Document document = database.get_document(number);
             for (const Xapian::termpos position : {3, 9, 27}) {
                 document.remove_posting("river", position, 0);
             }
             database.replace_document(number, document);
         }
     },
     "database: has positions false, expected true"},
    {"Data", in_document([](Document& d) { d.set_data("data 7"); }),
     "document 2: data 'data 7', expected 'data 2'"},
    {"Value", in_document([](Document& d) { d.add_value(0, "value 1"); }),
     "slot 0 of document 2: value 'value 1', expected 'value 2'"},
    {"ValueInStream", in_document([](Document& d) { d.add_value(0, "value 1"); }),
     "slot 0 in document 2: value 'value 1', expected 'value 2'"},
    {"ValueFoundByALeap", in_document([](Document& d) { d.add_value(0, "value 1"); }),
     "slot 0: value found by a leap 'value 1', expected 'value 2'"},
    {"ValueLost", in_document([](Document& d) { d.remove_value(70'000); }),
     "slot 70000 of document 2: missing"},
    {"ValueFrequency", in_document([](Document& d) { d.remove_value(70'000); }),
     "slot 70000: frequency 2, expected 3"},
    {"LowestValue", in_document([](Document& d) { d.add_value(0, "a"); }),
     "slot 0: lowest value 'a', expected 'value 1'"},
    {"HighestValueOfAnUnusedSlot", in_document([](Document& d) { d.add_value(5, "z"); }),
     "slot 5: highest value 'z', expected ''"},
    {"DocumentLost", [](Writable& database) { database.delete_document(2); },
     "document 2: missing"},
    {"DocumentTooMany", [](Writable& database) { database.add_document(Document()); },
     "document 4: not expected"},
    {"DocumentCount", [](Writable& database) { database.add_document(Document()); },
     "database: document count 4, expected 3"},
    {"TotalLength", in_document([](Document& d) { d.add_term("bridge", 2); }),
     "database: total length 26, expected 24"},
    {"AverageLength", in_document([](Document& d) { d.add_term("bridge", 3); }),
     "database: average length 9, expected 8"},
    {"LastDocument", passing([](Document&) {}), "database: last document 4, expected 3"},
    {"ShortestLength", passing([](Document& d) { d.add_term("bridge"); }),
     "database: shortest length 1, expected 8"},
    {"LongestLength", passing([](Document& d) { d.add_term("bridge", 100); }),
     "database: longest length"},
    {"HighestValue", passing([](Document& d) { d.add_value(0, "zebra"); }),
     "slot 0: highest value 'zebra', expected 'value 3'"},
    {"MetadataLost", [](Writable& database) { database.set_metadata("stamp", ""); },
     "metadata 'stamp': missing"},
    {"MetadataTooMany", [](Writable& database) { database.set_metadata("x", "y"); },
     "metadata 'x': not expected"},
    {"MetadataValue", [](Writable& database) { database.set_metadata("stamp", "tin"); },
     "metadata 'stamp': value 'tin', expected 'gold'"},
    {"SpellingFrequency", [](Writable& database) { database.add_spelling("river"); },
     "spelling 'river': frequency 8, expected 7"},
    {"SpellingTooMany", [](Writable& database) { database.add_spelling("rivet"); },
     "spelling 'rivet': not expected"},
    {"SynonymLost", [](Writable& database) { database.clear_synonyms("river"); },
     "synonyms of 'river': missing"},
    {"SynonymTooMany", [](Writable& database) { database.add_synonym("river", "brook"); },
     "synonyms of 'river': 'brook': not expected"},
};

class DatabaseFacts : public ::testing::TestWithParam<Case> {};

TEST_P(DatabaseFacts, ADifferenceIsNamed) {
    const TempDir directory;
    const std::string expected = make_database(directory.path("expected"));
    const std::string actual = make_database(directory.path("actual"), GetParam().change);
    const FactComparison comparison = compare_databases(actual, expected, 1000);
    EXPECT_THAT(comparison.lines, Contains(HasSubstr(GetParam().difference)));
    EXPECT_THAT(comparison.lines, SizeIs(comparison.differences));
}

INSTANTIATE_TEST_SUITE_P(All, DatabaseFacts, ::testing::ValuesIn(kCases),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(DatabaseFactsOfTheSame, AreEqual) {
    const TempDir directory;
    const FactComparison comparison = compare_databases(make_database(directory.path("actual")),
                                                        make_database(directory.path("expected")));
    EXPECT_TRUE(comparison.same()) << comparison;
    EXPECT_GT(comparison.facts, 100U);
}

TEST(DatabaseFactsOfTheSame, ShowTheFirstDifferencesOnly) {
    const TempDir directory;
    const std::string expected = make_database(directory.path("expected"));
    const std::string actual =
        make_database(directory.path("actual"), in_document([](Document& d) { d.clear_terms(); }));
    const FactComparison comparison = compare_databases(actual, expected, 2);
    EXPECT_THAT(comparison.lines, SizeIs(2));
    EXPECT_GT(comparison.differences, 2U);
}

TEST(DatabaseFactsOfTheSame, ABrokenDatabaseDiffers) {
    const TempDir directory;
    const std::string expected = make_database(directory.path("expected"));
    const std::string actual = make_database(directory.path("actual"));
    std::filesystem::resize_file(actual + "/postlist.glass", 100);
    const FactComparison comparison = compare_databases(actual, expected);
    EXPECT_THAT(comparison.lines, Contains(HasSubstr("Error: ")));
}

TEST(Answers, AreEqualOfTheSame) {
    const TempDir directory;
    const AnswerComparison comparison = compare_answers(
        make_database(directory.path("actual")), make_database(directory.path("expected")), 20);
    EXPECT_THAT(comparison.differences, IsEmpty());
    EXPECT_EQ(comparison.queries, 160U);
    EXPECT_GT(comparison.with_hits, 80U);
}

TEST(Answers, DifferByASingleBound) {
    const TempDir directory;
    const std::string expected = make_database(directory.path("expected"));
    const std::string actual =
        make_database(directory.path("actual"), passing([](Document& d) { d.add_term("bridge"); }));
    EXPECT_FALSE(compare_answers(actual, expected, 20).differences.empty());
}

}  // namespace
}  // namespace dateline
