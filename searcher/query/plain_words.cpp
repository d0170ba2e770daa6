// A text that nobody wrote as a query.
#include <fmt/format.h>

#include "searcher/query/parser.h"
#include "searcher/query/query_signs.h"

namespace dateline {

QueryNode parse_plain(std::string_view text) {
    QueryNode words;
    words.kind = NodeKind::Words;
    words.span = {0, text.size()};
    for (std::size_t at = 0; at < text.size();) {
        if (const std::size_t blank = blank_size(text, at); blank != 0) {
            at += blank;
            continue;
        }
        const std::size_t begin = at;
        std::size_t end = begin;
        while (end < text.size() && blank_size(text, end) == 0) ++end;
        QueryNode word;
        word.kind = NodeKind::Word;
        word.span = {begin, end};
        word.text = text.substr(begin, end - begin);
        words.children.push_back(std::move(word));
        at = end;
    }
    if (words.children.empty()) throw QueryError("the query is empty", {0, 0});
    if (words.children.size() > kMaxQueryWords) {
        throw QueryError(fmt::format("the query has more than {} words", kMaxQueryWords),
                         words.children[kMaxQueryWords].span);
    }
    return words;
}

}  // namespace dateline
