#include "indexer/readers/json/json_shape.h"

#include <algorithm>
#include <cstddef>

#include "indexer/readers/json/json_document.h"
#include "indexer/readers/json/json_wrapping.h"
#include "indexer/readers/text_sample.h"

namespace dateline {
namespace {

constexpr std::string_view kBlanks = " \t\r\n\f\v\x1E";

std::string_view without_blanks_before(std::string_view text) {
    return text.substr(std::min(text.find_first_not_of(kBlanks), text.size()));
}

// Does an opening bracket precede one of `next`?
bool opens(std::string_view text, char bracket, std::string_view next) {
    if (!text.starts_with(bracket)) return false;
    const std::string_view rest = without_blanks_before(text.substr(1));
    return !rest.empty() && next.find(rest.front()) != std::string_view::npos;
}

enum class JsonLine { Object, OpenObject, Comment, Other };

JsonLine kind_of(std::string_view line, bool cut) {
    line = without_blanks_before(line);
    if (opens(line, '{', "\"}")) {
        return cut || line.ends_with('}') ? JsonLine::Object : JsonLine::OpenObject;
    }
    return line.starts_with('#') || line.starts_with("//") ? JsonLine::Comment : JsonLine::Other;
}

struct JsonLines {
    std::size_t lines = 0;   // Without comments.
    std::size_t before = 0;  // The first object.
    std::size_t objects = 0;
    std::size_t open = 0;
    std::size_t bytes = 0;
    std::size_t object_bytes = 0;
};

JsonLines count_lines(const TextSample& sample) {
    JsonLines counts;
    for (std::size_t at = 0; at < sample.lines().size(); ++at) {
        const bool cut =
            at >= sample.whole_lines() || (sample.lines().size() == 1 && !sample.whole());
        const std::string_view line = sample.lines()[at];
        const JsonLine kind = kind_of(line, cut);
        if (kind == JsonLine::Comment || (cut && at > 0 && kind == JsonLine::Other)) continue;
        ++counts.lines;
        counts.bytes += line.size();
        if (kind == JsonLine::Object) {
            if (counts.objects == 0) counts.before = counts.lines - 1;
            ++counts.objects;
            counts.object_bytes += line.size();
        }
        counts.open += kind == JsonLine::OpenObject;
    }
    return counts;
}

// "}," or `"name": ...` or `{...},`: what stands on a line of an object or array spread over many.
struct JsonPieces {
    std::size_t pieces = 0;
    std::size_t brackets = 0;
};

JsonPieces count_pieces(const TextSample& sample) {
    JsonPieces counts;
    for (std::string_view line : sample.lines()) {
        line = without_blanks_before(line);
        const bool bracket = line.find_first_not_of("{}[], \t") == std::string_view::npos ||
                             (opens(line, '{', "\"") && line.ends_with("},"));
        const bool member = line.starts_with('"') && line.find("\":") != std::string_view::npos;
        const bool item = line.starts_with('"') && line.ends_with("\",");
        const bool tail = line.ends_with('}') && line.find("\":") != std::string_view::npos;
        counts.brackets += bracket || tail;
        counts.pieces += bracket || member || item || tail;
    }
    return counts;
}

// An array of objects that does not end on its line.
bool begins_array(std::string_view line) {
    line = without_blanks_before(line);
    return line == "[" || (opens(line, '[', "{") && !line.ends_with(']'));
}

bool are_lines(const TextSample& sample) {
    if (sample.lines().empty() || begins_array(sample.lines().front())) return false;
    const JsonLines counts = count_lines(sample);
    if (counts.objects == 0) return counts.open > 0 && counts.open == counts.lines;
    if (counts.before == 0) return true;
    const bool mostly = counts.objects * 2 >= counts.lines - counts.before;
    return mostly && (counts.before == 1 || counts.object_bytes * 2 >= counts.bytes);
}

// Does anything but a line end come after the first value of the text?
bool is_followed_on_line(std::string_view text, std::size_t bytes) {
    const std::size_t next = text.find_first_not_of(" \t\r", bytes);
    return next != std::string_view::npos && text[next] != '\n' && text[next] != '\x1E';
}

bool is_in_other_layout(const TextSample& sample, std::string_view text,
                        const JsonBeginning& beginning) {
    if (!beginning.value()) return opens(text, '[', "{") || (text[0] == '{' && !are_lines(sample));
    if (beginning.value()->is_object() && !wrapped_members(*beginning.value()).empty()) return true;
    if (!beginning.bytes()) return !are_lines(sample);
    const bool spread = text.substr(0, *beginning.bytes()).find('\n') != std::string_view::npos;
    return spread || is_followed_on_line(text, *beginning.bytes()) || !are_lines(sample);
}

// What is no article for certain; and what has no words at all, where all of it is seen.
std::string_view name_of_other(const TextSample& sample, const JsonBeginning& beginning,
                               bool is_alone) {
    if (!beginning.value()) return {};
    const std::string_view name = name_of_foreign_json(*beginning.value());
    if (!name.empty()) return name;
    const bool wordless = sample.whole() && is_alone && !has_words(*beginning.value());
    return wordless ? "JSON without articles" : std::string_view{};
}

}  // namespace

bool is_json(const TextSample& sample) {
    const std::string_view text = after_comments(sample.text());
    if (!opens(text, '[', "{\"[]") && !opens(text, '{', "\"}")) return false;
    const JsonBeginning beginning(text);
    return is_in_other_layout(sample, text, beginning) &&
           name_of_other(sample, beginning, true).empty();
}

bool is_jsonl(const TextSample& sample) {
    return are_lines(sample) && (sample.lines().size() > 1 || name_of_other_json(sample).empty());
}

std::string_view name_of_other_json(const TextSample& sample) {
    const std::string_view text = after_comments(sample.text());
    return name_of_other(sample, JsonBeginning(text), text.starts_with('[') || !are_lines(sample));
}

std::string_view name_of_json(const TextSample& sample) {
    const std::string_view text = sample.text();
    if (opens(text, '{', "'") || opens(text, '[', "'")) return "Python values, no JSON";
    const JsonPieces counts = count_pieces(sample);
    const bool mostly = counts.pieces * 4 >= sample.lines().size() * 3;
    return counts.brackets > 0 && mostly ? "JSON without its beginning" : std::string_view{};
}

}  // namespace dateline
