#include "indexer/markup/hidden_style.h"

#include <string>

#include "indexer/markup/markup_names.h"

namespace dateline {
namespace {

// In small letters and without blanks. No style that hides something is longer.
std::string plain_style(std::string_view style) {
    constexpr std::size_t kEnough = 2000;
    std::string plain;
    for (const char c : style.substr(0, kEnough))
        if (!is_markup_blank(c)) plain += small_letter(c);
    return plain;
}

// "0", "0px", "0.0em", and not "0.9em".
bool is_zero(std::string_view value) {
    const std::size_t end = value.find_first_not_of("0.");
    if (end == 0 || value.empty()) return false;
    return end == std::string_view::npos || value[end] < '1' || value[end] > '9';
}

// The value of a property; the last of that name counts.
std::optional<std::string_view> value_of(std::string_view style, std::string_view property) {
    for (std::size_t at = style.rfind(property); at < style.size();
         at = at == 0 ? std::string_view::npos : style.rfind(property, at - 1)) {
        const std::string_view rest = style.substr(at + property.size());
        if (rest.starts_with(':') && (at == 0 || style[at - 1] == ';'))
            return rest.substr(1, rest.find(';') - 1);
    }
    return std::nullopt;
}

}  // namespace

Visibility visibility_of(std::string_view style) {
    Visibility visibility;
    if (style.empty()) return visibility;
    const std::string plain = plain_style(style);
    const auto begins = [&plain](std::string_view property, std::string_view wanted) {
        const std::optional<std::string_view> value = value_of(plain, property);
        return value && value->starts_with(wanted);
    };
    const std::optional<std::string_view> height = value_of(plain, "max-height");
    visibility.is_hidden = begins("display", "none") || begins("visibility", "hidden") ||
                           begins("mso-hide", "all") || (height && is_zero(*height));
    if (const auto size = value_of(plain, "font-size")) visibility.is_tiny = is_zero(*size);
    return visibility;
}

}  // namespace dateline
