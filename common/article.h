// The one value that travels through the whole house: a news article (or a bare
// headline) as understood, before any analysis. The normaliser makes it, the
// document builder turns it into terms, the index keeps it whole, and a search
// gives it back. All text is valid UTF-8 without control characters, in NFC.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/dates/moment.h"

namespace dateline {

enum class ArticleKind {
    Article,
    Headline,  // A headline standing alone, e.g. in the list under an article on a news page.
};

struct Article {
    std::string id;  // Unique in the index, stable between runs. Never empty.
    // What its corpus calls it, where that is the id of another article. Else empty.
    std::string corpus_id;
    std::string collection;  // The corpus that it belongs to, as the user named it. May be empty.
    ArticleKind kind = ArticleKind::Article;
    std::string headline;  // One line. May be empty.
    std::string byline;    // As printed, e.g. "By Jane Doe". May be empty.
    std::string place;     // Where it was filed, from the dateline, e.g. "SALVADOR". May be empty.
    std::string dateline;  // The dateline as printed, e.g. "SALVADOR, Feb 26". May be empty.
    std::string body;      // Paragraphs separated by one '\n', the lede first. May be empty.
    std::string source;    // Publisher, as the corpus names it. May be empty.
    std::string agency;    // The news agency whose copy it is, e.g. "AP". May be empty.
    std::string section;   // E.g. "business". May be empty.
    std::vector<std::string> topics;  // Tags and subject codes, in the order of the corpus.
    std::vector<std::string> places;  // Places that the article is about, where the corpus says so.
    std::string language;             // ISO 639 code, e.g. "en". Never empty; "und" when unknown.
    std::string url;                  // May be empty.
    std::string page;  // Id of the article whose page carried this headline. May be empty.
    std::optional<Moment> published;  // UTC; nullopt when the corpus has none.
    // Of versions of one id the highest counts; 0: the corpus does not number them.
    std::uint64_t version = 0;
    // When the index first had it, in whatever version. In a slot of the index and not in the data:
    // two builds of one corpus differ in it.
    std::optional<std::chrono::sys_seconds> first_indexed;

    bool operator==(const Article&) const = default;
};

// The first paragraph of the body, or an empty view. Valid as long as the article.
std::string_view lede(const Article& article);

// The name of a kind in output: "article", "headline".
std::string_view kind_name(ArticleKind kind);

}  // namespace dateline
