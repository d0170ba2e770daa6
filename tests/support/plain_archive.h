// An archive that can be searched by hand: articles of plain words that no stemmer and no list of
// function words touches, and what a query finds in it, worked out from the words alone.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "tests/support/random_articles.h"

namespace dateline {

struct PlainArticle {
    std::string id;
    std::vector<std::string> headline;
    std::vector<std::string> body;  // One paragraph.
    std::string topic;              // May be empty.
    int month = 1;                  // Of 2024; published on the first.

    // As a line of JSON. Source and language are the same in all of them.
    std::string line() const;
};

// All have the word "river" and are of one source, language, kind and year.
std::vector<PlainArticle> plain_archive(std::size_t count, std::uint64_t seed);

// A query as typed, and whether it finds an article.
struct PlainQuery {
    std::string text;
    std::function<bool(const PlainArticle&)> finds;
};

// Of words, phrases, NEAR, PRE, ATLEAST, fields and dates, joined by AND, OR and NOT in brackets.
PlainQuery random_plain_query(Dice& dice);

}  // namespace dateline
