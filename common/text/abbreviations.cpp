#include "common/text/abbreviations.h"

#include <unicode/localpointer.h>
#include <unicode/udata.h>
#include <unicode/unistr.h>
#include <unicode/ures.h>

#include <algorithm>
#include <array>

#include "common/text/utf8.h"

namespace dateline {
namespace {

// Before a name, in the news of any language.
constexpr auto kTitles = std::to_array<std::string_view>(
    {"Adm.",  "Amb.", "Atty.",   "Brig.", "Capt.", "Cmdr.", "Col.", "Cpl.",  "Dr.",  "Drs.",
     "Fr.",   "Ft.",  "Gen.",    "Gov.",  "Govs.", "Hon.",  "Hr.",  "Insp.", "Lt.",  "MR.",
     "MRS.",  "Maj.", "Messrs.", "Mgr.",  "Mlle.", "Mme.",  "Mr.",  "Mrs.",  "Ms.",  "Msgr.",
     "Mt.",   "Mx.",  "Pres.",   "Prof.", "Pte.",  "Pvt.",  "Rep.", "Reps.", "Rev.", "Sen.",
     "Sens.", "Sgt.", "St.",     "Sta.",  "Ste.",  "Supt.", "v.",   "viz.",  "vs."});
static_assert(std::ranges::is_sorted(kTitles));

// The same of other languages than English, where names begin with small words: "M. Le Pen".
constexpr auto kTitlesElsewhere = std::to_array<std::string_view>(
    {"Avv.",  "D.",    "Da.",   "Dott.", "Dra.", "Exmo.", "Geom.", "Ing.", "Lic.",
     "M.",    "MM.",   "Mons.", "Pe.",   "Sig.", "Sigg.", "Sr.",   "Sra.", "Sras.",
     "Sres.", "Srta.", "avv.",  "dott.", "dr.",  "ing.",  "prof."});
static_assert(std::ranges::is_sorted(kTitlesElsewhere));

// Of English news, at the end of a sentence as likely as inside. Sorted. Not "pct.", "dlrs." and
// "mln.": agencies write these without a stop, so that there a stop is the sentence's.
constexpr auto kEnglish = std::to_array<std::string_view>(
    {"Ala.",  "Apr.",  "Ariz.", "Ark.",  "Assn.", "Aug.",  "Ave.",  "Blvd.", "Bros.", "Calif.",
     "Co.",   "Colo.", "Conn.", "Corp.", "Cos.",  "Ctr.",  "Dak.",  "Dec.",  "Del.",  "Dept.",
     "Dist.", "Feb.",  "Fla.",  "Ga.",   "Ill.",  "Inc.",  "Ind.",  "Inst.", "Intl.", "Jan.",
     "Jr.",   "Jul.",  "Jun.",  "Kan.",  "Ky.",   "La.",   "Ltd.",  "Mar.",  "Mass.", "Md.",
     "Mfg.",  "Mich.", "Minn.", "Miss.", "Mo.",   "Mont.", "Natl.", "Neb.",  "Nev.",  "Nov.",
     "Oct.",  "Okla.", "Ore.",  "Pa.",   "Ph.D.", "Pty.",  "Rd.",   "Sec.",  "Sept.", "Sr.",
     "Tenn.", "Tex.",  "Univ.", "Va.",   "Vt.",   "Wash.", "Wis.",  "Wyo.",  "a.m.",  "approx.",
     "dept.", "est.",  "etc.",  "exec.", "p.m.",  "sq."});
static_assert(std::ranges::is_sorted(kEnglish));

// Before a number.
constexpr auto kBeforeNumbers = std::to_array<std::string_view>(
    {"Art.", "No.", "Nos.", "Nr.", "Nrn.", "Vol.", "art.", "no.", "nos.", "nr.", "p.", "vol."});
static_assert(std::ranges::is_sorted(kBeforeNumbers));

// Languages in which an ordinal is a number with a full stop: "am 3. Oktober".
constexpr auto kOrdinalLanguages =
    std::to_array<std::string_view>({"cs", "da", "de", "et", "fi", "hr", "hu", "is", "lv", "nb",
                                     "nn", "no", "pl", "sk", "sl", "sr"});
static_assert(std::ranges::is_sorted(kOrdinalLanguages));

// The function words that many sentences begin with, a row a language. Asked only behind an
// abbreviation, where a small word in capitals may also be an oddity of the source: "U.S. And
// Japan" and "U.S. To" stand all over Reuters-21578, so that English has neither.
struct Openers {
    std::string_view language;
    std::string_view words;
};
constexpr std::array<Openers, 7> kOpeners{
    {{"de",
      "Aber Als Am An Auch Auf Aus Bei Beim Bis Da Dabei Damit Danach Dann Darum Das Dazu Den Denn "
      "Der Deshalb Die Diese Dieser Dieses Doch Ein Eine Einen Er Es Für Gegen Im In Ist Mit Nach "
      "Nun Nur Ob Sie Sein Seine Seit So Trotz Um Und Unter Vom Von Vor Was Weil Wenn Wer Wie Wir "
      "Wo Zu Zudem Zum Zur Zwar"},
     {"en",
      "A After All Also Although An Another Any As Because Before Both But Despite During Each "
      "Earlier Even He Her His How However If In It Its Last Later Many Meanwhile Most No None Now "
      "One Only Other Others Our She Since So Some Still Such Terms That The Their Then There "
      "These They This Those Thus Under Until We What When Where Which While Who Why Yet You"},
     {"es",
      "A Además Al Aunque Con Cuando De Del Desde El Ella Ellos En Entre Es Esta Este Esto Fue Hay "
      "La Las Lo Los Mientras Ni No Para Pero Por Que Se Según Si Sin Sobre Su Sus También Tras Un "
      "Una Y Ya"},
     {"fr",
      "Ainsi Alors Après Au Aussi Aux Avant Avec C Car Ce Ces Cet Cette D Dans De Depuis Des Du "
      "Elle Elles En Entre Et Il Ils J Je L La Le Les Leur Lors Lorsque Mais Nous Or Où Par Pour "
      "Quand Qui S Sa Selon Si Son Sous Sur Tous Tout Un Une Vous"},
     {"it",
      "A Ad Ai Al Alla Anche Che Ci Con Così Da Dal Dalla Del Della Di Dopo E Ed Gli Ha I Il In L "
      "La Le Lo Ma Nel Nella Non Per Però Quando Questa Questo Se Secondo Si Sono Su Tra Un Una "
      "Uno"},
     {"nl",
      "Aan Al Als Bij Daar Dat De Deze Die Dit Door Een En Er Het Hij Hun Ik In Is Maar Met Na "
      "Naar Niet Nu Of Om Ook Op Over Te Tot Uit Van Volgens Voor Wat We Wij Ze Zij Zijn Zo"},
     {"pt",
      "A Ao Aos Após As Com Como Da De Desde Do Dos E Ela Ele Eles Em Entre Essa Esse Esta Este "
      "Foi Já Mas Na Nas Não No Nos O Os Para Pela Pelo Por Quando Que Se Segundo Seu Sua Também "
      "Um Uma"}}};

template <typename Sorted>
bool has(const Sorted& sorted, std::string_view word) {
    return std::binary_search(sorted.begin(), sorted.end(), word, std::less<std::string_view>());
}

std::string_view main_part(std::string_view language) {
    const std::string_view part = language.substr(0, language.find_first_of("-_"));
    const bool is_code = part.size() >= 2 && part.size() <= 3 &&
                         std::ranges::all_of(part, [](char c) { return c >= 'a' && c <= 'z'; });
    return is_code && part != "und" ? part : "en";
}

// Of "Dipl.-Ing." and "n. Chr." the last word: it is that which stands before the gap.
std::string_view last_word(std::string_view abbreviation) {
    return abbreviation.substr(abbreviation.find_last_of(" -/") + 1);
}

// What ICU passes over at sentence ends of this language; its own iterator takes them for the ends
// of longer words too ("Jahr." ends in "r."), so they are only read here.
std::vector<std::string> abbreviations_of_icu(const std::string& language) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::LocalUResourceBundlePointer bundle(ures_openDirect(
        U_ICUDATA_NAME U_TREE_SEPARATOR_STRING "brkitr", language.c_str(), &status));
    const icu::LocalUResourceBundlePointer exceptions(
        ures_getByKey(bundle.getAlias(), "exceptions", nullptr, &status));
    const icu::LocalUResourceBundlePointer list(
        ures_getByKey(exceptions.getAlias(), "SentenceBreak", nullptr, &status));
    std::vector<std::string> found;
    if (U_FAILURE(status)) return found;  // It knows none of this language.
    for (int32_t i = 0; i < ures_getSize(list.getAlias()); ++i) {
        int32_t length = 0;
        const UChar* text = ures_getStringByIndex(list.getAlias(), i, &length, &status);
        if (U_FAILURE(status)) break;
        std::string abbreviation;
        icu::UnicodeString(text, length).toUTF8String(abbreviation);
        found.emplace_back(last_word(abbreviation));
    }
    std::ranges::sort(found);
    return found;
}

std::vector<std::string_view> openers_of(std::string_view language) {
    std::vector<std::string_view> words;
    const auto row = std::ranges::find(kOpeners, language, &Openers::language);
    if (row == kOpeners.end()) return words;
    std::string_view rest = row->words;
    while (!rest.empty()) {
        words.push_back(rest.substr(0, rest.find(' ')));
        rest.remove_prefix(std::min(rest.size(), words.back().size() + 1));
    }
    std::ranges::sort(words);
    return words;
}

bool is_ascii_digit(char c) {
    return c >= '0' && c <= '9';
}

// "3." and "31."
bool is_day_number(std::string_view word) {
    return (word.size() == 2 || word.size() == 3) && word.back() == '.' &&
           is_ascii_digit(word[0]) && is_ascii_digit(word[word.size() - 2]);
}

// "J.", "U.S.", "z.B.": single characters, each with a stop.
bool is_initials(std::string_view word) {
    for (std::size_t at = 0; at < word.size(); ++at) {
        const DecodedCharacter letter = decode_utf8(word, at);
        if (letter.code == U'.' || (letter.code < 0x80 && is_ascii_digit(word[at]))) return false;
        at += letter.length;
        if (at >= word.size() || word[at] != '.') return false;
    }
    return !word.empty();
}

}  // namespace

