// Articles that say the same id: which are one article in several versions, and which get an id of
// their own. Knows nothing of where articles lie.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace dateline {

// What becomes of an article that has the id of a different one.
enum class SameId {
    Keep,     // Both stay; it gets an id of its own.
    Replace,  // It takes the other's place.
    Reject,   // It is no article of the index.
};

// An article that has the id in question, or whose corpus calls it so.
struct IdHolder {
    std::string id;            // Of what is published.
    std::uint64_t stream = 0;  // Where it was read.
    bool is_going = false;     // Published, and taken out in this run whatever comes.
};

struct IdGroup {
    std::string said;  // The id that their corpora give them.
    std::vector<IdHolder> published;
    std::vector<IdHolder> fresh;  // Read in this run, in the order of the corpora.
};

// What the decision asks of its surroundings.
struct IdCircumstances {
    SameId rule = SameId::Keep;
    // Of two articles of the group, counted through `published` and then `fresh`.
    std::function<bool(std::size_t one, std::size_t other)> is_same;
    // Of an article of the group, counted so too: the number of its version, 0 where it has none.
    std::function<std::uint64_t(std::size_t article)> version;
    // Was the stream read from its beginning, because it had changed?
    std::function<bool(std::uint64_t stream)> is_read_anew;
    // Was it read only for what the index has lost with another file? It is older than what is
    // there.
    std::function<bool(std::uint64_t stream)> fills_gaps;
    // An id that nobody has, for a fresh article.
    std::function<std::string(std::size_t fresh)> own_id;
};

// An article is compared with so many others of its stream, and with as many of others.
inline constexpr std::size_t kMostLooks = 32;

struct IdDecision {
    enum class Fate {
        Kept,       // Under `id`.
        CameAgain,  // Another version of it counts.
        Rejected,
    };
    struct Fresh {
        Fate fate = Fate::Kept;
        std::string id;
        // The article of the group, counted as above, that has the id and is another one.
        std::optional<std::size_t> met;
    };
    std::vector<Fresh> fresh;
    std::vector<bool> replaced;  // Of `published`.
};

// The same article, come again, takes the place of the older version, and keeps its id. So does one
// that is altogether different, in the place in its file where the older one was, when the file was
// edited. Any other is a different article: the first of them has the id that it says when nothing
// published has it, and the others get their own. Of versions that have numbers the highest counts.
IdDecision decide_ids(const IdGroup& group, const IdCircumstances& circumstances);

}  // namespace dateline
