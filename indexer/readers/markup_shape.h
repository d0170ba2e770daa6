// Which text is marked up, and as what.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

class TextSample;

// "an HTML page", "a news feed (RSS or Atom)", "XML": by the root element. Empty for other texts.
std::string_view name_of_markup(const TextSample& sample);

// The root element of such a text, in small letters and without a prefix: "newsitem". It may begin
// some lines below other text. Empty when it begins with none.
std::string markup_root(const TextSample& sample);

// The same of markup that begins a few lines below other text, or whose beginning is lost: by the
// share of tags.
std::string_view name_of_cut_markup(const TextSample& sample);

// Files of queries in the marks of TREC or of the TIME collection: "topics (queries)"; else empty.
std::string_view name_of_topics(const TextSample& sample);

}  // namespace dateline
