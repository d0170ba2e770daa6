#include "tests/support/brute_force/random_news.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <utility>

#include "tests/support/brute_force/news_words.h"

namespace dateline::brute_force {
namespace {

const NewsLanguage& random_language(Dice& dice) {
    auto left = static_cast<int>(dice.below(100));
    for (const NewsLanguage& language : news_languages()) {
        left -= language.share;
        if (left < 0) return language;
    }
    return news_languages().front();
}

class Writer {
  public:
    Writer(const NewsLanguage& language, Dice& dice)
        : language_(language),
          dice_(dice),
          words_(split_words(language.words)),
          names_(split_words(language.names)) {}

    std::string sentence() {
        std::string text;
        for (std::uint64_t left = dice_.between(2, 11); left > 0; --left) {
            if (!text.empty() && !is_joined()) text += blank();
            text += dice_.once_in(5) ? dice_.one_of(names_) : dice_.one_of(words_);
        }
        if (dice_.once_in(2))
            text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
        return text;
    }

    std::string paragraph() {
        std::string text;
        for (std::uint64_t left = dice_.between(1, 4); left > 0; --left) {
            text += (text.empty() ? "" : " ") + sentence() + end();
        }
        return text;
    }

  private:
    bool is_east_asian() const { return std::string_view(language_.sentence_ends) == "。"; }
    bool is_joined() { return is_east_asian() && !dice_.once_in(3); }
    std::string blank() {
        if (dice_.once_in(12)) return is_east_asian() ? "，" : ", ";
        return dice_.once_in(40) ? " – " : " ";
    }
    std::string end() {
        if (is_east_asian()) return language_.sentence_ends;
        const std::string_view ends = language_.sentence_ends;
        return std::string(1, ends[dice_.once_in(4) ? dice_.below(ends.size()) : 0]);
    }

    const NewsLanguage& language_;
    Dice& dice_;
    std::vector<std::string> words_;
    std::vector<std::string> names_;
};

std::string in_capitals(std::string text) {
    for (char& c : text) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return text;
}

void add_facts(Article& article, Dice& dice) {
    static const std::vector<std::string> bylines = {"", "By Jane Oldfield", "Von Jörg Müller",
                                                     "Sánchez O'Brien", "By Ann Oil-Price"};
    static const std::vector<std::string> places = {"",         "Port Selwyn", "SALVADOR",
                                                    "New York", "Москва",      "北京"};
    static const std::vector<std::string> sources = {"", "Port Selwyn Courier", "Reuters",
                                                     "Société Générale", "reuters"};
    static const std::vector<std::string> topics = {"coffee",    "Trade",   "trade",
                                                    "sea level", "tariffs", "Öl"};
    article.byline = dice.one_of(bylines);
    article.place = dice.one_of(places);
    if (dice.once_in(3)) article.places = {"London", dice.one_of(places) + " Bridge"};
    article.source = dice.one_of(sources);
    article.section = dice.once_in(2) ? "weather" : "";
    while (dice.once_in(2)) article.topics.push_back(dice.one_of(topics));
    if (dice.once_in(8)) return;
    using namespace std::chrono;
    const sys_days first{year{2023} / 11 / 20};
    const auto seconds_of_day = dice.once_in(2) ? 0 : dice.below(86'400);
    article.published = Moment{first + days{dice.below(160)} + seconds{seconds_of_day}};
}

}  // namespace

Article random_article(std::string id, Dice& dice) {
    const NewsLanguage& language = random_language(dice);
    Writer writer(language, dice);
    Article article;
    article.id = std::move(id);
    article.language = language.code;
    if (!dice.once_in(10)) article.headline = writer.sentence();
    if (dice.once_in(10)) article.headline = in_capitals(article.headline);
    const bool is_alone = dice.once_in(15);
    article.kind = is_alone ? ArticleKind::Headline : ArticleKind::Article;
    for (std::uint64_t left = is_alone ? 0 : dice.between(1, 4); left > 0; --left) {
        article.body += (article.body.empty() ? "" : "\n") + writer.paragraph();
    }
    add_facts(article, dice);
    return article;
}

std::vector<Article> random_news(std::size_t count, Dice& dice) {
    std::vector<Article> articles;
    for (std::size_t i = 0; i < count; ++i) {
        articles.push_back(random_article(fmt::format("n{:05}", i), dice));
    }
    return articles;
}

}  // namespace dateline::brute_force
