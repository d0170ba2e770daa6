// Files of stories between two tags, one after the other, whatever lies between them: read line by
// line, so that no more than one story is held.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

#include "indexer/readers/record_reader.h"

namespace dateline {

struct StoryMarks {
    // Where the tag begins that begins a story, from `from` on; npos: nowhere in this line.
    std::size_t (*find_begin)(std::string_view line, std::size_t from);
    // Behind the tag that ends one; npos: nowhere in this line.
    std::size_t (*find_end)(std::string_view line);
    // Is a line before the first story the end of another one? Given without blanks before it.
    bool (*is_tail)(std::string_view line);
    // Of a whole story, its tags included. Never fails.
    Record (*make_record)(std::string_view story);
};

// Positions count records. A story that is longer than max_record_bytes or cut off, by the end of
// the file or the beginning of another one, is rejected.
std::unique_ptr<RecordReader> make_story_reader(const ReaderInput& input, const StoryMarks& marks);

}  // namespace dateline
