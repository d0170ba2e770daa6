#include "indexer/normaliser/news_agencies.h"

#include <algorithm>
#include <array>

#include "common/text/character.h"

namespace dateline {
namespace {

// Folded, sorted. Of the large agencies, the national ones, and those that send out what companies
// say.
constexpr auto kAgencies = std::to_array<std::string_view>({
    "aa",
    "aap",
    "accesswire",
    "adnkronos",
    "afp",
    "agencia brasil",
    "agerpres",
    "agi",
    "anadolu",
    "andina",
    "ani",
    "anp",
    "ansa",
    "antara",
    "ap",
    "apa",
    "app",
    "associated press",
    "ats",
    "awp",
    "belga",
    "bernama",
    "bloomberg",
    "bns",
    "bss",
    "bta",
    "business wire",
    "cnw",
    "cp",
    "ctk",
    "dapd",
    "ddp",
    "dow jones",
    "dpa",
    "dpa-afx",
    "efe",
    "elta",
    "epd",
    "europa press",
    "fars",
    "globe newswire",
    "hina",
    "ians",
    "inter press service",
    "interfax",
    "ips",
    "irin",
    "irna",
    "isna",
    "itar-tass",
    "jiji",
    "kcna",
    "keystone-ats",
    "keystone-sda",
    "kna",
    "knr",
    "kuna",
    "kyodo",
    "lapresse",
    "leta",
    "lusa",
    "mehr",
    "mena",
    "mti",
    "nan",
    "newsfile",
    "ntb",
    "notimex",
    "nzpa",
    "ots",
    "pa",
    "pap",
    "pna",
    "pr newswire",
    "prnewswire",
    "pti",
    "qna",
    "rapp",
    "reuter",
    "reuters",
    "ria novosti",
    "ritzau",
    "sda",
    "sda-ats",
    "sid",
    "spa",
    "sta",
    "stt",
    "tanjug",
    "tass",
    "tasr",
    "telam",
    "tt",
    "ukrinform",
    "unb",
    "upi",
    "wam",
    "xinhua",
    "yonhap",
    "интерфакс",
    "риа новости",
    "тасс",
    "укринформ",
    "унiан",
    "унн",
});

bool is_known(std::string_view name) {
    constexpr std::size_t kLongest = 40;
    if (name.empty() || name.size() > kLongest) return false;
    return std::ranges::find(kAgencies, fold_text(name)) != kAgencies.end();
}

}  // namespace

std::string known_agency(std::string_view signature) {
    if (is_known(signature)) return std::string(signature);
    while (!signature.empty()) {
        const std::size_t end = std::min(signature.find('/'), signature.size());
        const std::string_view part = signature.substr(0, end);
        if (is_known(part)) return std::string(part);
        signature.remove_prefix(std::min(end + 1, signature.size()));
    }
    return {};
}

}  // namespace dateline
