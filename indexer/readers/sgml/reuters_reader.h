// Reuters-21578 as distributed: SGML files with a REUTERS element for each story.
//
//   NEWID -> id          TITLE -> headline     TOPICS/D -> topics
//   DATE -> published    AUTHOR -> byline      PLACES/D -> places
//   BODY -> body         DATELINE -> dateline  source is "reuters", language "en"
//
// Read story by story; one that is longer than max_record_bytes or cut off is
// rejected; so is text before the first, as the tail of one.
//   TYPE="BRIEF"   has a headline and no body.
//   TYPE="UNPROC"  has no elements in its text: its first line is the headline and the rest the
//                  body, a table more often than not. Where that line runs on into prose, it stays
//                  in the body too.
// The entities &lt; &gt; &amp; &quot; and numeric ones below 128 are decoded; those of control
// characters, and the word "Reuter" or "More" that ends the transmission, are dropped.
#pragma once

#include <memory>

#include "indexer/readers/record_reader.h"

namespace dateline {

class TextSample;

// Begins so, or a story begins at a line: the tail of another may precede it.
bool is_reuters(const TextSample& sample);

// Positions count records.
std::unique_ptr<RecordReader> make_reuters_reader(const ReaderInput& input);

}  // namespace dateline
