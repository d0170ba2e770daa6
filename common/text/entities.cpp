#include "common/text/entities.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <string>

#include "common/text/cp1252.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

struct Name {
    std::string_view text;
    char32_t code;
};

// HTML's names for Latin-1, and its names for what else stands in European news. Sorted.
constexpr std::array<Name, 212> kNames{
    {{"AElig", 0x00C6},  {"Aacute", 0x00C1}, {"Abreve", 0x0102}, {"Acirc", 0x00C2},
     {"Agrave", 0x00C0}, {"Aogon", 0x0104},  {"Aring", 0x00C5},  {"Atilde", 0x00C3},
     {"Auml", 0x00C4},   {"Cacute", 0x0106}, {"Ccaron", 0x010C}, {"Ccedil", 0x00C7},
     {"Dagger", 0x2021}, {"Dcaron", 0x010E}, {"Dstrok", 0x0110}, {"ETH", 0x00D0},
     {"Eacute", 0x00C9}, {"Ecaron", 0x011A}, {"Ecirc", 0x00CA},  {"Egrave", 0x00C8},
     {"Eogon", 0x0118},  {"Euml", 0x00CB},   {"Gbreve", 0x011E}, {"Iacute", 0x00CD},
     {"Icirc", 0x00CE},  {"Idot", 0x0130},   {"Igrave", 0x00CC}, {"Iuml", 0x00CF},
     {"Lstrok", 0x0141}, {"Nacute", 0x0143}, {"Ncaron", 0x0147}, {"Ntilde", 0x00D1},
     {"OElig", 0x0152},  {"Oacute", 0x00D3}, {"Ocirc", 0x00D4},  {"Odblac", 0x0150},
     {"Ograve", 0x00D2}, {"Oslash", 0x00D8}, {"Otilde", 0x00D5}, {"Ouml", 0x00D6},
     {"Prime", 0x2033},  {"Rcaron", 0x0158}, {"Sacute", 0x015A}, {"Scaron", 0x0160},
     {"Scedil", 0x015E}, {"THORN", 0x00DE},  {"Tcaron", 0x0164}, {"Uacute", 0x00DA},
     {"Ucirc", 0x00DB},  {"Udblac", 0x0170}, {"Ugrave", 0x00D9}, {"Uring", 0x016E},
     {"Uuml", 0x00DC},   {"Yacute", 0x00DD}, {"Yuml", 0x0178},   {"Zacute", 0x0179},
     {"Zcaron", 0x017D}, {"Zdot", 0x017B},   {"aacute", 0x00E1}, {"abreve", 0x0103},
     {"acirc", 0x00E2},  {"acute", 0x00B4},  {"aelig", 0x00E6},  {"agrave", 0x00E0},
     {"amp", 0x0026},    {"aogon", 0x0105},  {"apos", 0x0027},   {"aring", 0x00E5},
     {"ast", 0x002A},    {"atilde", 0x00E3}, {"auml", 0x00E4},   {"bdquo", 0x201E},
     {"brvbar", 0x00A6}, {"bull", 0x2022},   {"cacute", 0x0107}, {"caron", 0x02C7},
     {"ccaron", 0x010D}, {"ccedil", 0x00E7}, {"cedil", 0x00B8},  {"cent", 0x00A2},
     {"circ", 0x02C6},   {"colon", 0x003A},  {"comma", 0x002C},  {"commat", 0x0040},
     {"copy", 0x00A9},   {"curren", 0x00A4}, {"dagger", 0x2020}, {"dcaron", 0x010F},
     {"deg", 0x00B0},    {"divide", 0x00F7}, {"dollar", 0x0024}, {"dstrok", 0x0111},
     {"eacute", 0x00E9}, {"ecaron", 0x011B}, {"ecirc", 0x00EA},  {"egrave", 0x00E8},
     {"emsp", 0x2003},   {"ensp", 0x2002},   {"eogon", 0x0119},  {"equals", 0x003D},
     {"eth", 0x00F0},    {"euml", 0x00EB},   {"euro", 0x20AC},   {"excl", 0x0021},
     {"fnof", 0x0192},   {"frac12", 0x00BD}, {"frac14", 0x00BC}, {"frac34", 0x00BE},
     {"gbreve", 0x011F}, {"gt", 0x003E},     {"hellip", 0x2026}, {"horbar", 0x2015},
     {"hyphen", 0x2010}, {"iacute", 0x00ED}, {"icirc", 0x00EE},  {"iexcl", 0x00A1},
     {"igrave", 0x00EC}, {"inodot", 0x0131}, {"iquest", 0x00BF}, {"iuml", 0x00EF},
     {"laquo", 0x00AB},  {"larr", 0x2190},   {"lbrack", 0x005B}, {"ldquo", 0x201C},
     {"ldquor", 0x201E}, {"lowbar", 0x005F}, {"lpar", 0x0028},   {"lrm", 0x200E},
     {"lsaquo", 0x2039}, {"lsqb", 0x005B},   {"lsquo", 0x2018},  {"lstrok", 0x0142},
     {"lt", 0x003C},     {"macr", 0x00AF},   {"mdash", 0x2014},  {"micro", 0x00B5},
     {"middot", 0x00B7}, {"minus", 0x2212},  {"nacute", 0x0144}, {"nbsp", 0x00A0},
     {"ncaron", 0x0148}, {"ndash", 0x2013},  {"not", 0x00AC},    {"ntilde", 0x00F1},
     {"num", 0x0023},    {"numsp", 0x2007},  {"oacute", 0x00F3}, {"ocirc", 0x00F4},
     {"odblac", 0x0151}, {"oelig", 0x0153},  {"ograve", 0x00F2}, {"ordf", 0x00AA},
     {"ordm", 0x00BA},   {"oslash", 0x00F8}, {"otilde", 0x00F5}, {"ouml", 0x00F6},
     {"para", 0x00B6},   {"percnt", 0x0025}, {"period", 0x002E}, {"permil", 0x2030},
     {"plus", 0x002B},   {"plusmn", 0x00B1}, {"pound", 0x00A3},  {"prime", 0x2032},
     {"quest", 0x003F},  {"quot", 0x0022},   {"raquo", 0x00BB},  {"rarr", 0x2192},
     {"rbrack", 0x005D}, {"rcaron", 0x0159}, {"rdquo", 0x201D},  {"reg", 0x00AE},
     {"rlm", 0x200F},    {"rpar", 0x0029},   {"rsaquo", 0x203A}, {"rsqb", 0x005D},
     {"rsquo", 0x2019},  {"rsquor", 0x2019}, {"sacute", 0x015B}, {"sbquo", 0x201A},
     {"scaron", 0x0161}, {"scedil", 0x015F}, {"sect", 0x00A7},   {"semi", 0x003B},
     {"shy", 0x00AD},    {"sol", 0x002F},    {"sup1", 0x00B9},   {"sup2", 0x00B2},
     {"sup3", 0x00B3},   {"szlig", 0x00DF},  {"tcaron", 0x0165}, {"thinsp", 0x2009},
     {"thorn", 0x00FE},  {"tilde", 0x02DC},  {"times", 0x00D7},  {"trade", 0x2122},
     {"uacute", 0x00FA}, {"ucirc", 0x00FB},  {"udblac", 0x0171}, {"ugrave", 0x00F9},
     {"uml", 0x00A8},    {"uring", 0x016F},  {"uuml", 0x00FC},   {"verbar", 0x007C},
     {"yacute", 0x00FD}, {"yen", 0x00A5},    {"yuml", 0x00FF},   {"zacute", 0x017A},
     {"zcaron", 0x017E}, {"zdot", 0x017C},   {"zwj", 0x200D},    {"zwnj", 0x200C}}};
