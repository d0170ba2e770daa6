#include "indexer/glass/term_list_code.h"

#include <algorithm>

#include "indexer/glass/packing.h"

namespace dateline::glass {

void TermListCode::begin(std::uint64_t length, std::size_t terms) {
    tag_.clear();
    last_ = {};
    if (terms == 0) return;
    append_vint(tag_, length);
    append_vint(tag_, terms);
}

void TermListCode::add(std::string_view term, std::uint32_t wdf) {
    std::size_t shared = 0;
    bool has_wdf = true;
    if (!last_.empty()) {
        const std::size_t most = std::min(last_.size(), term.size());
        while (shared < most && last_[shared] == term[shared]) ++shared;
        // A small wdf and what is shared go into one byte, which is then above what can be shared.
        const std::uint64_t both = (std::uint64_t{wdf} + 1) * (last_.size() + 1) + shared;
        has_wdf = both > 0xff;
        tag_ += static_cast<char>(has_wdf ? shared : both);
    }
    const std::string_view added = term.substr(shared);
    tag_ += static_cast<char>(added.size());
    tag_ += added;
    if (has_wdf) append_vint(tag_, wdf);
    last_ = term;
}

void append_slot(std::string& tag, std::uint32_t slot, std::uint32_t last) {
    append_vint(tag, tag.empty() ? slot : slot - last - 1);
}

}  // namespace dateline::glass
