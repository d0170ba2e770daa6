// The articles of a corpus as a segment writer gets them, made as the indexer makes them.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

#include "indexer/document/analysed_article.h"

namespace dateline {

// Hands over the first `most` articles; gives how many there were. Throws CorpusError when the
// corpus is not there.
std::uint64_t visit_articles(const std::filesystem::path& corpus, std::uint64_t most,
                             const std::function<void(const AnalysedArticle&)>& take);

}  // namespace dateline
