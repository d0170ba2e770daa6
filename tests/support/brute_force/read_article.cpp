#include "tests/support/brute_force/read_article.h"

#include <algorithm>

#include "common/analysis/paragraph_positions.h"
#include "common/text/utf8.h"

namespace dateline::brute_force {
namespace {

// "北京" at a place says that its first character stands there and the second comes next.
void split_ideographs(ReadWord& word) {
    if (word.role != Role::Pair && word.role != Role::RunEnd) return;
    word.is_ideograph = true;
    word.tied = word.role == Role::Pair;
    word.word.resize(decode_utf8(word.word, 0).length);
}

}  // namespace

std::uint32_t read_words(Analyser& analyser, std::string_view text, std::string_view language,
                         Capitals capitals, std::uint32_t begin, std::vector<ReadWord>& words) {
    const std::size_t first = words.size();
    for (const Occurrence& occurrence : analyser.analyse(text, language, capitals)) {
        ReadWord word;
        word.word = occurrence.word;
        word.stem = occurrence.stem;
        word.plain_stem = occurrence.plain_stem;
        word.first = begin + occurrence.position;
        word.last = word.first + occurrence.span - 1;
        word.begin = occurrence.begin;
        word.role = occurrence.role;
        split_ideographs(word);
        words.push_back(word);
    }
    std::stable_sort(words.begin() + static_cast<std::ptrdiff_t>(first), words.end(),
                     [](const ReadWord& a, const ReadWord& b) { return a.first < b.first; });
    return begin + analyser.position_count();
}

void Words::add(const ReadWord& word) {
    const auto count = static_cast<std::uint32_t>(words_.size());
    if (begins_.size() <= word.first) begins_.resize(word.first + std::size_t{1}, count);
    words_.push_back(word);
}

std::span<const ReadWord> Words::at(std::uint32_t position) const {
    if (position >= begins_.size()) return {};
    const std::size_t begin = begins_[position];
    const std::size_t end = position + std::size_t{1} < begins_.size()
                                ? begins_[position + std::size_t{1}]
                                : words_.size();
    return {words_.data() + begin, end - begin};
}

std::uint64_t ReadArticle::words_before(std::uint32_t position) const {
    std::uint64_t count = 0;
    for (const PositionRange& paragraph : paragraphs) {
        if (paragraph.first > position) break;
        count += std::min(paragraph.last + 1, position) - paragraph.first;
    }
    return count;
}

ReadArticle ArticleReader::read(const Article& article) {
    using namespace fields;
    ReadArticle read;
    read.article = article;
    position_ = kFirstPosition;
    const std::string_view first = lede(article);
    add_field(article.headline, Sentences::One, {&kHeadline, &kHeadlineOrLede, &kBody, &kAnyText},
              read);
    add_field(first, Sentences::Many, {&kLede, &kHeadlineOrLede, &kBody, &kAnyText}, read);
    add_field(std::string_view(article.body).substr(first.size()), Sentences::Many,
              {&kBody, &kAnyText}, read);
    for (const PositionRange& paragraph : read.paragraphs) {
        read.word_count += paragraph.last - paragraph.first + 1;
    }
    add_field(article.byline, Sentences::One, {&kByline, &kAnyText}, read);
    add_field(article.place, Sentences::One, {&kPlace, &kAnyText}, read);
    for (const std::string& place : article.places) {
        add_field(place, Sentences::One, {&kPlace, &kAnyText}, read);
    }
    return read;
}

void ArticleReader::add_field(std::string_view text, Sentences sentences,
                              const std::vector<const Field*>& found_by, ReadArticle& read) {
    while (true) {
        const std::string_view paragraph = take_paragraph(text);
        if (paragraph.empty()) return;
        std::vector<ReadWord> words;
        const std::uint32_t begin = position_;
        const std::uint32_t end = read_words(analyser_, paragraph, read.article.language,
                                             Capitals::AsTheTextShows, begin, words);
        position_ = end + kParagraphGap;
        for (const Field* field : found_by) {
            for (const ReadWord& word : words) read.words[field].add(word);
        }
        if (end == begin) continue;
        read.paragraphs.push_back({begin, end - 1});
        if (sentences == Sentences::Many) {
            add_sentences(paragraph, words, read);
        } else {
            read.sentences.push_back(read.paragraphs.back());
        }
    }
}

// A word belongs to the sentence that it begins in, each part of a compound to that of the part.
void ArticleReader::add_sentences(std::string_view paragraph, const std::vector<ReadWord>& words,
                                  ReadArticle& read) {
    const std::vector<std::size_t>& ends = splitter_.ends(paragraph, read.article.language);
    std::size_t before = 0;  // How many sentences end before the last word.
    for (const ReadWord& word : words) {
        if (word.role == Role::Joined) continue;
        const auto here = static_cast<std::size_t>(
            std::ranges::upper_bound(ends, std::size_t{word.begin}) - ends.begin());
        const bool is_first = &word == &words.front();
        if (is_first || here != before) read.sentences.push_back({word.first, word.first});
        read.sentences.back().last = word.last;
        before = here;
    }
}

}  // namespace dateline::brute_force
