// Values in the postlist table: their statistics, and for each slot chunks of documents' values.
//   00 d0 uint-last(slot)              -> vint documents | vstr lowest | highest, if another
//   00 d8 vint(slot) sortable(first)   -> vstr value { vint document - the one before - 1 | vstr
//   value }
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/glass/table_writer.h"

namespace dateline::glass {

struct SlotStatistics {
    std::uint32_t documents = 0;  // That have a value in the slot.
    std::string lowest;
    std::string highest;

    void take(std::string_view value);
    void take(const SlotStatistics& other);
};

std::string statistics_key(std::uint32_t slot);
std::string statistics_tag(const SlotStatistics& statistics);

// What the chunks of a slot have in front of their keys. Slots in the order of these.
std::string chunk_key_start(std::uint32_t slot);

class ValueWriter {
  public:
    ValueWriter(TableWriter& table, std::uint32_t slot)
        : table_(table), key_(chunk_key_start(slot)) {}

    // Documents ascend. Throws IndexError.
    void add(std::uint32_t document, std::string_view value);
    void end();

  private:
    TableWriter& table_;
    std::string key_;
    std::uint32_t first_ = 0;  // Documents of the chunk.
    std::uint32_t last_ = 0;
    std::string tag_;
};

}  // namespace dateline::glass
