#include "indexer/readers/wire/anpa1312.h"

#include <algorithm>
#include <vector>

#include "common/dates/date_parser.h"
#include "indexer/readers/wire/wire_words.h"

namespace dateline {
namespace {

constexpr std::string_view kFormats = "\x13\x14";  // Text, table.
constexpr char kEndsNumber = '\x1F';

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

struct Header {
    std::string number;    // "W2607"
    std::string category;  // "a"
    std::string keyword;   // "BC-US--River 1stLd 11-13 0350"
};

Header parse_header(std::string_view text) {
    Header header;
    const std::size_t number_end = text.find_first_of("\x1F\r\n");
    header.number = trim_wire_line(text.substr(0, number_end));
    std::string_view rest = text.substr(std::min(text.find('\n'), text.size()));
    const std::size_t format = std::min(rest.find_first_of(kFormats), rest.size());
    std::string_view codes = trim_wire_line(rest.substr(0, format));
    const std::size_t blank = codes.find_last_of(" \n");
    header.category = blank == std::string_view::npos
                          ? codes.substr(std::min<std::size_t>(1, codes.size()))
                          : codes.substr(blank + 1);
    header.keyword = trim_wire_line(rest.substr(format));
    return header;
}

// Two signs of a typewriter for one, and no controls.
std::string plain_line(std::string_view line) {
    std::string plain;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const char c = line[at];
        const std::string_view two = line.substr(at, 2);
        const bool apart =
            (at == 0 || line[at - 1] == ' ') && (at + 1 == line.size() || line[at + 1] == ' ');
        if (two == "``" || two == "''") {
            plain += two == "``" ? "“" : "”";
            ++at;
        } else if (c == '_' && apart) {
            plain += "—";
        } else if (static_cast<unsigned char>(c) < ' ') {
            plain += c == '\x08' || c == '\x10' ? "" : " ";
        } else {
            plain += c;
        }
    }
    return plain;
}

struct Line {
    std::string text;
    bool set_apart = false;  // Begins with '^'.
};

// A line of a table begins with BS; its columns are divided by ';' or controls, '{' is a half.
std::string table_line(std::string_view line) {
    std::string cells;
    for (const char c : line) {
        if (c == '{') {
            cells += "½";
        } else {
            cells += c == ';' || c == '^' ? ' ' : c;
        }
    }
    return cells;
}

// The lines of the text as paragraphs: what is wrapped is joined.
std::vector<Line> lines_of(std::string_view text) {
    std::vector<Line> lines;
    bool ended = true;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view raw = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const bool row = raw.starts_with('\x08');
        std::string_view line = trim_wire_line(raw);
        // "^*9006< ^AP-Top-Headlines<": a code for the typesetter before the line.
        const std::size_t code = line.starts_with("^*") ? line.find('<') : std::string_view::npos;
        if (code != std::string_view::npos) line = trim_wire_line(line.substr(code + 1));
        const bool apart = !row && line.starts_with('^');
        const bool begins = apart || row || ended || raw.starts_with('\t') || raw.starts_with("  ");
        if (apart) line.remove_prefix(1);
        ended = line.empty() || line.ends_with('<') || line.ends_with('=') || apart || row;
        if (line.ends_with('<') || line.ends_with('='))
            line = trim_wire_line(line.substr(0, line.size() - 1));
        if (line.empty()) continue;
        std::string plain = plain_line(row ? table_line(line) : std::string(line));
        if (begins || lines.empty()) {
            lines.push_back({std::move(plain), apart});
        } else {
            lines.back().text += ' ' + plain;
        }
    }
    return lines;
}

// "BC-US--River, 1st Ld,350": a name with marks, and perhaps a count of words.
bool is_slug(std::string_view line) {
    const std::size_t comma = line.rfind(',');
    const std::string_view count = comma == std::string_view::npos
                                       ? std::string_view{}
                                       : trim_wire_line(line.substr(comma + 1));
    const bool counted =
        !count.empty() && count.size() <= 5 && std::ranges::all_of(count, is_digit);
    return counted || line.find("--") != std::string_view::npos || line.starts_with("BC-") ||
           line.starts_with("AM-") || line.starts_with("PM-");
}

// "US--River" of it.
std::string subject_of_slug(std::string_view slug) {
    for (const std::string_view cycle : {"BC-", "AM-", "PM-"}) {
        if (slug.starts_with(cycle)) slug.remove_prefix(cycle.size());
    }
    return std::string(trim_wire_line(slug.substr(0, slug.find(','))));
}

