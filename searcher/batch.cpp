#include "searcher/batch.h"

#include <fmt/format.h>

#include <algorithm>
#include <istream>

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

}  // namespace

std::vector<BatchQuery> read_batch(std::istream& in, const std::string& name, BatchFormat format) {
    const std::vector<NumberedLine> lines = read_lines(in);
    if (in.bad()) throw Error(fmt::format("cannot read the queries in '{}'", name));
    const bool tsv = format == BatchFormat::Tsv ||
                     (format == BatchFormat::Auto && std::ranges::all_of(lines, has_id));
    std::vector<BatchQuery> queries;
    for (const NumberedLine& line : lines) {
        if (!tsv) {
            queries.push_back({std::to_string(line.number), line.text, line.number});
            continue;
        }
        const std::size_t tab = line.text.find('\t');
        if (tab == std::string::npos || tab == 0) {
            throw Error(fmt::format("'{}' line {} is not 'id<TAB>query'", name, line.number));
        }
        queries.push_back({line.text.substr(0, tab), line.text.substr(tab + 1), line.number});
    }
    return queries;
}

}  // namespace dateline
