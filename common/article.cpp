#include "common/article.h"

namespace dateline {

std::string_view lede(const Article& article) {
    const std::string_view body = article.body;
    return body.substr(0, body.find('\n'));
}

std::string_view kind_name(ArticleKind kind) {
    return kind == ArticleKind::Headline ? "headline" : "article";
}

}  // namespace dateline
