#include "indexer/identity/own_id.h"

#include <fmt/format.h>

#include "common/article_id.h"
#include "indexer/records/derived_id.h"

namespace dateline {
namespace {

// What follows the folder of a corpus; nullopt when it is not below it.
std::string_view below(std::string_view path, std::string_view corpus) {
    if (corpus.empty() || !path.starts_with(corpus)) return {};
    path.remove_prefix(corpus.size());
    if (corpus.ends_with('/')) return path;
    if (!path.starts_with('/')) return {};
    return path.substr(1);
}

std::string_view last_name(std::string_view path) {
    return path.substr(path.rfind('/') + 1);  // npos + 1 is 0.
}

}  // namespace

std::string place_name(std::string_view path, std::string_view member,
                       const std::vector<std::string>& corpora) {
    std::string_view shown = last_name(path);
    for (const std::string& corpus : corpora) {
        const std::string_view rest = below(path, corpus);
        if (!rest.empty() && rest.size() > shown.size()) shown = rest;
    }
    if (path == "-") shown = "stdin";
    std::string name = name_in_id(shown);
    if (!member.empty()) name += '/' + name_in_id(member);
    return name;
}

std::string own_id(std::string_view place, std::string_view said) {
    return id_of(fmt::format("{}/{}", place, said));
}

std::string own_id_of_text(std::string_view place, std::string_view said, const Article& article) {
    return id_of(
        fmt::format("{}/{}-{}", place, said, content_hash(article.headline + '\n' + article.body)));
}

}  // namespace dateline
