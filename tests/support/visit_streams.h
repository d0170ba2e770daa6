// For those who want every stream of a corpus and nothing else.
#pragma once

#include <functional>
#include <string>

#include "indexer/sources/corpus.h"

namespace dateline {

using StreamVisitor = std::function<void(const Origin& origin, ByteStream& bytes)>;

inline void visit_streams(const std::string& corpus, Rejects& rejects, const StreamVisitor& visit) {
    class Streams : public CorpusVisitor {
      public:
        explicit Streams(const StreamVisitor& each) : each_(each) {}
        bool begin_file(const FileFacts& /*file*/) override { return true; }
        void stream(const Origin& origin, ByteStream& bytes) override { each_(origin, bytes); }
        void end_file(const FileFacts& /*file*/, bool /*whole*/) override {}

      private:
        const StreamVisitor& each_;
    } visitor(visit);
    visit_corpus(corpus, rejects, visitor);
}

}  // namespace dateline
