#include "indexer/readers/line_formats.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "indexer/readers/text_sample.h"

namespace dateline {
namespace {

using namespace std::string_view_literals;

struct Start {
    std::string_view bytes;
    std::string_view name;
};

// Of the first line that is not blank.
constexpr std::array kStarts{
    Start{"#!", "program text"},
    Start{"#include ", "program text"},
    Start{"/*", "program text"},
    Start{"\\documentclass", "a document in LaTeX"},
    Start{"\\begin{", "a document in LaTeX"},
    Start{"BEGIN:VCALENDAR", "a calendar"},
    Start{"BEGIN:VCARD", "addresses"},
    Start{"WEBVTT", "subtitles"},
    Start{"#EXTM3U", "a list of films or sounds"},
    Start{"-----BEGIN ", "a key, certificate or signed message"},
    Start{"diff --git ", "a difference of two texts"},
    Start{"-- MySQL dump", "a dump of a database (SQL)"},
    Start{"-- PostgreSQL database dump", "a dump of a database (SQL)"},
    Start{"CREATE TABLE", "a dump of a database (SQL)"},
    Start{"INSERT INTO", "a dump of a database (SQL)"},
    Start{"PRAGMA foreign_keys", "a dump of a database (SQL)"},
    Start{"TY  - ", "references (RIS)"},
    Start{"@article{", "references (BibTeX)"},
    Start{"@misc{", "references (BibTeX)"},
    Start{"version https://git-lfs", "a pointer to a file elsewhere (Git LFS)"},
};

constexpr std::size_t kWebArchiveLines = 40;
constexpr std::array kWebArchiveFields{"WARC-Type:"sv, "WARC-Record-ID:"sv, "WARC-Target-URI:"sv,
                                       "WARC-Date:"sv};

constexpr std::array kLogLevels{"TRACE"sv, "DEBUG"sv,   "INFO"sv, "WARN"sv,
                                "ERROR"sv, "WARNING"sv, "FATAL"sv};
constexpr std::size_t kFewestLogLines = 3;
constexpr std::size_t kFewestListLines = 10;
constexpr std::size_t kMostLines = 60;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string_view trimmed(std::string_view line) {
    return line.substr(std::min(line.find_first_not_of(" \t"), line.size()));
}

// Does the text begin like the pattern, in which 0 is a digit and A a letter?
bool matches(std::string_view text, std::string_view pattern) {
    if (text.size() < pattern.size()) return false;
    return std::equal(pattern.begin(), pattern.end(), text.begin(), [](char mark, char c) {
        if (mark == '0') return is_digit(c);
        return mark == 'A' ? is_letter(c) : mark == c;
    });
}

// A time with seconds, or the address of a machine: "12:30 Minister resigns" is a ticker.
bool is_log_line(std::string_view line) {
    line = trimmed(line);
    if (matches(line, "[00:00:00")) return true;
    line.remove_prefix(std::min(line.find_first_not_of("[(<"), line.size()));
    for (const std::string_view level : kLogLevels) {
        if (!line.starts_with(level)) continue;
        const std::string_view rest = line.substr(level.size());
        if (rest.starts_with(':') || rest.starts_with(']')) return true;
    }
    for (const std::string_view pattern :
         {"0000-00-00 00:00:00"sv, "0000-00-00T00:00:00"sv, "0000/00/00 00:00:00"sv,
          "AAA 00 00:00:00 "sv, "AAA  0 00:00:00 "sv, "AAA AAA 00 00:00:00"sv, "00:00:00."sv,
          "00/AAA/0000:00:00:00"sv}) {
        if (matches(line, pattern)) return true;
    }
    const std::size_t end = std::min(line.find(' '), line.size());
    const std::string_view address = line.substr(0, end);
    return std::count(address.begin(), address.end(), '.') == 3 &&
           address.find_first_not_of("0123456789.") == std::string_view::npos &&
           line.substr(end).starts_with(" - ");
}

// "9e107d9d372bb6826bd81d3542a419d6  page.txt"
bool is_checksum_line(std::string_view line) {
    const std::size_t end = std::min(line.find_first_of(" \t"), line.size());
    return end >= 32 && end <= 128 &&
           line.substr(0, end).find_first_not_of("0123456789abcdefABCDEF") ==
               std::string_view::npos;
}

// "print(late)": no blank before the bracket, as there is in prose.
bool is_call(std::string_view line) {
    const std::size_t open = line.find('(');
    const bool named =
        open != std::string_view::npos && open > 0 &&
        (is_letter(line[open - 1]) || line[open - 1] == '_' || is_digit(line[open - 1]));
    return named && (line.ends_with(')') || line.ends_with("):"));
}

// Lines of verse end in semicolons too: there a call or an assignment must precede.
bool ends_statement(std::string_view line) {
    const bool acts = line.find_first_of("(=") != std::string_view::npos;
    return line.ends_with('{') || line.ends_with('}') || line.ends_with("};") ||
           line.ends_with("*/") || (line.ends_with(';') && acts) || is_call(line) ||
           line.find(" = ") != std::string_view::npos || trimmed(line).starts_with("//");
}

// "Bag-Size: 36 GB", "runs-on: late"; more words after the colon make a headline.
bool is_setting(std::string_view line) {
    line = trimmed(line);
    if (line.starts_with("- ")) line.remove_prefix(2);
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0) return false;
    const std::string_view name = line.substr(0, colon);
    const std::string_view value = trimmed(line.substr(colon + 1));
    const bool of_program =
        (name[0] >= 'a' && name[0] <= 'z') || name.find_first_of("-_") != std::string_view::npos;
    return of_program && !value.starts_with("//") &&
           std::count(value.begin(), value.end(), ' ') <= 1 &&
           std::all_of(name.begin(), name.end(),
                       [](char c) { return is_letter(c) || c == '-' || c == '_'; });
}

// One word in a script that has blanks between words; a name of a file, an address on the web.
bool is_lone_word(std::string_view line) {
    line = trimmed(line);
    return line.find_first_of(" \t") == std::string_view::npos &&
           line.find_first_of("\xE0\xE1\xE2\xE3\xE4\xE5\xE6\xE7\xE8\xE9\xEA\xEB\xEC\xED\xEE\xEF") ==
               std::string_view::npos;
}

struct LineRule {
    bool (*fits)(std::string_view line);
    std::size_t fewest;   // Lines that fit.
    std::size_t percent;  // Of all lines.
    std::string_view name;
};

constexpr std::array kLineRules{
    LineRule{is_checksum_line, 1, 90, "checksums"},
    LineRule{is_log_line, kFewestLogLines, 80, "a log"},
    LineRule{is_setting, 2, 90, "settings"},
    LineRule{ends_statement, kFewestLogLines, 30, "program text"},
    LineRule{is_lone_word, kFewestListLines, 90, "a list of words or names, one a line"},
};

bool fits(const TextSample& sample, const LineRule& rule) {
    const std::size_t lines = std::min(sample.lines().size(), kMostLines);
    std::size_t fitting = 0;
    std::size_t others = 0;
    for (std::size_t at = 0; at < lines && others * 100 <= lines * (100 - rule.percent); ++at) {
        ++(rule.fits(sample.lines()[at]) ? fitting : others);
    }
    return fitting >= rule.fewest && fitting * 100 >= lines * rule.percent;
}

// "org,example)/page 20240301120000 {...}"
bool is_index_line(std::string_view text) {
    const std::size_t end = text.find(' ');
    return end != std::string_view::npos &&
           text.substr(0, end).find(")/") != std::string_view::npos &&
           matches(text.substr(end), " 00000000000000 ");
}

bool is_subtitles(const TextSample& sample) {
    return sample.lines().size() > 1 && sample.lines()[1].find(" --> ") != std::string_view::npos;
}

}  // namespace

