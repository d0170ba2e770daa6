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

}  // namespace
}  // namespace dateline
