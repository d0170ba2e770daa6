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
    for (const Occurrence& occurrence : analyser.analyse(text, language, capitals)) {
        ReadWord word;
        word.word = occurrence.word;
        word.stem = occurrence.stem;
        word.plain_stem = occurrence.plain_stem;
        word.first = begin + occurrence.position;
        word.last = word.first + occurrence.span - 1;
        word.role = occurrence.role;
        split_ideographs(word);
        words.push_back(word);
    }
    return begin + analyser.position_count();
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
    add_field(article.headline, read, {&kHeadline, &kHeadlineOrLede, &kBody, &kAnyText});
    add_field(first, read, {&kLede, &kHeadlineOrLede, &kBody, &kAnyText});
    add_field(std::string_view(article.body).substr(first.size()), read, {&kBody, &kAnyText});
    read.sentences = units_.sentences(article);
    read.paragraphs = units_.paragraphs(article);
    for (const PositionRange& paragraph : read.paragraphs) {
        read.word_count += paragraph.last - paragraph.first + 1;
    }
    add_field(article.byline, read, {&kByline, &kAnyText});
    add_field(article.place, read, {&kPlace, &kAnyText});
    for (const std::string& place : article.places) add_field(place, read, {&kPlace, &kAnyText});
    return read;
}

void ArticleReader::add_field(std::string_view text, ReadArticle& read,
                              const std::vector<const Field*>& found_by) {
    while (true) {
        const std::string_view paragraph = take_paragraph(text);
        if (paragraph.empty()) return;
        std::vector<ReadWord> words;
        position_ = read_words(analyser_, paragraph, read.article.language,
                               Capitals::AsTheTextShows, position_, words) +
                    kParagraphGap;
        for (const Field* field : found_by) {
            for (const ReadWord& word : words) read.words[field].emplace(word.first, word);
        }
    }
}

}  // namespace dateline::brute_force
