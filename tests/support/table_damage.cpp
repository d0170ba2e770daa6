#include "tests/support/table_damage.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <vector>

namespace dateline {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kBlockBytes = 8192;

std::vector<fs::path> files_of(const fs::path& index) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(index / "segments")) {
        if (entry.is_regular_file() && entry.file_size() > 0) files.push_back(entry.path());
    }
    std::ranges::sort(files);
    return files;
}

std::string read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// Somewhere where something stands: the rest of a block is zeros, which nobody reads.
std::size_t place_in(const std::string& bytes, Dice& dice) {
    constexpr int kTries = 20;
    std::size_t place = dice.below(bytes.size());
    for (int i = 0; i < kTries && bytes[place] == '\0'; ++i) place = dice.below(bytes.size());
    return place;
}

struct Damaged {
    std::string bytes;
    std::string what;
};

Damaged flip_bit(std::string bytes, Dice& dice) {
    const std::size_t place = place_in(bytes, dice);
    const auto bit = dice.below(8);
    bytes[place] = static_cast<char>(static_cast<unsigned char>(bytes[place]) ^ (1U << bit));
    return {std::move(bytes), fmt::format("bit {} of byte {} flipped", bit, place)};
}

Damaged overwrite(std::string bytes, Dice& dice) {
    constexpr std::size_t kBytes = 20;
    const std::size_t place = place_in(bytes, dice);
    const std::size_t end = std::min(bytes.size(), place + kBytes);
    for (std::size_t i = place; i < end; ++i) bytes[i] = static_cast<char>(dice.below(256));
    return {std::move(bytes), fmt::format("20 bytes overwritten at {}", place)};
}

Damaged blank_out(std::string bytes, Dice& dice) {
    constexpr std::size_t kSector = 512;
    const std::size_t place = place_in(bytes, dice) / kSector * kSector;
    const std::size_t end = std::min(bytes.size(), place + kSector);
    std::fill(bytes.begin() + static_cast<std::ptrdiff_t>(place),
              bytes.begin() + static_cast<std::ptrdiff_t>(end), '\0');
    return {std::move(bytes), fmt::format("zeros from {} on", place)};
}

Damaged copy_block(std::string bytes, Dice& dice) {
    const std::size_t blocks = bytes.size() / kBlockBytes;
    if (blocks < 2) return flip_bit(std::move(bytes), dice);
    const std::size_t from = dice.below(blocks), to = dice.below(blocks);
    const std::string block = bytes.substr(from * kBlockBytes, kBlockBytes);
    bytes.replace(to * kBlockBytes, kBlockBytes, block);
    return {std::move(bytes), fmt::format("block {} in the place of {}", from, to)};
}

Damaged cut(std::string bytes, Dice& dice) {
    const std::size_t size = dice.once_in(4) ? 0 : dice.below(bytes.size());
    bytes.resize(size);
    return {std::move(bytes), fmt::format("cut to {} bytes", size)};
}

}  // namespace

std::string damage_table(const fs::path& index, Dice& dice) {
    const std::vector<fs::path> files = files_of(index);
    const fs::path& file = dice.one_of(files);
    const std::string name = fs::relative(file, index).string();
    const auto kind = dice.below(12);
    if (kind == 0) {
        fs::remove(file);
        return name + ": gone";
    }
    if (kind == 1) {
        const fs::path& other = dice.one_of(files);
        const fs::path aside = file.string() + ".aside";
        fs::rename(file, aside);
        if (other != file) fs::rename(other, file);
        fs::rename(aside, other);
        return fmt::format("{}: swapped with {}", name, fs::relative(other, index).string());
    }
    using Kind = Damaged (*)(std::string, Dice&);
    static constexpr std::array<Kind, 10> kKinds{flip_bit,  flip_bit,  flip_bit,   overwrite,
                                                 overwrite, overwrite, copy_block, blank_out,
                                                 cut,       overwrite};
    const Damaged damaged = kKinds[kind - 2](read(file), dice);
    std::ofstream(file, std::ios::binary | std::ios::trunc) << damaged.bytes;
    return name + ": " + damaged.what;
}

}  // namespace dateline
