#include "indexer/readers/json/json_values.h"

#include <algorithm>

#include "indexer/readers/json/json_head.h"

namespace dateline {
namespace {

constexpr std::string_view kBlanks{" \t\r\n\f\v,\x1E\0", 9};
constexpr std::string_view kMark = "\xEF\xBB\xBF";
constexpr std::size_t kPieceBytes = std::size_t{64} * 1024;
constexpr std::size_t kWholeBytes = std::size_t{1024} * 1024;
constexpr std::size_t kKeptBytes = 1024;
constexpr std::size_t kDeepest = 64;  // Lists in lists, and entered objects.

}  // namespace

void JsonValues::consume(std::size_t size) {
    const std::string_view text = input_.bytes.peek(size);
    const std::size_t line_end = text.rfind('\n');
    if (line_end != std::string_view::npos) {
        indent_ = 0;
        at_line_start_ = true;
    }
    if (at_line_start_) {
        const std::string_view line = text.substr(line_end + 1);
        const std::size_t blanks = indent_of(line);
        indent_ += blanks;
        at_line_start_ = blanks == line.size();
    }
    consumed_ += text.size();
    input_.bytes.consume(text.size());
}

void JsonValues::pass_over_blanks() {
    while (true) {
        const std::string_view text = input_.bytes.peek(kPieceBytes);
        const std::size_t blanks = std::min(text.find_first_not_of(kBlanks), text.size());
        if (blanks > 0) {
            input_.beat();
            consume(blanks);
        } else if (text.starts_with(kMark)) {
            const bool at_line_start = at_line_start_;
            consume(kMark.size());
            at_line_start_ = at_line_start;
        } else if (!pass_over_comment()) {
            return;
        }
    }
}

bool JsonValues::pass_over_comment() {
    const std::string_view text = input_.bytes.peek(2);
    const bool line = text.starts_with('#') || text == "//";
    if (!at_line_start_ || !(line || text == "/*")) return false;
    const std::string_view end = line ? "\n" : "*/";
    consume(text.size());
    while (true) {
        const std::string_view rest = input_.bytes.peek(kPieceBytes);
        const std::size_t found = rest.find(end);
        const bool last = found != std::string_view::npos || rest.size() < kPieceBytes;
        // Half of an end may be the last byte.
        consume(found != std::string_view::npos ? found + end.size()
                                                : rest.size() - (last ? 0 : 1));
        input_.beat();
        if (last) return true;
    }
}

void JsonValues::pass_over_string() {
    consume(1);
    while (true) {
        const std::string_view text = input_.bytes.peek(kPieceBytes);
        const std::size_t found = std::min(text.find_first_of("\"\\"), text.size());
        if (found == text.size()) {
            consume(found);
            if (text.size() < kPieceBytes) return;
            continue;
        }
        const bool end = text[found] == '"';
        consume(std::min(found + (end ? 1 : 2), text.size()));
        if (end) return;
    }
}

// To the end of the value that was begun, or to where the next one seems to begin on a line.
void JsonValues::pass_over_brackets(JsonExtent& extent) {
    while (true) {
        const std::string_view text = input_.bytes.peek(kPieceBytes);
        const bool whole = text.size() < kPieceBytes;
        const bool end = extent.scan(text, whole);
        input_.beat();
        if (extent.next_line() != JsonExtent::kNowhere) return consume(extent.next_line());
        const std::size_t passed = extent.end();
        consume(passed);
        if (end || whole) return;
        extent.forget(passed);
    }
}

JsonPiece JsonValues::keep(JsonPiece::Kind kind, std::string_view text) {
    kept_ = text.substr(0, kKeptBytes);
    return {.kind = kind, .text = kept_, .name = {}};
}

void JsonValues::resynchronise() {
    if (next_inside_ == 0) return;
    wary_until_ = std::max<std::uint64_t>(wary_until_, consumed_ + given_);
    given_ = next_inside_;
}

JsonPiece JsonValues::next() {
    consume(given_);
    given_ = 0;
    name_.clear();
    while (true) {
        pass_over_blanks();
        if (input_.bytes.peek(1).empty()) return {};
        const bool in_object = !open_.empty() && open_.back() != '[';
        const JsonPiece piece = in_object ? next_in_object() : next_in_list();
        if (piece.kind != JsonPiece::Kind::End) return piece;
    }
}

// End: a bracket, and nothing to give.
JsonPiece JsonValues::next_in_list() {
    const char c = input_.bytes.peek(1).front();
    if (c == '{') return take_object();
    if (c == '[' && open_.size() >= kDeepest) {
        const JsonPiece piece = keep(JsonPiece::Kind::TooDeep, input_.bytes.peek(kKeptBytes));
        JsonExtent extent(indent_, JsonExtent::Trust::Alone);
        pass_over_brackets(extent);
        return piece;
    }
    if (c != '[' && c != ']' && c != '}') return take_scalar();
    if (c == '[') open_ += c;
    if (c == ']' && !open_.empty()) open_.pop_back();
    consume(1);
    return {};
}

JsonPiece JsonValues::take_object() {
    const bool wary = consumed_ < wary_until_;
    JsonExtent extent(indent_, wary ? JsonExtent::Trust::Wary : JsonExtent::Trust::Whole);
    const std::size_t most = input_.max_record_bytes;
    const std::size_t held = std::min(kWholeBytes, most);
    next_inside_ = 0;
    bool looked_inside = false;
    for (std::size_t size = kPieceBytes;; size *= 2) {
        size = std::min(size, most + JsonExtent::kAhead + 1);
        const std::string_view text = input_.bytes.peek(size);
        const bool whole = text.size() < size;
        const bool ended = extent.scan(text, whole);
        input_.beat();
        const bool is_long = extent.end() > held;
        if (is_long && !looked_inside && enter_long_object(text.substr(0, kWholeBytes))) return {};
        looked_inside = looked_inside || is_long;
        if (extent.end() > most) return give_long(extent, text);
        if (extent.stopped_early() || (whole && !ended)) return give_cut(extent, text);
        if (!ended) continue;
        given_ = extent.end();
        const std::size_t next = std::min(extent.next_line(), extent.next_inline());
        if (next != JsonExtent::kNowhere) next_inside_ = next;
        return {JsonPiece::Kind::Object, text.substr(0, given_), name_};
    }
}

JsonPiece JsonValues::give_cut(const JsonExtent& extent, std::string_view text) {
    const std::size_t line = extent.next_line();
    const std::size_t next =
        line != JsonExtent::kNowhere ? line : std::min(extent.next_inline(), extent.next_any());
    if (next != JsonExtent::kNowhere) {
        wary_until_ = std::max<std::uint64_t>(wary_until_, consumed_ + extent.end());
        given_ = next;
        return {JsonPiece::Kind::Cut, text.substr(0, given_), {}};
    }
    given_ = extent.stopped_early() ? extent.end() : text.size();
    // That the stream fails is said by others; then its end is all that is missing here.
    if (input_.bytes.is_broken_off()) {
        consume(given_);
        given_ = 0;
        return {};
    }
    return {JsonPiece::Kind::Cut, text.substr(0, given_), {}};
}

JsonPiece JsonValues::give_long(JsonExtent& extent, std::string_view text) {
    const JsonPiece piece = keep(JsonPiece::Kind::TooLong, text);
    wary_until_ = std::max<std::uint64_t>(wary_until_, consumed_ + extent.end());
    if (extent.next_line() != JsonExtent::kNowhere) {
        given_ = extent.next_line();
        return piece;
    }
    const std::size_t passed = extent.end();
    consume(passed);
    extent.forget(passed);
    if (!extent.ended()) pass_over_brackets(extent);
    return piece;
}

// Up to the next value, or the end of the line.
JsonPiece JsonValues::take_scalar() {
    const JsonPiece piece = keep(JsonPiece::Kind::NoObject, input_.bytes.peek(kKeptBytes));
    const bool in_list = !open_.empty();
    if (kept_.starts_with('"')) {
        pass_over_string();
        return piece;
    }
    while (true) {
        const std::string_view text = input_.bytes.peek(kPieceBytes);
        const std::size_t end = text.find_first_of(in_list ? ",]}\n{[" : "\n{[");
        input_.beat();
        consume(std::min(end, text.size()));
        if (end != std::string_view::npos || text.size() < kPieceBytes) return piece;
    }
}

bool JsonValues::enter_long_object(std::string_view text) {
    if (open_.size() >= kDeepest) return false;
    const Wraps wraps = wraps_(closed_json(text));
    if (wraps == Wraps::Nothing) return false;
    open_ += wraps == Wraps::Articles ? '{' : 'n';
    consume(1);
    return true;
}

JsonPiece JsonValues::next_in_object() {
    const char c = input_.bytes.peek(1).front();
    if (c == '"') {
        name_ = input_.bytes.peek(kKeptBytes);
        const std::uint64_t begin = consumed_;
        pass_over_string();
        name_.resize(std::min<std::size_t>(name_.size(), consumed_ - begin));
        pass_over_blanks();
        if (input_.bytes.peek(1) == ":") consume(1);
        pass_over_blanks();
        return input_.bytes.peek(1).empty() ? JsonPiece{} : take_member();
    }
    if (c == '}') open_.pop_back();
    consume(1);
    return {};
}

JsonPiece JsonValues::take_member() {
    const std::string_view head = input_.bytes.peek(kPieceBytes);
    const char c = head.front();
    if (c == '"') {
        pass_over_string();
        return {};
    }
    if (c == '}') return {};
    if (c != '{' && c != '[') {
        consume(std::max<std::size_t>(1, std::min(head.find_first_of(",}\n"), head.size())));
        return {};
    }
    const bool holds = name_.size() > 1 && name_.ends_with('"') &&
                       wraps_('{' + name_ + ':' + closed_json(head) + '}') != Wraps::Nothing;
    name_ = holds && open_.back() == 'n' ? name_.substr(1, name_.size() - 2) : std::string();
    if (holds && c == '{') return take_object();
    if (holds && open_.size() < kDeepest) {
        open_ += '[';
        consume(1);
        return {};
    }
    JsonExtent extent(0, JsonExtent::Trust::Alone);
    pass_over_brackets(extent);
    return {};
}

}  // namespace dateline
