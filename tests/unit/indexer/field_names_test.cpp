#include "indexer/readers/field_names.h"

#include <gtest/gtest.h>

#include <map>

namespace dateline {
namespace {

TEST(FieldNames, AreComparedByLettersAndDigits) {
    for (const char* name : {"publish_date", "Publish Date", "publishDate", "PUBLISH-DATE",
                             "#publish date", "\xEF\xBB\xBFpublish_date", " publish.date "}) {
        const auto known = known_name(name);
        ASSERT_TRUE(known) << name;
        EXPECT_EQ(known->field, RecordField::Published) << name;
    }
    EXPECT_EQ(plain_name("Überschrift"), plain_name("UBERSCHRIFT"));
    EXPECT_EQ(plain_name("_-#"), "");
    EXPECT_FALSE(known_name(""));
    EXPECT_FALSE(known_name("title.1"));
    EXPECT_FALSE(known_name(std::string(1000, 'x')));
}

struct NameCase {
    const char* name;
    RecordField field;
};

TEST(FieldNames, OfManyLanguages) {
    const NameCase kCases[] = {
        {"Titel", RecordField::Headline},
        {"ÜBERSCHRIFT", RecordField::Headline},
        {"titre", RecordField::Headline},
        {"titular", RecordField::Headline},
        {"Título", RecordField::Headline},
        {"titolo", RecordField::Headline},
        {"kop", RecordField::Headline},
        {"headline_text", RecordField::Headline},
        {"Datum", RecordField::Published},
        {"fecha", RecordField::Published},
        {"publish_time", RecordField::Published},
        {"Autor", RecordField::Byline},
        {"auteur", RecordField::Byline},
        {"autore", RecordField::Byline},
        {"Quelle", RecordField::Source},
        {"publication", RecordField::Source},
        {"fuente", RecordField::Source},
        {"Ressort", RecordField::Section},
        {"rubrique", RecordField::Section},
        {"texte", RecordField::Body},
        {"article_text", RecordField::Body},
        {"news_body", RecordField::Body},
        {"lede", RecordField::Body},
        {"article_link", RecordField::Url},
        {"Sprache", RecordField::Language},
        {"mots-clés", RecordField::Topics},
        {"news_agency", RecordField::Agency},
        {"wire", RecordField::Agency},
    };
    for (const NameCase& test : kCases) {
        const auto known = known_name(test.name);
        ASSERT_TRUE(known) << test.name;
        EXPECT_EQ(known->field, test.field) << test.name;
    }
}

// A name in two fields would be found in one of them only.
TEST(FieldNames, BelongToOneField) {
    std::map<std::string, RecordField> field_of;
    for (const FieldNames& field : field_names()) {
        for (const std::string_view name : field.names) {
            const auto [place, first] = field_of.try_emplace(plain_name(name), field.field);
            EXPECT_EQ(place->second, field.field) << name;
            EXPECT_FALSE(place->first.empty()) << name;
        }
    }
}

// A summary is no text where there is one.
TEST(FieldNames, TheSurerComesFirst) {
    EXPECT_LT(known_name("text")->rank, known_name("description")->rank);
    EXPECT_LT(known_name("article_text")->rank, known_name("summary")->rank);
    EXPECT_LT(known_name("date")->rank, known_name("updated_at")->rank);
}

}  // namespace
}  // namespace dateline
