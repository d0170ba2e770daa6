// Record to Article: charset, left-over entities, control characters, blanks,
// paragraphs, NFC, the dateline's place, the date, the language, an id where the
// corpus gives none. Knows nothing of formats and of Xapian.
#pragma once

#include <optional>
#include <string>

#include "common/article.h"
#include "indexer/records/record.h"
#include "indexer/records/remarks.h"

namespace dateline {

struct NormaliserSettings {
    std::string language;         // Of every article that does not say its own; empty: detect.
    std::string collection = {};  // That every article belongs to; may be empty.
};

class Normaliser {
  public:
    explicit Normaliser(NormaliserSettings settings) : settings_(std::move(settings)) {}

    // The article in a record, or nullopt when it has neither a headline nor a body, unless the
    // corpus lists it by an id and a date of its own: then it was published, if empty. A date that
    // cannot be read is no reason to lose an article. Without a date that can be read, a day in the
    // origin's name is the date ("1916-03-01", "19160301", "2024/03/01").
    // What is worth knowing of it is added to `remarks`.
    std::optional<Article> article(Record record, const Origin& origin,
                                   Remarks* remarks = nullptr) const;

  private:
    NormaliserSettings settings_;
};

}  // namespace dateline
