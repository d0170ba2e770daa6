// Where in a text the words of a query stand, by the analyser that found the text.
#pragma once

#include <string_view>
#include <vector>

#include "common/analysis/analyser.h"
#include "searcher/planning/highlights.h"
#include "searcher/results.h"

namespace dateline {

// A place that a query found, and which of its words or phrases found it.
struct Finding {
    Mark mark;
    std::size_t what = 0;  // Equal for the same word, whatever its form.
};

// In the order of their beginnings. `text`: at most Analyser::kMaxTextBytes.
std::vector<Finding> find_marks(std::string_view text, std::string_view language,
                                const Highlights& highlights, Analyser& analyser);

// The marks of findings: ascending, those that overlap or touch made one.
std::vector<Mark> merge_marks(const std::vector<Finding>& findings);

}  // namespace dateline
