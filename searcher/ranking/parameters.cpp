#include "searcher/ranking/parameters.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>

#include "common/error.h"
#include "searcher/query/nearest_name.h"

namespace dateline {
namespace {

[[noreturn]] void refuse_name(std::string_view name, std::span<const Parameter> parameters,
                              std::string_view whose) {
    std::vector<std::string_view> names;
    std::string listed;
    for (const Parameter& parameter : parameters) {
        names.push_back(parameter.name);
        listed += fmt::format("{}{}", listed.empty() ? "" : ", ", parameter.name);
    }
    const std::string_view nearest = nearest_name(name, names);
    throw UsageError(fmt::format(
        "{} has no parameter '{}'; {}", whose, name,
        nearest.empty() ? "it takes " + listed : fmt::format("did you mean '{}'?", nearest)));
}

std::size_t index_of(std::string_view name, std::span<const Parameter> parameters,
                     std::string_view whose) {
    const auto found = std::ranges::find(parameters, name, &Parameter::name);
    if (found == parameters.end()) refuse_name(name, parameters, whose);
    return static_cast<std::size_t>(found - parameters.begin());
}

}  // namespace

double parse_number(std::string_view text, const Parameter& parameter, std::string_view whose) {
    if (!parameter.usual_name.empty() && text == parameter.usual_name) return parameter.usual;
    double value = 0;
    const char* end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc() || rest != end) {
        throw UsageError(fmt::format("{}: '{}' is no number for {}", whose, text, parameter.name));
    }
    if (!(value >= parameter.lowest && value <= parameter.highest)) {
        throw UsageError(fmt::format("{}: {} is {}, and lies between {} and {}", whose,
                                     parameter.name, text, parameter.lowest, parameter.highest));
    }
    return value;
}

std::vector<double> parse_parameters(std::string_view text, std::span<const Parameter> parameters,
                                     std::string_view whose) {
    std::vector<std::optional<double>> given(parameters.size());
    std::size_t place = 0;
    while (!text.empty()) {
        const std::string_view item = text.substr(0, text.find(','));
        text.remove_prefix(std::min(text.size(), item.size() + 1));
        const std::size_t equals = item.find('=');
        const bool named = equals != std::string_view::npos;
        const std::size_t index =
            named ? index_of(item.substr(0, equals), parameters, whose) : place++;
        if (index >= parameters.size()) {
            throw UsageError(parameters.empty() ? fmt::format("{} takes no parameters", whose)
                                                : fmt::format("{} takes {} parameters and no more",
                                                              whose, parameters.size()));
        }
        if (given[index]) {
            throw UsageError(fmt::format("{}: {} is given twice", whose, parameters[index].name));
        }
        given[index] =
            parse_number(named ? item.substr(equals + 1) : item, parameters[index], whose);
    }
    std::vector<double> values;
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        values.push_back(given[i].value_or(parameters[i].usual));
    }
    return values;
}

}  // namespace dateline
