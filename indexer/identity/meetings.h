// Which articles of a new segment are those of published ones or of each other, come again, and
// which only have the same id: those get an id of their own.
#pragma once

#include <compare>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "indexer/identity/id_decision.h"
#include "indexer/segment/articles.h"

namespace dateline {

struct MeetingSettings {
    SameId rule = SameId::Keep;
    std::vector<std::uint64_t> edited_streams = {};          // Read anew, to their ends.
    std::function<bool(std::uint64_t stream)> is_read_anew;  // As in IdCircumstances.
    std::function<bool(std::uint64_t stream)> fills_gaps;
    bool keeps_copies = false;  // Exact ones, of articles that have no ids of their own.
    std::function<std::string(std::uint64_t stream)> place;  // For ids: own_id.h.
    std::function<std::string(std::uint64_t stream)> file;   // For people.
    std::function<void()> heartbeat;
};

// An article that got an id of its own, or was rejected, since another one had its id.
struct Meeting {
    std::string id;                    // That both say.
    std::uint64_t stream = 0;          // Where it was read.
    std::uint64_t of_stream = 0;       // Where the other one was.
    std::string own_id;                // Empty: rejected.
    bool is_of_one_collection = true;  // Else each has its own ids anyway.
};

struct Meetings {
    // Of each published segment: what the new one replaces. Ascending, as all of these.
    std::vector<std::vector<ArticleNumber>> replaced;
    std::vector<ArticleNumber> came_again;  // Of the new one: other versions count.
    std::vector<ArticleNumber> rejected;    // Of the new one.
    struct Renamed {
        ArticleNumber number = 0;
        std::string id;
        bool is_called_otherwise = true;     // Its corpus gives it the id that it has now.
        std::vector<std::string> also = {};  // Where else it was found.
        auto operator<=>(const Renamed&) const = default;
    };
    std::vector<Renamed> renamed;  // Of the new one: laid again, with another id or other places.
    std::vector<Meeting> met;
};

// `published`, with what goes from each of them in this run (ascending), whatever comes. Throws
// IndexError, and what the heartbeat throws.
Meetings find_meetings(const std::vector<std::filesystem::path>& published,
                       const std::vector<std::vector<ArticleNumber>>& going,
                       const std::filesystem::path& fresh, const MeetingSettings& settings);

}  // namespace dateline