std::string_view name_of_web_archive(const TextSample& sample) {
    if (sample.bytes().starts_with(" CDX ")) return "an index of a web archive (CDX)";
    std::string_view head = sample.bytes();
    head.remove_prefix(std::min(head.find_first_not_of("\r\n"), head.size()));
    if (head.starts_with("filedesc://")) return "an ARC archive";
    if (head.starts_with("WARC/") || head.starts_with("WARC\r") || head.starts_with("WARC\n")) {
        return "a WARC archive";
    }
    // The tail of a record, or one without its first line, may precede.
    for (std::size_t line = 0; line < kWebArchiveLines && !head.empty(); ++line) {
        const std::size_t end = std::min(head.find('\n'), head.size() - 1);
        for (const std::string_view field : kWebArchiveFields) {
            if (head.starts_with(field)) return "a WARC archive";
        }
        if (head.starts_with("WARC/1.")) return "a WARC archive";
        head.remove_prefix(end + 1);
    }
    const std::string_view text = sample.text();
    if (text.starts_with("!meta ") || is_index_line(text)) return "an index of a web archive (CDX)";
    if (matches(text, "HTTP/0.0 000") || matches(text, "HTTP/0 000"))
        return "an answer of a web server";
    return {};
}

std::string_view name_of_wire_message(const TextSample& sample) {
    std::string_view head = sample.bytes();
    head.remove_prefix(std::min(head.find_first_not_of(" \r\n\0"sv), head.size()));
    const std::size_t begin = head.find_first_not_of("\x16\x02\x10\x11\x12\x13\x14\x0F\x0E");
    const bool synchronised = begin != 0 && begin != std::string_view::npos;
    const std::string_view start = head.substr(std::min(begin, head.size()));
    const bool header = start.starts_with('\x01');
    const bool zczc = start.substr(0, 8).find("ZCZC") != std::string_view::npos ||
                      start.substr(0, 8).find("zczc") != std::string_view::npos;
    return header || zczc || (synchronised && head.starts_with("\x16\x16"))
               ? "a message of a news wire that is neither IPTC 7901 nor ANPA 1312"
               : std::string_view{};
}

std::string_view name_of_lines(const TextSample& sample) {
    if (sample.lines().empty()) return {};
    for (const Start& start : kStarts) {
        if (sample.text().starts_with(start.bytes)) return start.name;
    }
    if (is_subtitles(sample)) return "subtitles";
    for (const LineRule& rule : kLineRules) {
        if (fits(sample, rule)) return rule.name;
    }
    return {};
}

}  // namespace dateline
