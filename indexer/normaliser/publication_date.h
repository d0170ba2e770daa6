// When an article was published, by the best that is known of it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/dates/moment.h"
#include "indexer/records/record.h"
#include "indexer/records/remarks.h"

namespace dateline {

// What may say it, clean. The first that does counts.
struct DateSources {
    std::string_view published;      // As the corpus writes it. What cannot be read is remarked.
    std::optional<Moment> dateline;  // The day of the dateline, where that has a year.
    std::string_view url;
    const Origin& origin;
    std::string_view
        captured;  // When it was fetched; only the day of that, for it came out before.
};

// `remarks` may be null.
std::optional<Moment> publication_date(const DateSources& sources, Remarks* remarks);

}  // namespace dateline
