#include "indexer/encoding/charset_detector.h"

#include <uchardet/uchardet.h>

#include <algorithm>
#include <array>
#include <memory>

#include "common/text/charset.h"
#include "common/text/charset_converter.h"
#include "common/text/utf8.h"
#include "indexer/encoding/letter_order.h"

namespace dateline {
namespace {

constexpr std::size_t kEvidenceBytes = std::size_t{8} * 1024;

enum class Script { Latin, Other };

struct Answer {
    std::string_view said;     // By uchardet.
    std::string_view charset;  // By the names that from_charset() takes.
    Script script;
};

// The answers that are worth something: the others are hardly ever right about news.
constexpr auto kAnswers = std::to_array<Answer>({
    {"BIG5", "big5-hkscs", Script::Other},
    {"EUC-JP", "euc-jp", Script::Other},
    {"EUC-KR", "windows-949", Script::Other},
    {"EUC-TW", "euc-tw", Script::Other},
    {"GB18030", "gb18030", Script::Other},
    {"IBM855", "ibm855", Script::Other},
    {"IBM866", "ibm866", Script::Other},
    {"ISO-8859-5", "iso-8859-5", Script::Other},
    {"ISO-8859-6", "iso-8859-6", Script::Other},
    {"ISO-8859-7", "iso-8859-7", Script::Other},
    {"ISO-8859-8", "iso-8859-8", Script::Other},
    {"ISO-8859-11", "windows-874", Script::Other},
    {"KOI8-R", "koi8-u", Script::Other},
    {"MAC-CYRILLIC", "x-mac-cyrillic", Script::Other},
    {"SHIFT_JIS", "ibm-943_P15A-2003", Script::Other},
    {"TIS-620", "windows-874", Script::Other},
    {"UHC", "windows-949", Script::Other},
    {"WINDOWS-1251", "windows-1251", Script::Other},
    {"WINDOWS-1253", "windows-1253", Script::Other},
    {"WINDOWS-1255", "windows-1255", Script::Other},
    {"WINDOWS-1256", "windows-1256", Script::Other},
    {"ISO-8859-2", "iso-8859-2", Script::Latin},
    {"ISO-8859-9", "windows-1254", Script::Latin},
    {"ISO-8859-4", "iso-8859-4", Script::Latin},
    {"ISO-8859-13", "windows-1257", Script::Latin},
    {"ISO-8859-16", "iso-8859-16", Script::Latin},
    {"WINDOWS-1250", "windows-1250", Script::Latin},
    {"WINDOWS-1254", "windows-1254", Script::Latin},
    {"WINDOWS-1257", "windows-1257", Script::Latin},
});

// Of Western Europe, which no detector knows.
constexpr std::array<std::string_view, 2> kOldWestern{"macintosh", "ibm850"};

bool is_high(char c) {
    return static_cast<unsigned char>(c) >= 0x80;
}

// The lines that are not UTF-8.
std::string evidence(std::string_view bytes) {
    std::string lines;
    // The bytes may be the beginning of a file, up to the middle of a character.
    if (is_utf8(whole_characters(bytes))) return lines;
    while (!bytes.empty() && lines.size() < kEvidenceBytes) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size() - 1) + 1;
        std::string_view line = bytes.substr(0, end);
        bytes.remove_prefix(end);
        if (is_mostly_utf8(bytes.empty() ? whole_characters(line) : line)) continue;
        const std::size_t first =
            static_cast<std::size_t>(std::ranges::find_if(line, is_high) - line.begin());
        if (line.size() > kEvidenceBytes && first > kEvidenceBytes / 2) line.remove_prefix(first);
        lines += line.substr(0, kEvidenceBytes);
    }
    return lines;
}

// Whether words that have bytes beyond ASCII have little else: as in all scripts but Latin.
bool is_dense(std::string_view text) {
    constexpr double kDense = 0.45;
    std::size_t in_words = 0;
    std::size_t high = 0;
    constexpr std::string_view kBlanks = " \t\r\n";
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(kBlanks, at), text.size());
        const std::string_view word = text.substr(at, end - at);
        const auto count = static_cast<std::size_t>(std::ranges::count_if(word, is_high));
        if (count > 0) in_words += word.size();
        high += count;
        at = end + 1;
    }
    return static_cast<double>(high) >= kDense * static_cast<double>(in_words);
}

struct DeleteDetector {
    void operator()(uchardet* detector) const { uchardet_delete(detector); }
};

const Answer* ask(std::string_view text) {
    const std::unique_ptr<uchardet, DeleteDetector> detector(uchardet_new());
    uchardet_handle_data(detector.get(), text.data(), text.size());
    uchardet_data_end(detector.get());
    const std::string_view said = uchardet_get_charset(detector.get());
    const auto row = std::ranges::find(kAnswers, said, &Answer::said);
    return row == kAnswers.end() ? nullptr : &*row;
}

// A charset read by two bytes a character: where its most frequent ones lie.
struct Pairs {
    std::string_view charset;
    unsigned char first_lead, last_lead;
    unsigned char first_trail;  // Others have trails among ASCII as well.
};
constexpr std::array<Pairs, 2> kPairs{
    {{"gb18030", 0xB0, 0xD7, 0xA1}, {"big5-hkscs", 0xA4, 0xC6, 0x40}}};

