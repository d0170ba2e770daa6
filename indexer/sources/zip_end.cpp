#include "indexer/sources/zip_end.h"

#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>

#include "common/error.h"
#include "indexer/sources/packed.h"

namespace dateline {
namespace {

constexpr std::string_view kEndSignature{"PK\x05\x06", 4};
constexpr std::string_view kListSignature{"PK\x01\x02", 4};
constexpr std::size_t kEndBytes = 22;
constexpr std::size_t kMostComment = 65535;
constexpr std::size_t kListSizeAt = 12;   // Of the list of members, which precedes the record.
constexpr std::size_t kListPlaceAt = 16;  // As if the zip were alone in the file.
constexpr std::uint32_t kSaidElsewhere = 0xFFFFFFFF;  // The zip is a big one.

std::uint32_t number_at(std::string_view bytes, std::size_t at) {
    std::uint32_t number = 0;
    for (unsigned i = 0; i < 4; ++i) {
        number |= std::uint32_t{static_cast<unsigned char>(bytes[at + i])} << (8 * i);
    }
    return number;
}

// Up to so many bytes from a place on.
std::string bytes_at(FileStream& file, std::uint64_t place, std::size_t count) {
    std::string bytes(count, '\0');
    std::size_t filled = 0;
    if (file.seek(static_cast<std::int64_t>(place), SEEK_SET) < 0) return {};
    while (filled < count) {
        const std::size_t more = file.read(std::span(bytes).subspan(filled));
        if (more == 0) break;
        filled += more;
    }
    bytes.resize(filled);
    return bytes;
}

}  // namespace

bool hides_zip(std::string_view head, FileStream& file) {
    if (is_packed(head) || is_office_document(head) || !may_precede_zip(head)) return false;
    const bool hides = find_zip_begin(file).has_value();
    if (file.seek(static_cast<std::int64_t>(head.size()), SEEK_SET) < 0) {
        throw CorpusError("cannot be read on");
    }
    return hides;
}

std::optional<std::uint64_t> find_zip_begin(FileStream& file) {
    const std::int64_t end = file.seek(0, SEEK_END);
    if (end < static_cast<std::int64_t>(kEndBytes)) return std::nullopt;
    const auto size = static_cast<std::uint64_t>(end);
    const std::size_t tail_bytes = std::min<std::uint64_t>(size, kEndBytes + kMostComment);
    const std::uint64_t tail_place = size - tail_bytes;
    const std::string tail = bytes_at(file, tail_place, tail_bytes);
    const std::size_t at = tail.rfind(kEndSignature);
    if (at == std::string::npos || tail.size() - at < kEndBytes) return std::nullopt;
    const std::uint64_t list_size = number_at(tail, at + kListSizeAt);
    const std::uint64_t list_place = number_at(tail, at + kListPlaceAt);
    if (list_size == kSaidElsewhere || list_place == kSaidElsewhere) return 0;
    if (list_size == 0 || list_size + list_place > tail_place + at) return std::nullopt;
    const std::uint64_t list_at = tail_place + at - list_size;
    if (bytes_at(file, list_at, kListSignature.size()) != kListSignature) return std::nullopt;
    return list_at - list_place;
}

}  // namespace dateline
