// Articles in several languages with all that words can be: compounds, elisions, acronyms, numbers,
// abbreviations inside sentences, runs of ideographs. The same seed gives the same articles.
#pragma once

#include <string>
#include <vector>

#include "common/article.h"
#include "tests/support/random_articles.h"

namespace dateline::brute_force {

std::vector<Article> random_news(std::size_t count, Dice& dice);

// With that id; any text.
Article random_article(std::string id, Dice& dice);

}  // namespace dateline::brute_force
