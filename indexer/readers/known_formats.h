// What a corpus file may be: one of the formats that have readers (registry.h), or something else
// that is known by name and refused.
#pragma once

#include <string>
#include <string_view>

#include "indexer/readers/registry.h"
#include "indexer/records/stream_hints.h"
#include "indexer/sources/input_buffer.h"

namespace dateline {

// Which reader a stream is for; or why it is for none.
struct Detection {
    const ReaderFormat* format = nullptr;
    std::string reason;  // "a WARC archive: not read yet". Empty when there is a format.
};

// By the beginning of text that was decoded (decoded_stream.h). `whole`: that is all of it.
Detection detect_format(std::string_view head, bool whole, const StreamHints& hints = {});

// The same of a stream, of which nothing is consumed: by its first 8 KiB, or by the first 1 MiB
// where no line ends before. Throws CorpusError when the stream fails.
Detection detect_format(InputBuffer& bytes, const StreamHints& hints = {});

}  // namespace dateline
