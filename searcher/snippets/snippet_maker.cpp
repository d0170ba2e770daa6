#include "searcher/snippets/snippet_maker.h"

#include <algorithm>
#include <set>

#include "common/analysis/paragraph_positions.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

// So much of a very long article is looked at for its best sentence, and what comes after only
// until something is found at all.
constexpr std::size_t kScannedBytes = 256 * 1024;

// What is looked at in one go, cut at a blank where there is one.
std::string_view take_part(std::string_view& text) {
    std::string_view part = utf8_prefix(text, kScannedBytes);
    if (part.empty()) part = text.substr(0, kScannedBytes);  // No character at all.
    const std::size_t blank = part.size() < text.size() ? part.rfind(' ') : std::string_view::npos;
    if (blank != std::string_view::npos && blank > 0) part = part.substr(0, blank + 1);
    text.remove_prefix(part.size());
    return part;
}

bool is_empty(const Highlights& highlights) {
    return highlights.stems.empty() && highlights.words.empty() && highlights.phrases.empty();
}

constexpr std::string_view kEllipsis = "…";

std::string_view trim(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(' ');
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

// Words longer than this are cut: text of a script without blanks, addresses.
constexpr std::size_t kLongestWord = 40;

// The place at or before `at` where a word begins.
std::size_t word_begin(std::string_view text, std::size_t at) {
    const std::size_t blank = text.rfind(' ', at);
    if (blank != std::string_view::npos && at - blank <= kLongestWord) return blank + 1;
    if (blank == std::string_view::npos && at <= kLongestWord) return 0;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
    return at;
}

// The end of the last whole word of `text`.
std::size_t word_end(std::string_view text) {
    const std::size_t blank = text.rfind(' ');
    const bool near = blank != std::string_view::npos && text.size() - blank <= kLongestWord;
    return near ? blank : text.size();
}

// A part of a long text of about `max_bytes` around its first finding, cut at words.
MarkedText cut(const MarkedText& whole, std::size_t max_bytes) {
    if (whole.text.size() <= max_bytes) return whole;
    const std::string_view text = whole.text;
    const std::size_t first = whole.marks.empty() ? 0 : whole.marks.front().begin;
    const std::size_t lead = max_bytes / 4;
    const std::size_t begin = first > lead ? word_begin(text, first - lead) : 0;
    std::string_view kept = utf8_prefix(text.substr(begin), max_bytes);
    const bool to_end = begin + kept.size() == text.size();
    if (!to_end) kept = kept.substr(0, word_end(kept));
    kept = trim(kept);

    MarkedText part;
    if (begin > 0) part.text = kEllipsis;
    const std::size_t shift = part.text.size();
    part.text += kept;
    if (!to_end) part.text += kEllipsis;
    for (const Mark& mark : whole.marks) {
        if (mark.begin >= begin && mark.end <= begin + kept.size()) {
            part.marks.push_back({mark.begin - begin + shift, mark.end - begin + shift});
        }
    }
    return part;
}

std::size_t distinct_count(const std::vector<Finding>& findings) {
    std::set<std::size_t> what;
    for (const Finding& finding : findings) what.insert(finding.what);
    return what.size();
}

}  // namespace

void SnippetMaker::split(std::string_view text, std::size_t number, const std::string& language,
                         const std::vector<Finding>& findings, std::vector<Sentence>& sentences) {
    auto finding = findings.begin();
    std::size_t from = 0;
    for (const std::size_t to : splitter_.ends(text, language)) {
        // A hit over what looked like the end of a sentence shows that it was none.
        bool inside = false;
        for (auto hit = finding; hit != findings.end() && hit->mark.begin < to; ++hit) {
            inside |= to < hit->mark.end;
        }
        if (inside) continue;
        Sentence sentence{text.substr(from, to - from), {}, number};
        for (; finding != findings.end() && finding->mark.begin < to; ++finding) {
            const Mark mark{finding->mark.begin - from, finding->mark.end - from};
            sentence.findings.push_back({mark, finding->what});
        }
        sentences.push_back(std::move(sentence));
        from = to;
    }
}

std::vector<SnippetMaker::Sentence> SnippetMaker::sentences(const Article& article,
                                                            const Highlights& highlights) {
    std::vector<Sentence> found;
    bool is_enough = is_empty(highlights);  // Then there is nothing to be found.
    std::size_t scanned = 0;
    std::size_t number = 0;
    std::string_view rest = article.body;
    for (auto paragraph = take_paragraph(rest); !paragraph.empty();
         paragraph = take_paragraph(rest)) {
        for (; !paragraph.empty(); ++number) {
            if (is_enough && scanned >= kScannedBytes) return found;
            const std::string_view part = take_part(paragraph);
            scanned += part.size();
            const auto findings = find_marks(part, article.language, highlights, analyser_);
            is_enough |= !findings.empty();
            // A part without a hit is only wanted when none has one: the first, then.
            if (findings.empty() && number > 0) continue;
            split(part, number, article.language, findings, found);
        }
    }
    return found;
}

MarkedText SnippetMaker::headline(const Article& article, const Highlights& highlights) {
    const std::string_view scanned = utf8_prefix(article.headline, kScannedBytes);
    return {article.headline,
            merge_marks(find_marks(scanned, article.language, highlights, analyser_))};
}

MarkedText SnippetMaker::snippet(const Article& article, const Highlights& highlights) {
    const std::vector<Sentence> all = sentences(article, highlights);
    if (all.empty()) return {};
    auto best = all.begin();
    std::size_t most = 0;
    for (auto sentence = all.begin(); sentence != all.end(); ++sentence) {
        const std::size_t count = distinct_count(sentence->findings);
        if (count > most) {
            best = sentence;
            most = count;
        }
    }
    MarkedText snippet;
    std::vector<Finding> findings;
    for (auto next = best; next != all.end() && next->paragraph == best->paragraph; ++next) {
        if (next != best && snippet.text.size() + next->text.size() > kSnippetBytes) break;
        for (const Finding& finding : next->findings) {
            const std::size_t shift = snippet.text.size();
            findings.push_back(
                {{finding.mark.begin + shift, finding.mark.end + shift}, finding.what});
        }
        snippet.text += next->text;
    }
    snippet.text.resize(snippet.text.find_last_not_of(' ') + 1);
    snippet.marks = merge_marks(findings);
    return cut(snippet, kSnippetBytes);
}

}  // namespace dateline
