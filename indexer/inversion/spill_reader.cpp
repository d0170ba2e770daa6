#include "indexer/inversion/spill_reader.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <limits>
#include <optional>
#include <utility>

#include "common/disk/disk_error.h"
#include "common/error.h"
#include "common/system_error.h"

namespace dateline {
namespace {

constexpr std::size_t kFooterBytes = 8 * (6 + kSpillSections);

OpenFile open_spill(const std::filesystem::path& path) {
    std::optional<OpenFile> file = find_to_read(path);
    if (!file) throw DiskError("read", path, ENOENT);
    return std::move(*file);
}

// Its magic is 0 where there is none. Throws DiskError.
SpillFooter read_footer(int descriptor, const std::filesystem::path& path) {
    const off_t size = ::lseek(descriptor, 0, SEEK_END);
    const off_t begin = size - static_cast<off_t>(kFooterBytes);
    std::array<unsigned char, kFooterBytes> bytes{};
    SpillFooter footer;
    footer.magic = 0;
    if (begin < 0) return footer;
    const ssize_t count = ::pread(descriptor, bytes.data(), bytes.size(), begin);
    if (count < 0) throw DiskError("read", path, errno);
    if (static_cast<std::size_t>(count) != bytes.size()) return footer;
    std::size_t at = 0;
    const auto take = [&bytes, &at] {
        std::uint64_t number = 0;
        for (unsigned i = 0; i < 8; ++i) number |= std::uint64_t{bytes[at++]} << (8 * i);
        return number;
    };
    for (std::uint64_t* number : {&footer.magic, &footer.documents, &footer.shortest,
                                  &footer.longest, &footer.largest_wdf, &footer.total_length}) {
        *number = take();
    }
    for (std::uint64_t& end : footer.ends) end = take();
    if (footer.ends.back() != static_cast<std::uint64_t>(begin)) footer.magic = 0;
    return footer;
}

}  // namespace

SpillReader::SpillReader(const std::filesystem::path& path, std::uint64_t base)
    : file_(open_spill(path)), base_(base), footer_(read_footer(file_.descriptor(), path)) {
    if (footer_.magic == SpillFooter::kMagic) return;
    throw IndexError(
        fmt::format("'{}' is broken; remove the folder it lies in and begin again", path.string()));
}

SectionReader SpillReader::section(SpillSection section) const {
    const auto number = static_cast<std::size_t>(section);
    return {file_.descriptor(), number == 0 ? 0 : footer_.ends[number - 1], footer_.ends[number]};
}

std::vector<SpillReader> open_spills(const std::vector<std::filesystem::path>& pieces) {
    std::vector<SpillReader> spills;
    std::uint64_t documents = 0;
    for (const auto& piece : pieces) {
        std::vector<std::filesystem::path> files;
        std::error_code error;
        std::filesystem::directory_iterator entry(piece, error);
        for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
            files.push_back(entry->path());
        }
        if (error) {
            throw IndexError(
                fmt::format("cannot read '{}': {}", piece.string(), explain_errno(error.value())));
        }
        std::ranges::sort(files);
        for (const auto& file : files) {
            documents += spills.emplace_back(file, documents).footer().documents;
        }
    }
    if (documents > std::numeric_limits<std::uint32_t>::max()) {
        throw IndexError(
            "more than 4,294,967,295 articles; give every index a part of the corpora");
    }
    return spills;
}

SpillFooter totals_of(const std::vector<SpillReader>& spills) {
    SpillFooter totals;
    for (const SpillReader& spill : spills) totals.take(spill.footer());
    return totals;
}

}  // namespace dateline
