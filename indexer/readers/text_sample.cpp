#include "indexer/readers/text_sample.h"

#include <algorithm>
#include <array>
#include <utility>

#include "common/text/charset.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

constexpr std::string_view kBlanks = " \t\r\n\f\v";
constexpr std::string_view kBlanksBefore = " \t\r\n\f\v\x1E";
constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

// Controls but blanks and the record separator.
constexpr auto kControls = [] {
    std::array<bool, 0x100> controls{};
    for (std::size_t code = 0; code < ' '; ++code) {
        controls[code] = kBlanksBefore.find(static_cast<char>(code)) == std::string_view::npos;
    }
    return controls;
}();

struct Controls {
    std::size_t all = 0;
    std::size_t nuls = 0;
};

Controls count_controls(std::string_view bytes) {
    Controls controls;
    for (const char c : bytes) {
        controls.all += kControls[static_cast<unsigned char>(c)];
        controls.nuls += c == '\0';
    }
    return controls;
}

bool ends_line(char c) {
    return c < ' ' && (c == '\n' || c == '\r' || c == '\f');
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = static_cast<std::size_t>(
            std::find_if(text.begin(), text.end(), ends_line) - text.begin());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const std::size_t last = line.find_last_not_of(kBlanks);
        if (last != std::string_view::npos) lines.push_back(line.substr(0, last + 1));
    }
    return lines;
}

}  // namespace

TextSample::TextSample(std::string_view head, bool whole, StreamHints hints)
    : bytes_(head), whole_(whole), hints_(std::move(hints)) {
    const Controls controls = count_controls(head);
    binary_ = controls.nuls > 0 || controls.all * 10 > head.size();
    if (controls.nuls * 50 > head.size()) return;
    // Not to take the half of a character at the end for one of another charset.
    decoded_ = to_utf8(std::string(whole ? head : whole_characters(head)), hints_.charset);
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
