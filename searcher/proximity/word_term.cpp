#include "searcher/proximity/word_term.h"

namespace dateline {

std::string term_text(const WordTerm& term) {
    std::string text = term.term;
    if (term.where.is_everywhere()) return text;
    text += term.where.admits == LanguageFilter::Admits::Listed ? "@" : "@!";
    for (const std::string& language : term.where.terms) {
        text += (language == term.where.terms.front() ? "" : ",") + language;
    }
    return text;
}

}  // namespace dateline
