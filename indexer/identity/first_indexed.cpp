#include "indexer/identity/first_indexed.h"

#include <cmath>

#include "common/dates/date_parser.h"
#include "common/index/index_stamp.h"
#include "common/index/opened_segment.h"
#include "common/json.h"
#include "common/schema.h"

namespace dateline {
namespace {

using std::chrono::sys_seconds;

// Also of a stamp that this program would refuse.
std::optional<sys_seconds> time_built(const Xapian::Database& segment) {
    const std::optional<Json> stamp = Json::parse(segment.get_metadata(std::string(kStampKey)));
    if (!stamp || !stamp->is_object()) return std::nullopt;
    const auto built = parse_iso8601(stamp->text_member("built").value_or(std::string()));
    return built ? std::optional(built->utc) : std::nullopt;
}

}  // namespace

std::optional<sys_seconds> first_indexed_in(const Xapian::Document& document) {
    const std::string value = document.get_value(fields::kIndexed.slot);
    if (value.empty()) return std::nullopt;
    const double seconds = Xapian::sortable_unserialise(value);
    return sys_seconds(std::chrono::seconds(std::llround(seconds)));
}

FirstIndexed::FirstIndexed(const IndexHistory& history) : now_(history.now) {
    for (const std::filesystem::path& path : history.published) {
        try {
            Xapian::Database database = open_segment(path);
            const sys_seconds built = time_built(database).value_or(now_);
            segments_.push_back({std::move(database), built});
        } catch (const Xapian::Error&) {
            // Damaged, or of a format that the library no longer reads.
        }
    }
}

sys_seconds FirstIndexed::of(const std::string& id) const {
    const std::string term = make_exact_term(fields::kId, id);
    for (const Segment& segment : segments_) {
        try {
            const auto article = segment.database.postlist_begin(term);
            if (article == segment.database.postlist_end(term)) continue;
            return first_indexed_in(segment.database.get_document(*article))
                .value_or(segment.built);
        } catch (const Xapian::Error&) {
            // Damaged; the run would rather have its article than know since when.
        }
    }
    return now_;
}

}  // namespace dateline
