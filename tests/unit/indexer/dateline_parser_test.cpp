#include "indexer/normaliser/dateline_parser.h"

#include <gtest/gtest.h>

#include <string>

namespace dateline {
namespace {

struct Case {
    const char* name;
    std::string line;
    std::string text;
    std::string place;
};

class DatelineTest : public testing::TestWithParam<Case> {};

TEST_P(DatelineTest, GivesTextAndPlace) {
    const Dateline dateline = parse_dateline(GetParam().line);
    EXPECT_EQ(dateline.text, GetParam().text);
    EXPECT_EQ(dateline.place, GetParam().place);
}

const Case kCases[] = {
    {"Wire", "SALVADOR, Feb 26 -", "SALVADOR, Feb 26", "SALVADOR"},
    {"TwoWords", "NEW YORK, March 2 -", "NEW YORK, March 2", "NEW YORK"},
    {"District", "WASHINGTON, D.C., Oct 20 -", "WASHINGTON, D.C., Oct 20", "WASHINGTON, D.C."},
    {"NoCommaBehindPoint", "WASHINGTON, D.C. March 18", "WASHINGTON, D.C. March 18",
     "WASHINGTON, D.C."},
    {"State", "SAN FRANCISCO, Calif., April 13", "SAN FRANCISCO, Calif., April 13",
     "SAN FRANCISCO, Calif."},
    {"NoBlankBehindComma", "SAN DIEGO, Calif.,March 17 -", "SAN DIEGO, Calif.,March 17",
     "SAN DIEGO, Calif."},
    {"Agency", "LONDON, March 3 (Reuters) -", "LONDON, March 3 (Reuters)", "LONDON"},
    {"AgencyWithoutDay", "PARIS (AP) --", "PARIS (AP)", "PARIS"},
    {"AgencyWithoutBrackets", "TAUPO, New Zealand, March 23, Reuter -",
     "TAUPO, New Zealand, March 23, Reuter", "TAUPO, New Zealand"},
    {"German", "BERLIN, 3. März (dpa)", "BERLIN, 3. März (dpa)", "BERLIN"},
    {"GermanPlaceInBrackets", "Frankfurt (Oder) (dpa) –", "Frankfurt (Oder) (dpa)",
     "Frankfurt (Oder)"},
    {"Figures", "Bern, 26.02.2024 -", "Bern, 26.02.2024", "Bern"},
    {"French", "PARIS, le 3 mars (AFP)", "PARIS, le 3 mars (AFP)", "PARIS"},
    {"Spanish", "SAN JOSÉ, 3 de marzo (EFE)", "SAN JOSÉ, 3 de marzo (EFE)", "SAN JOSÉ"},
    {"WithYear", "NEW YORK, March 1, 2024 --", "NEW YORK, March 1, 2024", "NEW YORK"},
    {"Weekday", "ROME, Tuesday", "ROME, Tuesday", "ROME"},
    {"UpperCaseMonth", "SANTOS, BRAZIL, MARCH 11 -", "SANTOS, BRAZIL, MARCH 11", "SANTOS, BRAZIL"},
    {"LowerCase", "omaha, april 7 -", "omaha, april 7", "omaha"},
    {"NoComma", "JOHANNESBURG March 13 -", "JOHANNESBURG March 13", "JOHANNESBURG"},
    {"MonthOnly", "SYDNEY, April -", "SYDNEY, April", "SYDNEY"},
    {"NoDay", "BEIRUT -", "BEIRUT", "BEIRUT"},
    {"Stars", "****PARIS, June 19 -", "****PARIS, June 19", "PARIS"},
    {"TextBehind", "THE HAGUE, March 2 - Dutch imports", "THE HAGUE, March 2 - Dutch imports",
     "THE HAGUE"},
    {"Bare", "London", "London", "London"},
    {"BareForeign", "北京", "北京", "北京"},
    {"Apostrophe", "L’AQUILA, Italy", "L’AQUILA, Italy", "L’AQUILA, Italy"},
    {"MonthInPlace", "CAPE MAY, N.J., May 3 -", "CAPE MAY, N.J., May 3", "CAPE MAY, N.J."},
    {"WeekdayInPlace", "Sun City, March 3", "Sun City, March 3", "Sun City"},
    {"SpelledLikeMonth", "MAR DEL PLATA, March 3", "MAR DEL PLATA, March 3", "MAR DEL PLATA"},

    {"Empty", "", "", ""},
    {"DashesOnly", "-- –", "", ""},
    {"DayOnly", "APRIL 7 -", "APRIL 7", ""},
    {"WeekdayOnly", "TUE, APR 07 -", "TUE, APR 07", ""},
    {"AgencyOnly", "(Reuters) -", "(Reuters)", ""},
    {"Figure", "us 7.8015 -", "us 7.8015", ""},
    {"Month", "Mar --- ---", "Mar", ""},
    {"ProseBeforeDay", "Position of june 26 -", "Position of june 26", ""},
    {"StrayLetter", "c LONDON, April 9 -", "c LONDON, April 9", ""},
    {"MisspeltMonth", "RENO, Nev., Mach 4 -", "RENO, Nev., Mach 4", ""},
    {"Sentence", "the company said it expects to report a profit",
     "the company said it expects to report a profit", ""},
};
INSTANTIATE_TEST_SUITE_P(All, DatelineTest, testing::ValuesIn(kCases),
                         [](const auto& test) { return std::string(test.param.name); });

struct SignedCase {
    std::string line;
    std::string place;
    std::string agency;
    std::string day;
};

class SignedDatelineTest : public testing::TestWithParam<SignedCase> {};

TEST_P(SignedDatelineTest, GivesPlaceAgencyAndDay) {
    const Dateline dateline = parse_dateline(GetParam().line);
    EXPECT_EQ(dateline.place, GetParam().place) << GetParam().line;
    EXPECT_EQ(dateline.agency, GetParam().agency) << GetParam().line;
    EXPECT_EQ(dateline.day ? to_iso8601(*dateline.day) : "", GetParam().day) << GetParam().line;
}

const SignedCase kSigned[] = {
    {"WASHINGTON (AP) —", "WASHINGTON", "AP", ""},
    {"WASHINGTON (AP) _", "WASHINGTON", "AP", ""},
    {"PARIS, March 3 -", "PARIS", "", ""},
    {"(Reuters) -", "", "Reuters", ""},
    {"BERLIN (dpa/lby) -", "BERLIN", "dpa", ""},
    {"Genf, 5. März (Keystone-SDA) -", "Genf", "Keystone-SDA", ""},
    {"PARIS, 3 mars (AFP) -", "PARIS", "AFP", ""},
    {"Москва, 3 марта (Интерфакс) -", "Москва", "Интерфакс", ""},
    {"WARSZAWA, 3 marca (PAP) -", "WARSZAWA", "PAP", ""},
    {"MADRID, 3 (EUROPA PRESS)", "MADRID", "EUROPA PRESS", ""},
    {"SAN FRANCISCO, Calif., Jan. 3 /PRNewswire/ --", "SAN FRANCISCO, Calif.", "PRNewswire", ""},
    {"SAN DIEGO, Feb. 11, 2026 (GLOBE NEWSWIRE) --", "SAN DIEGO", "GLOBE NEWSWIRE", "2026-02-11"},
    {"STOCKHOLM, Aug 29, 2014 (AFP) -", "STOCKHOLM", "AFP", "2014-08-29"},
    {"SYDNEY March 22 AAP -", "SYDNEY", "AAP", ""},
    {"ROMA, 01 LUG -", "ROMA", "", ""},
    {"NEW DELHI: ", "NEW DELHI", "", ""},
    {"Bern, 26.02.2024 -", "Bern", "", "2024-02-26"},
    {"Bern, 31.02.2024 -", "Bern", "", ""},
    {"Frankfurt (Oder) (dpa) –", "Frankfurt (Oder)", "dpa", ""},
    {"TAUPO, New Zealand, March 23, Reuter -", "TAUPO, New Zealand", "Reuter", ""},
};
INSTANTIATE_TEST_SUITE_P(All, SignedDatelineTest, testing::ValuesIn(kSigned));

class LeadingDatelineTest : public testing::TestWithParam<SignedCase> {};

TEST_P(LeadingDatelineTest, IsFoundWhereItIsCertain) {
    const Dateline dateline = leading_dateline(GetParam().line);
    EXPECT_EQ(dateline.place, GetParam().place) << GetParam().line;
    EXPECT_EQ(dateline.agency, GetParam().agency) << GetParam().line;
    EXPECT_EQ(dateline.day ? to_iso8601(*dateline.day) : "", GetParam().day) << GetParam().line;
}

const SignedCase kLeading[] = {
    {"WASHINGTON (AP) — Rain fell.", "WASHINGTON", "AP", ""},
    {"WASHINGTON (AP) _ Rain fell.", "WASHINGTON", "AP", ""},
    {"PARIS (AFP)—Rain fell.", "PARIS", "AFP", ""},
    {"(Reuters) - Rain fell.", "", "Reuters", ""},
    {"AFP: Rain fell.", "", "AFP", ""},
    {"MADRID, 3 (EUROPA PRESS) Llueve.", "MADRID", "EUROPA PRESS", ""},
    {"SAN DIEGO, Calif., Jan. 3 /PRNewswire/ -- Rain.", "SAN DIEGO, Calif.", "PRNewswire", ""},
    {"San Diego, Feb. 11, 2026 (GLOBE NEWSWIRE) -- Rain.", "San Diego", "GLOBE NEWSWIRE",
     "2026-02-11"},
    {"Bern, 26.02.2024 – Es regnet.", "Bern", "", "2024-02-26"},
    {"Rio de Janeiro, 3 de marzo (EFE).- Llueve.", "Rio de Janeiro", "EFE", ""},
    {"Neuenburg, 26.02.2024 (XYZ) – Es regnet.", "Neuenburg", "", "2024-02-26"},
    {"Москва, 3 марта (Интерфакс) - Дождь.", "Москва", "Интерфакс", ""},
    {"新华社北京3月5日电 下雨了。", "北京", "新华社", ""},
    {"中新网3月5日电 下雨了。", "", "中新网", ""},
    {"央广网贵州新闻3月5日消息（记者）下雨了。", "", "央广网", ""},

    {"", "", "", ""},
    {"Rain fell.", "", "", ""},
    {"The company said (AP) - rain", "", "", ""},
    {"On Monday the bank said (BNS) that - rain", "", "", ""},
    {"Le 3 mars, la banque (BNS) - la pluie", "", "", ""},
    {"THE COUNCIL - a body of nine - met.", "", "", ""},
    {"BREAKING - rain", "", "", ""},
    {"Zürich (ZH) - Es regnet.", "", "", ""},
    {"In Bern, on 3 March - or 4 - it rained.", "", "", ""},
    {"On 3 March 2024, Bern - rain", "", "", ""},
    {"Monday: rain", "", "", ""},
    {"新华社记者3月5日说", "", "", ""},
};
INSTANTIATE_TEST_SUITE_P(All, LeadingDatelineTest, testing::ValuesIn(kLeading));

}  // namespace
}  // namespace dateline
