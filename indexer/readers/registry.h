// The table of readers. To add one: a file pair in this folder, a row in registry.cpp, its name in
// the table of known_formats.cpp, a sample in corpus/, a line in docs/corpus-formats.md.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "indexer/readers/record_reader.h"

namespace dateline {

struct ReaderFormat {
    std::string_view name;     // As --format takes it.
    std::string_view summary;  // One line for help.

    std::unique_ptr<RecordReader> (*make)(const ReaderInput& input);

    // What is appended to a file is further records, and those before it stay what they were.
    bool grows_by_records;
};

std::span<const ReaderFormat> reader_formats();

// The format of that name, or nullptr.
const ReaderFormat* find_reader_format(std::string_view name);

}  // namespace dateline
