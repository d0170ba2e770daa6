// News as TREC, and those who came after it, hand it to laboratories: SGML with a DOC element for
// each story, in a dialect for each paper. One table knows the elements of all (trec_elements.h).
//
//   DOCNO, else the attribute id, else DOCID -> id, exactly
//   HEAD, HEADLINE, HL, TITLE, TI, DOCTITLE, TTL -> headline     BYLINE, AUTHOR, AU -> byline
//   DATE, DD, DT, PUBDATE, DATE1, DATE_TIME, JOURNAL, else the DOCNO, else FILEID -> published
//   TEXT, LP, LEADPARA, LD, TX, SUMMARY; GRAPHIC, CAPTION -> body
//   DATELINE, else the beginning of the text -> dateline         IN, CO, KW, SUBJECT ... -> topics
//   SECTION, RU, CATEGORY ... -> section                         CN, RE, country of FBIS -> places
//   NAME, PUB, SO, JOURNAL, else the letters of the DOCNO -> source
//   DOCHDR -> URL and time of capture; the page after it is HTML
//
// Not well-formed, and read story by story as reuters is; nothing is fetched, and no entity expands
// to more than a few bytes.
#pragma once

#include <memory>

#include "indexer/readers/record_reader.h"

namespace dateline {

class TextSample;

// A story begins, with a number or an id, at the beginning or after what is no text.
bool is_trec(const TextSample& sample);

// Positions count records.
std::unique_ptr<RecordReader> make_trec_reader(const ReaderInput& input);

}  // namespace dateline
