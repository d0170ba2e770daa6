// Dates in words, of many languages, with clocks and zones.
#include <gtest/gtest.h>

#include <map>
#include <string>

#include "common/dates/date_name_lists.h"
#include "common/dates/date_names.h"
#include "common/dates/date_parser.h"
#include "common/text/character.h"

namespace dateline {
namespace {

// A date as written and the moment in ISO 8601 that is read from it; empty: none.
struct Case {
    std::string text;
    std::string moment;
};

class WrittenDate : public testing::TestWithParam<Case> {};

TEST_P(WrittenDate, Reads) {
    const std::optional<Moment> moment = parse_date(GetParam().text);
    EXPECT_EQ(moment ? to_iso8601(*moment) : "", GetParam().moment) << GetParam().text;
}

const Case kHalves[] = {
    {"1 Mar 2024 10:15 PM", "2024-03-01T22:15:00Z"},
    {"Fri, 1 Mar 2024 12:15 AM", "2024-03-01T00:15:00Z"},
    {"Fri, 1 Mar 2024 12:15 pm", "2024-03-01T12:15:00Z"},
    {"March 1, 2024 3 PM", "2024-03-01T15:00:00Z"},
    {"March 1, 2024 3:05 p.m.", "2024-03-01T15:05:00Z"},
    {"March 1, 2024, 3:05 p. m.", "2024-03-01T15:05:00Z"},
    {"March 1, 2024 at 12am", "2024-03-01T00:00:00Z"},
    {"March 1, 2024 at 3:05:09pm GMT", "2024-03-01T15:05:09Z"},
    {"March 1, 2024 3:05\u202fPM EST", "2024-03-01T20:05:00Z"},
    {"Mar. 1, 2024, 10:15 A.M. ET", "2024-03-01T15:15:00Z"},
    {"July 1, 2024 10:15 a.m. ET", "2024-07-01T14:15:00Z"},
    {"2024-03-01 10:15 PM", "2024-03-01T22:15:00Z"},
    {"2024-03-01 10:15:30 pm +0100", "2024-03-01T21:15:30Z"},
    {"2024-03-01T10:15 PM", "2024-03-01T22:15:00Z"},
    {"Fri Mar 1 10:15:30 PM EST 2024", "2024-03-02T03:15:30Z"},
    {"10:15 PM, March 1, 2024", "2024-03-01T22:15:00Z"},
    {"1 Mar 2024 13:15 PM", "2024-03-01T13:15:00Z"},
    {"1 Mar 2024 13:15 AM", "2024-03-01"},
    {"1 Mar 2024 0:15 AM", "2024-03-01T00:15:00Z"},
    {"1 Mar 2024 25:15 PM", ""},
    {"1 Mar 2024 3", ""},
    {"2024年3月5日 下午3:05", "2024-03-05T15:05:00Z"},
    {"2024년 3월 5일 오후 3시 5분", "2024-03-05T15:05:00Z"},
    {"2024년 3월 5일 오후 3시 05분", "2024-03-05T15:05:00Z"},
    {"5 مارس 2024 3:05 م", "2024-03-05T15:05:00Z"},
    {"5 Mart 2024 ÖS 3:05", "2024-03-05T15:05:00Z"},
};
INSTANTIATE_TEST_SUITE_P(HalvesOfTheDay, WrittenDate, testing::ValuesIn(kHalves));

const Case kPapersAndWires[] = {
    {"January 5, 1989, Thursday", "1989-01-05"},
    {"January 5, 1989, Thursday, Home Edition", "1989-01-05"},
    {"January 5, 1989, Thursday, Late Edition - Final", "1989-01-05"},
    {"January 5, 1989, Thursday, Page 3", ""},
    {"February 30, 1989, Thursday, Home Edition", ""},
    {"07MAR1991", "1991-03-07"},
    {"7Mar91", "1991-03-07"},
    {"07MAR 1991", "1991-03-07"},
    {"051545 Mar 24", "2024-03-05T15:45:00Z"},
    {"051545Z MAR 24", "2024-03-05T15:45:00Z"},
    {"051545 GMT mar 2024", "2024-03-05T15:45:00Z"},
    {"051545 CET mar 24", "2024-03-05T14:45:00Z"},
    {"051545ZMAR24", ""},
    {"052545 Mar 24", ""},
    {"321545 Mar 24", ""},
    {"051545 Mar", ""},
};
INSTANTIATE_TEST_SUITE_P(PapersAndWires, WrittenDate, testing::ValuesIn(kPapersAndWires));

const Case kNamesOfOthers[] = {
    {"5 marca 2024", "2024-03-05"},
    {"śr., 6 mar 2024", "2024-03-06"},
    {"środa, 6 marca 2024 r., godz. 10:15", "2024-03-06T10:15:00Z"},
    {"11 listopada 1918 roku", "1918-11-11"},
    {"30 lutego 2024", ""},
    {"6. března 2024", "2024-03-06"},
    {"středa 6. března 2024 v 10:15", "2024-03-06T10:15:00Z"},
    {"1. září 2024", "2024-09-01"},
    {"5. mája 2024", "2024-05-05"},
    {"5 Μαρτίου 2024", "2024-03-05"},
    {"ΤΡΙΤΗ 5 ΜΑΡΤΙΟΥ 2024", "2024-03-05"},
    {"Τρίτη, 5 Μαρ 2024 10:15", "2024-03-05T10:15:00Z"},
    {"1η Μαΐου 2024", "2024-05-01"},
    {"5 Μαρτίου 2024 στις 10:15 μ.μ.", "2024-03-05T22:15:00Z"},
    {"6 септември 2024 г.", "2024-09-06"},
};
INSTANTIATE_TEST_SUITE_P(NamesOfOthers, WrittenDate, testing::ValuesIn(kNamesOfOthers));

const Case kZones[] = {
    {"Fri, 01 Mar 2024 12:30:45 MET", "2024-03-01T11:30:45Z"},
    {"Mon, 01 Jul 2024 12:30:45 MEST", "2024-07-01T10:30:45Z"},
    {"Mon, 01 Jul 2024 12:30:45 CEST", "2024-07-01T10:30:45Z"},
    {"Mon, 01 Jul 2024 12:30:45 BST", "2024-07-01T11:30:45Z"},
    {"Fri, 01 Mar 2024 12:30:45 HKT", "2024-03-01T04:30:45Z"},
    {"Fri, 01 Mar 2024 12:30:45 MSK", "2024-03-01T09:30:45Z"},
    {"Fri, 01 Mar 2024 12:30:45 AEST", "2024-03-01T02:30:45Z"},
    {"2024-03-01 12:30:45 JST", "2024-03-01T03:30:45Z"},
    {"2024-03-01T12:30:45 PST", "2024-03-01T20:30:45Z"},
    {"Fri, 01 Mar 2024 12:30:45 PT", "2024-03-01T20:30:45Z"},
    {"Mon, 01 Jul 2024 12:30:45 PT", "2024-07-01T19:30:45Z"},
    {"Fri, 01 Mar 2024 12:30:45 UTC+2", "2024-03-01T10:30:45Z"},
    {"Fri, 01 Mar 2024 12:30:45 GMT-5", "2024-03-01T17:30:45Z"},
    {"Fri, 01 Mar 2024 12:30:45 +0100 CET", "2024-03-01T11:30:45Z"},
    {"Fri, 01 Mar 2024 12:30:45 (CET)", "2024-03-01T11:30:45Z"},
    {"Fri Mar 01 2024 12:30:45 GMT+0100 (Central European Standard Time)", "2024-03-01T11:30:45Z"},
    {"2024-03-01T12:30:45+01:00[Europe/Berlin]", "2024-03-01T11:30:45Z"},
    {"2024-07-01 12:30 Europe/Berlin", "2024-07-01T10:30:00Z"},
    {"2024-07-10 00:30 America/Mexico_City", "2024-07-10T06:30:00Z"},
    {"2024-07-10 12:30 Nowhere/Town", "2024-07-10"},
    {"2024-07-10 12:30 Europe/../Europe/Berlin", "2024-07-10"},
    // India, Israel and Ireland; Samoa and Singapore; nobody.
    {"Fri, 01 Mar 2024 12:30:45 IST", "2024-03-01"},
    {"Fri, 01 Mar 2024 12:30:45 SST", "2024-03-01"},
    {"2024-03-01 23:30:45 XYZ", "2024-03-01"},
    {"Fri Mar 1 12:30:45 XYZ 2024", "2024-03-01"},
    {"Fri, 01 Mar 2024 12:30:45 A", "2024-03-01"},
};
INSTANTIATE_TEST_SUITE_P(Zones, WrittenDate, testing::ValuesIn(kZones));

const Case kLanguages[] = {
    {"5 مارس 2024", "2024-03-05"},
    {"الثلاثاء، ٥ مارس ٢٠٢٤", "2024-03-05"},
    {"5 كانون الثاني 2024", "2024-01-05"},
    {"dimarts, 5 de març de 2024", "2024-03-05"},
    {"5 d'abril del 2024", "2024-04-05"},
    {"5 d’agost de 2024, 10:15", "2024-08-05T10:15:00Z"},
    {"tirsdag den 5. marts 2024 kl. 10.15", "2024-03-05T10:15:00Z"},
    {"Dienstag, den 5. März 2024, 10:15 Uhr", "2024-03-05T10:15:00Z"},
    {"Di., 05 Mrz 2024 10:15:00 +0100", "2024-03-05T09:15:00Z"},
    {"Fr, 01 Mär 2024 12:30:45 +0100", "2024-03-01T11:30:45Z"},
    {"5. Jänner 2024", "2024-01-05"},
    {"05.03.2024", "2024-03-05"},
    {"5.3.2024, 10:15 Uhr MEZ", "2024-03-05T09:15:00Z"},
    {"martes, 5 de marzo de 2024", "2024-03-05"},
    {"mar, 05 mar 2024 10:15:00 GMT", "2024-03-05T10:15:00Z"},
    {"5 de septiembre de 2024 a las 10:15", "2024-09-05T10:15:00Z"},
    {"2024ko martxoaren 5a", "2024-03-05"},
    {"5. maaliskuuta 2024 klo 10.15", "2024-03-05T10:15:00Z"},
    {"maanantai 5. helmikuuta 2024", "2024-02-05"},
    {"1er mars 2024", "2024-03-01"},
    {"le vendredi 1er mars 2024 à 12h30", "2024-03-01T12:30:00Z"},
    {"ven., 01 mars 2024 12:30:45 +0100", "2024-03-01T11:30:45Z"},
    {"5 févr. 2024", "2024-02-05"},
    {"5 AOÛT 2024", "2024-08-05"},
    {"Dé Máirt 5 Márta 2024", "2024-03-05"},
    {"5 Meán Fómhair 2024", "2024-09-05"},
    {"2024. március 5.", "2024-03-05"},
    {"2024. március 5., kedd 10:15", "2024-03-05T10:15:00Z"},
    {"5 մարտի, 2024", "2024-03-05"},
    {"Selasa, 5 Maret 2024 10:15 WIB", "2024-03-05T03:15:00Z"},
    {"5 Agustus 2024", "2024-08-05"},
    {"martedì 5 marzo 2024, ore 10:15", "2024-03-05T10:15:00Z"},
    {"1º maggio 2024", "2024-05-01"},
    {"2024 m. kovo 5 d.", "2024-03-05"},
    {"५ मार्च २०२४", "2024-03-05"},
    {"dinsdag 5 maart 2024 om 10:15 uur", "2024-03-05T10:15:00Z"},
    {"di, 05 mrt 2024 10:15:00 +0100", "2024-03-05T09:15:00Z"},
    {"tirsdag 5. mars 2024 kl. 10:15", "2024-03-05T10:15:00Z"},
    {"5. desember 2024", "2024-12-05"},
    {"terça-feira, 5 de março de 2024", "2024-03-05"},
    {"5 de março de 2024 às 10h15", "2024-03-05T10:15:00Z"},
    {"marți, 5 martie 2024, ora 10:15", "2024-03-05T10:15:00Z"},
    {"5 марта 2024", "2024-03-05"},
    {"5 марта 2024 г., 10:15", "2024-03-05T10:15:00Z"},
    {"Вт, 05 мар 2024 10:15:00 +0300", "2024-03-05T07:15:00Z"},
    {"10:15, 5 мая 2024 года", "2024-05-05T10:15:00Z"},
    {"tisdag den 5 mars 2024 kl 10.15", "2024-03-05T10:15:00Z"},
    {"5 மார்ச், 2024", "2024-03-05"},
    {"5 Mart 2024 Salı 10:15", "2024-03-05T10:15:00Z"},
    {"Sal, 05 Mar 2024 10:15:00 +0300", "2024-03-05T07:15:00Z"},
    {"5 Ağustos 2024", "2024-08-05"},
    {"5 березня 2024 р.", "2024-03-05"},
    {"вівторок, 5 березня 2024 року", "2024-03-05"},
    {"2024年3月5日", "2024-03-05"},
    {"2024年3月5日 星期二 10:15", "2024-03-05T10:15:00Z"},
    {"２０２４年３月５日（火）１０：１５", "2024-03-05T10:15:00Z"},
    {"2024年3月5日10時15分", "2024-03-05T10:15:00Z"},
    {"2024년 3월 5일", "2024-03-05"},
};
INSTANTIATE_TEST_SUITE_P(Languages, WrittenDate, testing::ValuesIn(kLanguages));

const Case kForms[] = {
    {"05/Mar/2024:12:30:45 +0100", "2024-03-05T11:30:45Z"},
    {"2024/03/05", "2024-03-05"},
    {"2024/3/5 10:15", "2024-03-05T10:15:00Z"},
    {"2024.03.05", "2024-03-05"},
    {"2024-3-5", "2024-03-05"},
    {"Mar-05-2024", "2024-03-05"},
    {"March 5, 2024 / 10:15 PM EST", "2024-03-06T03:15:00Z"},
    {"10:15 PM ET, Fri March 1, 2024", "2024-03-02T03:15:00Z"},
    {"4 mars 2024 à 10 h 15", "2024-03-04T10:15:00Z"},
    {"2024-03-01/2024-03-02", ""},
    {"31/03/2024", ""},
    {"Updated Mar 5, 2024", ""},
    // Two days each.
    {"03/05/2024", ""},
    {"03-05-2024", ""},
    // No such day.
    {"31. Februar 2024", ""},
    {"30 févr. 2024 10:15", ""},
    {"31 апреля 2024", ""},
    {"29 de febrero de 2023", ""},
    {"2024年2月30日", ""},
    {"31.04.2024", ""},
    {"2023/02/29", ""},
    {"0 March 2024", ""},
    {"март 2024", ""},
    {"2024", ""},
};
INSTANTIATE_TEST_SUITE_P(Forms, WrittenDate, testing::ValuesIn(kForms));

TEST(DateNames, EachMeansOneMonth) {
    std::map<std::string, int> seen;
    for (const DateNames& row : kMonthNames) {
        int month = 1;
        std::string name;
        for (const char c : std::string(row.names) + ',') {
            if (c != '|' && c != ',') {
                name += c;
                continue;
            }
            EXPECT_EQ(find_month(name), month) << row.language << ' ' << name;
            const auto [known, added] = seen.emplace(fold_text(name), month);
            EXPECT_EQ(known->second, month) << row.language << ' ' << name;
            name.clear();
            if (c == ',') ++month;
        }
        EXPECT_EQ(month, 13) << row.language;
    }
}

}  // namespace
}  // namespace dateline
