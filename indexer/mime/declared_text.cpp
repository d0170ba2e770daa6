#include "indexer/mime/declared_text.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <memory>
#include <span>

#include "common/text/charset.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

using namespace std::string_view_literals;

struct Superset {
    std::string_view name;
    const char* meant;
};

// What the senders of these labels really use. Names in small letters.
constexpr std::array kSupersets{
    Superset{"gb2312", "gb18030"},
    Superset{"gbk", "gb18030"},
    Superset{"gb_2312-80", "gb18030"},
    Superset{"shift_jis", "windows-31j"},
    Superset{"shift-jis", "windows-31j"},
    Superset{"sjis", "windows-31j"},
    Superset{"euc-kr", "windows-949"},
    Superset{"ks_c_5601-1987", "windows-949"},
    Superset{"iso-8859-9", "windows-1254"},
    Superset{"latin5", "windows-1254"},
    Superset{"iso-8859-11", "windows-874"},
    Superset{"tis-620", "windows-874"},
    Superset{"big5", "big5-hkscs"},
    Superset{"x-sjis", "windows-31j"},
    Superset{"iso-8859-8-i", "windows-1255"},
    Superset{"iso-8859-8", "windows-1255"},
};

// What to_utf8() takes for granted.
constexpr std::array kWestern{
    "us-ascii"sv, "ascii"sv,   "iso-8859-1"sv,   "iso8859-1"sv, "iso_8859-1"sv,
    "latin1"sv,   "latin-1"sv, "windows-1252"sv, "cp1252"sv,    "ansi_x3.4-1968"sv,
    "x-ansi"sv,   "utf-8"sv,   "utf8"sv,         "8bit"sv,      "iso-8859-1-windows-3.1-latin-1"sv};

constexpr std::array kShifting{"iso-2022"sv, "hz-gb"sv,  "hz"sv,
                               "utf-7"sv,    "utf-16"sv, "utf-32"sv,
                               "ucs-2"sv,    "utf16"sv,  "unicode-1-1-utf-7"sv};

struct Close {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
    void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};
using Converter = std::unique_ptr<UConverter, Close>;

std::string small(std::string_view label) {
    std::string name;
    for (const char c : label) {
        if (c <= ' ' || c == '"' || c == '\'' || c > '~') continue;
        name += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return name;
}

Converter open_converter(const std::string& label) {
    if (label.empty()) return nullptr;  // Which ICU takes for the charset of the system.
    const auto* superset = std::ranges::find(kSupersets, label, &Superset::name);
    UErrorCode error = U_ZERO_ERROR;
    Converter converter(
        ucnv_open(superset == kSupersets.end() ? label.c_str() : superset->meant, &error));
    return U_SUCCESS(error) ? std::move(converter) : nullptr;
}

// Whole characters of the units; a half of one at the end, of which the rest may yet come, stays.
std::size_t take_units(std::span<UChar> units, bool last, std::string& text) {
    std::size_t size = units.size();
    if (!last && size > 0 && U16_IS_LEAD(units.back())) --size;
    for (std::size_t at = 0; at < size;) {
        UChar32 code = 0;
        U16_NEXT(units.data(), at, size, code);
        const bool none = U_IS_SURROGATE(code) || code == 0x1A;  // SUB: a byte that means nothing.
        append_utf8(text, none ? kReplacementCharacter : static_cast<char32_t>(code));
    }
    std::copy(units.begin() + static_cast<std::ptrdiff_t>(size), units.end(), units.begin());
    return units.size() - size;
}

std::string convert(std::string_view bytes, UConverter* converter) {
    constexpr std::size_t kPiece = 4096;
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 2);
    std::array<UChar, kPiece> units{};
    const char* source = bytes.data();
    const char* const end = source + bytes.size();
    std::size_t kept = 0;
    UErrorCode error = U_BUFFER_OVERFLOW_ERROR;
    while (error == U_BUFFER_OVERFLOW_ERROR) {
        error = U_ZERO_ERROR;
        UChar* target = units.data() + kept;
        ucnv_toUnicode(converter, &target, units.data() + kPiece, &source, end, nullptr, 1, &error);
        kept = take_units(std::span(units.data(), target), error != U_BUFFER_OVERFLOW_ERROR, text);
    }
    return text;
}

bool is_mostly_foreign(std::string_view bytes) {
    std::size_t high = 0;
    std::size_t letters = 0;
    for (const char c : bytes) {
        high += static_cast<unsigned char>(c) >= 0x80;
        letters += static_cast<unsigned char>(c) > '@';
    }
    return high >= 8 && high * 4 >= letters;
}

// The charset that the bytes look like, or nothing.
Converter guess_converter(std::string_view bytes) {
    constexpr std::size_t kLook = 16384;
    constexpr std::int32_t kSure = 30;  // Of 100.
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, Close> detector(ucsdet_open(&error));
    if (U_FAILURE(error)) return nullptr;
    const auto size = static_cast<std::int32_t>(std::min(bytes.size(), kLook));
    ucsdet_setText(detector.get(), bytes.data(), size, &error);
    const UCharsetMatch* match = ucsdet_detect(detector.get(), &error);
    if (U_FAILURE(error) || match == nullptr || ucsdet_getConfidence(match, &error) < kSure) {
        return nullptr;
    }
    return open_converter(small(ucsdet_getName(match, &error)));
}

}  // namespace

std::string declared_text(std::string bytes, std::string_view label) {
    const std::string name = small(label);
    const bool shifts = std::ranges::any_of(
        kShifting, [&](std::string_view start) { return name.starts_with(start); });
    if (shifts) {
        const Converter converter = open_converter(name);
        if (converter) return convert(bytes, converter.get());
    }
    if (is_utf8(bytes)) return bytes;
    if (std::ranges::find(kWestern, name) != kWestern.end()) return to_utf8(std::move(bytes));
    Converter converter = open_converter(name);
    if (!converter && is_mostly_foreign(bytes)) converter = guess_converter(bytes);
    return converter ? convert(bytes, converter.get()) : to_utf8(std::move(bytes));
}

}  // namespace dateline
