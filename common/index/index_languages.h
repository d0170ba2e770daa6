// The languages of an index, as a query has to know them.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace dateline {

// The languages of the index that share a stemmer.
struct StemmerGroup {
    std::vector<std::string> languages;
    std::vector<std::string> terms;  // One a language: what its articles have.
    std::uint64_t article_count = 0;
};

struct IndexLanguages {
    std::vector<StemmerGroup> groups;  // The one with the most articles first. Never empty.
    std::vector<std::string> main;     // Those that have a say in what is a stopword here.
};

// From the number of articles in each language.
IndexLanguages index_languages(const std::map<std::string, std::uint64_t>& article_counts);

}  // namespace dateline