static_assert(std::ranges::is_sorted(kNames, {}, &Name::text));

constexpr std::size_t kLongestReference = 12;  // "&#x0010FFFF;"

// What a numeric reference stands for: HTML reads 128 to 159 as CP1252. Numbers of no character
// give U+FFFD.
char32_t meaning(std::uint32_t number) {
    if (number >= 0x80 && number < 0xA0) return kCp1252[number - 0x80];
    const bool surrogate = number >= 0xD800 && number <= 0xDFFF;
    return number > 0x10FFFF || surrogate ? kReplacementCharacter : number;
}

std::optional<Entity> decode_number(std::string_view digits, int base) {
    std::uint32_t number = 0;
    const char* const end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, number, base);
    if (error != std::errc{} || stop != end) return std::nullopt;
    return Entity{meaning(number), 0};
}

std::optional<Entity> decode_reference(std::string_view inner) {
    if (inner.starts_with("#x") || inner.starts_with("#X")) {
        return decode_number(inner.substr(2), 16);
    }
    if (inner.starts_with('#')) return decode_number(inner.substr(1), 10);
    const auto found = std::ranges::lower_bound(kNames, inner, {}, &Name::text);
    if (found == kNames.end() || found->text != inner) return std::nullopt;
    return Entity{found->code, 0};
}

}  // namespace

std::optional<Entity> decode_entity(std::string_view text) {
    const std::size_t end = text.substr(0, kLongestReference).find(';');
    if (end == std::string_view::npos || end < 2) return std::nullopt;
    std::optional<Entity> entity = decode_reference(text.substr(1, end - 1));
    if (entity) entity->length = end + 1;
    return entity;
}

std::optional<Entity> decode_double_entity(std::string_view text) {
    constexpr std::string_view kAmpersand = "&amp;";
    if (!text.starts_with(kAmpersand)) return std::nullopt;
    const std::string again = '&' + std::string(text.substr(kAmpersand.size(), kLongestReference));
    std::optional<Entity> entity = decode_entity(again);
    if (!entity || entity->code == U'<' || entity->code == U'>') return std::nullopt;
    entity->length += kAmpersand.size() - 1;
    return entity;
}

bool names_tags(std::string_view text) {
    constexpr std::array<std::string_view, 4> kTagNames{"&lt;", "&gt;", ";lt;", ";gt;"};
    return std::ranges::any_of(kTagNames, [text](std::string_view name) {
        return text.find(name) != std::string_view::npos;
    });
}

}  // namespace dateline
