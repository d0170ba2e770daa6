#include "indexer/glass/table_writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <cstring>
#include <limits>
#include <utility>

#include "common/error.h"

namespace dateline::glass {
namespace {

// So that the library can split a block when it updates the table.
constexpr std::size_t kMaxItemBytes =
    (kBlockBytes - Block::kHeaderBytes - 4 * Block::kOffsetBytes) / 4;
constexpr std::size_t kFullItemBytes = kMaxItemBytes + Block::kOffsetBytes;

constexpr std::uint16_t kCompressed = 0x8000;
constexpr std::uint16_t kLast = 0x4000;
constexpr std::uint16_t kFirst = 0x2000;

// What an item takes besides key and tag.
constexpr std::size_t kFirstOverhead = 3;
constexpr std::size_t kNextOverhead = 5;
constexpr std::size_t kBranchOverhead = 7;

// The shortest beginning of `key` that is above `last`.
std::string_view shortest_above(std::string_view last, std::string_view key) {
    const auto differ = std::mismatch(key.begin(), key.end(), last.begin(), last.end()).first;
    const auto common = static_cast<std::size_t>(differ - key.begin());
    return key.substr(0, std::min(common + 1, key.size()));
}

}  // namespace

void TableWriter::add(std::string_view key, std::string_view tag, Tag kind) {
    assert(!key.empty() && key.size() <= kMaxKeyBytes);
    if (levels_.empty()) {
        file_.emplace(path_);
        levels_.push_back(std::make_unique<Level>(0));
        put_component({}, {}, 1, kFirst | kLast);
    }
    assert(key > last_key());
    ++info_.entries;
    const std::uint16_t flags = kFirst | (kind == Tag::Compressed ? kCompressed : 0);
    const std::size_t size = kFirstOverhead + key.size() + tag.size();
    if (size <= kMaxItemBytes && levels_.front()->block.has_room(size)) {
        put_component(key, tag, 1, flags | kLast);
    } else {
        add_in_components(key, tag, flags);
    }
}

void TableWriter::add_in_components(std::string_view key, std::string_view tag,
                                    std::uint16_t flags) {
    std::uint16_t component = 1;
    std::size_t bytes = first_bytes(key, tag.size());
    while (bytes < tag.size()) {
        add_component(key, tag.substr(0, bytes), component, flags);
        if (component == std::numeric_limits<std::uint16_t>::max()) {
            throw IndexError(
                fmt::format("cannot write '{}': an entry is too long", path_.string()));
        }
        ++component;
        tag.remove_prefix(bytes);
        flags = static_cast<std::uint16_t>(flags & ~kFirst);
        bytes = kMaxItemBytes - kNextOverhead - key.size();
    }
    add_component(key, tag, component, flags | kLast);
}

// How much of a tag that does not fit where we are goes into its first component: what is left of
// the block beside full items, so that full components fill the blocks behind it.
std::size_t TableWriter::first_bytes(std::string_view key, std::size_t tag_bytes) const {
    const std::size_t overhead = kFirstOverhead + key.size();
    const std::size_t most = kMaxItemBytes - overhead;
    const std::size_t rest = levels_.front()->block.free() % kFullItemBytes;
    if (rest <= overhead + Block::kOffsetBytes) return most;
    const std::size_t left = rest - overhead - Block::kOffsetBytes;
    // A short beginning costs more in the branches, whose keys get longer, than it saves.
    constexpr std::size_t kWorthwhile = 34;
    const std::size_t last = tag_bytes % (kMaxItemBytes - kNextOverhead - key.size());
    return left >= last || left >= key.size() + kWorthwhile ? left : most;
}

void TableWriter::add_component(std::string_view key, std::string_view tag, std::uint16_t component,
                                std::uint16_t flags) {
    const std::size_t overhead = component == 1 ? kFirstOverhead : kNextOverhead;
    if (!levels_.front()->block.has_room(overhead + key.size() + tag.size())) {
        begin_leaf(key, component);
    }
    put_component(key, tag, component, flags);
}

void TableWriter::put_component(std::string_view key, std::string_view tag, std::uint16_t component,
                                std::uint16_t flags) {
    const bool first = component == 1;
    const std::size_t size = (first ? kFirstOverhead : kNextOverhead) + key.size() + tag.size();
    char* to = levels_.front()->block.add(size);
    put_b16(to, flags | (size - kFirstOverhead));
    to[2] = static_cast<char>(key.size());
    to += 3;
    to += key.copy(to, key.size());
    if (!first) {
        put_b16(to, component);
        to += 2;
    }
    tag.copy(to, tag.size());  // Which may be empty, as memcpy may not.
}

// Of the open leaf, which is never empty.
std::string_view TableWriter::last_key() const {
    const char* const item = levels_.front()->block.newest();
    return {item + 3, static_cast<unsigned char>(item[2])};
}

void TableWriter::begin_leaf(std::string_view key, std::uint16_t component) {
    Separator next{std::string(shortest_above(last_key(), key)), component};
    const std::uint32_t number = write(*levels_.front());
    add_child(1, std::exchange(levels_.front()->separator, std::move(next)), number);
}

void TableWriter::add_child(std::size_t level, Separator separator, std::uint32_t child) {
    if (levels_.size() == level) {
        levels_.push_back(std::make_unique<Level>(static_cast<unsigned>(level)));
    }
    Level& branch = *levels_[level];
    if (!branch.block.has_room(kBranchOverhead + separator.key.size())) {
        const std::uint32_t number = write(branch);
        add_child(level + 1, std::move(branch.separator), number);
    }
    if (branch.block.empty()) branch.separator = std::exchange(separator, {});
    char* to = branch.block.add(kBranchOverhead + separator.key.size());
    put_b32(to, child);
    to[4] = static_cast<char>(separator.key.size());
    to = std::copy(separator.key.begin(), separator.key.end(), to + 5);
    put_b16(to, separator.component);
}

// The number that the open block has got in the file.
std::uint32_t TableWriter::write(Level& level) {
    file_->write(level.block.finished());
    level.block.clear();
    return info_.blocks++;
}

TableInfo TableWriter::finish() {
    if (levels_.empty()) return info_;
    for (std::size_t level = 0; level < levels_.size(); ++level) {
        info_.root = write(*levels_[level]);
        info_.level = static_cast<unsigned>(level);
        const bool is_root = level + 1 == levels_.size();
        if (!is_root) add_child(level + 1, std::move(levels_[level]->separator), info_.root);
    }
    file_->finish();
    return info_;
}

}  // namespace dateline::glass
