#include "indexer/readers/text_sample.h"

#include <algorithm>

#include "common/text/utf8.h"
#include "indexer/charset.h"

namespace dateline {
namespace {

constexpr std::string_view kBlanks = " \t\r\n\f\v";
constexpr std::string_view kBlanksBefore = " \t\r\n\f\v\x1E";
constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

bool is_control(char c) {
    return c >= 0 && c < ' ' && kBlanksBefore.find(c) == std::string_view::npos;
}

bool has_binary(std::string_view bytes) {
    const auto controls = std::count_if(bytes.begin(), bytes.end(), is_control);
    return bytes.find('\0') != std::string_view::npos ||
           static_cast<std::size_t>(controls) * 10 >= std::max<std::size_t>(bytes.size(), 1);
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\n\r\f"), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const std::size_t last = line.find_last_not_of(kBlanks);
        if (last != std::string_view::npos) lines.push_back(line.substr(0, last + 1));
    }
    return lines;
}

}  // namespace

TextSample::TextSample(std::string_view head, bool whole)
    : bytes_(head), whole_(whole), binary_(has_binary(head)) {
    const auto nuls = static_cast<std::size_t>(std::count(head.begin(), head.end(), '\0'));
    if (nuls * 50 > head.size()) return;
    // Not to take the half of a character at the end for one of another charset.
    decoded_ = to_utf8(std::string(whole ? head : whole_characters(head)));
    text_ = decoded_;
    if (text_.starts_with(kUtf8Mark)) text_.remove_prefix(kUtf8Mark.size());
    text_.remove_prefix(std::min(text_.find_first_not_of(kBlanksBefore), text_.size()));
    lines_ = lines_of(text_);
}

std::size_t TextSample::whole_lines() const {
    const bool cut = !whole_ && !text_.ends_with('\n') && lines_.size() > 1;
    return lines_.size() - (cut ? 1 : 0);
}

}  // namespace dateline
