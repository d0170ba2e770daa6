#include "tests/fuzz/query_fuzz.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "common/analysis/analyser.h"
#include "searcher/query/parser.h"
#include "searcher/query/reading.h"
#include "searcher/query/tree_printer.h"
#include "tests/support/today.h"

namespace dateline {
namespace {

// Printing adds brackets and repeats fields: a longer text may come out beyond the limits of a
// query.
constexpr std::size_t kLongestPrinted = 200;

// The same tree apart from the places. A range is the same if its days or numbers are, however it
// was written.
bool same(const QueryNode& one, const QueryNode& other) {
    const bool is_days = one.kind == NodeKind::Days;
    const bool is_range = is_days || one.kind == NodeKind::Numbers;
    const bool alike = one.kind == other.kind && one.presence == other.presence &&
                       (is_days || one.field == other.field) &&
                       (is_range || one.text == other.text) && one.days == other.days &&
                       one.numbers == other.numbers && one.reach == other.reach &&
                       one.count == other.count && one.weight == other.weight;
    return alike && std::ranges::equal(one.children, other.children, same);
}

std::string check_error(const QueryError& error, std::string_view text) {
    const Span where = error.where();
    if (where.begin > where.end || where.end > text.size()) return "an error beyond the text";
    return {};
}

std::string check_printed(const QueryNode& tree) {
    const std::string printed = to_query_text(tree);
    try {
        if (!same(tree, parse_query(printed, kToday))) return "another tree for '" + printed + "'";
    } catch (const QueryError& error) {
        return "no tree for '" + printed + "': " + error.what();
    }
    return {};
}

std::string check_parser(std::string_view text) {
    try {
        const QueryNode tree = parse_query(text, kToday);
        return text.size() <= kLongestPrinted ? check_printed(tree) : std::string();
    } catch (const QueryError& error) {
        return check_error(error, text);
    }
}

// A lenient reading refuses nothing but limits and texts without words.
std::string check_lenient(std::string_view text) {
    try {
        read_query(text, Reading::Lenient, kToday);
    } catch (const QueryError& error) {
        return check_error(error, text);
    }
    return {};
}

std::string check_plain(std::string_view text) {
    try {
        parse_plain(text);
    } catch (const QueryError& error) {
        return check_error(error, text);
    }
    return {};
}

std::string check_analyser(std::string_view text) {
    thread_local Analyser analyser;
    for (const char* language : {"en", "fr", "zh"}) {
        for (const Occurrence& occurrence : analyser.analyse(text, language)) {
            const bool inside = occurrence.begin < occurrence.end &&
                                occurrence.end <= text.size() && !occurrence.word.empty() &&
                                occurrence.position + occurrence.span <= analyser.position_count();
            if (!inside) return "a word outside the text: '" + std::string(occurrence.word) + "'";
        }
    }
    return {};
}

}  // namespace

std::string fuzz_query(std::span<const std::uint8_t> data) {
    std::string text(data.begin(), data.end());
    text.resize(std::min(text.size(), Analyser::kMaxTextBytes));
    for (const auto check : {check_parser, check_lenient, check_plain, check_analyser}) {
        const std::string wrong = check(text);
        if (!wrong.empty()) return "'" + text + "' gives " + wrong;
    }
    return {};
}

}  // namespace dateline

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string wrong = dateline::fuzz_query({data, size});
    if (wrong.empty()) return 0;
    std::fprintf(stderr, "%s\n", wrong.c_str());
    std::abort();
}
