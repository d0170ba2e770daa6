#include "common/text/charset_converter.h"

#include <unicode/ucnv.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

namespace dateline {
namespace {

struct Label {
    std::string_view label;  // Folded: see below.
    std::string_view charset;
};

// Where browsers read a label otherwise than its standard says, or ICU has another table under it.
// All other labels are ICU's affair. Sorted.
constexpr auto kLabels = std::to_array<Label>({
    {"8bit", ""},
    {"ansi", "windows-1252"},
    {"ansix341968", ""},
    {"ascii", ""},
    {"big5", "big5-hkscs"},
    {"big5hkscs", "big5-hkscs"},
    {"binary", ""},
    {"chinese", "gb18030"},
    {"cnbig5", "big5-hkscs"},
    {"cngb", "gb18030"},
    {"cp1252", "windows-1252"},
    {"cp819", "windows-1252"},
    {"cp932", "ibm-943_P15A-2003"},
    {"cp936", "gb18030"},
    {"cp949", "windows-949"},
    {"cp950", "big5-hkscs"},
    {"csbig5", "big5-hkscs"},
    {"cseuckr", "windows-949"},
    {"csgb2312", "gb18030"},
    {"csisolatin1", "windows-1252"},
    {"csisolatin5", "windows-1254"},
    {"csshiftjis", "ibm-943_P15A-2003"},
    {"dos862", "ibm862"},
    {"euccn", "gb18030"},
    {"euckr", "windows-949"},
    {"gb2312", "gb18030"},
    {"gb23121980", "gb18030"},
    {"gb231280", "gb18030"},
    {"gbk", "gb18030"},
    {"ibm819", "windows-1252"},
    {"iso88591", "windows-1252"},
    {"iso885911", "windows-874"},
    {"iso88591987", "windows-1252"},
    {"iso885911987", "windows-1252"},
    {"iso646us", ""},
    {"iso88599", "windows-1254"},
    {"iso885991989", "windows-1254"},
    {"isoir100", "windows-1252"},
    {"isoir148", "windows-1254"},
    {"isoir149", "windows-949"},
    {"isoir58", "gb18030"},
    {"koi", "koi8-u"},
    {"koi8", "koi8-u"},
    {"koi8r", "koi8-u"},
    {"koi8ru", "koi8-u"},
    {"korean", "windows-949"},
    {"ksc5601", "windows-949"},
    {"ksc56011987", "windows-949"},
    {"ksc56011989", "windows-949"},
    {"l1", "windows-1252"},
    {"l5", "windows-1254"},
    {"latin1", "windows-1252"},
    {"latin5", "windows-1254"},
    {"logical", "iso-8859-8"},
    {"mac", "macintosh"},
    {"maccyrillic", "x-mac-cyrillic"},
    {"macroman", "macintosh"},
    {"ms932", "ibm-943_P15A-2003"},
    {"ms936", "gb18030"},
    {"ms949", "windows-949"},
    {"mskanji", "ibm-943_P15A-2003"},
    {"shiftjis", "ibm-943_P15A-2003"},
    {"sjis", "ibm-943_P15A-2003"},
    {"tis620", "windows-874"},
    {"uhc", "windows-949"},
    {"unicode11utf8", ""},
    {"usascii", ""},
    {"utf16", "utf-16"},
    {"utf8", ""},
    {"windows31j", "ibm-943_P15A-2003"},
    {"windows936", "gb18030"},
    {"windows949", "windows-949"},
    {"xansi", "windows-1252"},
    {"xcp1252", "windows-1252"},
    {"xeucjp", "euc-jp"},
    {"xgbk", "gb18030"},
    {"xmaccyrillic", "x-mac-cyrillic"},
    {"xmacroman", "macintosh"},
    {"xsjis", "ibm-943_P15A-2003"},
    {"xxbig5", "big5-hkscs"},
});

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

Converter open_converter(const std::string& name) {
    UErrorCode status = U_ZERO_ERROR;
    Converter converter(ucnv_open(name.c_str(), &status));
    return U_SUCCESS(status) ? std::move(converter) : nullptr;
}

// Letters and digits, small: "ISO_8859-1:1987" and "iso88591987" are one. What stands in quotes or
// after a blank or semicolon is not looked at.
std::string folded_label(std::string_view label) {
    std::string folded;
    for (const char c : label.substr(0, label.find_first_of(";,", 0))) {
        if (c >= 'A' && c <= 'Z') folded += static_cast<char>(c | 0x20);
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) folded += c;
    }
    return folded;
}

// As it stands, without quotes and blanks around it.
std::string trimmed_label(std::string_view label) {
    constexpr std::string_view kAround = " \t\r\n\"'";
    label = label.substr(0, label.find_first_of(";,", 0));
    const std::size_t begin = label.find_first_not_of(kAround);
    if (begin == std::string_view::npos) return {};
    return std::string(label.substr(begin, label.find_last_not_of(kAround) + 1 - begin));
}

std::string decode(UConverter* converter, std::string_view bytes) {
    // Some of ICU's tables have the control character for what is none.
    constexpr UChar kSubstitute = 0x1A;
    constexpr UChar kReplacement = 0xFFFD;
    const bool has_substitute = bytes.find('\x1A') != std::string_view::npos;
    std::vector<UChar> units(bytes.size() + 1);
    std::string text;
    UErrorCode status = U_ZERO_ERROR;
    const char* from = bytes.data();
    const char* const end = from + bytes.size();
    do {
        status = U_ZERO_ERROR;
        UChar* to = units.data();
        ucnv_toUnicode(converter, &to, units.data() + units.size(), &from, end, nullptr,
                       static_cast<UBool>(true), &status);
        if (!has_substitute) std::replace(units.data(), to, kSubstitute, kReplacement);
        const auto count = static_cast<int32_t>(to - units.data());
        const std::size_t before = text.size();
        text.resize(before + static_cast<std::size_t>(count) * 3);
        int32_t size = 0;
        UErrorCode copied = U_ZERO_ERROR;
        u_strToUTF8WithSub(text.data() + before, static_cast<int32_t>(text.size() - before), &size,
                           units.data(), count, 0xFFFD, nullptr, &copied);
        text.resize(before + static_cast<std::size_t>(size));
    } while (status == U_BUFFER_OVERFLOW_ERROR);
    return text;
}

bool keeps_ascii(const std::string& charset) {
    constexpr std::string_view kAscii = "Az09 <&;=\"'>\n";
    const Converter converter = open_converter(charset);
    return converter != nullptr && decode(converter.get(), kAscii) == kAscii;
}

}  // namespace

bool is_hidden_in_ascii(std::string_view charset) {
    std::string small(charset);
    std::ranges::transform(small, small.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c; });
    return small.starts_with("iso-2022") || small.starts_with("hz") ||
           small.starts_with("utf-16") || small.starts_with("utf-32");
}

std::string charset_of_label(std::string_view label) {
    constexpr std::size_t kLongest = 60;
    if (label.empty() || label.size() > kLongest) return {};
    const std::string folded = folded_label(label);
    const auto row = std::ranges::find(kLabels, folded, &Label::label);
    if (row != kLabels.end()) return std::string(row->charset);
    std::string name = trimmed_label(label);
    if (name.empty()) return {};
    return is_hidden_in_ascii(name) ? (open_converter(name) != nullptr ? name : std::string())
                                    : (keeps_ascii(name) ? name : std::string());
}

std::optional<std::string> from_charset(std::string_view bytes, const std::string& charset) {
    const Converter converter = open_converter(charset);
    if (converter == nullptr) return std::nullopt;
    return decode(converter.get(), bytes);
}

}  // namespace dateline
