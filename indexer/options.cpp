#include "indexer/options.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/program_options.hpp>
#include <charconv>
#include <sstream>
#include <thread>
#include <utility>

#include "common/analysis/language_code.h"
#include "common/byte_size.h"
#include "common/command_line.h"
#include "common/error.h"
#include "common/text/text_cleaner.h"
#include "common/text/utf8.h"
#include "indexer/memory_plan.h"
#include "indexer/readers/field_names.h"
#include "indexer/readers/registry.h"

namespace dateline {
namespace {

namespace po = boost::program_options;

template <typename Names>
std::string list(const Names& names) {
    std::string text;
    for (const auto& name : names) text += (text.empty() ? "" : ", ") + std::string(name);
    return text;
}

std::vector<std::string_view> format_names() {
    std::vector<std::string_view> names;
    for (const ReaderFormat& format : reader_formats()) names.push_back(format.name);
    return names;
}

// clang-format off: an option a row
po::options_description visible_options() {
    po::options_description options("Options");
    const auto text = [](const char* name) { return po::value<std::string>()->value_name(name); };
    options.add_options()("index,d", text("DIR"), "the index to build or add to")(
        "format,f", text("FORMAT"),
        ("read all files as one format: " + list(format_names()) +
         "; otherwise each file is looked at")
            .c_str())(
        "language,l", text("LANG"),
        "code or name of the language of articles that do not say it (default: detected)")(
        "map", po::value<std::vector<std::string>>()->value_name("FIELD=NAME")->composing(),
        ("the corpus's name for one of our fields, dots for nested ones; fields: " +
         list(mappable_fields()))
            .c_str())("jobs,j", text("JOBS"), "threads that make segments (default: one a core)")(
        "memory,m", text("SIZE"),
        "memory of the whole process, e.g. 256M or 2G (default: a quarter of the machine's, at "
        "most 2G)")("max-article", text("SIZE"),
                    "skip a record longer than this (default: what --memory allows, at most 64M)")(
        "collection", text("NAME"),
        "the corpus that the articles belong to (collection:NAME finds them); their ids are its "
        "own")(
        "same-id", text("WHAT"),
        "what becomes of an article with the id of a different one: keep both (default), replace "
        "the other, reject it")(
        "keep-duplicates",
        "keep all articles that are the same to the letter and have no ids (default: one, with the "
        "places of all)")("keep-removed",
                          "keep what an edited file no longer has (default: it is taken out)")(
        "max-loss", text("PERCENT"),
        "publish nothing when more of the index's articles, and more than three, would go "
        "(default: 10%)")(
        "rebuild",
        "drop the articles that the index has (default: add, and replace what comes again)")(
        "remove-missing", "take out the articles of files below CORPUS that are gone")(
        "dry-run", "read and analyse everything, report, write nothing")(
        "remove",
        "take out the articles with the ids that follow; - reads ids from standard input, one a "
        "line")("status", "say what the index has and whether a run is unfinished")(
        "verify", "check every block of the index, and the counts")("output,o", text("OUTPUT"),
                                                                    "of --status: text or json")(
        "progress", text("MODE"),
        "bar, log (a line a minute), json (an event a line), none; default auto: a bar on a "
        "terminal, else log")(
        "lock-timeout", text("SECONDS"),
        "how long to wait for another indexer of the same index (default: 10)")(
        "writer", text("WRITER"),
        "direct lays the tables of the index down itself; library goes through Xapian, ten times "
        "slower (default: direct)")("help,h", "show this")("version", "show the version");
    return options;
}
// clang-format on

std::string help_text(const po::options_description& visible) {
    std::ostringstream text;
    text << "Usage: dateline-index -d DIR [OPTION]... CORPUS...\n"
            "       dateline-index -d DIR --status [-o json] | --verify | --remove ID...\n\n"
            "Builds a full-text index of news. A CORPUS is a file, a directory, an archive\n"
            "(tar, zip, 7z), a compressed file (gz, bz2, xz, zst), or - for standard input.\n\n"
         << visible << "\nFormats:\n";
    for (const ReaderFormat& format : reader_formats()) {
        text << fmt::format("  {:9} {}\n", format.name, format.summary);
    }
    text << "\nFiles that have not changed since the last run are passed over. The index stays as\n"
            "it was until the new one is complete; an interrupted run goes on when its command is\n"
            "given again.\n"
            "Exit codes: 0 done, 1 done but something wants a look (records were skipped,\n"
            "different articles had one id), 2 failed\n";
    return text.str();
}

std::map<std::string, std::string> parse_map(const std::vector<std::string>& rows) {
    std::map<std::string, std::string> names;
    for (const std::string& row : rows) {
        const std::size_t equals = row.find('=');
        if (equals == std::string::npos || equals == 0 || equals + 1 == row.size()) {
            throw UsageError(fmt::format("--map takes FIELD=NAME, not '{}'", row));
        }
        const std::string field = row.substr(0, equals);
        if (!std::ranges::count(mappable_fields(), field)) {
            throw UsageError(fmt::format("--map knows no field '{}'; there are {}", field,
                                         list(mappable_fields())));
        }
        names[field] = row.substr(equals + 1);
    }
    return names;
}

void check_format(const std::string& name) {
    if (find_reader_format(name) == nullptr) {
        throw UsageError(
            fmt::format("--format knows no '{}'; it takes {}", name, list(format_names())));
    }
}

void check_language(const std::string& said) {
    if (!language_code(said).empty()) return;
    throw UsageError(fmt::format(
        "--language takes an ISO 639 code such as en, de or fr, or a name such as German, not '{}'",
        said));
}

// The tasks exclude each other.
IndexerTask task_of(const po::variables_map& values) {
    constexpr std::array<std::pair<const char*, IndexerTask>, 4> kTasks{
        {{"dry-run", IndexerTask::DryRun},
         {"status", IndexerTask::Status},
         {"verify", IndexerTask::Verify},
         {"remove", IndexerTask::Remove}}};
    IndexerTask task = IndexerTask::Build;
    std::string given;
    for (const auto& [name, row] : kTasks) {
        if (values.count(name) == 0) continue;
        if (!given.empty()) {
            throw UsageError(fmt::format("--{} and --{} are two different things", given, name));
        }
        given = name;
        task = row;
    }
    return task;
}

void check_task(const IndexerOptions& options) {
    const bool reads = options.task == IndexerTask::Build || options.task == IndexerTask::DryRun;
    if (options.directory.empty() && options.task != IndexerTask::DryRun) {
        throw UsageError("name the index to build: -d DIR");
    }
    if (reads && options.corpora.empty()) {
        throw UsageError("name a corpus: files, directories, archives, or -");
    }
    if (options.task == IndexerTask::Remove && options.ids.empty()) {
        throw UsageError(
            "--remove takes the ids of articles: --remove ID..., or - for standard input");
    }
    if (!reads && !options.corpora.empty()) {
        throw UsageError("--status and --verify take no corpus");
    }
    if (options.output != "text" && options.output != "json") {
        throw UsageError(fmt::format("--output takes text or json, not '{}'", options.output));
    }
    if (options.output != "text" && options.task != IndexerTask::Status) {
        throw UsageError("--output is for --status; of a run, see --progress json");
    }
}

std::optional<std::uint64_t> parse_number(const std::string& text) {
    std::uint64_t number = 0;
    const char* end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, number);
    return parsed.ec == std::errc() && parsed.ptr == end ? std::optional(number) : std::nullopt;
}

unsigned parse_jobs(const std::string& text) {
    constexpr std::uint64_t kMostJobs = 256;
    if (text.empty()) return std::max(1U, std::thread::hardware_concurrency());
    const auto jobs = parse_number(text);
    if (!jobs || *jobs == 0 || *jobs > kMostJobs) {
        throw UsageError(
            fmt::format("--jobs takes a number from 1 to {}, not '{}'", kMostJobs, text));
    }
    return static_cast<unsigned>(*jobs);
}

std::uint64_t parse_size(const char* option, const std::string& text, std::uint64_t least) {
    if (text.empty()) return 0;
    const auto bytes = parse_byte_size(text);
    if (!bytes || *bytes == 0) {
        throw UsageError(fmt::format("{} takes a size such as 256M or 2G, not '{}'", option, text));
    }
    if (*bytes < least) {
        throw UsageError(fmt::format("{} {} is too little; the least is {}", option, text,
                                     byte_size_text(least)));
    }
    return *bytes;
}

std::uint64_t parse_memory(const std::string& text) {
    const std::uint64_t bytes = parse_size("--memory", text, kLeastMemory);
    return bytes == 0 ? default_memory() : bytes;
}

WriterKind parse_writer(const std::string& text) {
    if (text.empty() || text == "direct") return WriterKind::Direct;
    if (text == "library") return WriterKind::Library;
    throw UsageError(fmt::format("--writer takes direct or library, not '{}'", text));
}

SameId parse_same_id(const std::string& text) {
    constexpr std::array<std::pair<const char*, SameId>, 3> kRules{
        {{"keep", SameId::Keep}, {"replace", SameId::Replace}, {"reject", SameId::Reject}}};
    if (text.empty()) return SameId::Keep;
    for (const auto& [name, rule] : kRules) {
        if (text == name) return rule;
    }
    throw UsageError(fmt::format("--same-id takes keep, replace or reject, not '{}'", text));
}

// "25" and "25%" are the same.
unsigned parse_max_loss(std::string text) {
    constexpr unsigned kAll = 100;
    if (text.empty()) return IndexerOptions().max_loss;
    const std::string given = text;
    if (text.ends_with('%')) text.pop_back();
    const auto percent = parse_number(text);
    if (!percent || *percent > kAll) {
        throw UsageError(fmt::format("--max-loss takes a percentage up to 100%, not '{}'", given));
    }
    return static_cast<unsigned>(*percent);
}

void check_collection(const po::variables_map& values, const std::string& name) {
    constexpr std::size_t kMostBytes = 100;
    if (values.count("collection") == 0) return;
    if (name.empty() || name.size() > kMostBytes || !is_utf8(name) || clean_line(name) != name) {
        throw UsageError(fmt::format(
            "--collection takes a name of up to {} bytes on one line, not '{}'", kMostBytes, name));
    }
}

std::chrono::seconds parse_seconds(const std::string& text) {
    constexpr std::uint64_t kMostSeconds = 7 * 24 * 3600;
    if (text.empty()) return IndexerOptions().lock_timeout;
    const auto seconds = parse_number(text);
    if (!seconds || *seconds > kMostSeconds) {
        throw UsageError(fmt::format("--lock-timeout takes seconds, not '{}'", text));
    }
    return std::chrono::seconds(*seconds);
}

ProgressMode parse_progress(const std::string& text) {
    const auto mode = parse_progress_mode(text.empty() ? "auto" : text);
    if (!mode) {
        throw UsageError(
            fmt::format("--progress takes auto, bar, log, json or none, not '{}'", text));
    }
    return *mode;
}

}  // namespace

