// The table of corpus formats. To add one: a file pair in this folder, a row in
// registry.cpp, a sample in corpus/, a line in docs/corpus-formats.md.
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

    // Does a stream that begins with `head` (up to kSniffBytes) look like this format?
    bool (*sniff)(std::string_view head);
    std::unique_ptr<RecordReader> (*make)(const ReaderInput& input);

    // What is appended to a file is further records, and those before it stay what they were.
    bool grows_by_records;
};

inline constexpr std::size_t kSniffBytes = std::size_t{16} * 1024;

std::span<const ReaderFormat> reader_formats();

// The format of that name, or nullptr.
const ReaderFormat* find_reader_format(std::string_view name);

// The first format in the table's order whose sniff() agrees, or nullptr (e.g. for an image).
const ReaderFormat* sniff_reader_format(std::string_view head);

}  // namespace dateline
