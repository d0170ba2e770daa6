// What a word is worth: a weighting scheme by name, `--rank NAME[:PARAMETERS]`. The schemes are a
// table in weighting.cpp; docs/ranking.md says which is for what.
#pragma once

#include <xapian.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/ranking/bm25_weight.h"
#include "searcher/ranking/ranking_settings.h"

namespace dateline {

// "bm25", "bm25:1.2,0.75", "bm25:b=0.75". Throws UsageError, which names the nearest scheme.
Weighting parse_weighting(std::string_view text);

// The same in full: "bm25:k1=1.2,b=0.75,k3=4".
std::string to_text(const Weighting& weighting);

// The names with their parameters and usual values, one behind the other, for help.
std::string weighting_help();

// Those of BM25 for a query of so many words; nullopt for another scheme.
std::optional<Bm25Weight::Parameters> bm25_parameters(const Weighting& weighting,
                                                      double query_words);

// For a query of `query_words` words that weigh, each as often as it counts, over `database`.
std::unique_ptr<Xapian::Weight> make_weight(const Weighting& weighting,
                                            const Xapian::Database& database, double query_words);

}  // namespace dateline
