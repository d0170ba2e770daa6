// The table of what a corpus file may be: what it is called, how it is known, and which reader
// reads it, if any. To add a reader: a row in registry.cpp, and its name in the row here.
#pragma once

#include <string>
#include <string_view>

#include "indexer/readers/registry.h"
#include "indexer/sources/input_buffer.h"

namespace dateline {

// Which reader a stream is for; or why it is for none.
struct Detection {
    const ReaderFormat* format = nullptr;
    std::string reason;  // "a WARC archive: not read yet". Empty when there is a format.
};

// By the beginning of text that was decoded (decoded_stream.h). `whole`: that is all of it. The
// first row that fits counts.
Detection detect_format(std::string_view head, bool whole);

// The same of a stream, of which nothing is consumed: by its first 8 KiB, or by the first 1 MiB
// where no line ends before. Throws CorpusError when the stream fails.
Detection detect_format(InputBuffer& bytes);

}  // namespace dateline
