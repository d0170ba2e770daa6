// A table of the glass format, read from its root to its leaves and held against every rule that a
// table written in one go must keep. Made from the description of the format alone.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "indexer/glass/table_writer.h"
#include "tests/support/glass_unpack.h"

namespace dateline {

struct GlassItem {
    std::size_t block = 0;
    std::size_t size = 0;
    std::string head;  // All in front of the tag.
    std::string key;
    unsigned component = 1;
    bool first = false;
    bool last = false;
    bool compressed = false;
    std::string tag;
};

struct GlassEntry {
    std::string key;
    std::string tag;
    bool compressed = false;

    bool operator==(const GlassEntry&) const = default;
};

inline std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

class GlassTable {
  public:
    // Throws std::runtime_error with the rule that is broken.
    GlassTable(const std::filesystem::path& file, const glass::TableInfo& info)
        : bytes_(bytes_of(file)), seen_(info.blocks) {
        require(bytes_.size() == info.blocks * kBlock, "the file has the blocks that are told");
        if (info.blocks == 0) return;
        walk(info.root, info.level);
        for (const bool seen : seen_) require(seen, "every block is in the tree");
        join();
        require(entries_.size() == info.entries, "the entries are as many as is told");
    }

    const std::vector<GlassEntry>& entries() const { return entries_; }
    const std::vector<GlassItem>& items() const {
        return items_;
    }  // Without the first, of nothing.
    std::string block(std::size_t number) const { return bytes_.substr(number * kBlock, kBlock); }

  private:
    using Place = std::pair<std::string, unsigned>;  // Key and component.
    static constexpr std::size_t kBlock = 8192;

    static void require(bool kept, const char* rule) {
        if (!kept) throw std::runtime_error(std::string("broken: ") + rule);
    }

    // The items of a block, in the order of its directory.
    std::vector<std::string> split(std::size_t number, unsigned level) {
        require(number < seen_.size() && !seen_[number], "a block is in the tree once");
        seen_[number] = true;
        const std::string block = this->block(number);
        Unpacker head(block);
        require(head.big_endian(4) == 1, "revision 1");
        require(head.byte() == level, "levels go down one by one");
        const std::size_t gap = head.big_endian(2);
        require(head.big_endian(2) == gap, "all that is free is in the gap");
        const std::size_t end = head.big_endian(2);
        require(end % 2 == 1 && end > 11, "the directory ends behind an item");
        std::vector<std::string> items;
        std::size_t upper = kBlock;
        for (std::size_t at = 11; at < end; at += 2) {
            const std::size_t offset = head.big_endian(2);
            require(offset >= end && offset < upper, "items lie one below the other");
            items.push_back(block.substr(offset, upper - offset));
            upper = offset;
        }
        require(upper - end == gap, "the gap is between directory and items");
        require(block.substr(end, gap) == std::string(gap, '\0'), "the gap is zeroed");
        return items;
    }

    void walk(std::size_t number, unsigned level) {
        const std::vector<std::string> items = split(number, level);
        if (level == 0) return read_leaf(number, items);
        for (std::size_t i = 0; i < items.size(); ++i) {
            Unpacker item(items[i]);
            const std::size_t child = item.big_endian(4);
            const std::string key = item.bytes(item.byte());
            const auto component = static_cast<unsigned>(item.big_endian(2));
            require(item.at_end(), "a branch item has no more than its parts");
            require((i == 0) == (component == 0), "the first key of a branch is null, no other");
            require(i != 0 || key.empty(), "the null key is empty");
            if (i != 0) separator_ = {key, component};
            walk(child, level - 1);
        }
    }

    void read_leaf(std::size_t number, const std::vector<std::string>& items) {
        require(number >= next_leaf_, "leaves lie in key order");
        next_leaf_ = number + 1;
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (items_.empty() && i == 0) {
                require(items[i] == std::string("\x60\0\0", 3), "a table begins with nothing");
                continue;
            }
            GlassItem item = read_item(items[i]);
            item.block = number;
            const Place place{item.key, item.component};
            require(place > last_, "items ascend");
            if (i == 0) require_separator(place);
            last_ = place;
            items_.push_back(std::move(item));
        }
    }

    void require_separator(const Place& place) const {
        require(separator_ > last_ && separator_ <= place, "a separator separates");
        require(separator_.second == place.second, "a separator has the component of the item");
        std::size_t same = 0;
        while (same < last_.first.size() && same < place.first.size() &&
               last_.first[same] == place.first[same]) {
            ++same;
        }
        require(separator_.first == place.first.substr(0, same + 1), "a separator is the shortest");
    }

    static GlassItem read_item(const std::string& bytes) {
        Unpacker parts(bytes);
        GlassItem item;
        const auto flags = static_cast<unsigned>(parts.big_endian(2));
        item.size = bytes.size();
        require((flags & 0x1fff) == bytes.size() - 3, "an item tells its size");
        require(bytes.size() <= 2043, "four items fit a block");
        item.first = (flags & 0x2000) != 0;
        item.last = (flags & 0x4000) != 0;
        item.compressed = (flags & 0x8000) != 0;
        item.key = parts.bytes(parts.byte());
        require(!item.key.empty(), "a key is not empty");
        if (!item.first) item.component = static_cast<unsigned>(parts.big_endian(2));
        item.tag = parts.rest();
        item.head = bytes.substr(0, bytes.size() - item.tag.size());
        return item;
    }

    void join() {
        bool open = false;
        unsigned component = 0;
        for (const GlassItem& item : items_) {
            require(item.first != open, "an entry begins with its first component");
            component = item.first ? 1 : component + 1;
            require(item.component == component, "components are numbered one by one");
            if (item.first) entries_.push_back({item.key, "", item.compressed});
            require(item.key == entries_.back().key, "components have one key");
            require(item.compressed == entries_.back().compressed, "components agree");
            entries_.back().tag += item.tag;
            open = !item.last;
        }
        require(!open, "an entry ends with its last component");
    }

    std::string bytes_;
    std::vector<bool> seen_;
    std::size_t next_leaf_ = 0;
    Place last_;
    Place separator_;
    std::vector<GlassItem> items_;
    std::vector<GlassEntry> entries_;
};

}  // namespace dateline
