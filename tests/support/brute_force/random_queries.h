// Query texts of every kind that docs/query-language.md has, mostly of words that some article has.
#pragma once

#include <string>
#include <vector>

#include "common/article.h"
#include "tests/support/random_articles.h"

namespace dateline::brute_force {

class QueryWriter {
  public:
    // Both must outlive it.
    QueryWriter(const std::vector<Article>& articles, Dice& dice)
        : articles_(articles), dice_(dice) {}

    // Parses. What the docs leave open is not in it.
    std::string query();

    // A few plain words side by side, the commonest query.
    std::string plain_row();

  private:
    std::string chain(int depth);
    std::string row(int depth);
    std::string item(int depth);
    std::string primary(int depth);
    std::string in_field();
    std::string filter();
    std::string near(int depth);
    std::string place(int depth);
    std::string counted(int depth);
    std::string pattern();
    std::string fuzzy();
    std::string phrase();
    std::string word();
    std::string ideographs();
    std::string date();

    std::vector<std::string> some_text();

    const std::vector<Article>& articles_;
    Dice& dice_;
};

}  // namespace dateline::brute_force
