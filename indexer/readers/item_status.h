// Where an item is in its life, by the words of NITF, NewsML and NewsML-G2.
#pragma once

#include <string>
#include <string_view>

#include "indexer/records/record.h"

namespace dateline {

enum class ItemStatus {
    Usable,  // Also embargoed: what it says is kept, with the end of the embargo as its time.
    Withheld,
    Withdrawn,
};

// "usable", "Canceled", "stat:withheld", "http://.../canceled", "Kill". Words that are not known
// are usable.
ItemStatus item_status(std::string_view word);

// Makes a record what its status says: a kill has an id and no text. Gives why it cannot be used
// otherwise; empty: it can.
std::string apply_status(ItemStatus status, Record& record);

}  // namespace dateline
