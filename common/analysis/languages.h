// The languages that articles are stemmed in. Every other language, and text of
// unknown language ("und"), is indexed all the same: its words stand as they are,
// except that unknown text is taken for English, the commonest case of a short text.
#pragma once

#include <span>
#include <string_view>

namespace dateline {

struct Language {
    std::string_view code;     // ISO 639-1, or 639-2 where there is none.
    std::string_view stemmer;  // Snowball's name as Xapian::Stem takes it; "none" for no stemming.
};

// Never fails: a code that is not in the table is a language without a stemmer.
const Language& find_language(std::string_view code);

std::span<const Language> stemmed_languages();

}  // namespace dateline
