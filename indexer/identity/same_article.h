// Two articles with one id: the same one, come again in another version, or two different ones?
#pragma once

#include "common/article.h"

namespace dateline {

// The same one has the same address, or the same headline but for capitals, accents and
// punctuation (of a word or two it says nothing above two long texts that have nothing in common),
// or mostly the same text: more than half of the longer text's words and pairs of
// neighbouring words are in the other as well, or nearly all of the shorter one's, when that is no
// mere line or two. Only the first 64 KiB of a text are compared. Linear in both.
bool is_same_article(const Article& one, const Article& other);

}  // namespace dateline
