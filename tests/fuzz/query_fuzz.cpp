#include "tests/fuzz/query_fuzz.h"

#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string_view>

#include "common/analysis/analyser.h"
#include "searcher/query/parser.h"
#include "searcher/query/tree_printer.h"
#include "searcher/query_message.h"

namespace dateline {
namespace {

// Printing adds brackets and repeats fields: a longer text may come out beyond the limits of a
// query.
constexpr std::size_t kLongestPrinted = 200;

bool same(const QueryNode& one, const QueryNode& other) {
    const auto field = [](const QueryNode& node) {
        return node.kind == NodeKind::Days ? &fields::kPublished : node.field;
    };
    const bool alike = one.kind == other.kind && field(one) == field(other) &&
                       one.text == other.text && one.days == other.days &&
                       one.numbers == other.numbers && one.presence == other.presence &&
                       one.children.size() == other.children.size();
    if (!alike && one.kind != NodeKind::Days && one.kind != NodeKind::Numbers) return false;
    if (one.kind != other.kind || one.days != other.days || one.numbers != other.numbers ||
        one.presence != other.presence) {
        return false;
    }
    for (std::size_t i = 0; i < one.children.size(); ++i) {
        if (!same(one.children[i], other.children[i])) return false;
    }
    return true;
}

std::string check_error(const QueryError& error, std::string_view text) {
    const Span where = error.where();
    if (where.begin > where.end || where.end > text.size()) return "an error beyond the text";
    query_message(error, text);
    return {};
}

std::string check_printed(const QueryNode& tree) {
    const std::string printed = to_query_text(tree);
    try {
        if (!same(tree, parse_query(printed))) return "another tree for '" + printed + "'";
    } catch (const QueryError& error) {
        return "no tree for '" + printed + "': " + error.what();
    }
    return {};
}

std::string check_parser(std::string_view text) {
    try {
        const QueryNode tree = parse_query(text);
        return text.size() <= kLongestPrinted ? check_printed(tree) : std::string();
    } catch (const QueryError& error) {
        return check_error(error, text);
    }
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
    for (const auto check : {check_parser, check_plain, check_analyser}) {
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
