#include "indexer/sources/packed.h"

#include <algorithm>
#include <array>

#include "indexer/unpacking/compression.h"

namespace dateline {
namespace {

using namespace std::string_view_literals;

constexpr std::array kSignatures{
    "\x1F\x9D"sv,            // compress
    "PK\x03\x04"sv,          // zip
    "PK\x05\x06"sv,          // zip without members
    "PK\x07\x08"sv,          // zip in several parts, or made of one
    "7z\xBC\xAF\x27\x1C"sv,  // 7z
    "\xC7\x71"sv,            // cpio, binary
    "\x71\xC7"sv,            // cpio, binary, other byte order
};

constexpr std::array kOfficeMembers{"[Content_Types].xml"sv, "mimetypeapplication/"sv,
                                    "_rels/.rels"sv,         "docProps/"sv,
                                    "word/document.xml"sv,   "xl/workbook.xml"sv};

constexpr std::size_t kTarBlockBytes = 512;
constexpr std::size_t kCpioHeaderBytes = 76;
constexpr std::size_t kTarChecksumAt = 148;
constexpr std::size_t kTarChecksumBytes = 8;

unsigned char_value(char c) {
    return static_cast<unsigned char>(c);
}

// The number in a tar header field: octal digits between blanks.
unsigned octal(std::string_view field) {
    unsigned value = 0;
    for (const char c : field) {
        if (c >= '0' && c <= '7') value = value * 8 + (char_value(c) - '0');
    }
    return value;
}

// Old tar files have no signature, but every header carries the sum of its bytes, counted with
// blanks in place of the sum itself.
bool is_tar(std::string_view head) {
    if (head.size() < kTarBlockBytes || head[0] == '\0') return false;
    const std::string_view field = head.substr(kTarChecksumAt, kTarChecksumBytes);
    unsigned sum = ' ' * kTarChecksumBytes;
    for (const char c : head.substr(0, kTarBlockBytes)) sum += char_value(c);
    for (const char c : field) sum -= char_value(c);
    return sum == octal(field) || head.substr(257, 5) == "ustar";
}

// Text headers: a magic number, then nothing but digits.
bool is_text_cpio(std::string_view head) {
    if (head.size() < kCpioHeaderBytes) return false;
    if (!head.starts_with("07070")) return false;
    return head.substr(0, kCpioHeaderBytes).find_first_not_of("0123456789abcdefABCDEF") ==
           std::string_view::npos;
}

}  // namespace

bool is_office_document(std::string_view head) {
    constexpr std::size_t kNameAt = 30;
    if (!head.starts_with("PK\x03\x04") || head.size() < kNameAt) return false;
    const std::string_view name = head.substr(kNameAt);
    return std::any_of(kOfficeMembers.begin(), kOfficeMembers.end(),
                       [name](std::string_view member) { return name.starts_with(member); });
}

bool is_archive(std::string_view head) {
    if (is_office_document(head)) return false;
    const bool signed_head =
        std::any_of(kSignatures.begin(), kSignatures.end(),
                    [head](std::string_view signature) { return head.starts_with(signature); });
    return signed_head || is_text_cpio(head) || is_tar(head);
}

bool is_zip(std::string_view head) {
    if (is_office_document(head)) return false;
    return head.starts_with("PK\x03\x04") || head.starts_with("PK\x05\x06") ||
           head.starts_with("PK\x07\x08");
}

bool may_precede_zip(std::string_view head) {
    return head.find('\0') != std::string_view::npos || head.starts_with("MZ") ||
           head.starts_with("#!");
}

bool is_packed(std::string_view head) {
    return find_compression(head) != nullptr || is_archive(head);
}

}  // namespace dateline
