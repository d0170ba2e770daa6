// What a page of plain text is made of: an article, a list of headlines under it, or
// only headlines. Rules of form, none of words, so that they hold in any language:
//
//   - A line is like a headline when it has at most 200 characters and a letter among them, and
//     ends in no full stop, comma, colon, semicolon or hyphen, nor in a quotation that ends a
//     sentence. "U.S." at the end is no full stop.
//   - Hard-wrapped text (text_layout.h) is an article; only its last block (the lines between
//     blank lines) is a list, when it has three lines or more, all like headlines, and they do
//     not fill the column.
//   - Else the blocks at the end of the page are the list as long as three quarters of the lines
//     in each are like headlines and the others have at most 100 characters. It has two lines at
//     least, of 8 bytes on the average; when each stands alone between blank lines, three of 40.
//     A run of three headlines that ends a block of prose belongs to it. A line "More news:"
//     before it belongs to the article.
//   - A page with nothing before the list is only headlines. So is a page of one short line.
//   - A list of twenty lines and more is none when one in twenty begins in lower case (unless all
//     do), and a page of as many lines has none when a third of them are scraps of less than 12
//     letters: scanned print.
//   - The article's first line is its headline when it is like one and more follows; in
//     hard-wrapped text up to three lines are, and only when a blank line or an indented one
//     follows. "By ..." after it is the byline.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "indexer/readers/text_layout.h"
#include "indexer/records/record.h"

namespace dateline {

bool is_like_headline(const TextLine& line);

// Indexes into the lines. The article is [0, list_begin): headline and byline first, then the body.
struct PageStructure {
    std::string headline;  // Empty when the article has none of its own.
    std::string byline;    // Empty when there is none.
    std::size_t body_begin = 0;
    std::size_t list_begin = 0;  // The headlines are [list_begin, lines.size()).
    Record::Layout layout = Record::Layout::LineIsParagraph;
};

PageStructure find_page_structure(std::span<const TextLine> lines);

}  // namespace dateline
