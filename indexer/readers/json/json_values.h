// A stream of JSON cut into its values: the objects that stand alone, in lists, or in lists inside
// of a long document, one after the other, whatever is between them.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "indexer/readers/json/json_extent.h"
#include "indexer/readers/record_reader.h"

namespace dateline {

// A piece of the stream. The text is valid until the next call, and of an object 64 bytes after it
// may be read.
struct JsonPiece {
    enum class Kind {
        Object,    // From bracket to bracket; it may be broken inside.
        Cut,       // One without its end.
        TooLong,   // Its beginning.
        TooDeep,   // Lists in lists; the beginning.
        NoObject,  // A number, a string, or no JSON at all; the beginning.
        End,
    };
    Kind kind = Kind::End;
    std::string_view text;
    std::string_view name;  // What an object calls it whose members are articles; may be empty.
};

// What an object is put around.
enum class Wraps {
    Nothing,        // It is an article, or what has none.
    Articles,       // In lists, or as what their members' names say.
    NamedArticles,  // Its members, each with a name of its own.
};

class JsonValues {
  public:
    // `wraps`: what this object, the beginning of one that may be longer (json_head.h), is put
    // around. Articles in a long one are values by themselves.
    JsonValues(const ReaderInput& input, std::function<Wraps(const std::string& head)> wraps)
        : input_(input), wraps_(std::move(wraps)) {}

    // Throws what the stream throws.
    JsonPiece next();

    // The object that came last is broken: goes on at the next one that begins inside of it, where
    // one does.
    void resynchronise();

  private:
    void consume(std::size_t size);
    void pass_over_blanks();
    bool pass_over_comment();
    void pass_over_string();
    void pass_over_brackets(JsonExtent& extent);
    JsonPiece keep(JsonPiece::Kind kind, std::string_view text);

    JsonPiece next_in_list();
    JsonPiece take_object();
    JsonPiece give_cut(const JsonExtent& extent, std::string_view text);
    JsonPiece give_long(JsonExtent& extent, std::string_view text);
    JsonPiece take_scalar();

    bool enter_long_object(std::string_view text);
    JsonPiece next_in_object();  // End: nothing in this member.
    JsonPiece take_member();

    ReaderInput input_;
    std::function<Wraps(const std::string&)> wraps_;
    std::string open_;             // What is around the next value: lists '[', and objects that
                                   // were entered, '{', or 'n' where its members have names.
    std::string kept_;             // Of what was passed over.
    std::string name_;             // Of the member that comes next.
    std::size_t given_ = 0;        // Bytes of the object that came last.
    std::size_t next_inside_ = 0;  // Where another begins in it; 0: none does.
    std::size_t indent_ = 0;       // Of the line that the next byte is on.
    bool at_line_start_ = true;
    std::uint64_t consumed_ = 0;
    std::uint64_t wary_until_ = 0;  // What was looked through in vain.
};

}  // namespace dateline
