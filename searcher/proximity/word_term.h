// A term of the index, and the languages whose articles it counts in: one stem is of one word in
// English and of another in French.
#pragma once

#include <string>
#include <vector>

namespace dateline {

// Of articles in which languages.
struct LanguageFilter {
    enum class Admits { Listed, Others };

    std::vector<std::string> terms;  // Of languages.
    Admits admits = Admits::Others;

    bool is_everywhere() const { return terms.empty() && admits == Admits::Others; }
    bool operator==(const LanguageFilter&) const = default;
};

// A term of the index, where it counts.
struct WordTerm {
    std::string term;
    LanguageFilter where = {};

    bool operator==(const WordTerm&) const = default;
};

// As in --explain: "Znational@!Len,Lund".
std::string term_text(const WordTerm& term);

}  // namespace dateline
