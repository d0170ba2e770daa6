#include "common/command_line.h"

#include <fmt/format.h>

#include <vector>

#include "common/error.h"

namespace dateline {

namespace po = boost::program_options;

namespace {

// An option whose value may be left out takes it behind "=" only: in `--expand floods` the word is
// one of the query. Boost would give it to the option.
std::vector<po::option> take_bare_option(const po::options_description& options,
                                         std::vector<std::string>& words) {
    if (!words.front().starts_with("--")) return {};
    const std::string name = words.front().substr(2);
    const po::option_description* known =
        name.empty() ? nullptr : options.find_nothrow(name, false);
    if (known == nullptr || known->semantic()->min_tokens() != 0 ||
        known->semantic()->max_tokens() == 0) {
        return {};
    }
    po::option bare(name, {std::string()});
    bare.original_tokens.push_back(words.front());
    words.erase(words.begin());
    return {bare};
}

}  // namespace

po::variables_map parse_command_line(int argc, const char* const* argv,
                                     const po::options_description& visible, const char* positional,
                                     const std::string& hint) {
    po::options_description all(visible);
    all.add_options()(positional, po::value<std::vector<std::string>>());
    po::positional_options_description words;
    words.add(positional, -1);
    const int style =
        po::command_line_style::default_style & ~po::command_line_style::allow_guessing;
    po::variables_map values;
    try {
        po::store(po::command_line_parser(argc, argv)
                      .options(all)
                      .positional(words)
                      .style(style)
                      .extra_style_parser([&visible](std::vector<std::string>& rest) {
                          return take_bare_option(visible, rest);
                      })
                      .run(),
                  values);
    } catch (const po::unknown_option& error) {
        throw UsageError(fmt::format("there is no option '{}'{}", error.get_option_name(), hint));
    } catch (const po::error& error) {
        throw UsageError(error.what());
    }
    return values;
}

}  // namespace dateline
