#include "indexer/mime/transfer_encoding.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace dateline {
namespace {

constexpr std::string_view kBase64 =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr unsigned char kNone = 0xFF;

constexpr auto kBase64Values = [] {
    std::array<unsigned char, 0x100> values{};
    values.fill(kNone);
    for (std::size_t at = 0; at < kBase64.size(); ++at) {
        values[static_cast<unsigned char>(kBase64[at])] = static_cast<unsigned char>(at);
    }
    return values;
}();

// A name in small letters, without blanks and hyphens: "7-bit" is "7bit".
std::string plain_name(std::string_view name) {
    std::string plain;
    for (const char c : name.substr(0, name.find_first_of(";("))) {
        if (c <= ' ' || c == '-' || c == '"') continue;
        plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return plain;
}

std::string from_quoted_printable(std::string_view text) {
    std::string bytes;
    bytes.reserve(text.size());
    std::size_t coded = 0;  // Up to where blanks are the writer's: those of the transport go.
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '\n') bytes.erase(std::max(coded, bytes.find_last_not_of(" \t\r") + 1));
        if (c != '=') {
            bytes += c;
            continue;
        }
        const int high = at + 1 < text.size() ? hex_digit(text[at + 1]) : -1;
        const int low = at + 2 < text.size() ? hex_digit(text[at + 2]) : -1;
        const std::size_t next = std::min(text.find_first_not_of(" \t\r", at + 1), text.size());
        if (high >= 0 && low >= 0) {
            bytes += static_cast<char>(high * 16 + low);
            at += 2;
        } else if (next == text.size() || text[next] == '\n') {
            at = next;  // The line goes on.
        } else {
            bytes += c;
        }
        coded = bytes.size();
    }
    return bytes;
}

std::string from_base64(std::string_view text) {
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3);
    std::uint32_t bits = 0;
    unsigned count = 0;  // Of bits that wait.
    for (const char c : text) {
        const unsigned char value = kBase64Values[static_cast<unsigned char>(c)];
        if (c == '=') count = 0;  // Another piece may follow its padding.
        if (value == kNone) continue;
        bits = (bits << 6U) | value;
        count += 6;
        if (count < 8) continue;
        count -= 8;
        bytes += static_cast<char>((bits >> count) & 0xFFU);
    }
    return bytes;
}

// "begin 644 name", lines with their length before them, "end".
std::string from_uuencode(std::string_view text) {
    const auto value = [](char c) { return (static_cast<unsigned char>(c) - 0x20U) & 0x3FU; };
    std::string bytes;
    bool begun = false;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.starts_with("begin ")) {
            begun = true;
            continue;
        }
        if (!begun || line.empty()) continue;
        if (line.starts_with("end")) break;
        std::size_t left = value(line.front());
        for (std::size_t at = 1; at + 3 < line.size() && left > 0; at += 4) {
            const std::uint32_t group = value(line[at]) << 18U | value(line[at + 1]) << 12U |
                                        value(line[at + 2]) << 6U | value(line[at + 3]);
            for (unsigned shift = 16; left > 0; shift -= 8, --left) {
                bytes += static_cast<char>((group >> shift) & 0xFFU);
                if (shift == 0) {
                    --left;
                    break;
                }
            }
        }
    }
    return bytes;
}

// Base64 by its label alone: a text has blanks inside its lines, and code has none.
bool is_base64(std::string_view text) {
    std::size_t foreign = 0;
    std::size_t letters = 0;
    for (const char c : text.substr(0, 4096)) {
        const bool code = kBase64Values[static_cast<unsigned char>(c)] != kNone || c == '=';
        letters += code;
        foreign += !code && c != '\n' && c != '\r' && c != '\t' && c != '\0';
    }
    return foreign * 10 <= letters;
}

}  // namespace

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

TransferEncoding transfer_encoding(std::string_view name) {
    const std::string plain = plain_name(name);
    if (plain == "quotedprintable") return TransferEncoding::QuotedPrintable;
    if (plain == "base64") return TransferEncoding::Base64;
    const bool uuencode = plain == "xuuencode" || plain == "uuencode" || plain == "xuue";
    return uuencode ? TransferEncoding::Uuencode : TransferEncoding::Identity;
}

std::string decode_transfer(std::string_view text, TransferEncoding encoding) {
    switch (encoding) {
        case TransferEncoding::QuotedPrintable:
            return from_quoted_printable(text);
        case TransferEncoding::Base64:
            return is_base64(text) ? from_base64(text) : std::string(text);
        case TransferEncoding::Uuencode:
            return from_uuencode(text);
        case TransferEncoding::Identity:
            break;
    }
    return std::string(text);
}

}  // namespace dateline
