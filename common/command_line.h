// What the two programs' command lines have in common: how words become option values, and
// how a refusal is worded. Which options there are, each wing's options.cpp says.
#pragma once

#include <boost/program_options.hpp>
#include <string>

namespace dateline {

// Words that are no options are values of `positional`, a vector of strings. Options are taken in
// full only: abbreviations would become an interface of their own. One with an implicit value has
// it behind "=", or is empty. Throws UsageError; `hint` stands
// behind the complaint about an option that there is not.
boost::program_options::variables_map parse_command_line(
    int argc, const char* const* argv, const boost::program_options::options_description& visible,
    const char* positional, const std::string& hint = {});

}  // namespace dateline
