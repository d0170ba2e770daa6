#include "searcher/query/reading.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "common/schema.h"
#include "common/text/character.h"
#include "searcher/query/near_operator.h"
#include "searcher/query/parser.h"
#include "searcher/query/query_notes.h"
#include "searcher/query/query_signs.h"
#include "searcher/query/typed_query.h"

namespace dateline {
namespace {

constexpr std::array<std::string_view, 16> kMarks{"\"", "“",  "”",  "„", "«", "»",  "＂", "「",
                                                  "」", "『", "』", "(", ")", "（", "）", "^"};
constexpr std::array<std::string_view, 3> kOperators{"AND", "OR", "NOT"};

// What stands in for what cannot be parsed: as long as it, so that places stay what they were.
std::string without_marks(std::string_view text) {
    std::string bare(text);
    for (const std::string_view mark : kMarks) {
        for (std::size_t at = bare.find(mark); at != std::string::npos; at = bare.find(mark, at)) {
            bare.replace(at, mark.size(), mark.size(), ' ');
        }
    }
    return bare;
}

bool is_operator(const QueryNode& word) {
    if (std::ranges::find(kOperators, word.text) != kOperators.end()) return true;
    try {
        return parse_near_operator(word.text, word.span).has_value();
    } catch (const QueryError&) {
        return true;  // One with a reach that is none.
    }
}

// A field's name in front of a word, and a sign, say nothing any more.
void strip(QueryNode& word) {
    std::size_t first = 0;
    while (first < word.text.size()) {
        const FoundSign sign = sign_at(word.text, first);
        if (sign.sign == WordSign::None) break;
        first += sign.size;
    }
    word.text.erase(0, first);
    const std::size_t colon = word.text.find(':');
    if (colon != std::string::npos && find_field(fold_text(word.text.substr(0, colon)))) {
        word.text.erase(0, colon + 1);
    }
}

QueryNode bare_words(std::string_view text) {
    QueryNode tree = parse_plain(without_marks(text));
    std::erase_if(tree.children, is_operator);
    for (QueryNode& word : tree.children) strip(word);
    std::erase_if(tree.children, [](const QueryNode& word) { return word.text.empty(); });
    return tree;
}

ReadQuery read_text(std::string_view text, Reading reading, std::chrono::sys_days today) {
    if (reading == Reading::Plain) return {parse_plain(text), {}};
    try {
        const std::vector<Lexeme> lexemes = lex(text);
        return {parse_lexemes(lexemes, today), {}, query_notes(lexemes)};
    } catch (const QueryError& error) {
        if (reading == Reading::Strict) throw;
        ReadQuery read{bare_words(text), fmt::format("{}; read as plain words", error.what())};
        if (read.tree.children.empty()) throw;
        return read;
    }
}

void move_spans(QueryNode& node, const TypedQuery& query) {
    node.span = query.typed_span(node.span);
    for (QueryNode& child : node.children) move_spans(child, query);
}

}  // namespace

ReadQuery read_query(std::string_view text, Reading reading, std::chrono::sys_days today) {
    const TypedQuery query(text);
    try {
        ReadQuery read = read_text(query.text(), reading, today);
        if (query.text() != text) move_spans(read.tree, query);
        return read;
    } catch (const QueryError& error) {
        throw QueryError(error.what(), query.typed_span(error.where()));
    }
}

}  // namespace dateline