Abbreviations::Abbreviations(std::string_view language)
    : of_icu_(abbreviations_of_icu(std::string(main_part(language)))),
      openers_(openers_of(main_part(language))),
      ordinals_have_stops_(has(kOrdinalLanguages, main_part(language))) {
    // The first says what a word is.
    for (const auto& word : kTitles) add(word, FullStop::NeverEnds);
    if (main_part(language) == "en") {
        for (const auto& word : kEnglish) add(word, FullStop::EndsBeforeOpener);
    } else {
        for (const auto& word : kTitlesElsewhere) add(word, FullStop::NeverEnds);
    }
    for (const auto& word : kBeforeNumbers) add(word, FullStop::EndsUnlessBeforeDigit);
    for (const auto& word : of_icu_) {
        if (!is_initials(word)) add(word, FullStop::EndsBeforeOpener);
    }
}

void Abbreviations::add(std::string_view word, FullStop stop) {
    stops_.try_emplace(word, stop);
    longest_ = std::max(longest_, word.size());
}

FullStop Abbreviations::full_stop_of(std::string_view word) const {
    if (word.size() <= longest_) {
        const auto known = stops_.find(word);
        if (known != stops_.end()) return known->second;
    }
    if (is_initials(word)) {
        // "z.B.", "e.g.", "d.h.": something always follows.
        const bool small = word.front() >= 'a' && word.front() <= 'z';
        return small ? FullStop::NeverEnds : FullStop::EndsBeforeOpener;
    }
    if (ordinals_have_stops_ && is_day_number(word)) return FullStop::EndsBeforeOpener;
    return FullStop::Ends;
}

bool Abbreviations::opens_sentence(std::string_view word) const {
    return has(openers_, word);
}

bool Abbreviations::says(std::string_view /*word*/) const {
    return false;
}

}  // namespace dateline
