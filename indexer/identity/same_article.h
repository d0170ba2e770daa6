// Two articles with one id: the same one, come again in another version, or two different ones?
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "common/article.h"

namespace dateline {

// What an article is compared by, made once for many comparisons: some 32 bytes a word. Only the
// first 64 KiB of a text count.
class ComparedArticle {
  public:
    explicit ComparedArticle(const Article& article);

    // Of the same source, both with numbered versions, they are one: an agency may write the whole
    // text anew. Else the same one has the same address, or the same headline but for capitals,
    // accents and punctuation (of a word or two it says nothing above two long texts that have
    // nothing in common), or mostly the same text: more than half of the longer text's words and
    // pairs of neighbouring words are in the other as well, or nearly all of the shorter one's,
    // when that is no mere line or two. Linear in both.
    bool is_same(const ComparedArticle& other) const;

    std::uint64_t version() const { return version_; }  // 0: it has no number.

    // Of one collection, whose ids are its own?
    bool is_of_same_collection(const ComparedArticle& other) const {
        return collection_ == other.collection_;
    }

  private:
    using Hashes = std::vector<std::uint64_t>;
    struct Likeness;

    Likeness likeness(const ComparedArticle& other) const;
    bool is_mostly_same(const ComparedArticle& other) const;
    bool is_mere_title(const ComparedArticle& other) const;

    std::string collection_;
    std::string source_;
    std::string url_;
    std::uint64_t version_ = 0;
    Hashes headline_;  // In order.
    std::ptrdiff_t headline_words_ = 0;
    std::uint64_t content_ = 0;  // Of headline and text to the byte.
    Hashes words_;               // Of both, ascending.
    Hashes pairs_;
};

bool is_same_article(const Article& one, const Article& other);

}  // namespace dateline
