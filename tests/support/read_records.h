// A stream read to its end by one of the readers: what came out and what was complained of.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "common/error.h"
#include "indexer/readers/registry.h"
#include "tests/support/broken_stream.h"
#include "tests/support/memory_stream.h"
#include "tests/support/noted_rejects.h"

namespace dateline {

struct Reading {
    std::vector<Record> records;
    std::string complaints;
    std::uint64_t rejected = 0;
    std::string error;  // Which ended it.
};

inline Reading read_records(const ReaderFormat& format, ByteStream& stream,
                            const std::map<std::string, std::string>& field_names = {}) {
    NotedRejects rejects;
    const Origin origin{.path = "news", .member = {}};
    InputBuffer buffer(stream);
    const auto reader = format.make({buffer, origin, rejects, field_names});
    Reading reading;
    try {
        while (auto record = reader->next()) reading.records.push_back(std::move(*record));
    } catch (const CorpusError& error) {
        reading.error = error.what();
    }
    reading.complaints = rejects.shown();
    reading.rejected = rejects.count();
    return reading;
}

inline Reading read_records(std::string_view format, std::string bytes,
                            const std::map<std::string, std::string>& field_names = {}) {
    MemoryStream stream(std::move(bytes));
    return read_records(*find_reader_format(format), stream, field_names);
}

// Of a stream that fails behind these bytes.
inline Reading read_broken(std::string_view format, std::string bytes) {
    BrokenStream stream(std::move(bytes));
    return read_records(*find_reader_format(format), stream);
}

}  // namespace dateline
