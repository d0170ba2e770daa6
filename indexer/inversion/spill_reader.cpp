#include "indexer/inversion/spill_reader.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <limits>
#include <utility>

#include "common/error.h"
#include "common/system_error.h"

namespace dateline {
namespace {

constexpr std::size_t kFooterBytes = 8 * (6 + kSpillSections);

SpillFooter read_footer(int descriptor) {
    const off_t size = ::lseek(descriptor, 0, SEEK_END);
    const off_t begin = size - static_cast<off_t>(kFooterBytes);
    std::array<unsigned char, kFooterBytes> bytes{};
    SpillFooter footer;
    footer.magic = 0;
    if (begin < 0 || ::pread(descriptor, bytes.data(), bytes.size(), begin) !=
                         static_cast<ssize_t>(bytes.size())) {
        return footer;
    }
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
    : descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)), base_(base) {
    if (descriptor_ < 0) {
        throw IndexError(fmt::format("cannot read '{}': {}", path.string(), explain_errno(errno)));
    }
    footer_ = read_footer(descriptor_);
    if (footer_.magic == SpillFooter::kMagic) return;
    ::close(descriptor_);
    throw IndexError(
        fmt::format("'{}' is broken; remove the folder it lies in and begin again", path.string()));
}

SpillReader::~SpillReader() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

SpillReader::SpillReader(SpillReader&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)),
      base_(other.base_),
      footer_(other.footer_) {}

SectionReader SpillReader::section(SpillSection section) const {
    const auto number = static_cast<std::size_t>(section);
    return {descriptor_, number == 0 ? 0 : footer_.ends[number - 1], footer_.ends[number]};
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
