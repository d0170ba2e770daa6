// Which articles of a segment their agencies have taken back.
#pragma once

#include <filesystem>
#include <vector>

#include "indexer/records/withdrawal.h"
#include "indexer/segment/articles.h"

namespace dateline {

// Why such an article is rejected.
inline constexpr const char* kTakenBack = "taken back by its agency";

// Those that have one of the ids, or one with a language behind it ("urn:sna:7:de"), in the version
// named or a lower one, ascending. Throws
// IndexError.
std::vector<ArticleNumber> withdrawn_articles(const std::filesystem::path& segment,
                                              const std::vector<Withdrawal>& withdrawals);

}  // namespace dateline
