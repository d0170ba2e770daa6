#include "indexer/normaliser/normaliser.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <string_view>
#include <utility>
#include <vector>

#include "common/analysis/language_code.h"
#include "common/article_id.h"
#include "common/dates/date_parser.h"
#include "common/text/charset.h"
#include "common/text/text_cleaner.h"
#include "common/text/utf8.h"
#include "indexer/normaliser/dateline_parser.h"
#include "indexer/normaliser/language_detector.h"
#include "indexer/normaliser/paragraphs.h"
#include "indexer/normaliser/path_date.h"
#include "indexer/records/derived_id.h"

namespace dateline {
namespace {

std::string one_line(std::string bytes) {
    return clean_line(to_utf8(std::move(bytes)));
}

std::string paragraphs(std::string bytes, Record::Layout layout) {
    return clean_text(join_lines(to_utf8(std::move(bytes)), layout));
}

// Each cleaned, without empty ones and repetitions, in the same order.
std::vector<std::string> clean_list(std::vector<std::string> names) {
    for (std::string& name : names) name = one_line(std::move(name));
    std::vector<std::size_t> order(names.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {},
                             [&](std::size_t at) -> const std::string& { return names[at]; });
    for (std::size_t i = order.size(); i-- > 1;) {
        if (names[order[i]] == names[order[i - 1]]) names[order[i]].clear();
    }
    std::erase_if(names, [](const std::string& name) { return name.empty(); });
    return names;
}

// A headline alone may come back on another day and is another one then.
std::string content_digest(const Article& article) {
    std::string content = article.headline + '\n' + article.body;
    if (article.body.empty() && article.published) {
        content += '\n' + to_iso8601(*article.published);
    }
    return content_hash(content);
}

// The corpus's, else one that is made of the content.
void set_id(Article& article, std::string said, std::string digest, const Origin& origin) {
    article.id = id_of(std::move(said));
    article.digest = one_line(std::move(digest));
    if (!article.id.empty()) return;
    if (article.digest.empty()) article.digest = content_digest(article);
    article.id = id_of(derived_id_of_hash(origin, article.digest));
}

std::optional<Moment> publication(std::string said, const Origin& origin, Remarks* remarks) {
    constexpr std::size_t kShown = 40;
    const std::string date = one_line(std::move(said));
    const std::optional<Moment> moment = parse_date(date);
    if (moment) return moment;
    if (remarks != nullptr && !date.empty()) {
        remarks->add({.textless = 0,
                      .undated = 1,
                      .undated_example = std::string(utf8_prefix(date, kShown))});
    }
    return date_in_path(origin);
}

// The language said, else the one set for the corpus, else the one detected.
std::string article_language(std::string said, const std::string& set, const Article& article) {
    constexpr std::size_t kEnoughBytes = 4096;  // The detector looks at less.
    std::string code = language_code(one_line(std::move(said)));
    if (code.empty()) code = language_code(set);
    if (!code.empty()) return code;
    const std::string_view body = utf8_prefix(article.body, kEnoughBytes);
    return detect_language(article.headline + '\n' + std::string(body));
}

}  // namespace

std::optional<Article> Normaliser::article(Record record, const Origin& origin,
                                           Remarks* remarks) const {
    Article article;
    article.kind = record.kind;
    article.collection = settings_.collection;
    article.headline = one_line(std::move(record.headline));
    article.body = paragraphs(std::move(record.body), record.layout);
    const bool has_text = !article.headline.empty() || !article.body.empty();
    const bool is_listed = !record.id.empty() && !record.published.empty();
    if (!has_text && !is_listed) return std::nullopt;
    const bool is_textless = article.kind == ArticleKind::Article && article.body.empty();
    if (remarks != nullptr && is_textless) ++remarks->textless;

    Dateline dateline = parse_dateline(one_line(std::move(record.dateline)));
    article.dateline = std::move(dateline.text);
    article.place = std::move(dateline.place);
    article.byline = one_line(std::move(record.byline));
    article.source = one_line(std::move(record.source));
    article.agency = one_line(std::move(record.agency));
    article.section = one_line(std::move(record.section));
    article.version = record.revision.version;
    article.topics = clean_list(std::move(record.topics));
    article.places = clean_list(std::move(record.places));
    article.url = one_line(std::move(record.url));
    article.page = id_of(std::move(record.page));
    article.published = publication(std::move(record.published), origin, remarks);
    article.language = article_language(std::move(record.language), settings_.language, article);
    set_id(article, std::move(record.id), std::move(record.digest), origin);
    return article;
}

}  // namespace dateline
