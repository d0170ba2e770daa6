#include "indexer/readers/item_status.h"

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/markup/markup_names.h"

namespace dateline {
namespace {

struct Row {
    std::string_view word;
    ItemStatus status;
};

constexpr std::array kWords{
    Row{"canceled", ItemStatus::Withdrawn},  Row{"cancelled", ItemStatus::Withdrawn},
    Row{"kill", ItemStatus::Withdrawn},      Row{"killed", ItemStatus::Withdrawn},
    Row{"delete", ItemStatus::Withdrawn},    Row{"deleted", ItemStatus::Withdrawn},
    Row{"withdrawn", ItemStatus::Withdrawn}, Row{"withheld", ItemStatus::Withheld},
    Row{"hold", ItemStatus::Withheld},
};

}  // namespace

ItemStatus item_status(std::string_view word) {
    const std::size_t scheme = word.find_last_of(":/");
    if (scheme != std::string_view::npos) word.remove_prefix(scheme + 1);
    const auto* const row = std::ranges::find_if(
        kWords, [word](const Row& known) { return is_same_name(known.word, word); });
    return row == kWords.end() ? ItemStatus::Usable : row->status;
}

std::string apply_status(ItemStatus status, Record& record) {
    if (status == ItemStatus::Withheld) return "withheld by its provider";
    if (status == ItemStatus::Withdrawn) {
        if (record.id.empty()) return "withdraws an item, and does not say which";
        Revision revision = std::move(record.revision);
        std::string id = std::move(record.id);
        record = {};
        record.id = std::move(id);
        record.revision = std::move(revision);
        record.revision.action = Revision::Action::Withdraw;
        return {};
    }
    return record.headline.empty() && record.body.empty() ? "neither headline nor text"
                                                          : std::string();
}

}  // namespace dateline
