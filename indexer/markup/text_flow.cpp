#include "indexer/markup/text_flow.h"

#include <algorithm>
#include <utility>

#include "indexer/markup/markup_names.h"

namespace dateline {

void TextFlow::add(std::string_view text) {
    while (!text.empty()) {
        const auto begin = std::ranges::find_if_not(text, is_markup_blank);
        if (begin != text.begin()) part(Gap::Blank);
        const auto end = std::find_if(begin, text.end(), is_markup_blank);
        if (begin != end) add_word({begin, end});
        text = {end, text.end()};
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

void TextFlow::add_word(std::string_view word) {
    constexpr std::string_view kNoBreakSpace = "\xC2\xA0";
    // Alone in its line it is there to keep the line open.
    while ((text_.empty() || gap_ >= Gap::Break) && word.starts_with(kNoBreakSpace))
        word.remove_prefix(kNoBreakSpace.size());
    if (word.empty()) return;
    if (!text_.empty() && gap_ != Gap::None) text_ += gap_ == Gap::Paragraph ? '\n' : ' ';
    gap_ = Gap::None;
    text_ += word;
}

std::string TextFlow::take() {
    gap_ = Gap::None;
    return std::exchange(text_, {});
}

}  // namespace dateline
