// The elements of all dialects of TREC's SGML, in one table: what the text in each of them is.
// Sources: the notes and DTDs on the TREC discs (Tipster 1 to 3, TREC 4 and 5), LDC2002T31
// (AQUAINT), the newspapers of CLEF, and the descriptions of WT2g to GOV2.
#pragma once

#include <string_view>

namespace dateline {

enum class TrecUse {
    Other,    // No element that is known: text only where a story has no other.
    Nothing,  // Marks of the desk or the publisher, no part of the article.
    Inside,   // Is part of what it is in.
    Break,    // The same, and begins a paragraph.
    Cell,     // The same, and is divided from what precedes it.
    Id,
    SecondId,  // Where there is no other.
    Headline,  // Several: all but notes to editors.
    Heading,   // Headline and byline, with lines of dashes between.
    Byline,    // As printed.
    Credit,    // "[Report by Jane Doe]", or what kind of text it is.
    Author,    // "Doe, Jane"
    Dateline,  // Or the day of the edition.
    Day,       // Holds a day, among other things.
    Stamp,     // The same, of the transmission.
    Journal,   // Name of the journal, day, volume, pages.
    Source,
    Section,
    Topics,
    Places,
    Language,
    Url,
    PageHeader,  // URL and headers of HTTP; the page follows.
    Text,
    Caption,
};

struct TrecElement {
    std::string_view name;  // In capitals; "F:105" is F with P=105.
    TrecUse in_story;       // Beside the text ...
    TrecUse in_text;        // ... and inside of it.
};

// The row of an element, its name in any case; nullptr when it is in no dialect.
const TrecElement* find_trec_element(std::string_view name);

}  // namespace dateline
