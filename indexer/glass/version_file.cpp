#include "indexer/glass/version_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <optional>
#include <random>
#include <system_error>

#include "common/disk/disk_error.h"
#include "common/disk/open_file.h"
#include "common/error.h"
#include "common/system_error.h"
#include "indexer/glass/packing.h"

namespace dateline::glass {
namespace {

constexpr std::size_t kUuidBytes = 16;
constexpr std::string_view kMagic = "\x0f\x0dXapian Glass";
constexpr std::size_t kFormat = (2016 - 2014) << 9 | 3 << 5 | 14;  // 14 March 2016.
constexpr std::array<std::uint32_t, 6> kThresholds{0, kCompressionThreshold, kCompressionThreshold,
                                                   0, kCompressionThreshold, kCompressionThreshold};

void append_table(std::string& bytes, const TableInfo& table, std::uint32_t threshold) {
    constexpr unsigned kSequential = 2;
    constexpr unsigned kEmpty = 1;
    constexpr std::uint64_t kBlockUnit = 2048;
    const bool empty = table.blocks == 0;
    append_vint(bytes, table.root);
    append_vint(bytes, table.level << 2 | kSequential | (empty ? kEmpty : 0));
    append_vint(bytes, table.entries);
    append_vint(bytes, kBlockBytes / kBlockUnit);
    append_vint(bytes, threshold);
    std::string free_list;
    if (!empty) {
        append_vint(free_list, kFirstRevision);
        append_vint(free_list, table.blocks);
        free_list.append(4, '\0');  // Nothing is free.
    }
    append_vstr(bytes, free_list);
}

std::array<char, 16> random_uuid() {
    std::random_device random;
    std::array<char, 16> uuid;
    for (char& byte : uuid) byte = static_cast<char>(random());
    return uuid;
}

[[noreturn]] void fail(std::string_view act, const std::filesystem::path& file, int error) {
    throw IndexError(fmt::format("cannot {} '{}': {}", act, file.string(), explain_errno(error)));
}

// Where in a version file things are.
class VersionScan {
  public:
    explicit VersionScan(const std::string& bytes) : bytes_(bytes) {}

    std::size_t at() const { return at_; }

    void pass(std::uint64_t count) {
        if (count > bytes_.size() - at_) refuse();
        at_ += count;
    }

    std::uint64_t vint() {
        std::uint64_t number = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            pass(1);
            const auto byte = static_cast<unsigned char>(bytes_[at_ - 1]);
            number |= std::uint64_t{byte & 0x7fU} << shift;
            if (byte < 0x80) return number;
        }
        refuse();
    }

    [[noreturn]] static void refuse() {
        throw IndexError(
            "the version file of a segment is damaged; check the disk, and run it again");
    }

  private:
    const std::string& bytes_;
    std::size_t at_ = 0;
};

std::string read_file(const std::filesystem::path& path) {
    constexpr std::size_t kMostBytes = 64 * 1024;  // It has some hundred.
    const std::optional<std::string> bytes = find_text(path, kMostBytes);
    if (!bytes) throw DiskError("read", path, ENOENT);
    return *bytes;
}

}  // namespace

std::string version_bytes(const std::array<TableInfo, 6>& tables, const Statistics& statistics,
                          const std::array<char, 16>& uuid) {
    std::string bytes(kMagic);
    bytes += static_cast<char>(kFormat >> 8);
    bytes += static_cast<char>(kFormat & 0xff);
    bytes.append(uuid.data(), uuid.size());
    append_vint(bytes, kFirstRevision);
    for (std::size_t i = 0; i < tables.size(); ++i) append_table(bytes, tables[i], kThresholds[i]);
    append_vint(bytes, statistics.documents);
    append_vint(bytes, statistics.last_document - statistics.documents);
    append_vint(bytes, statistics.shortest);
    append_vint(bytes, statistics.largest_wdf);
    append_vint(bytes, statistics.longest - std::min(statistics.longest, statistics.largest_wdf));
    append_vint(bytes, 0);  // No changesets.
    append_vint(bytes, statistics.total_length);
    append_vint(bytes, statistics.most_frequent_spelling);
    return bytes;
}

void write_version_file(const std::filesystem::path& folder, const std::array<TableInfo, 6>& tables,
                        const Statistics& statistics) {
    OutputFile file(folder / "iamglass");
    file.write(version_bytes(tables, statistics, random_uuid()));
    file.finish();
}

std::string dense_version(const std::string& bytes) {
    constexpr int kNumbersOfATable = 5, kNumbersAfter = 6;
    if (!bytes.starts_with(kMagic)) VersionScan::refuse();
    VersionScan scan(bytes);
    scan.pass(kMagic.size() + 2 + kUuidBytes);
    scan.vint();  // The revision.
    for (std::size_t table = 0; table < kTableFiles.size(); ++table) {
        for (int i = 0; i < kNumbersOfATable; ++i) scan.vint();
        scan.pass(scan.vint());  // Its free list.
    }
    scan.vint();  // The number of documents.
    const std::size_t begin = scan.at();
    scan.vint();  // What the number of the last one is above that.
    const std::size_t end = scan.at();
    for (int i = 0; i < kNumbersAfter; ++i) scan.vint();
    return bytes.substr(0, begin) + '\0' + bytes.substr(end);
}

// Under another name first: whoever finds the folder finds one of the two whole.
void forget_last_document(const std::filesystem::path& folder) {
    const std::filesystem::path path = folder / "iamglass";
    const std::string bytes = dense_version(read_file(path));
    OutputFile file(folder / "v.tmp");
    file.write(bytes);
    file.finish();
    std::error_code error;
    std::filesystem::rename(folder / "v.tmp", path, error);
    if (error) fail("write", path, error.value());
}

}  // namespace dateline::glass