// Ideographs as every text has them, too few for the detector, and perhaps their punctuation.
bool is_frequent(std::string_view text, const Pairs& pairs) {
    constexpr std::size_t kFewest = 2;
    std::size_t frequent = 0;
    std::size_t all = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_high(text[at])) continue;
        const auto lead = static_cast<unsigned char>(text[at]);
        const auto trail = static_cast<unsigned char>(++at < text.size() ? text[at] : 0);
        if (trail < pairs.first_trail || lead < 0xA1) return false;
        ++all;
        frequent += lead >= pairs.first_lead && lead <= pairs.last_lead ? 1 : 0;
    }
    return frequent >= kFewest && frequent * 4 >= all * 3;
}

std::string_view find_pairs(std::string_view text) {
    const auto found =
        std::ranges::find_if(kPairs, [&](const Pairs& row) { return is_frequent(text, row); });
    return found == kPairs.end() ? std::string_view() : found->charset;
}

LetterOrder order_in(std::string_view text, std::string_view charset) {
    return letter_order(from_charset(text, std::string(charset)).value_or(""));
}

// How much of what is beyond ASCII is in disorder.
double disorder(const LetterOrder& order) {
    if (order.characters == 0) return 1;
    return static_cast<double>(order.odd) / static_cast<double>(order.characters);
}

struct Order {
    std::string_view charset;
    double disorder;
};

// The same, read in the charset; 1 where there is more of signs than of letters.
double disorder(std::string_view text, std::string_view charset) {
    const LetterOrder order = order_in(text, charset);
    return order.letters * 2 < order.characters ? 1 : disorder(order);
}

Order best_old_western(std::string_view text) {
    Order best{{}, 1};
    for (const std::string_view charset : kOldWestern) {
        const double found = disorder(text, charset);
        if (found < best.disorder) best = {charset, found};
    }
    return best;
}

std::string_view escapes_of(std::string_view text) {
    constexpr char kEscape = 27;
    for (std::size_t at = text.find(kEscape); at < text.size(); at = text.find(kEscape, at + 1)) {
        for (const std::string_view form : {"$B", "$@", "(J"}) {
            if (text.substr(at + 1).starts_with(form)) return "iso-2022-jp";
        }
    }
    return {};
}

constexpr double kLittle = 0.1;

std::string_view dense_charset(std::string_view text, const Answer* answer) {
    if (answer != nullptr && answer->script == Script::Other &&
        disorder(text, answer->charset) <= kLittle) {
        return answer->charset;
    }
    return find_pairs(text);
}

// Nothing but quotes, dashes, dots and a fixed blank, where CP1252 has them: on old Macs and in DOS
// they would be letters, a few of many.
bool is_typography(std::string_view text) {
    constexpr std::string_view kSigns = "\x85\x91\x92\x93\x94\x95\x96\x97\xA0";
    for (std::size_t at = 0; at < text.size();) {
        const DecodedCharacter character = decode_utf8(text, at);
        const bool is_byte = is_high(text[at]) && character.length == 1;
        if (is_byte && kSigns.find(text[at]) == std::string_view::npos) return false;
        at += character.length;
    }
    return true;
}

// CP1252, and so nothing, unless it is in disorder and another is not.
std::string_view latin_charset(std::string_view text, const Answer* answer) {
    if (is_typography(text)) return {};
    constexpr std::size_t kEnough = 4;  // Fewer letters are in many charsets what they should be.
    constexpr double kMuch = 0.3;
    const auto high = static_cast<std::size_t>(std::ranges::count_if(text, is_high));
    const double western = disorder(order_in(text, "windows-1252"));
    const bool is_latin = answer != nullptr && answer->script == Script::Latin && high >= kEnough;
    const double said = is_latin ? disorder(text, answer->charset) : 1;
    const auto [old, order] = best_old_western(text);
    if (western > kMuch && order <= kLittle && order < said) return old;
    return said <= kLittle && said <= western ? answer->charset : std::string_view();
}

// A label is wrong when one character in ten is none.
bool contradicts(std::string_view bytes, const std::string& charset) {
    const std::string text = evidence(bytes);
    const std::string read = text.empty() ? text : from_charset(text, charset).value_or("");
    std::size_t none = 0;
    std::size_t high = 0;
    for (std::size_t at = 0; at < read.size();) {
        const DecodedCharacter character = decode_utf8(read, at);
        at += character.length;
        high += character.code >= 0x80 ? 1 : 0;
        none += character.code == kReplacementCharacter ? 1 : 0;
    }
    return none * 10 > high;
}

}  // namespace

std::string detect_charset(std::string_view bytes) {
    if (const std::string_view escaped = escapes_of(bytes); !escaped.empty()) {
        return std::string(escaped);
    }
    const std::string text = evidence(bytes);
    if (text.empty()) return {};
    const Answer* answer = ask(text);
    return std::string(is_dense(text) ? dense_charset(text, answer) : latin_charset(text, answer));
}

std::string choose_charset(std::string_view declared, std::string_view bytes) {
    std::string charset = charset_of_label(declared);
    if (charset.empty()) return detect_charset(bytes);
    if (is_hidden_in_ascii(charset) || !contradicts(bytes, charset)) return charset;
    const std::string detected = detect_charset(bytes);
    return detected.empty() ? charset : detected;
}

}  // namespace dateline
