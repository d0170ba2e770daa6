// The table of readers. To add one: a file pair in this folder, a row in registry.cpp, a sample in
// corpus/, a section in docs/corpus-formats.md.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "indexer/readers/record_reader.h"

namespace dateline {

class TextSample;

// When the rule of a format has a say (known_formats.h).
enum class KnownBy {
    Signature,  // At once: nothing else begins so.
    Shape,      // After what is known and not read was ruled out.
    Prose,      // When all else is ruled out.
};

struct ReaderFormat {
    std::string_view name;     // As --format takes it.
    std::string_view summary;  // One line for help.

    KnownBy known_by;
    bool (*fits)(const TextSample& sample);  // Its rule.

    std::unique_ptr<RecordReader> (*make)(const ReaderInput& input);

    // What is appended to a file is further records, and those before it stay what they were.
    bool grows_by_records;
};

std::span<const ReaderFormat> reader_formats();

// The format of that name, or nullptr.
const ReaderFormat* find_reader_format(std::string_view name);

}  // namespace dateline
