#include "indexer/readers/sgml/trec_reader.h"

#include <algorithm>

#include "indexer/markup/markup_names.h"
#include "indexer/readers/sgml/sgml_scanner.h"
#include "indexer/readers/sgml/story_reader.h"
#include "indexer/readers/sgml/trec_record.h"
#include "indexer/readers/text_sample.h"

namespace dateline {
namespace {

constexpr std::string_view kName = "DOC";

// Where "<DOC>" or "<DOC ...", or with a slash "</DOC>", begins from `from` on.
std::size_t find_tag(std::string_view text, std::string_view bracket, std::size_t from) {
    for (std::size_t at = text.find(bracket, from); at != std::string_view::npos;
         at = text.find(bracket, at + 1)) {
        const std::string_view tag = text.substr(at + bracket.size());
        if (tag.size() < kName.size() || !is_same_name(tag.substr(0, kName.size()), kName))
            continue;
        const std::string_view behind = tag.substr(kName.size());
        if (behind.empty() || behind[0] == '>' || behind[0] == ' ' || behind[0] == '\t') return at;
    }
    return std::string_view::npos;
}

std::size_t find_begin(std::string_view line, std::size_t from) {
    return find_tag(line, "<", from);
}

std::size_t find_end(std::string_view line) {
    const std::size_t at = find_tag(line, "</", 0);
    if (at == std::string_view::npos) return at;
    return std::min(line.find('>', at), line.size() - 1) + 1;
}

bool is_tail(std::string_view line) {
    return find_end(line) != std::string_view::npos;
}

// Does the story that `text` begins with say its number, before much else?
bool has_number(std::string_view text) {
    SgmlScanner scanner(text);
    SgmlPiece piece;
    if (!scanner.next(piece)) return false;
    for (const std::string_view name : {"id", "docno", "docid"}) {
        if (!sgml_attribute(piece.attributes, name).empty()) return true;
    }
    for (int tags = 0; tags < 8 && scanner.next(piece);) {
        if (piece.kind != SgmlPiece::Kind::StartTag) continue;
        ++tags;
        if (is_same_name(piece.text, "DOCNO") || is_same_name(piece.text, "DOCID")) return true;
    }
    return false;
}

}  // namespace

bool is_trec(const TextSample& sample) {
    const std::string_view text = sample.text();
    const std::size_t story = find_begin(text, 0);
    if (story == std::string_view::npos || !has_number(text.substr(story))) return false;
    // Before it: the tail of another, or declarations, comments and elements around all.
    if (find_tag(text.substr(0, story), "</", 0) != std::string_view::npos) return true;
    SgmlScanner scanner(text.substr(0, story));
    for (SgmlPiece piece; scanner.next(piece);) {
        const bool blank = piece.text.find_first_not_of(" \t\r\n") == std::string_view::npos;
        if (piece.kind == SgmlPiece::Kind::Text && !blank) return false;
    }
    return true;
}

std::unique_ptr<RecordReader> make_trec_reader(const ReaderInput& input) {
    return make_story_reader(input, {find_begin, find_end, is_tail, make_trec_record});
}

}  // namespace dateline
