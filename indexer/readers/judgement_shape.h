// Files that lie beside a collection that search engines are measured on.
#pragma once

#include <string_view>

namespace dateline {

class TextSample;

// "qrels (relevance judgements)", "a run (results of a search)"; else empty. By their columns:
// topic, iteration, document, grade; topic, "Q0", document, rank, score, tag; or topic, document,
// grade with tabs between.
std::string_view name_of_judgements(const TextSample& sample);

}  // namespace dateline
