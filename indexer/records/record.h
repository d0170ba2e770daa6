// One raw item of a corpus file, as a reader found it: bytes not yet understood.
// The normaliser makes an Article of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/article.h"

namespace dateline {

// Where bytes came from, so that every complaint can name the place.
struct Origin {
    std::string path;  // The file as named on the command line or found below it; "-" for stdin.
    std::string
        member;  // The file inside an archive, e.g. "reut2-000.sgm"; empty outside archives.
};

// "news.tar.gz(a/b.txt)", "news.jsonl", "standard input".
std::string to_string(const Origin& origin);

// A place in such a stream. Numbers count from 1.
struct Position {
    std::string unit;          // "line", "record", "page": what the number counts.
    std::uint64_t number = 0;  // 0: the stream as a whole.
    std::uint64_t byte = 0;    // Inside the line or record; 0: all of it.
};

// Where an item is in its life, as agencies say it.
struct Revision {
    enum class Action {
        Publish,   // Or update: replaces older versions of the item.
        Withdraw,  // A kill: the item, in whatever version, is to be removed. Has no text.
    };
    Action action = Action::Publish;
    // Of versions of one id the highest counts, whatever the order in which they come. 0: not said.
    std::uint64_t version = 0;
    std::string replaces;  // Id of another item that this one takes the place of. May be empty.
};

struct Record {
    Position position;
    ArticleKind kind = ArticleKind::Article;

    // Bytes in the stream's charset; entities and blanks as found; empty when absent.
    std::string id;      // Empty: the normaliser gives one.
    std::string digest;  // Of its content, where the reader has made the id of it; else empty.
    std::string headline;
    std::string byline;
    std::string dateline;   // Place and day as printed: "SALVADOR, Feb 26 -".
    std::string body;       // Lines separated by '\n'; paragraphs see `layout`.
    std::string published;  // A date as the corpus writes it.
    std::string source;
    std::string section;
    std::string url;
    std::string language;
    std::vector<std::string> topics;
    std::vector<std::string> places;
    std::string page;  // Id of the article whose page carried this headline.
    // Text that it stood beside, to tell the language by where its own does not: a headline is
    // short.
    std::string context;
    std::string agency;  // Whose copy it is, where the corpus says so: "AP".

    // What its container declares about the bytes above: "iso-8859-1". Empty: nothing is known. Of
    // readers that give UTF-8 always empty.
    std::string charset;
    std::string captured;  // When it was fetched or sent; a date only where there is no other.

    Revision revision;

    // Where names of fields were given (--map): which of them it has, a bit each.
    std::optional<std::uint32_t> mapped;

    // What a line end in the body means.
    enum class Layout {
        LineIsParagraph,   // Each line is a paragraph; empty lines are nothing.
        BlankLineBetween,  // Paragraphs are blocks between empty lines; lines in a block are
                           // joined.
        Indented,  // A paragraph begins with an indented line (wire copy); others are joined.
    };
    Layout layout = Layout::LineIsParagraph;
};

}  // namespace dateline
