#include "indexer/readers/json/json_fault.h"

#include <algorithm>
#include <optional>

#include "common/json.h"

namespace dateline {
namespace {

struct Row {
    simdjson::error_code error;
    std::string_view reason;
};

// Those that are about a place in the text. Later versions of the library tell apart more of the
// last kind than earlier ones: what is not here is of that kind.
constexpr Row kRows[] = {
    {simdjson::STRING_ERROR, "broken JSON: no such escape in a string"},
    {simdjson::T_ATOM_ERROR, "broken JSON: a word that is none of true, false and null"},
    {simdjson::F_ATOM_ERROR, "broken JSON: a word that is none of true, false and null"},
    {simdjson::N_ATOM_ERROR, "broken JSON: a word that is none of true, false and null"},
    {simdjson::NUMBER_ERROR, "broken JSON: a number that is none"},
    {simdjson::UTF8_ERROR, "broken JSON: bytes that are no UTF-8"},
    {simdjson::UNESCAPED_CHARS, "broken JSON: a control character in a string"},
    {simdjson::UNCLOSED_STRING, "broken JSON: a string without its end"},
};
constexpr std::string_view kStructure =
    "broken JSON: a comma, colon, quote or bracket is missing or out of place";
constexpr std::string_view kCut = "broken JSON: the line ends too early";

// Of texts in which nothing is out of place.
constexpr std::string_view kTooDeep = "broken JSON: brackets nest too deep";
constexpr std::string_view kNoMemory = "no memory for a line so long";
constexpr std::string_view kTooBig = "broken JSON: a number out of range";

std::string_view reason_of(simdjson::error_code error) {
    const auto* const row = std::ranges::find(kRows, error, &Row::error);
    return row == std::end(kRows) ? kStructure : row->reason;
}

// Where the first `byte` of `repaired` is in `line`: where nothing was repaired before it.
std::size_t byte_in_line(std::string_view line, std::string_view repaired, std::size_t byte) {
    const auto same = std::ranges::mismatch(line, repaired).in1 - line.begin();
    const auto common = static_cast<std::size_t>(same);
    return byte <= common + 1 ? byte : 0;
}

}  // namespace

JsonFault json_fault(std::string_view line, std::string_view repaired, simdjson::error_code error) {
    if (error == simdjson::DEPTH_ERROR) return {kTooDeep};
    if (error == simdjson::MEMALLOC || error == simdjson::CAPACITY) return {kNoMemory};
    const std::optional<std::size_t> byte = Json::error_byte(repaired);
    if (!byte) return {kTooBig};
    const bool cut = *byte > repaired.size();
    return {cut ? kCut : reason_of(error), byte_in_line(line, repaired, *byte)};
}

}  // namespace dateline
