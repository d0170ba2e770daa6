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
        if (cursors_[number].next()) waiting_.push(number);
    }
    having_.clear();
    if (waiting_.empty()) return false;
    term_ = cursors_[waiting_.top()].term;
    documents_ = occurrences_ = parts_ = 0;
    while (!waiting_.empty() && cursors_[waiting_.top()].term == term_) {
        const Cursor& cursor = cursors_[waiting_.top()];
        documents_ += cursor.documents;
        occurrences_ += cursor.occurrences;
        parts_ += cursor.parts;
        having_.push_back(waiting_.top());
        waiting_.pop();
    }
    return true;
}

}  // namespace dateline
