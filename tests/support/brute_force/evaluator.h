// A query and articles to whether each is found, decided article by article as
// docs/query-language.md says: no index, no plan.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "searcher/engine.h"
#include "tests/support/brute_force/query_word.h"
#include "tests/support/brute_force/read_article.h"

namespace dateline::brute_force {

// All articles of an index. Not thread-safe.
class Archive {
  public:
    explicit Archive(const std::vector<Article>& articles);

    const std::vector<ReadArticle>& articles() const { return articles_; }
    const std::vector<std::string>& main_languages() const { return main_languages_; }

    // By article, where a leaf of text stands. Lives as long as the archive.
    const std::vector<Places>& places(const QueryNode& leaf, Capitals capitals, Reading reading);

    // Is it a word that a long row passes over?
    bool is_common(const std::string& word, Capitals capitals);

    // Does a pattern or a fuzzy word stand for more words than are searched?
    bool is_too_much(const QueryNode& leaf);

  private:
    std::vector<Places> find(const QueryNode& leaf, Capitals capitals, Reading reading);

    std::vector<ReadArticle> articles_;
    std::vector<std::string> main_languages_;
    std::set<std::string> vocabulary_;
    Analyser analyser_;
    std::map<std::string, std::vector<Places>> known_;
    std::map<std::string, bool> too_much_;
};

// Of a query and its text. Lives no longer than the archive and the tree.
class Evaluator {
  public:
    Evaluator(Archive& archive, const QueryNode& tree, std::string_view text);

    // Is there something in the query that the docs leave open?
    bool is_open() const { return open_; }

    // `match`: All or Any.
    bool finds(std::size_t article, MatchMode match) const;

  private:
    void prepare(const QueryNode& node, Reading reading);
    bool holds(const QueryNode& node, std::size_t article, MatchMode match) const;
    bool row_holds(const QueryNode& row, std::size_t article, MatchMode match) const;
    Places places(const QueryNode& node, std::size_t article) const;
    bool is_common(const QueryNode& node) const;
    std::vector<const QueryNode*> searched(const QueryNode& row) const;

    Archive& archive_;
    const QueryNode& tree_;
    Capitals capitals_ = Capitals::Meaningful;
    bool open_ = false;
    std::map<const QueryNode*, const std::vector<Places>*> leaves_;
};

}  // namespace dateline::brute_force
