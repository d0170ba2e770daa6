#include "indexer/sources/passed_over.h"

#include <algorithm>
#include <array>
#include <string>

namespace dateline {
namespace {

// The name before its first dot, lower case. Whole names: "license-fees-rise.txt" is news.
constexpr std::array<std::string_view, 13> kStems{
    "license", "licence",  "copying",    "notice",     "changelog", "manifest", "md5sum",
    "md5sums", "sha1sums", "sha256sums", "sha512sums", "checksums", "thumbs"};

constexpr std::array<std::string_view, 13> kExtensions{
    "md", "dtd", "xsd", "xsl", "xslt", "css", "js", "py", "sh", "md5", "sha1", "sha256", "ini"};

template <typename Table>
bool contains(const Table& table, std::string_view word) {
    return std::find(table.begin(), table.end(), word) != table.end();
}

std::string lower(std::string_view name) {
    std::string word(name);
    for (char& c : word) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return word;
}

bool is_hidden(std::string_view name) {
    return (name.starts_with('.') && name != "." && name != "..") || name == "__MACOSX";
}

bool is_beside_news(std::string_view name) {
    const std::string word = lower(name);
    const std::string_view view = word;
    const std::size_t dot = view.rfind('.');
    const std::string_view extension =
        dot == std::string_view::npos ? std::string_view{} : view.substr(dot + 1);
    return view.starts_with("readme") || contains(kStems, view.substr(0, view.find('.'))) ||
           contains(kExtensions, extension);
}

}  // namespace

bool is_passed_over(std::string_view path) {
    while (true) {
        const std::size_t slash = path.find('/');
        const std::string_view name = path.substr(0, slash);
        if (is_hidden(name)) return true;
        if (slash == std::string_view::npos) return is_beside_news(name);
        path.remove_prefix(slash + 1);
    }
}

}  // namespace dateline
