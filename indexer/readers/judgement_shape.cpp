#include "indexer/readers/judgement_shape.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "indexer/readers/text_sample.h"

namespace dateline {
namespace {

constexpr std::size_t kMostLines = 200;
constexpr std::string_view kBlanks = " \t";

bool is_whole_number(std::string_view text) {
    if (text.starts_with('-')) text.remove_prefix(1);
    return !text.empty() && text.size() <= 9 &&
           text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_number(std::string_view text) {
    return !text.empty() && text.find_first_not_of("+-.0123456789eE") == std::string_view::npos;
}

bool has_digit(std::string_view text) {
    return text.find_first_of("0123456789") != std::string_view::npos;
}

// Up to seven.
std::vector<std::string_view> columns_of(std::string_view line) {
    std::vector<std::string_view> columns;
    while (columns.size() < 7) {
        line.remove_prefix(std::min(line.find_first_not_of(kBlanks), line.size()));
        if (line.empty()) break;
        const std::size_t end = std::min(line.find_first_of(kBlanks), line.size());
        columns.push_back(line.substr(0, end));
        line.remove_prefix(end);
    }
    return columns;
}

bool is_iteration(std::string_view text) {
    return is_whole_number(text) || text == "Q0" || text == "q0";
}

bool is_judgement(std::string_view line) {
    const auto columns = columns_of(line);
    if (columns.size() == 4) {
        // "Derby 2 Watford 1" is a result of another kind.
        return is_iteration(columns[1]) && is_whole_number(columns[3]) &&
               (has_digit(columns[0]) || has_digit(columns[2]));
    }
    const bool tabs = std::count(line.begin(), line.end(), '\t') == 2;
    return columns.size() == 3 && is_whole_number(columns[2]) &&
           (tabs || (has_digit(columns[0]) && has_digit(columns[1]) && !is_number(columns[1])));
}

bool is_result(std::string_view line) {
    const auto columns = columns_of(line);
    return columns.size() == 6 && is_iteration(columns[1]) && is_whole_number(columns[3]) &&
           is_number(columns[4]);
}

// All but one in ten, and but for a line of names above.
bool is_mostly(const TextSample& sample, bool (*rule)(std::string_view)) {
    const std::size_t lines = std::min(sample.whole_lines(), kMostLines);
    const std::size_t most_others = std::max<std::size_t>(lines / 10, lines > 1 ? 1 : 0);
    std::size_t others = 0;
    for (std::size_t at = 0; at < lines && others <= most_others; ++at) {
        others += !rule(sample.lines()[at]);
    }
    return lines > 0 && others <= most_others;
}

}  // namespace

std::string_view name_of_judgements(const TextSample& sample) {
    if (is_mostly(sample, is_judgement)) return "qrels (relevance judgements)";
    if (is_mostly(sample, is_result)) return "a run (results of a search)";
    return {};
}

}  // namespace dateline
