#include "indexer/options.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/program_options.hpp>
#include <sstream>

#include "common/command_line.h"
#include "common/error.h"
#include "indexer/readers/json_field_map.h"
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
    options.add_options()("index,d", po::value<std::string>()->value_name("DIR"),
                          "the index to build or add to")(
        "format,f", po::value<std::string>()->value_name("FORMAT"),
        ("read all files as one format: " + list(format_names()) +
         "; otherwise each file is looked at")
            .c_str())(
        "language,l", po::value<std::string>()->value_name("LANG"),
        "ISO 639 code of articles that do not name their language (default: detected)")(
        "map", po::value<std::vector<std::string>>()->value_name("FIELD=NAME")->composing(),
        ("the corpus's name for one of our fields, dots for nested ones; fields: " +
         list(mappable_fields()))
            .c_str())("rebuild",
                      "drop the articles that the index has (default: add; the same id replaces)")(
        "help,h", "show this")("version", "show the version");
    return options;
}
// clang-format on

std::string help_text(const po::options_description& visible) {
    std::ostringstream text;
    text << "Usage: dateline-index -d DIR [OPTION]... CORPUS...\n\n"
            "Builds a full-text index of news. A CORPUS is a file, a directory, an archive\n"
            "(tar, zip, 7z), a compressed file (gz, bz2, xz, zst), or - for standard input.\n\n"
         << visible << "\nFormats:\n";
    for (const ReaderFormat& format : reader_formats()) {
        text << fmt::format("  {:9} {}\n", format.name, format.summary);
    }
    text << "\nThe index stays as it was until the new one is complete.\n"
            "Exit codes: 0 done, 1 done but records were skipped, 2 failed\n";
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

void check_language(const std::string& code) {
    const bool shaped = (code.size() == 2 || code.size() == 3) &&
                        std::ranges::all_of(code, [](char c) { return c >= 'a' && c <= 'z'; });
    if (!shaped) {
        throw UsageError(
            fmt::format("--language takes an ISO 639 code such as en, de or fr, not '{}'", code));
    }
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
    options.directory = text("index");
    options.corpora = texts("corpus");
    options.format = text("format");
    options.language = text("language");
    options.field_names = parse_map(texts("map"));
    options.rebuild = values.count("rebuild") != 0;
    if (options.directory.empty()) throw UsageError("name the index to build: -d DIR");
    if (options.corpora.empty())
        throw UsageError("name a corpus: files, directories, archives, or -");
    if (!options.format.empty()) check_format(options.format);
    if (!options.language.empty()) check_language(options.language);
    return options;
}

}  // namespace dateline
