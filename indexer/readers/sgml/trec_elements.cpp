#include "indexer/readers/sgml/trec_elements.h"

#include <algorithm>
#include <array>

namespace dateline {
namespace {

using enum TrecUse;

// In the order of the names.
// clang-format off: an element a row
constexpr std::array kElements{
    TrecElement{"ABSTRACT", Text, Break},      // Patents, DOE
    TrecElement{"ACCESS", Nothing, Nothing},   // SJMN
    TrecElement{"ACTION", Text, Break},        // FR
    TrecElement{"ADDRESS", Text, Break},       // FR
    TrecElement{"AGENCY", Text, Break},        // FR
    TrecElement{"AU", Byline, Inside},         // CLEF: NRC; FBIS has a number here
    TrecElement{"AUTHOR", Author, Break},      // ZIFF; CLEF: Publico
    TrecElement{"BILLING", Nothing, Nothing},  // FR
    TrecElement{"BLOCKQUOTE", Break, Break},
    TrecElement{"BR", Break, Break},
    TrecElement{"BYLINE", Byline, Byline},      // AP, SJMN, FT, LA
    TrecElement{"CAPTION", Caption, Break},     // SJMN
    TrecElement{"CATEGORY", Section, Break},    // CLEF: EFE, Folha, Publico
    TrecElement{"CELLRULE", Break, Break},      // LA
    TrecElement{"CFRNO", Break, Break},         // FR
    TrecElement{"CLAVE", Nothing, Nothing},     // CLEF: EFE
    TrecElement{"CN", Places, Inside},          // FT: countries
    TrecElement{"CO", Topics, Inside},          // WSJ, FT: companies
    TrecElement{"CODE", Nothing, Nothing},      // SJMN
    TrecElement{"COPYRGHT", Nothing, Nothing},  // SJMN
    TrecElement{"CORRECTION", Text, Break},     // LA
    TrecElement{"CORRECTION-DATE", Nothing, Nothing},
    TrecElement{"COUNTRY", Nothing, Nothing},  // SJMN: of the newspaper
    TrecElement{"DATE", Day, Break},           // FT, LA, WSJ, CLEF; FR: a day in the text
    TrecElement{"DATE1", Day, Break},          // FBIS
    TrecElement{"DATELINE", Dateline, Dateline},
    TrecElement{"DATETIME", Day, Break},         // TDT, ACE
    TrecElement{"DATE_TIME", Day, Break},        // AQUAINT
    TrecElement{"DAY", Nothing, Nothing},        // SJMN
    TrecElement{"DD", Day, Break},               // WSJ
    TrecElement{"DESCRIPT", Topics, Inside},     // SJMN
    TrecElement{"DESCRIPTORS", Topics, Inside},  // ZIFF
    TrecElement{"DESTINO", Nothing, Nothing},    // CLEF: EFE
    TrecElement{"DIV", Break, Break},
    TrecElement{"DOCHDR", PageHeader, Inside},  // TREC web
    TrecElement{"DOCID", SecondId, Inside},
    TrecElement{"DOCNO", Id, Inside},
    TrecElement{"DOCOLDNO", Nothing, Nothing},    // TREC web
    TrecElement{"DOCTITLE", Headline, Headline},  // FR
    TrecElement{"DOCTYPE", Nothing, Nothing},     // AQUAINT
    TrecElement{"DT", Day, Inside},               // CLEF: SDA, ATS
    TrecElement{"EDITION", Nothing, Nothing},     // SJMN; CLEF: Glasgow Herald
    TrecElement{"ENDTIME", Nothing, Nothing},     // TDT
    TrecElement{"F:100", Section, Break},         // FBIS: region
    TrecElement{"F:101", Places, Break},          // FBIS: country
    TrecElement{"F:102", Nothing, Nothing},       // FBIS: wire line
    TrecElement{"F:103", Nothing, Nothing},       // FBIS: its number
    TrecElement{"F:104", Source, Break},          // FBIS: whose report it is
    TrecElement{"F:105", Nothing, Nothing},       // FBIS: language before it was translated
    TrecElement{"F:106", Credit, Credit},         // FBIS
    TrecElement{"FEATURE", Nothing, Nothing},     // SJMN
    TrecElement{"FICHEROS", Nothing, Nothing},    // CLEF: EFE
    TrecElement{"FILEID", Stamp, Inside},         // AP
    TrecElement{"FIRST", Nothing, Nothing},       // AP
    TrecElement{"FOOTNOTE", Text, Break},         // FR
    TrecElement{"FRFILING", Nothing, Nothing},    // FR
    TrecElement{"FURTHER", Text, Break},          // FR
    TrecElement{"GRAPHIC", Caption, Break},       // LA
    TrecElement{"GV", Topics, Inside},            // WSJ: government agencies
    TrecElement{"H1", Break, Break},
    TrecElement{"H2", Break, Break},
    TrecElement{"H3", Break, Break},
    TrecElement{"H4", Break, Break},
    TrecElement{"H5", Break, Break},
    TrecElement{"H6", Break, Break},
    TrecElement{"H7", Break, Break},
    TrecElement{"H8", Break, Break},
    TrecElement{"HEAD", Headline, Break},         // AP
    TrecElement{"HEADER", Nothing, Nothing},      // AQUAINT; FBIS has fields in it
    TrecElement{"HEADLINE", Headline, Headline},  // All; in the text of some
    TrecElement{"HL", Heading, Break},            // WSJ
    TrecElement{"HR", Break, Break},
    TrecElement{"HT", Nothing, Nothing},      // FBIS: a file's name
    TrecElement{"IN", Topics, Inside},        // WSJ, FT: industries
    TrecElement{"JOURNAL", Journal, Inside},  // ZIFF
    TrecElement{"KEYWORDS", Topics, Inside},
    TrecElement{"KW", Topics, Inside},          // CLEF: SDA, ATS
    TrecElement{"LA", Language, Inside},        // CLEF: SDA, ATS
    TrecElement{"LANG", Language, Inside},      // NTCIR
    TrecElement{"LANGUAGE", Language, Inside},  // SJMN
    TrecElement{"LD", Text, Break},             // CLEF: SDA, ATS: lead
    TrecElement{"LE", Text, Break},             // CLEF: NRC, Algemeen Dagblad: lead
    TrecElement{"LEAD", Text, Break},
    TrecElement{"LEADPARA", Text, Break},     // SJMN
    TrecElement{"LENGTH", Nothing, Nothing},  // LA
    TrecElement{"LI", Break, Break},
    TrecElement{"LIMLEN", Nothing, Nothing},  // SJMN
    TrecElement{"LP", Text, Break},           // WSJ: leading paragraphs
    TrecElement{"MEMO", Nothing, Nothing},    // SJMN: what belongs to the page
    TrecElement{"MONTH", Nothing, Nothing},   // SJMN
    TrecElement{"MS", Topics, Inside},        // WSJ: market sectors
    TrecElement{"NAME", Source, Inside},      // SJMN
    TrecElement{"NO", Nothing, Nothing},      // CLEF: SDA, ATS
    TrecElement{"NOTE", Nothing, Nothing},    // AP
    TrecElement{"NS", Topics, Inside},        // WSJ: news subjects
    TrecElement{"NU", Nothing, Nothing},      // CLEF: SDA, ATS
    TrecElement{"NUM", Nothing, Nothing},     // CLEF: EFE
    TrecElement{"P", Break, Break},
    TrecElement{"PAGE", Nothing, Nothing},       // FT
    TrecElement{"PARENT", Nothing, Nothing},     // FR
    TrecElement{"PG.COL", Nothing, Nothing},     // SJMN
    TrecElement{"PR", Nothing, Nothing},         // CLEF: SDA, ATS
    TrecElement{"PRIORIDAD", Nothing, Nothing},  // CLEF: EFE
    TrecElement{"PROFILE", Nothing, Nothing},    // FT
    TrecElement{"PUB", Source, Inside},          // FT
    TrecElement{"PUBDATE", Day, Inside},         // SJMN
    TrecElement{"PUBYEAR", Nothing, Nothing},    // SJMN
    TrecElement{"RE", Places, Inside},           // WSJ: regions
    TrecElement{"RECORDNO", Nothing, Nothing},   // CLEF: Glasgow Herald
    TrecElement{"REGION", Nothing, Nothing},     // SJMN: of the newspaper
    TrecElement{"RINDOCK", Break, Break},        // FR
    TrecElement{"ROWRULE", Break, Break},        // LA
    TrecElement{"RU", Section, Inside},          // CLEF: SDA, ATS
    TrecElement{"S", Inside, Inside},            // TREC Chinese: sentences
    TrecElement{"SCATE", Nothing, Nothing},      // CLEF: EFE
    TrecElement{"SECOND", Nothing, Nothing},     // AP
    TrecElement{"SECTION", Section, Break},      // SJMN, LA
    TrecElement{"SIGNER", Text, Break},          // FR
    TrecElement{"SIGNJOB", Text, Break},         // FR
    TrecElement{"SLUG", Nothing, Nothing},       // AQUAINT
    TrecElement{"SO", Source, Inside},           // WSJ
    TrecElement{"SOURCE", Source, Inside},       // CLEF: LA
    TrecElement{"SPEAKER", Break, Break},        // CR
    TrecElement{"ST", Text, Break},              // CLEF: SDA, ATS: crossheads
    TrecElement{"STATE", Nothing, Nothing},      // SJMN: of the newspaper
    TrecElement{"SUBJECT", Topics, Inside},      // LA
    TrecElement{"SUMMARY", Text, Break},         // ZIFF, FR
    TrecElement{"SUPPLEM", Text, Break},         // FR
    TrecElement{"TABLE", Break, Break},          // LA, FR
    TrecElement{"TABLECELL", Cell, Cell},        // LA
    TrecElement{"TABLEROW", Break, Break},       // LA
    TrecElement{"TD", Cell, Cell},
    TrecElement{"TE", Text, Break},  // CLEF: NRC, Algemeen Dagblad
    TrecElement{"TEXT", Text, Break},
    TrecElement{"TH", Cell, Cell},
    TrecElement{"TI", Headline, Inside},    // FBIS, CLEF
    TrecElement{"TIME", Nothing, Nothing},  // CLEF: EFE
    TrecElement{"TITLE", Headline, Break},  // ZIFF, CLEF
    TrecElement{"TP", Topics, Inside},      // FT: kinds of news
    TrecElement{"TR", Break, Break},
    TrecElement{"TRAILER", Stamp, Inside},     // AQUAINT
    TrecElement{"TTL", Headline, Headline},    // CR
    TrecElement{"TX", Text, Break},            // CLEF: SDA, ATS
    TrecElement{"TXTTYPE", Nothing, Nothing},  // TDT
    TrecElement{"TYPE", Nothing, Nothing},     // LA
    TrecElement{"UL", Break, Break},
    TrecElement{"URL", Url, Inside},
    TrecElement{"USBUREAU", Break, Break},     // FR
    TrecElement{"USDEPT", Section, Section},   // FR
    TrecElement{"WORD.CT", Nothing, Nothing},  // SJMN
    TrecElement{"XX", Nothing, Nothing},       // FT: headings of the codes
};
// clang-format on

static_assert(std::ranges::is_sorted(kElements, {}, &TrecElement::name));

constexpr std::size_t kLongestName = 16;

char upper(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

}  // namespace

const TrecElement* find_trec_element(std::string_view name) {
    if (name.size() > kLongestName) return nullptr;
    std::array<char, kLongestName> letters{};
    std::ranges::transform(name, letters.begin(), upper);
    const std::string_view key(letters.data(), name.size());
    const auto* const row = std::ranges::lower_bound(kElements, key, {}, &TrecElement::name);
    return row != kElements.end() && row->name == key ? row : nullptr;
}

}  // namespace dateline
