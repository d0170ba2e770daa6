// A story in TREC's SGML to the texts of its elements, whatever the dialect. Nothing of them is
// understood yet.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/readers/sgml/trec_elements.h"

namespace dateline {

struct TrecStory {
    std::string_view attributes;  // Of the DOC element.
    // What each element had, in order: marks decoded (trec_marks.h), paragraphs divided by an empty
    // line, blanks around it as found.
    std::vector<std::pair<TrecUse, std::string>> parts;
    std::vector<std::string> texts;     // The same of those that are text.
    std::vector<std::string> captions;  // Of pictures.
    std::string other;                  // What is in no element that is known.
    std::string_view page;              // What follows the header of a web page.

    // Of the first such element; empty when there is none.
    std::string_view first(TrecUse use) const;
    std::vector<std::string> all(TrecUse use) const;
};

// `story`: from the tag of DOC to its end tag, which must outlive the result. Any bytes give
// something.
TrecStory read_trec_story(std::string_view story);

}  // namespace dateline
