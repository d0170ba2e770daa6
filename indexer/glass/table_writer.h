// A table of the glass format, written from its first entry to its last: a B-tree whose leaves lie
// in the file in key order, with the branch blocks strewn between them as they fill up.
//
// Leaf item: B16 flags and size - 3 | key length | key | B16 component number, but for the first
// component | tag. An entry that is too long for an item is several, its components. The first item
// of a table is an entry of nothing.
// Branch item: B32 block | key length | key | B16 component. The key separates: it is above all
// that lies before the block and not above what lies in it. The first one of a branch is empty.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/glass/block.h"
#include "indexer/glass/output_file.h"

namespace dateline::glass {

// What the version file says of a table.
struct TableInfo {
    std::uint32_t root = 0;
    unsigned level = 0;
    std::uint64_t entries = 0;
    std::uint32_t blocks = 0;  // 0: an empty table, without a file.
};

// Tags as long as this or shorter are never compressed.
inline constexpr std::size_t kCompressionThreshold = 18;

enum class Tag { Plain, Compressed };

// A tag as it goes into a table. A view.
struct PackedTag {
    std::string_view bytes;
    Tag kind = Tag::Plain;
};

class TableWriter {
  public:
    static constexpr std::size_t kMaxKeyBytes = 255;

    // The file comes into being with the first entry. Throws IndexError, as all of this does.
    explicit TableWriter(std::filesystem::path path) : path_(std::move(path)) {}

    // Keys must ascend by bytes, none empty or longer than kMaxKeyBytes. Throws IndexError also
    // for a tag of more than 65,535 components, about 130 MB.
    void add(std::string_view key, std::string_view tag, Tag kind = Tag::Plain);

    // Writes what is still open. Nothing can be added any more.
    TableInfo finish();

  private:
    // What a branch knows its child by.
    struct Separator {
        std::string key;
        std::uint16_t component = 0;
    };
    struct Level {
        explicit Level(unsigned number) : block(number) {}
        Block block;
        Separator separator;  // Of the open block.
    };

    void add_in_components(std::string_view key, std::string_view tag, std::uint16_t flags);
    std::size_t first_bytes(std::string_view key, std::size_t tag_bytes) const;
    void add_component(std::string_view key, std::string_view tag, std::uint16_t component,
                       std::uint16_t flags);
    void put_component(std::string_view key, std::string_view tag, std::uint16_t component,
                       std::uint16_t flags);
    std::string_view last_key() const;
    void begin_leaf(std::string_view key, std::uint16_t component);
    void add_child(std::size_t level, Separator separator, std::uint32_t child);
    std::uint32_t write(Level& level);

    std::filesystem::path path_;
    std::optional<OutputFile> file_;
    std::vector<std::unique_ptr<Level>> levels_;  // From the leaf up, each with its open block.
    TableInfo info_;
};

}  // namespace dateline::glass
