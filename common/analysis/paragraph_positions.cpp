#include "common/analysis/paragraph_positions.h"

#include <algorithm>

#include "common/analysis/analyser.h"
#include "common/text/utf8.h"

namespace dateline {

std::string_view take_paragraph(std::string_view& text) {
    std::string_view paragraph;
    while (paragraph.empty() && !text.empty()) {
        paragraph = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), paragraph.size() + 1));
    }
    return paragraph;
}

std::string_view take_piece(std::string_view& text) {
    std::string_view piece = utf8_prefix(text, Analyser::kMaxTextBytes);
    if (piece.size() < text.size()) {
        if (piece.empty()) piece = text.substr(0, Analyser::kMaxTextBytes);  // No character at all.
        const std::size_t blank = piece.find_last_of(" \n");
        if (blank != std::string_view::npos && blank > 0) piece = piece.substr(0, blank);
    }
    text.remove_prefix(piece.size());
    return piece;
}

}  // namespace dateline
