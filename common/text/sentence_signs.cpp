#include "common/text/sentence_signs.h"

#include <unicode/uchar.h>

#include <algorithm>

namespace dateline {
namespace {

struct Row {
    char32_t code;
    SentenceSign sign;
};

// Ends by Unicode's property Sentence_Terminal, for scripts that news is written in.
constexpr auto kSigns = std::to_array<Row>({
    {U'!', SentenceSign::Mark},          {U'"', SentenceSign::Quote},
    {U'\'', SentenceSign::Quote},        {U')', SentenceSign::Bracket},
    {U',', SentenceSign::Comma},         {U'-', SentenceSign::Dash},
    {U'.', SentenceSign::Stop},          {U':', SentenceSign::Comma},
    {U';', SentenceSign::Comma},         {U'?', SentenceSign::Mark},
    {U']', SentenceSign::Bracket},       {U'}', SentenceSign::Bracket},
    {U'\u00AB', SentenceSign::Quote},     // «
    {U'\u00BB', SentenceSign::Quote},     // »
    {U'\u0589', SentenceSign::Final},     // Armenian full stop
    {U'\u060C', SentenceSign::Comma},     // Arabic comma
    {U'\u061B', SentenceSign::Comma},     // Arabic semicolon
    {U'\u061F', SentenceSign::Mark},      // Arabic question mark
    {U'\u06D4', SentenceSign::Final},     // Urdu full stop
    {U'\u0964', SentenceSign::Final},     // danda
    {U'\u0965', SentenceSign::Final},     // double danda
    {U'\u104A', SentenceSign::Final},     // Burmese little section
    {U'\u104B', SentenceSign::Final},     // Burmese section
    {U'\u1362', SentenceSign::Final},     // Ethiopic full stop
    {U'\u1367', SentenceSign::Final},     // Ethiopic question mark
    {U'\u1368', SentenceSign::Final},     // Ethiopic paragraph separator
    {U'\u17D4', SentenceSign::Final},     // Khmer khan
    {U'\u17D5', SentenceSign::Final},     // Khmer bariyoosan
    {U'\u2013', SentenceSign::Dash},      // –
    {U'\u2014', SentenceSign::Dash},      // —
    {U'\u2015', SentenceSign::Dash},      // ―
    {U'\u2018', SentenceSign::Quote},     // ‘
    {U'\u2019', SentenceSign::Quote},     // ’
    {U'\u201C', SentenceSign::Quote},     // “
    {U'\u201D', SentenceSign::Quote},     // ”
    {U'\u2024', SentenceSign::Stop},      // ․
    {U'\u2025', SentenceSign::Ellipsis},  // ‥
    {U'\u2026', SentenceSign::Ellipsis},  // …
    {U'\u2039', SentenceSign::Quote},     // ‹
    {U'\u203A', SentenceSign::Quote},     // ›
    {U'\u203C', SentenceSign::Mark},      // ‼
    {U'\u203D', SentenceSign::Mark},      // ‽
    {U'\u2047', SentenceSign::Mark},      // ⁇
    {U'\u2048', SentenceSign::Mark},      // ⁈
    {U'\u2049', SentenceSign::Mark},      // ⁉
    {U'\u3001', SentenceSign::Comma},     // 、
    {U'\u3002', SentenceSign::Final},     // 。
    {U'\u3009', SentenceSign::Bracket},   // 〉
    {U'\u300B', SentenceSign::Bracket},   // 》
    {U'\u300D', SentenceSign::Quote},     // 」
    {U'\u300F', SentenceSign::Quote},     // 』
    {U'\u3011', SentenceSign::Bracket},   // 】
    {U'\u301E', SentenceSign::Quote},     // 〞
    {U'\uFF01', SentenceSign::Final},     // ！
    {U'\uFF02', SentenceSign::Quote},     // ＂
    {U'\uFF07', SentenceSign::Quote},     // ＇
    {U'\uFF09', SentenceSign::Bracket},   // ）
    {U'\uFF0C', SentenceSign::Comma},     // ，
    {U'\uFF0E', SentenceSign::Stop},      // ．
    {U'\uFF1A', SentenceSign::Comma},     // ：
    {U'\uFF1B', SentenceSign::Comma},     // ；
    {U'\uFF1F', SentenceSign::Final},     // ？
    {U'\uFF3D', SentenceSign::Bracket},   // ］
    {U'\uFF61', SentenceSign::Final},     // ｡
    {U'\uFF63', SentenceSign::Quote},     // ｣
    {U'\uFF64', SentenceSign::Comma},     // ､
});
static_assert(std::ranges::is_sorted(kSigns, {}, &Row::code));

SentenceSign look_up(char32_t code) {
    const auto row = std::ranges::lower_bound(kSigns, code, {}, &Row::code);
    if (row != kSigns.end() && row->code == code) return row->sign;
    return u_isUWhiteSpace(static_cast<UChar32>(code)) != 0 ? SentenceSign::Blank
                                                            : SentenceSign::None;
}

constexpr char32_t kAsciiEnd = 0x80;

}  // namespace

SentenceSign sentence_sign(char32_t code) {
    static const auto ascii = [] {
        std::array<SentenceSign, kAsciiEnd> signs{};
        for (char32_t c = 0; c < kAsciiEnd; ++c) signs.at(c) = look_up(c);
        return signs;
    }();
    return code < kAsciiEnd ? ascii[code] : look_up(code);
}

}  // namespace dateline
