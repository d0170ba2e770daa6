#include "indexer/encoding/mojibake.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "common/text/utf8.h"
#include "indexer/encoding/code_page.h"
#include "indexer/encoding/mojibake_signs.h"

namespace dateline {
namespace {

// One way of misreading.
struct Misreading {
    CodePage page;
    Sureness (*sureness)(const MisreadCharacter&, const Surroundings&);
    // What one of it begins with, in UTF-8: looked for first, since hardly any text has it.
    std::vector<std::string_view> begins;
};

const std::array<Misreading, 3>& misreadings() {
    static const std::array<Misreading, 3> all{
        {{CodePage("windows-1252"), sureness_of_western, {"\xC3"}},
         {CodePage("windows-1251"), sureness_of_cyrillic, {"Р", "С", "вЂ", "В"}},
         {CodePage("macintosh"), sureness_of_mac, {"√", "‚Ä", "‚Ç", "‚Ñ"}}}};
    return all;
}

struct Found {
    std::size_t begin = 0;
    std::size_t end = 0;
    MisreadCharacter character;
    Sureness sureness = Sureness::None;
};

std::size_t continuations(unsigned char lead) {
    if (lead >= 0xC2 && lead < 0xE0) return 1;
    if (lead >= 0xE0 && lead < 0xF0) return 2;
    return lead >= 0xF0 && lead < 0xF5 ? 3 : 0;
}

char32_t code_at(std::string_view text, std::size_t at) {
    return at < text.size() ? decode_utf8(text, at).code : U' ';
}

// Of a quote that closes the last byte means nothing in CP1252: it is lost, or a sign for that.
std::optional<Found> find_lost_quote(std::string_view text, std::size_t begin) {
    constexpr std::string_view kBegin = "â€";
    constexpr std::string_view kLost = "\uFFFD";
    constexpr std::string_view kAfter = " \n.,;:!?)";
    if (!text.substr(begin).starts_with(kBegin)) return std::nullopt;
    const std::size_t end = begin + kBegin.size();
    const MisreadCharacter quote{U'â', U'€', 0x201D, 2};
    if (text.substr(end).starts_with(kLost)) return Found{begin, end + kLost.size(), quote};
    const bool apart = end == text.size() || kAfter.find(text[end]) != std::string_view::npos;
    return apart ? std::optional(Found{begin, end, quote}) : std::nullopt;
}

std::optional<Found> find_at(std::string_view text, std::size_t begin, const CodePage& page) {
    DecodedCharacter next = decode_utf8(text, begin);
    const std::optional<unsigned char> lead = page.byte_of(next.code);
    const std::size_t more = lead ? continuations(*lead) : 0;
    if (more == 0) return std::nullopt;
    Found found{begin, begin + next.length, {next.code, next.code, 0, 1 + more}};
    std::string bytes(1, static_cast<char>(*lead));
    for (std::size_t i = 0; i < more; ++i) {
        if (found.end >= text.size()) return std::nullopt;
        next = decode_utf8(text, found.end);
        const std::optional<unsigned char> byte = page.byte_of(next.code);
        if (!byte || *byte < 0x80 || *byte >= 0xC0) return std::nullopt;
        bytes += static_cast<char>(*byte);
        found.end += next.length;
        found.character.last = next.code;
    }
    const DecodedCharacter meant = decode_utf8(bytes, 0);
    if (meant.length != bytes.size()) return std::nullopt;
    found.character.meant = meant.code;
    return found;
}

bool may_have(std::string_view text, const Misreading& misreading) {
    return std::ranges::any_of(misreading.begins, [text](std::string_view begin) {
        return text.find(begin) != std::string_view::npos;
    });
}

// All of one kind, in order, not yet judged.
std::vector<Found> find_all(std::string_view text, const CodePage& page) {
    std::vector<Found> all;
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            ++at;
            continue;
        }
        std::optional<Found> found = find_at(text, at, page);
        if (!found) found = find_lost_quote(text, at);
        at = found ? found->end : at + decode_utf8(text, at).length;
        if (found) all.push_back(*found);
    }
    return all;
}

// The last character before text[at].
char32_t code_before(std::string_view text, std::size_t at) {
    constexpr std::size_t kLongest = 4;
    for (std::size_t size = 1; size <= std::min(at, kLongest); ++size) {
        if (decode_utf8(text, at - size).length == size) return code_at(text, at - size);
    }
    return U' ';
}

bool is_lost_quote(const MisreadCharacter& character) {
    return character.lead == U'â' && character.count == 2;
}

// Judges those that stand together: all are as sure as the surest of them, or none is anything.
void judge_run(std::string_view text, std::span<Found> run, const Misreading& misreading) {
    const Surroundings around{code_before(text, run.front().begin), code_at(text, run.back().end),
                              run.size()};
    Sureness surest = Sureness::WithOthers;
    bool is_nothing = false;
    for (const Found& found : run) {
        const Sureness sureness = is_lost_quote(found.character)
                                      ? Sureness::WithOthers
                                      : misreading.sureness(found.character, around);
        surest = std::max(surest, sureness);
        is_nothing = is_nothing || sureness == Sureness::None;
    }
    for (Found& found : run) found.sureness = is_nothing ? Sureness::None : surest;
}

std::string replaced(std::string_view text, const std::vector<Found>& all) {
    constexpr char32_t kMark = 0xFEFF;
    std::string repaired;
    repaired.reserve(text.size());
    std::size_t at = 0;
    for (const Found& found : all) {
        if (found.sureness == Sureness::None) continue;
        repaired += text.substr(at, found.begin - at);
        if (found.character.meant != kMark) append_utf8(repaired, found.character.meant);
        at = found.end;
    }
    repaired += text.substr(at);
    return repaired;
}

// Whether there was something to repair.
bool repair_once(std::string& text, const Misreading& misreading, bool repaired_before) {
    std::vector<Found> all = find_all(text, misreading.page);
    for (std::size_t begin = 0; begin < all.size();) {
        std::size_t end = begin + 1;
        while (end < all.size() && all[end].begin == all[end - 1].end) ++end;
        judge_run(text, std::span(all).subspan(begin, end - begin), misreading);
        begin = end;
    }
    const bool sure = repaired_before || std::ranges::any_of(all, [](const Found& found) {
                          return found.sureness == Sureness::Certain;
                      });
    if (all.empty() || !sure) return false;
    std::string repaired = replaced(text, all);
    if (repaired == text) return false;
    text = std::move(repaired);
    return true;
}

// What most of English is.
bool is_ascii(std::string_view text) {
    constexpr std::uint64_t kHighBits = 0x8080808080808080;
    while (text.size() >= sizeof(std::uint64_t)) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data(), sizeof word);
        if ((word & kHighBits) != 0) return false;
        text.remove_prefix(sizeof word);
    }
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

std::string repair_mojibake(std::string text) {
    constexpr int kMostTimes = 3;
    if (is_ascii(text)) return text;
    for (const Misreading& misreading : misreadings()) {
        bool repaired = false;
        for (int time = 0; time < kMostTimes && may_have(text, misreading); ++time) {
            if (!repair_once(text, misreading, repaired)) break;
            repaired = true;
        }
    }
    return text;
}

}  // namespace dateline
