#include "indexer/inversion/term_merge.h"

namespace dateline {

TermMerge::TermMerge(const std::vector<SpillReader>& spills) {
    for (const SpillReader& spill : spills) {
        cursors_.push_back({spill.section(SpillSection::Terms), spill.base(), {}});
    }
    for (std::size_t number = 0; number < cursors_.size(); ++number) having_.push_back(number);
}

bool TermMerge::Cursor::next() {
    if (reader.at_end()) return false;
    term = reader.vstr();
    documents = reader.vint();
    occurrences = reader.vint();
    parts = reader.vint();
    return true;
}

bool TermMerge::next() {
    for (const std::size_t number : having_) {
        if (cursors_[number].next()) waiting_.push({term_key(cursors_[number].term), number});
    }
    having_.clear();
    if (waiting_.empty()) return false;
    const TermKey key = waiting_.top().key;
    term_ = cursors_[waiting_.top().number].term;
    documents_ = occurrences_ = parts_ = 0;
    do {
        const std::size_t number = waiting_.top().number;
        documents_ += cursors_[number].documents;
        occurrences_ += cursors_[number].occurrences;
        parts_ += cursors_[number].parts;
        having_.push_back(number);
        waiting_.pop();
    } while (!waiting_.empty() && waiting_.top().key == key &&
             cursors_[waiting_.top().number].term == term_);
    return true;
}

}  // namespace dateline
