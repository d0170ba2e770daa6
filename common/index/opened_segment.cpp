#include "common/index/opened_segment.h"

#include <cstdint>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

#include "common/disk/file_status.h"

namespace dateline {
namespace {

constexpr std::size_t kHeadBytes = 14 + 2 + 16;  // Magic, format, UUID.
constexpr int kTables = 6;
constexpr std::uint64_t kMostLevels = 10;

// Numbers as the glass format packs them, little-endian with seven bits a byte.
class Packed {
  public:
    explicit Packed(std::string_view bytes) : bytes_(bytes) {}

    std::optional<std::uint64_t> number() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; !bytes_.empty() && shift < 64; shift += 7) {
            const auto byte = static_cast<unsigned char>(bytes_.front());
            bytes_.remove_prefix(1);
            value |= std::uint64_t{byte & 0x7FU} << shift;
            if (byte < 0x80U) return value;
        }
        return std::nullopt;
    }

    bool skip_text() {
        const auto size = number();
        if (!size || *size > bytes_.size()) return false;
        bytes_.remove_prefix(*size);
        return true;
    }

  private:
    std::string_view bytes_;
};

// Every table: the block of its root, its height with two flags, entries, size of blocks, threshold
// of compression, free list. False where a tree is too high; what else is wrong the library sees.
bool has_possible_heights(std::string_view version_file) {
    if (version_file.size() < kHeadBytes) return true;
    Packed packed(version_file.substr(kHeadBytes));
    if (!packed.number()) return true;  // The revision.
    for (int table = 0; table < kTables; ++table) {
        if (!packed.number()) return true;
        const auto height = packed.number();
        if (height && (*height >> 2U) >= kMostLevels) return false;
        for (int rest = 0; rest < 3; ++rest) {
            if (!packed.number()) return true;
        }
        if (!packed.skip_text()) return true;
    }
    return true;
}

}  // namespace

void require_possible_heights(const std::filesystem::path& path) {
    constexpr std::size_t kMostBytes = 4096;  // It has about a hundred.
    std::ifstream file(path / "iamglass", std::ios::binary);
    std::string bytes(kMostBytes, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    if (!has_possible_heights(bytes)) {
        throw Xapian::DatabaseCorruptError("iamglass has a table of more than 10 levels");
    }
}

Xapian::Database open_segment(const std::filesystem::path& path) {
    constexpr int kTries = 3;  // A call may have failed for once.
    require_possible_heights(path);
    for (int tries = 1;; ++tries) {
        try {
            return Xapian::Database(path.string());
        } catch (const Xapian::DatabaseNotFoundError&) {
            if (tries == kTries || !find_status(path / "iamglass")) throw;
        }
    }
}

std::uint64_t table_bytes(const std::filesystem::path& segment) {
    namespace fs = std::filesystem;
    std::uint64_t bytes = 0;
    std::error_code unseen;
    for (fs::directory_iterator file(segment, unseen), end; !unseen && file != end;
         file.increment(unseen)) {
        std::error_code ignored;
        const auto size = file->file_size(ignored);
        if (!ignored) bytes += size;
    }
    return bytes;
}

}  // namespace dateline
