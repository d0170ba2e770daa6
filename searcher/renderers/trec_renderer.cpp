#include "searcher/renderers/trec_renderer.h"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <ostream>
#include <string>

#include "common/text/terminal_text.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

bool is_hex_digit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}

// May it be taken for an escape?
bool is_escape(std::string_view text) {
    return text.size() >= 3 && text[0] == '%' && is_hex_digit(text[1]) && is_hex_digit(text[2]);
}

// The columns are divided by blanks, as whoever reads them understands blanks: none may stand
// inside one, none may be empty. The bytes of what is no printable character are escaped as in an
// address, "%20", and so is a "%" that would look like that: two ids never become one, and each can
// be had again.
std::string column(std::string_view text) {
    const auto is_plain = [](char c) { return c > ' ' && c <= '~' && c != '%'; };
    if (!text.empty() && std::ranges::all_of(text, is_plain)) return std::string(text);
    std::string column;
    for (std::size_t at = 0; at < text.size();) {
        const DecodedCharacter decoded = decode_utf8(text, at);
        const std::string_view bytes = text.substr(at, decoded.length);
        const bool blank = u_isUWhiteSpace(static_cast<UChar32>(decoded.code)) != 0;
        if (blank || is_unprintable(decoded.code) || decoded.code == kReplacementCharacter ||
            is_escape(text.substr(at))) {
            for (const char byte : bytes) {
                column += fmt::format("%{:02X}", static_cast<unsigned char>(byte));
            }
        } else {
            column += bytes;
        }
        at += decoded.length;
    }
    return column.empty() ? "%" : column;
}

// trec_eval reads scores as floats and orders by them alone, equal ones by id from the end: a score
// that does not fall is lowered by a step that a float can tell, and the order stays ours.
double below(double score, double last) {
    constexpr double kStep = 1e-6;
    const double highest = last - std::max(std::abs(last), 1.0) * kStep;
    return std::min(score, highest);
}

}  // namespace

void render_trec(const Results& results, const RenderOptions& options, std::ostream& out) {
    const std::string query = results.query_id.empty() ? "1" : column(results.query_id);
    const std::string tag = column(options.run_tag);
    double last = std::numeric_limits<double>::max();
    for (const Hit& hit : results.hits) {
        last = below(hit.score, last);
        out << fmt::format("{} Q0 {} {} {} {}\n", query, column(hit.article.id), hit.rank, last,
                           tag);
    }
}

}  // namespace dateline
