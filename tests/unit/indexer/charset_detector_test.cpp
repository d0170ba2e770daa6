#include "indexer/encoding/charset_detector.h"

#include <gtest/gtest.h>
#include <unicode/ucnv.h>

#include <string>

#include "common/text/charset.h"

namespace dateline {
namespace {

// `text` in the charset; its characters must be there.
std::string encoded(const std::string& text, const char* charset) {
    UErrorCode status = U_ZERO_ERROR;
    std::string bytes(text.size() * 4 + 16, '\0');
    const int32_t size =
        ucnv_convert(charset, "utf-8", bytes.data(), static_cast<int32_t>(bytes.size()),
                     text.data(), static_cast<int32_t>(text.size()), &status);
    EXPECT_TRUE(U_SUCCESS(status)) << charset;
    bytes.resize(static_cast<std::size_t>(size));
    return bytes;
}

struct Case {
    const char* name;
    const char* charset;
    std::string text;
};

class DetectedTest : public testing::TestWithParam<Case> {};

TEST_P(DetectedTest, ReadsWhatWasWritten) {
    const std::string bytes = encoded(GetParam().text, GetParam().charset);
    EXPECT_EQ(to_utf8(bytes, detect_charset(bytes)), GetParam().text) << detect_charset(bytes);
}

const std::string kRussian = "Новый мост через реку откроют осенью, сообщила мэрия.";
const std::string kGreek = "Η νέα γέφυρα θα ανοίξει το φθινόπωρο, είπε ο δήμαρχος.";
const std::string kPolish =
    "Nowy most otworzą jesienią, mówi burmistrz. Kierowcy są zadowoleni, że już zdążą.";
const std::string kCzech =
    "Nový most přes řeku otevřou na podzim, řekl starosta. Řidiči už se těší.";
const std::string kHungarian =
    "Az új hidat ősszel nyitják meg, közölte a polgármester, és örülnek a sofőrök.";
const std::string kTurkish =
    "Yeni köprü sonbaharda açılacak, dedi belediye başkanı. Sürücüler çok sevindi.";
const std::string kJapanese = "新しい橋は秋に開通すると市長が述べた。";
const std::string kChinese = "市长说，新桥将在秋天通车。";
const std::string kTraditional = "市長說，新橋將在秋天通車。";
const std::string kKorean = "새 다리는 가을에 개통된다고 시장이 말했다.";
const std::string kFrench =
    "Le nouveau pont sera ouvert à l’été, a déclaré le maire : « C’est décidé. »";
const std::string kGerman =
    "Die neue Brücke wird im Frühjahr eröffnet, erklärte der Bürgermeister.";

const Case kCases[] = {
    {"Cyrillic1251", "windows-1251", kRussian},
    {"CyrillicKoi8", "koi8-r", kRussian},
    {"CyrillicIso", "iso-8859-5", kRussian},
    {"CyrillicDos", "ibm866", kRussian},
    {"UkrainianKoi8", "koi8-u", "Новий міст відкриють восени, повідомив мер. Її чекають водії."},
    {"Greek1253", "windows-1253", kGreek},
    {"GreekIso", "iso-8859-7", kGreek},
    {"Polish1250", "windows-1250", kPolish},
    {"PolishIso", "iso-8859-2", kPolish},
    {"Czech1250", "windows-1250", kCzech},
    {"CzechIso", "iso-8859-2", kCzech},
    {"Hungarian", "windows-1250", kHungarian},
    {"Turkish", "windows-1254", kTurkish},
    {"Hebrew", "windows-1255", "הגשר החדש ייפתח בסתיו, אמר ראש העיר."},
    {"Arabic", "windows-1256", "قال رئيس البلدية إن الجسر الجديد سيفتح في الخريف."},
    {"Thai", "windows-874", "สะพานใหม่จะเปิดในฤดูใบไม้ร่วง นายกเทศมนตรีกล่าว"},
    {"ShiftJis", "ibm-943_P15A-2003", kJapanese},
    {"EucJp", "euc-jp", kJapanese},
    {"Iso2022Jp", "iso-2022-jp", kJapanese},
    {"Gb18030", "gb18030", kChinese},
    {"GbOfFewCharacters", "gb18030", "会议现场"},
    {"Big5", "big5", kTraditional},
    {"EucKr", "euc-kr", kKorean},
    {"French", "windows-1252", kFrench},
    {"German", "windows-1252", kGerman},
    {"GermanDos", "ibm850", kGerman},
    {"GermanMac", "macintosh", kGerman},
    {"OneLetter", "windows-1252", "Zürich"},
    {"QuotesOnly", "windows-1252", "“It’s done” – the mayor’s words"},
    {"DashAndApostrophe", "windows-1252",
     "A great start for an interface – the bank’s own service"},
    {"NoBreakSpacesOnly", "windows-1252", "United\u00A0na ta\u00A0ba"},
    {"Ascii", "us-ascii", "The bridge opens"},
    {"Utf8", "utf-8", kRussian},
};
INSTANTIATE_TEST_SUITE_P(All, DetectedTest, testing::ValuesIn(kCases),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(DetectCharset, GoesByTheLinesThatAreNotUtf8) {
    const std::string latin = encoded(kFrench, "windows-1252");
    std::string mixed;
    for (int line = 0; line < 50; ++line) mixed += kRussian + "\n";
    EXPECT_EQ(detect_charset(mixed + latin), "");
    EXPECT_EQ(detect_charset(mixed + encoded(kRussian, "koi8-r")), "koi8-u");
}

TEST(DetectCharset, TakesNoHalfCharacterAtTheEndForAnotherCharset) {
    EXPECT_EQ(detect_charset(kRussian.substr(0, 41)), "");
}

TEST(ChooseCharset, GoesByTheLabelUnlessTheBytesContradictIt) {
    const std::string russian = encoded(kRussian, "koi8-r");
    EXPECT_EQ(choose_charset("windows-1251", russian), "windows-1251");
    EXPECT_EQ(choose_charset("us-ascii", russian), "koi8-u");
    EXPECT_EQ(choose_charset("utf-8", russian), "koi8-u");
    EXPECT_EQ(choose_charset("", russian), "koi8-u");
    EXPECT_EQ(choose_charset("euc-jp", russian), "koi8-u");
}

}  // namespace
}  // namespace dateline