bool names_agency(std::string_view line) {
    return line.starts_with("The Associated Press") || line.starts_with("Associated Press") ||
           line.starts_with("AP ") || line.ends_with(" Writer") || line.ends_with(" Writers") ||
           line.ends_with(" Press") || line.ends_with(" News Service");
}

bool is_sign_off(std::string_view line) {
    return line == "___" || line == "—" || line == "-----" || line == "AP";
}

std::string agency_of(std::string_view trailer) {
    trailer = trim_wire_line(trailer);
    const std::string_view name = trailer.substr(0, trailer.find('-'));
    const bool capitals = !name.empty() && name.size() <= 6 &&
                          std::ranges::all_of(name, [](char c) { return c >= 'A' && c <= 'Z'; });
    return capitals && name.size() < trailer.size() ? std::string(name) : std::string();
}

std::string id_of(const Header& header, const Record& record) {
    const auto moment = parse_date(record.published);
    if (!moment || header.number.empty()) return {};
    std::string agency = record.source;
    for (char& c : agency) c = static_cast<char>(c | 0x20);
    if (!agency.empty()) agency += '-';
    return agency + header.number + "-" + to_iso8601(*moment).substr(0, 10);
}

// Remarks may come before the paragraph that has it.
std::string_view first_dateline(std::string_view body) {
    constexpr std::size_t kFirst = 3;
    std::string_view dateline;
    for (std::size_t count = 0; count < kFirst && dateline.empty(); ++count) {
        dateline = wire_dateline(body);
        body.remove_prefix(std::min(body.find('\n'), body.size() - (body.empty() ? 0 : 1)));
        if (!body.empty()) body.remove_prefix(1);
    }
    return dateline;
}

void take_text(const std::vector<Line>& lines, Record& record, std::string& slug) {
    bool in_text = false;
    bool after_byline = false;
    for (const Line& line : lines) {
        const bool head = line.set_apart && !in_text;
        if (head && slug.empty() && record.headline.empty() && is_slug(line.text)) {
            slug = line.text;
        } else if (head &&
                   (is_wire_remark(line.text) || (after_byline && names_agency(line.text)))) {
            continue;
        } else if (head && record.byline.empty() && is_wire_byline(line.text)) {
            record.byline = line.text;
            after_byline = true;
            continue;
        } else if (head && record.headline.empty()) {
            record.headline = line.text;
        } else if (!is_sign_off(line.text)) {
            in_text = in_text || !line.set_apart;
            record.body += (record.body.empty() ? "" : "\n") + line.text;
        }
        after_byline = false;
    }
}

}  // namespace

bool is_anpa1312(const WireMessage& message) {
    const std::string_view header = message.header;
    return header.find(kEndsNumber) != std::string_view::npos ||
           header.find_first_of(kFormats) != std::string_view::npos;
}

Record anpa1312_record(const WireMessage& message) {
    const Header header = parse_header(message.header);
    Record record;
    std::string slug;
    take_text(lines_of(message.text), record, slug);
    if (slug.empty()) slug = header.keyword.substr(0, header.keyword.find("  "));
    const std::string subject = subject_of_slug(slug);
    if (record.headline.empty()) record.headline = subject;
    if (!subject.empty()) record.topics.push_back(subject);
    record.section = header.category;
    record.published = wire_date(message.trailer);
    record.dateline = first_dateline(record.body);
    record.source = agency_of(message.trailer);
    if (record.source.empty()) record.source = agency_in_dateline(record.dateline);
    record.agency = record.source;
    record.id = id_of(header, record);
    record.layout = Record::Layout::LineIsParagraph;
    return record;
}

std::string anpa1312_kill(const WireMessage& message) {
    Record record;
    std::string slug;
    take_text(lines_of(message.text), record, slug);
    // "BC-US--River, KILL": a piece between commas; or the headline.
    bool kill = is_wire_kill(record.headline);
    for (std::string_view rest = slug; !rest.empty();) {
        const std::size_t comma = std::min(rest.find(','), rest.size());
        kill = kill || is_wire_kill(rest.substr(0, comma));
        rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
    return kill ? subject_of_slug(slug.empty() ? record.headline : slug) : std::string();
}

}  // namespace dateline
