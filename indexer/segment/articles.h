// Single articles of a segment: those with certain terms, and those that came from a
// stream.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace dateline {

using ArticleNumber = std::uint32_t;  // An article's place in its segment.

// Those that have any of these terms, ascending. Throws IndexError.
std::vector<ArticleNumber> articles_with(const std::filesystem::path& segment,
                                         const std::vector<std::string>& terms);

// Which of these terms any article has. Throws IndexError.
std::vector<bool> have_articles(const std::filesystem::path& segment,
                                const std::vector<std::string>& terms);

// The ids of these articles. Throws IndexError.
std::vector<std::string> ids_of(const std::filesystem::path& segment,
                                const std::vector<ArticleNumber>& articles);

// The keys of the streams that these articles were read from, one for each. Throws IndexError.
std::vector<std::uint64_t> streams_of(const std::filesystem::path& segment,
                                      const std::vector<ArticleNumber>& articles);

// How many articles there are. Throws IndexError.
std::uint64_t article_count(const std::filesystem::path& segment);

// How many articles the segments hold of each stream. Throws IndexError.
void count_streams(const std::vector<std::filesystem::path>& segments,
                   const std::vector<std::uint64_t>& keys,
                   const std::function<void(std::uint64_t key, std::uint64_t articles)>& tell);

}  // namespace dateline
