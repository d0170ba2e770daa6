#include "common/command_line.h"

#include <fmt/format.h>

#include <vector>

#include "common/error.h"

namespace dateline {

namespace po = boost::program_options;

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
        po::store(
            po::command_line_parser(argc, argv).options(all).positional(words).style(style).run(),
            values);
    } catch (const po::unknown_option& error) {
        throw UsageError(fmt::format("there is no option '{}'{}", error.get_option_name(), hint));
    } catch (const po::error& error) {
        throw UsageError(error.what());
    }
    return values;
}

}  // namespace dateline
