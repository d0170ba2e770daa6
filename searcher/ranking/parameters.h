// Numbers behind an option's name, as somebody typed them: "1.2,0.4" or "b=0.4,k1=1.2".
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace dateline {

struct Parameter {
    std::string_view name;
    double usual;   // Where none is given.
    double lowest;  // Included, as the highest.
    double highest;
    std::string_view usual_name = {};  // How the usual one is written, where it is no number.
};

// A value for each parameter, in the order of the table: those without a name from the first on,
// those with one wherever they stand. `whose` is what they belong to, in messages, e.g. "--rank
// bm25". Throws UsageError: no number, out of range, too many, given twice, no such name.
std::vector<double> parse_parameters(std::string_view text, std::span<const Parameter> parameters,
                                     std::string_view whose);

// The number that `text` is as a whole, in the range of `parameter`. Throws UsageError.
double parse_number(std::string_view text, const Parameter& parameter, std::string_view whose);

}  // namespace dateline
