// What an index says of itself: which schema and analysis made it, when, and how much
// of what is in it. Lies as JSON in the user metadata of every segment, so that it
// travels wherever a segment goes.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "common/dates/moment.h"

namespace dateline {

inline constexpr std::string_view kStampKey = "dateline";

struct IndexStamp {
    int schema_version = 0;
    int analysis_version = 0;
    std::string xapian_version;  // Of the library whose stemmers were used.
    std::string stemmers;        // Their fingerprint.
    Moment built;
    std::uint64_t articles = 0;
    std::uint64_t headlines = 0;
    std::map<std::string, std::uint64_t> languages;  // Code to count of articles and headlines.
    std::map<std::string, std::uint64_t>
        sources;  // The same by publisher; those without are not in it.
};

// A stamp of this program, with nothing counted.
IndexStamp current_stamp();

// Counts are summed; the later time of building counts.
void add_counts(IndexStamp& sum, const IndexStamp& part);

std::string to_json(const IndexStamp& stamp);

// What tells whether pieces that were made before can be put together with what is made now: all
// that current_stamp() says of versions.
std::string version_name();

// Throws IndexError when it is not a stamp, or one that this program does not understand.
// `directory` names the index in the message, which tells how to build it again.
IndexStamp stamp_from_json(std::string_view json, std::string_view directory);

}  // namespace dateline
