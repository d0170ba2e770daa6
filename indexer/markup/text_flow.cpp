#include "indexer/markup/text_flow.h"

#include <utility>

#include "indexer/markup/markup_names.h"

namespace dateline {

namespace {

// Where the words end that `text` begins with: at a blank that is not one ' ' between two of them.
std::size_t words_end(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_markup_blank(text[at])) continue;
        const bool is_single =
            text[at] == ' ' && at + 1 < text.size() && !is_markup_blank(text[at + 1]);
        if (!is_single) return at;
    }
    return text.size();
}

}  // namespace

void TextFlow::add(std::string_view text) {
    while (!text.empty()) {
        if (is_markup_blank(text.front())) {
            part(Gap::Blank);
            text.remove_prefix(1);
            continue;
        }
        const std::size_t end = words_end(text);
        add_words(text.substr(0, end));
        text.remove_prefix(end);
    }
}

void TextFlow::add_lines(std::string_view text) {
    for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
        add(text.substr(0, end));
        divide_paragraphs();
        text.remove_prefix(end + 1);
    }
    add(text);
}

void TextFlow::break_line() {
    part(gap_ >= Gap::Break ? Gap::Paragraph : Gap::Break);
}

void TextFlow::add_words(std::string_view words) {
    constexpr std::string_view kNoBreakSpace = "\xC2\xA0";
    // Alone in its line it is there to keep the line open.
    while ((text_.empty() || gap_ >= Gap::Break) && words.starts_with(kNoBreakSpace))
        words.remove_prefix(kNoBreakSpace.size());
    if (words.empty()) return;
    if (!text_.empty() && gap_ != Gap::None) text_ += gap_ == Gap::Paragraph ? '\n' : ' ';
    gap_ = Gap::None;
    text_ += words;
}

std::string TextFlow::take() {
    gap_ = Gap::None;
    return std::exchange(text_, {});
}

}  // namespace dateline
