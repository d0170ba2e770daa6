#include "indexer/normaliser/normaliser.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <string_view>
#include <utility>
#include <vector>

#include "common/analysis/language_code.h"
#include "common/article_id.h"
#include "common/text/charset.h"
#include "common/text/text_cleaner.h"
#include "common/text/utf8.h"
#include "indexer/encoding/charset_detector.h"
#include "indexer/encoding/mojibake.h"
#include "indexer/normaliser/dateline_parser.h"
#include "indexer/normaliser/language_detector.h"
#include "indexer/normaliser/paragraphs.h"
#include "indexer/normaliser/publication_date.h"
#include "indexer/records/derived_id.h"

namespace dateline {
namespace {

// The bytes of one record as text.
class FieldText {
  public:
    explicit FieldText(const Record& record) : charset_(charset_of(record)) {}

    std::string one_line(std::string bytes) const {
        return clean_line(repair_mojibake(to_utf8(std::move(bytes), charset_)));
    }

    std::string paragraphs(std::string bytes, Record::Layout layout) const {
        std::string text = repair_mojibake(to_utf8(std::move(bytes), charset_));
        return clean_text(join_lines(std::move(text), layout));
    }

  private:
    // What is declared, and of text that is not UTF-8 what it is, if nothing is declared.
    static std::string charset_of(const Record& record) {
        const bool plain = is_utf8(record.headline) && is_utf8(record.body);
        if (plain && record.charset.empty()) return {};
        const std::string text = plain ? std::string() : record.headline + '\n' + record.body;
        return choose_charset(record.charset, text);
    }

    std::string charset_;
};

// Each cleaned, without empty ones and repetitions, in the same order.
std::vector<std::string> clean_list(std::vector<std::string> names, const FieldText& text) {
    for (std::string& name : names) name = text.one_line(std::move(name));
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
    article.digest = std::move(digest);
    if (!article.id.empty()) return;
    if (article.digest.empty()) article.digest = content_digest(article);
    article.id = id_of(derived_id_of_hash(origin, article.digest));
}

// The language said, else the one set for the corpus, else the one detected; where that is not
// clear, the one of the context.
std::string article_language(const std::string& said, const std::string& set,
                             const Article& article, std::string_view context) {
    constexpr std::size_t kEnoughBytes = 4096;  // The detector looks at less.
    std::string code = language_code(said);
    if (code.empty()) code = language_code(set);
    if (!code.empty()) return code;
    const std::string_view body = utf8_prefix(article.body, kEnoughBytes);
    code = detect_language(article.headline + '\n' + std::string(body));
    return code == kUnknownLanguage && !context.empty() ? detect_language(context) : code;
}

}  // namespace

std::optional<Article> Normaliser::article(Record record, const Origin& origin,
                                           Remarks* remarks) const {
    const FieldText text(record);
    Article article;
    article.kind = record.kind;
    article.collection = settings_.collection;
    article.headline = text.one_line(std::move(record.headline));
    article.body = text.paragraphs(std::move(record.body), record.layout);
    const bool has_text = !article.headline.empty() || !article.body.empty();
    const bool is_listed = !record.id.empty() && !record.published.empty();
    if (!has_text && !is_listed) return std::nullopt;
    const bool is_textless = article.kind == ArticleKind::Article && article.body.empty();
    if (remarks != nullptr && is_textless) ++remarks->textless;

    Dateline dateline = parse_dateline(text.one_line(std::move(record.dateline)));
    article.dateline = std::move(dateline.text);
    if (article.dateline.empty()) dateline = leading_dateline(article.body);
    article.place = std::move(dateline.place);
    article.byline = text.one_line(std::move(record.byline));
    article.source = text.one_line(std::move(record.source));
    article.agency = text.one_line(std::move(record.agency));
    if (article.agency.empty()) article.agency = std::move(dateline.agency);
    article.section = text.one_line(std::move(record.section));
    article.version = record.revision.version;
    article.topics = clean_list(std::move(record.topics), text);
    article.places = clean_list(std::move(record.places), text);
    article.url = text.one_line(std::move(record.url));
    article.page = id_of(std::move(record.page));
    const std::string published = text.one_line(std::move(record.published));
    const std::string captured = text.one_line(std::move(record.captured));
    article.published =
        publication_date({published, dateline.day, article.url, origin, captured}, remarks);
    article.language =
        article_language(text.one_line(std::move(record.language)), settings_.language, article,
                         text.one_line(std::move(record.context)));
    set_id(article, std::move(record.id), std::move(record.digest), origin);
    return article;
}

}  // namespace dateline
