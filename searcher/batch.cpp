#include "searcher/batch.h"

#include <fmt/format.h>

#include <istream>
#include <map>

#include "common/error.h"

namespace dateline {
namespace {

struct NumberedLine {
    std::uint64_t number;
    std::string text;
};

std::vector<NumberedLine> read_lines(std::istream& in) {
    std::vector<NumberedLine> lines;
    std::uint64_t number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (number == 1 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
        if (!line.empty() && line.back() == '\r') line.pop_back();
        if (line.find_first_not_of(" \t") != std::string::npos) lines.push_back({number, line});
    }
    return lines;
}

bool has_id(const NumberedLine& line) {
    const std::size_t tab = line.text.find('\t');
    return tab != std::string::npos && tab > 0 && line.text.find(' ') > tab;
}

bool is_comment(const NumberedLine& line) {
    return line.text[line.text.find_first_not_of(" \t")] == '#';
}

BatchQuery with_id(const NumberedLine& line, const std::string& name) {
    const std::size_t tab = line.text.find('\t');
    if (tab == std::string::npos || tab == 0) {
        throw Error(fmt::format("'{}' line {} is not 'id<TAB>query'", name, line.number));
    }
    return {line.text.substr(0, tab), line.text.substr(tab + 1), line.number};
}

// Results of two queries could not be told apart.
void require_own_ids(const std::vector<BatchQuery>& queries, const std::string& name) {
    std::map<std::string_view, std::uint64_t> lines;
    for (const BatchQuery& query : queries) {
        const auto [known, is_new] = lines.try_emplace(query.id, query.line);
        if (is_new) continue;
        throw Error(fmt::format("'{}' lines {} and {} have the same id, {}; give each its own",
                                name, known->second, query.line, query.id));
    }
}

}  // namespace

std::vector<BatchQuery> read_batch(std::istream& in, const std::string& name, BatchFormat format) {
    const std::vector<NumberedLine> lines = read_lines(in);
    if (in.bad()) throw Error(fmt::format("cannot read the queries in '{}'", name));
    std::vector<BatchQuery> queries;
    for (const NumberedLine& line : lines) {
        if (is_comment(line)) continue;
        const bool id = format == BatchFormat::Tsv || (format == BatchFormat::Auto && has_id(line));
        queries.push_back(id ? with_id(line, name)
                             : BatchQuery{std::to_string(line.number), line.text, line.number});
    }
    require_own_ids(queries, name);
    return queries;
}

}  // namespace dateline
