// HTML to the text that its reader sees. A fragment ("<p>One</p><p>Two</p>"), a whole page, or text
// without any markup.
//
//   found                                              becomes
//   -------------------------------------------------  -------------------------------------------
//   blocks: p, div, li, h1 to h6, tr, blockquote ...   paragraphs, separated by '\n'
//   br                                                 a blank; two of them divide paragraphs
//   td, th                                             divided by a blank
//   pre                                                its lines are paragraphs
//   a run of blanks and line ends                      one blank
//   character references                               the character, decoded once
//   head, title, script, style, noscript, template,    nothing
//   textarea, iframe, svg, comments
//   what is hidden: the attribute hidden; a style      nothing
//   with display:none, visibility:hidden, font-size:0,
//   max-height:0 or mso-hide:all (preheaders)
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// `html` must be valid UTF-8; so is the result. Never fails: what is malformed is read as browsers
// read it, and nesting beyond some hundreds of elements is flattened. Takes time and memory in
// proportion to `html`.
std::string html_text(std::string_view html);

// Is this text of a field marked up, rather than prose with a mere '<' in it? It has an element of
// HTML that is closed, or one that need not be: "<p>", "<br/>", "<img src=...>".
bool is_html(std::string_view text);

}  // namespace dateline
