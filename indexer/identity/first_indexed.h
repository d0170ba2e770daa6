// When the published index first had an article, so that an article which comes again, in another
// version, in a rebuilt index or under another schema, does not look new.
#pragma once

#include <xapian.h>

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace dateline {

// What lies in its slot; nullopt when there is nothing.
std::optional<std::chrono::sys_seconds> first_indexed_in(const Xapian::Document& document);

// What is asked for it, and what counts for all that is new.
struct IndexHistory {
    // Segments of any version of the schema.
    std::vector<std::filesystem::path> published = {};
    std::chrono::sys_seconds now = {};
};

// Not thread-safe: one for each thread.
class FirstIndexed {
  public:
    // Where a segment does not say it of its articles, the time counts at which it was built; what
    // cannot be opened is left out. Throws nothing of the library's.
    explicit FirstIndexed(const IndexHistory& history);

    // Of the article that has the id, now. What cannot be read counts as new.
    std::chrono::sys_seconds of(const std::string& id) const;

  private:
    struct Segment {
        Xapian::Database database;
        std::chrono::sys_seconds built;
    };
    std::vector<Segment> segments_;
    std::chrono::sys_seconds now_;
};

}  // namespace dateline
