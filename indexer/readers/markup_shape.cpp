#include "indexer/readers/markup_shape.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "indexer/readers/text_sample.h"

namespace dateline {
namespace {

struct Root {
    std::string_view element;  // In lower case, without a prefix.
    std::string_view name;
};

constexpr std::array kRoots{
    Root{"html", "an HTML page"},
    Root{"head", "an HTML page"},
    Root{"body", "an HTML page"},
    Root{"rss", "a news feed (RSS or Atom)"},
    Root{"feed", "a news feed (RSS or Atom)"},
    Root{"rdf", "a news feed (RSS or Atom)"},
    Root{"channel", "a news feed (RSS or Atom)"},
    Root{"opml", "a list of feeds (OPML)"},
    Root{"contentmeta", "a part of a NewsML-G2 item"},
    Root{"itemmeta", "a part of a NewsML-G2 item"},
    Root{"contentset", "a part of a NewsML-G2 item"},
    Root{"groupset", "a part of a NewsML-G2 item"},
    Root{"alto", "scanned print (ALTO)"},
    Root{"mets", "scanned print (METS)"},
    Root{"didl", "scanned print (MPEG-21)"},
    Root{"tetml", "text of a PDF (TETML)"},
    Root{"xmd-entity", "scanned print (Olive)"},
    Root{"tei", "a text in TEI"},
    Root{"urlset", "a sitemap"},
    Root{"sitemapindex", "a sitemap"},
    Root{"svg", "a drawing (SVG)"},
};

// Of what stands at the beginning of a line, after other things.
constexpr std::array<std::string_view, 7> kStarts{"<?xml ", "<!doctype ", "<html", "<rss",
                                                  "<feed",  "<rdf:rdf",   "<doc>"};
constexpr std::array<std::string_view, 14> kEmphasis{
    "b", "i", "em", "strong", "u", "a", "br", "font", "span", "small", "sup", "sub", "BR", "B"};
constexpr std::size_t kLinesBefore = 12;
constexpr std::size_t kFewestTags = 4;

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_letter(char c) {
    return (lower(c) >= 'a' && lower(c) <= 'z') || c == '_';
}

bool starts_with_any_case(std::string_view text, std::string_view start) {
    return text.size() >= start.size() && std::equal(start.begin(), start.end(), text.begin(),
                                                     [](char a, char b) { return a == lower(b); });
}

std::string_view after(std::string_view text, std::string_view end) {
    const std::size_t at = text.find(end);
    return at == std::string_view::npos ? std::string_view{} : text.substr(at + end.size());
}

std::string_view without_comments(std::string_view text) {
    while (true) {
        text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
        if (text.starts_with("<!--")) {
            text = after(text, "-->");
        } else if (text.starts_with("<?")) {
            text = after(text, ">");
        } else {
            return text;
        }
    }
}

// Without "<?xml ...?>", "<!DOCTYPE ... [...]>" and comments.
std::string_view root_of(std::string_view text) {
    text = without_comments(text);
    while (text.starts_with("<!")) {
        const std::size_t end = text.find_first_of("[>");
        const bool subset = end != std::string_view::npos && text[end] == '[';
        text = without_comments(subset ? after(text, "]>") : after(text, ">"));
    }
    return text;
}

// "Rdf" of "<rdf:RDF xmlns...": in lower case.
std::string element_name(std::string_view tag) {
    if (!tag.starts_with('<')) return {};
    std::string name;
    for (const char c : tag.substr(1)) {
        if (c == ':') {
            name.clear();
        } else if (is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '.') {
            name += lower(c);
        } else {
            break;
        }
    }
    return name;
}

// Of a text that begins with markup.
std::string_view name_by_root(std::string_view text) {
    const bool xml = starts_with_any_case(text, "<?xml");
    text = without_comments(text);
    if (starts_with_any_case(text, "<!doctype html")) return "an HTML page";
    if (starts_with_any_case(text, "<!element") || starts_with_any_case(text, "<!entity")) {
        return "a description of markup (DTD)";
    }
    const std::string element = element_name(root_of(text));
    const auto* const row = std::ranges::find(kRoots, element, &Root::element);
    if (row != kRoots.end()) return row->name;
    return xml ? "XML" : "markup (XML, SGML or HTML)";
}

bool is_markup(std::string_view text) {
    if (text.size() < 2 || text[0] != '<') return false;
    return text[1] == '!' || text[1] == '?' || text[1] == '/' || is_letter(text[1]);
}

struct Tags {
    std::size_t count = 0;
    std::size_t bytes = 0;
};

// Where the tag ends that `text` begins with, or npos: "</p>", "<br/>", "<a href=...>". What a
// machine misread may have brackets too, and prose between them.
std::size_t tag_end(std::string_view text) {
    constexpr std::size_t kLongestTag = 1000;
    text = text.substr(0, kLongestTag);
    const std::size_t end = text.find('>');
    if (!is_markup(text) || end == std::string_view::npos) return std::string_view::npos;
    const std::string_view inside = text.substr(1, end - 1);
    if (inside.find('<') != std::string_view::npos) return std::string_view::npos;
    const std::size_t name = inside.find_first_of(" \t\r\n");
    const bool plain = name == std::string_view::npos || inside.starts_with('!') ||
                       inside.find('=', name) != std::string_view::npos ||
                       inside.find_first_not_of(" \t\r\n/", name) == std::string_view::npos;
    return plain ? end : std::string_view::npos;
}

// "</b>": people and programs leave such in prose.
bool is_emphasis(std::string_view tag) {
    if (tag.starts_with("</")) tag.remove_prefix(1);
    tag.remove_prefix(1);
    const std::string_view name = tag.substr(0, tag.find_first_of("> \t\r\n/"));
    return std::ranges::count(kEmphasis, name) > 0;
}

Tags count_tags(std::string_view text) {
    Tags tags;
    for (std::size_t at = text.find('<'); at != std::string_view::npos;
         at = text.find('<', at + 1)) {
        const std::size_t end = tag_end(text.substr(at));
        if (end == std::string_view::npos || is_emphasis(text.substr(at))) continue;
        ++tags.count;
        tags.bytes += end + 1;
    }
    return tags;
}

}  // namespace

std::string_view name_of_markup(const TextSample& sample) {
    return is_markup(sample.text()) ? name_by_root(sample.text()) : std::string_view{};
}

std::string markup_root(const TextSample& sample) {
    constexpr std::size_t kMostLinesBefore = 3;
    std::size_t before = 0;
    for (const std::string_view line : sample.lines()) {
        const std::string_view rest =
            sample.text().substr(static_cast<std::size_t>(line.data() - sample.text().data()));
        const std::string_view text =
            rest.substr(std::min(rest.find_first_not_of(" \t"), rest.size()));
        if (is_markup(text)) return element_name(root_of(text));
        // Lines of a mail are the mail's.
        if (++before > kMostLinesBefore || line.find(": ") != std::string_view::npos) break;
    }
    return {};
}

std::string_view name_of_cut_markup(const TextSample& sample) {
    std::size_t seen = 0;
    for (std::string_view line : sample.lines()) {
        if (++seen > kLinesBefore) break;
        line.remove_prefix(line.find_first_not_of(" \t"));
        const bool starts = std::ranges::any_of(
            kStarts, [line](std::string_view start) { return starts_with_any_case(line, start); });
        if (!starts) continue;
        return name_by_root(
            sample.text().substr(static_cast<std::size_t>(line.data() - sample.text().data())));
    }
    const Tags tags = count_tags(sample.text());
    const bool mostly = tags.count >= kFewestTags && tags.bytes * 7 >= sample.text().size();
    return mostly ? "markup without its beginning" : std::string_view{};
}

std::string_view name_of_topics(const TextSample& sample) {
    const std::string element = element_name(root_of(sample.text()));
    const bool topics = element == "top" || element == "topics" || element == "topic" ||
                        element == "queries" || sample.text().starts_with("*FIND ");
    return topics ? "topics (queries)" : std::string_view{};
}

}  // namespace dateline
