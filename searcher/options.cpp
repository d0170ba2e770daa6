#include "searcher/options.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/program_options.hpp>
#include <sstream>

#include "common/command_line.h"
#include "common/error.h"
#include "searcher/query/syntax.h"
#include "searcher/ranking/feedback.h"
#include "searcher/ranking/field_weights.h"
#include "searcher/ranking/proximity.h"
#include "searcher/ranking/recency.h"
#include "searcher/ranking/weighting.h"
#include "searcher/renderers/registry.h"
#include "searcher/today.h"

namespace dateline {
namespace {

namespace po = boost::program_options;

template <typename Value>
struct Choice {
    std::string_view name;
    Value value;
};

constexpr std::array<Choice<Sort>, 3> kSorts{
    {{"relevance", Sort::Relevance}, {"newest", Sort::Newest}, {"oldest", Sort::Oldest}}};
constexpr std::array<Choice<MatchMode>, 3> kMatches{
    {{"all", MatchMode::All}, {"any", MatchMode::Any}, {"auto", MatchMode::Auto}}};
constexpr std::array<Choice<ColourChoice>, 3> kColours{{{"auto", ColourChoice::Auto},
                                                        {"always", ColourChoice::Always},
                                                        {"never", ColourChoice::Never}}};
constexpr std::array<Choice<BatchFormat>, 3> kBatchFormats{
    {{"auto", BatchFormat::Auto}, {"lines", BatchFormat::Lines}, {"tsv", BatchFormat::Tsv}}};

template <typename Value, std::size_t N>
Value choose(const std::array<Choice<Value>, N>& choices, const std::string& name,
             std::string_view option) {
    const auto found = std::ranges::find(choices, name, &Choice<Value>::name);
    if (found != choices.end()) return found->value;
    std::string names;
    for (const Choice<Value>& choice : choices) {
        names += (names.empty() ? "" : ", ") + std::string(choice.name);
    }
    throw UsageError(fmt::format("--{} knows no '{}'; it takes {}", option, name, names));
}

std::string output_names() {
    std::string names;
    for (const Renderer& renderer : renderers()) {
        names += fmt::format("{}{}", names.empty() ? "" : ", ", renderer.name);
    }
    return names;
}

// clang-format off: an option a row
po::options_description visible_options() {
    const SearcherOptions defaults;
    po::options_description what("What to do");
    what.add_options()("index,d", po::value<std::string>()->value_name("DIR"),
                       "the index to search")("article", po::value<std::string>()->value_name("ID"),
                                              "show one article whole")(
        "batch", po::value<std::string>()->value_name("FILE"),
        "run a file of queries (- for standard input)")(
        "batch-format", po::value<std::string>()->value_name("FORMAT")->default_value("auto"),
        "how it is written: auto, lines (a query a line), tsv (id, tab, query)")(
        "plain", "queries are bare words, without operators and fields")(
        "lenient", "what is wrong in a query is searched as plain words");
    po::options_description results("Results");
    results.add_options()("limit,n", po::value<std::int64_t>()->value_name("LIMIT"),
                          "hits to give (default 10; 1000 in a TREC run)")(
        "offset", po::value<std::int64_t>()->value_name("N")->default_value(0),
        "hits to pass over first")(
        "output,o", po::value<std::string>()->value_name("OUTPUT")->default_value(defaults.output),
        ("how to print: " + output_names()).c_str())(
        "sort", po::value<std::string>()->value_name("ORDER")->default_value("relevance"),
        "relevance, newest or oldest first")(
        "match", po::value<std::string>()->value_name("HOW")->default_value("auto"),
        "words side by side: all, any, or auto (those with all first); in a TREC run any")(
        "exact", "count all that is found, however long it takes")(
        "tz", po::value<std::string>()->value_name("ZONE")->default_value("UTC"),
        "whose days a query means: Europe/Berlin, +02:00, UTC, local")(
        "explain", "show the query as it was understood")(
        "run-tag", po::value<std::string>()->value_name("TAG")->default_value(defaults.run_tag),
        "the last column of a TREC run")(
        "color", po::value<std::string>()->value_name("WHEN")->default_value("auto"),
        "auto, always or never");
    po::options_description ranking("Ranking");
    ranking.add_options()("rank",
                          po::value<std::string>()->value_name("NAME")->default_value(
                              defaults.ranking.weighting.scheme),
                          ("weighting scheme and its parameters: " + weighting_help()).c_str())(
        "fields", po::value<std::string>()->value_name("WEIGHTS"),
        "what words of a field count: headline^3,lede^2 (default: headline^2,lede^1,body^1)")(
        "proximity", po::value<std::string>()->value_name("WEIGHT"),
        "what words that are neighbours in the query and in an article add (default 0; try 0.1)")(
        "expand", po::value<std::string>()->value_name("HOW")->implicit_value("", "10,30,1.5"),
        "add words that the first articles have in common: articles, terms, weight")(
        "recency", po::value<std::string>()->value_name("HALFLIFE"),
        "count new articles more: 12h, 30d, 2w, 1y until half of it is gone")(
        "now", po::value<std::string>()->value_name("WHEN"),
        "the day or moment that --recency, date:today and date:7d go by (default: the clock)");
    po::options_description general("General");
    general.add_options()("help,h", "show this")("version", "show the version");
    po::options_description all;
    all.add(what).add(results).add(ranking).add(general);
    return all;
}
// clang-format on

// In lines that a terminal has room for.
std::string field_names() {
    constexpr std::size_t kColumns = 78;
    constexpr std::string_view kIndent = "\n         ";
    std::string names;
    std::size_t column = kIndent.size();
    for (const Field* field : searched_fields()) {
        const std::size_t size = field->name.size() + 2;
        if (column + size > kColumns) {
            names += kIndent;
            column = kIndent.size();
        }
        names += fmt::format(" {}:", field->name);
        column += size;
    }
    return names;
}

std::string help_text(const po::options_description& visible) {
    std::ostringstream text;
    text << "Usage: dateline-search -d DIR [OPTION]... QUERY...\n"
            "       dateline-search -d DIR                      interactive, on a terminal\n"
            "       dateline-search -d DIR --article ID\n"
            "       dateline-search -d DIR --batch FILE\n\n"
            "Ranks the articles of an index for a query.\n"
         << visible << "\nQuery:\n"
         << kQuerySyntax << "  Fields:" << field_names()
         << "\n  docs/query-language.md has it all.\n"
            "\nExit codes: 0 found, 1 nothing found or a batch query failed, 2 error\n";
    return text.str();
}

template <typename Value>
std::optional<Value> given(const po::variables_map& values, const char* name) {
    return values.count(name) != 0 ? std::optional(values[name].as<Value>()) : std::nullopt;
}

// Boost would read -1 as the largest number there is.
std::uint64_t count(const po::variables_map& values, const char* name) {
    const auto number = values[name].as<std::int64_t>();
    if (number < 0) throw UsageError(fmt::format("--{} takes no negative number", name));
    return static_cast<std::uint64_t>(number);
}

std::optional<std::string> joined_query(const po::variables_map& values) {
    const auto words = given<std::vector<std::string>>(values, "query");
    if (!words) return std::nullopt;
    std::string query;
    for (const std::string& word : *words) query += (query.empty() ? "" : " ") + word;
    return query;
}

RankingSettings ranking_settings(const po::variables_map& values) {
    RankingSettings settings;
    settings.weighting = parse_weighting(values["rank"].as<std::string>());
    if (const auto text = given<std::string>(values, "fields")) {
        settings.fields = parse_field_weights(*text);
    }
    if (const auto text = given<std::string>(values, "proximity")) {
        settings.proximity = parse_proximity(*text);
    }
    if (const auto text = given<std::string>(values, "expand")) {
        settings.feedback = parse_feedback(*text);
    }
    if (const auto text = given<std::string>(values, "recency")) {
        settings.half_life = parse_half_life(*text);
    }
    return settings;
}

void check(const SearcherOptions& options) {
    if (options.run_tag.empty()) throw UsageError("--run-tag wants a tag");
    const int modes = (options.query ? 1 : 0) + (options.article ? 1 : 0) + (options.batch ? 1 : 0);
    if (modes > 1) throw UsageError("give one of QUERY, --article and --batch");
    const Renderer* renderer = find_renderer(options.output);
    if (renderer == nullptr) {
        throw UsageError(
            fmt::format("--output knows no '{}'; it takes {}", options.output, output_names()));
    }
    if (options.batch && !renderer->for_batch) {
        throw UsageError(
            fmt::format("--batch cannot print '{}'; it takes jsonl, trec", options.output));
    }
}

}  // namespace

std::chrono::sys_days current_day(const SearcherOptions& options) {
    return options.now ? options.zone.day_of(*options.now) : today_by_clock(options.zone);
}

std::variant<SearcherOptions, EarlyExit> parse_searcher_options(int argc, const char* const* argv) {
    const po::options_description visible = visible_options();
    const po::variables_map values = parse_command_line(
        argc, argv, visible, "query", " (a query that begins with - stands behind --)");
    if (values.count("help") != 0) return EarlyExit{help_text(visible)};
    if (values.count("version") != 0) return EarlyExit{"dateline-search " DATELINE_VERSION "\n"};
    if (given<std::string>(values, "index").value_or("").empty())
        throw UsageError("name the index to search: -d DIR");

    SearcherOptions options;
    options.directory = values["index"].as<std::string>();
    options.query = joined_query(values);
    options.article = given<std::string>(values, "article");
    options.batch = given<std::string>(values, "batch");
    options.batch_format =
        choose(kBatchFormats, values["batch-format"].as<std::string>(), "batch-format");
    if (values.count("lenient") != 0) options.reading = Reading::Lenient;
    if (values.count("plain") != 0) options.reading = Reading::Plain;
    if (values.count("limit") != 0) options.limit = count(values, "limit");
    options.offset = count(values, "offset");
    const bool output_defaulted = values["output"].defaulted();
    options.output =
        options.batch && output_defaulted ? "jsonl" : values["output"].as<std::string>();
    options.sort = choose(kSorts, values["sort"].as<std::string>(), "sort");
    options.ranking = ranking_settings(values);
    if (!values["match"].defaulted()) {
        options.match = choose(kMatches, values["match"].as<std::string>(), "match");
    }
    options.zone = parse_time_zone(values["tz"].as<std::string>());
    if (const auto now = given<std::string>(values, "now")) {
        options.now = parse_now(*now, options.zone);
    }
    options.explain = values.count("explain") != 0;
    if (values.count("exact") != 0) options.counted_postings = UINT64_MAX;
    options.run_tag = values["run-tag"].as<std::string>();
    options.colour = choose(kColours, values["color"].as<std::string>(), "color");
    check(options);
    return options;
}

}  // namespace dateline
