#include "indexer/glass/version_file.h"

#include <algorithm>
#include <random>
#include <system_error>

#include "indexer/glass/packing.h"

namespace dateline::glass {
namespace {

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

}  // namespace dateline::glass
