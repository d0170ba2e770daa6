// A stream read to its end by one of the readers: what came out and what was complained of.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "indexer/readers/registry.h"
#include "tests/support/memory_stream.h"
#include "tests/support/noted_rejects.h"

namespace dateline {

struct Reading {
    std::vector<Record> records;
    std::string complaints;
    std::uint64_t rejected = 0;
};

inline Reading read_records(const ReaderFormat& format, ByteStream& stream,
                            const std::map<std::string, std::string>& field_names = {}) {
    NotedRejects rejects;
    const Origin origin{.path = "news", .member = {}};
    InputBuffer buffer(stream);
    const auto reader = format.make({buffer, origin, rejects, field_names});
    Reading reading;
    while (auto record = reader->next()) reading.records.push_back(std::move(*record));
    reading.complaints = rejects.shown();
    reading.rejected = rejects.count();
    return reading;
}

inline Reading read_records(std::string_view format, std::string bytes,
                            const std::map<std::string, std::string>& field_names = {}) {
    MemoryStream stream(std::move(bytes));
    return read_records(*find_reader_format(format), stream, field_names);
}

}  // namespace dateline
