// The words that random news are made of.
#pragma once

#include <string>
#include <vector>

namespace dateline::brute_force {

struct NewsLanguage {
    const char* code;
    int share;          // Of a hundred articles.
    const char* words;  // Common and other words, in several forms.
    const char* names;  // What has a sign inside, is short for something, or has digits.
    const char* sentence_ends;
};

const std::vector<NewsLanguage>& news_languages();

// The pieces between blanks.
std::vector<std::string> split_words(const std::string& text);

}  // namespace dateline::brute_force
