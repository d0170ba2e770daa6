// Indexes that hold the same articles and came to them in different ways.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "indexer/options.h"
#include "tests/support/plain_archive.h"
#include "tests/support/temp_dir.h"

namespace dateline {

struct Life {
    const char* name;
    // Makes the index, run by run, so that it holds these articles in the end.
    std::function<void(class LivingIndex&, const std::vector<PlainArticle>&)> live;
};

// Each as the programs do it, but for the last ones: there another program changed the index.
const std::vector<Life>& lives();

// A folder of corpora and the index that is made of it.
class LivingIndex {
  public:
    LivingIndex(const Life& life, const std::vector<PlainArticle>& articles, WriterKind writer);

    std::string path() const { return directory_.path("news.db"); }

    // What a life is made of. They throw what the indexer throws.
    void write(const std::string& file, const std::vector<PlainArticle>& articles);
    void forget(const std::string& file);
    void run();
    void remove(const std::vector<std::string>& ids);
    void remove_missing();
    std::vector<std::string> segments() const;

  private:
    IndexerOptions options() const;
    void run(const IndexerOptions& options);

    TempDir directory_;
    WriterKind writer_;
};

}  // namespace dateline