std::variant<IndexerOptions, EarlyExit> parse_indexer_options(int argc, const char* const* argv) {
    const po::options_description visible = visible_options();
    const po::variables_map values = parse_command_line(argc, argv, visible, "corpus");
    if (values.count("help") != 0) return EarlyExit{help_text(visible)};
    if (values.count("version") != 0) return EarlyExit{"dateline-index " DATELINE_VERSION "\n"};

    const auto text = [&values](const char* name) {
        return values.count(name) != 0 ? values[name].as<std::string>() : std::string();
    };
    const auto texts = [&values](const char* name) {
        return values.count(name) != 0 ? values[name].as<std::vector<std::string>>()
                                       : std::vector<std::string>();
    };
    IndexerOptions options;
    options.task = task_of(values);
    options.directory = text("index");
    options.format = text("format");
    options.language = text("language");
    options.field_names = parse_map(texts("map"));
    options.collection = text("collection");
    check_collection(values, options.collection);
    options.same_id = parse_same_id(text("same-id"));
    options.keep_duplicates = values.count("keep-duplicates") != 0;
    options.keep_removed = values.count("keep-removed") != 0;
    options.max_loss = parse_max_loss(text("max-loss"));
    options.rebuild = values.count("rebuild") != 0;
    options.remove_missing = values.count("remove-missing") != 0;
    options.jobs = parse_jobs(text("jobs"));
    options.memory = parse_memory(text("memory"));
    options.max_article = parse_size("--max-article", text("max-article"), 0);
    options.lock_timeout = parse_seconds(text("lock-timeout"));
    options.writer = parse_writer(text("writer"));
    options.progress = parse_progress(text("progress"));
    if (values.count("output") != 0) options.output = text("output");
    (options.task == IndexerTask::Remove ? options.ids : options.corpora) = texts("corpus");
    check_task(options);
    if (!options.format.empty()) check_format(options.format);
    if (!options.language.empty()) {
        check_language(options.language);
        options.language = language_code(options.language);
    }
    return options;
}

}  // namespace dateline
