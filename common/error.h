// What ends a run: one exception kind for each thing that can be wrong with the
// world. Caught once, in run_program(). A broken record is not an error: it is
// counted by the indexer's Rejects and the run goes on. A bug of ours is an assert.
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <utility>

namespace dateline {

// what() is one line without a final period. It names the act, the object and,
// where there is one, the way out.
class Error : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

// The command line asks for something that does not exist or fit together.
class UsageError : public Error {
  public:
    using Error::Error;
};

// A corpus cannot be read: missing, unreadable, broken as a stream.
class CorpusError : public Error {
  public:
    using Error::Error;
};

// An index cannot be opened, understood or written.
class IndexError : public Error {
  public:
    using Error::Error;
};

// Bytes [begin, end) of a query text, end >= begin. Empty at the place of
// something that is missing.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(const Span&) const = default;
};

// A query text is not a query. Says where, so that a caret can stand under it.
class QueryError : public Error {
  public:
    QueryError(const std::string& what, Span where) : Error(what), where_(where) {}

    Span where() const { return where_; }

  private:
    Span where_;
};

}  // namespace dateline
