#define XXH_INLINE_ALL
#include "indexer/records/derived_id.h"

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "common/text/utf8.h"

namespace dateline {
namespace {

// With the hash behind it an id stays well below what an index term can hold.
constexpr std::size_t kMaxNameBytes = 100;
constexpr std::size_t kMaxExtensionBytes = 6;

// Endings that only say how a file is packed: "news.jsonl.gz" loses both.
constexpr std::array<std::string_view, 9> kPackedExtensions{"gz",   "bz2", "xz", "zst", "lz4",
                                                            "lzma", "z",   "Z",  "zip"};

bool is_ascii_alnum(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// The part behind the last dot when it looks like an extension, else empty.
std::string_view extension(std::string_view name) {
    const std::size_t dot = name.rfind('.');
    if (dot == std::string_view::npos || dot == 0) return {};
    const std::string_view tail = name.substr(dot + 1);
    const bool plausible = !tail.empty() && tail.size() <= kMaxExtensionBytes &&
                           std::all_of(tail.begin(), tail.end(), is_ascii_alnum);
    return plausible ? tail : std::string_view{};
}

std::string_view without_extension(std::string_view name) {
    const std::string_view tail = extension(name);
    return tail.empty() ? name : name.substr(0, name.size() - tail.size() - 1);
}

std::string_view unpacked_stem(std::string_view name) {
    const std::string_view last = extension(name);
    const bool packed = std::find(kPackedExtensions.begin(), kPackedExtensions.end(), last) !=
                        kPackedExtensions.end();
    name = without_extension(name);
    return packed ? without_extension(name) : name;
}

std::string_view stem(const Origin& origin) {
    std::string_view name = origin.member.empty() ? origin.path : origin.member;
    if (name == "-") return "stdin";
    name.remove_prefix(std::min(name.size(), name.rfind('/') + 1));
    return unpacked_stem(name);
}

// Blanks, controls and invalid bytes become '-': an id is one word in every output.
std::string one_word(std::string_view name) {
    std::string word;
    name = utf8_prefix(name, 4 * kMaxNameBytes);  // What is replaced has three bytes at most.
    for (std::size_t at = 0; at < name.size();) {
        const DecodedCharacter character = decode_utf8(name, at);
        const bool plain = character.code > ' ' && character.code != 0x7F &&
                           (character.code < 0x80 || character.code > 0xA0) &&
                           u_isUWhiteSpace(static_cast<UChar32>(character.code)) == 0 &&
                           character.code != kReplacementCharacter;
        if (plain) {
            word.append(name, at, character.length);
        } else {
            word += '-';
        }
        at += character.length;
    }
    return std::string(utf8_prefix(word, kMaxNameBytes));
}

}  // namespace

std::string content_hash(std::string_view content) {
    return fmt::format("{:016x}", XXH64(content.data(), content.size(), 0));
}

std::string name_in_id(std::string_view path) {
    return one_word(unpacked_stem(path));
}

std::string derived_id(const Origin& origin, std::string_view content) {
    return derived_id_of_hash(origin, content_hash(content));
}

std::string derived_id_of_hash(const Origin& origin, const std::string& hash) {
    const std::string name = one_word(stem(origin));
    return name.empty() ? hash : name + "-" + hash;
}

}  // namespace dateline
