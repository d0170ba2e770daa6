#include "indexer/readers/wire/wire_words.h"

#include <algorithm>
#include <array>

namespace dateline {
namespace {

using namespace std::string_view_literals;

constexpr std::array kBylines{"by "sv,
                              "von "sv,
                              "par "sv,
                              "por "sv,
                              "di "sv,
                              "av "sv,
                              "af "sv,
                              "door "sv,
                              "de notre "sv,
                              "da "sv,
                              "aufgezeichnet von "sv,
                              "interview: "sv};

// The beginning of a line, in small letters.
constexpr std::array kRemarkStarts{
    "(eds"sv,          "eds:"sv,        "eds "sv,          "ap photo"sv,
    "with ap "sv,      "(achtung"sv,    "achtung"sv,       "(zusammenfassung"sv,
    "(wiederholung"sv, "(korrektur"sv,  "(berichtigung"sv, "(neu:"sv,
    "(aktualisiert"sv, "(ergänzt"sv,    "(updates"sv,      "(recasts"sv,
    "(adds"sv,         "(repeats"sv,    "(corrects"sv,     "(refiles"sv,
    "attention"sv,     "(attention"sv,  "for release"sv,   "embargo"sv,
    "sperrfrist"sv,    "(with photo"sv, "(photo"sv,        "eil"sv,
    "editors:"sv};

// A whole line, without a number before it and a colon after it.
constexpr std::array kRemarks{"lead"sv,          "roundup"sv,
                              "urgent"sv,        "flash"sv,
                              "bulletin"sv,      "alert"sv,
                              "newsalert"sv,     "preview"sv,
                              "extra"sv,         "correction"sv,
                              "korrektur"sv,     "berichtigung"sv,
                              "eilmeldung"sv,    "zusammenfassung"sv,
                              "ausblick"sv,      "feature"sv,
                              "update"sv,        "ld"sv,
                              "add"sv,           "sub"sv,
                              "writethru"sv,     "optional"sv,
                              "exclusive"sv,     "analysis"sv,
                              "interview"sv,     "hintergrund"sv,
                              "background"sv,    "wiederholung"sv,
                              "repetition"sv,    "précision"sv,
                              "prev"sv,          "eil"sv,
                              "blitz"sv,         "rectificatif"sv,
                              "actualisation"sv, "urgente"sv,
                              "avance"sv,        "ampliación"sv,
                              "corrección"sv};

constexpr std::array kKills{"kill"sv,          "mandatory kill"sv, "bulletin kill"sv,
                            "advisory kill"sv, "storno"sv,         "rückzug"sv,
                            "annulation"sv,    "anulación"sv,      "zurückgezogen"sv};

constexpr std::array kNotes{"the following information is not intended for publication"sv,
                            "die folgenden informationen sind nicht zur veröffentlichung"sv,
                            "la siguiente información no está destinada a la publicación"sv,
                            "# notebook"sv,
                            "# notizblock"sv,
                            "# libreta"sv,
                            "notice to editors"sv};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

template <typename Table>
bool starts_with_one_of(const Table& table, std::string_view text) {
    return std::ranges::any_of(table,
                               [text](std::string_view start) { return text.starts_with(start); });
}

// "1st Lead:" -> "lead".
std::string_view without_number(std::string_view line) {
    line.remove_prefix(std::min(line.find_first_not_of("0123456789"), line.size()));
    for (const std::string_view ending : {"st "sv, "nd "sv, "rd "sv, "th "sv, ". "sv}) {
        if (line.starts_with(ending)) line.remove_prefix(ending.size());
    }
    line = trim_wire_line(line);
    return line.substr(0, line.find_last_not_of(":-.()") + 1);
}

std::string century_of(std::string_view year) {
    return (year[0] >= '7' ? "19" : "20") + std::string(year);
}

// "11-13-13 0745GMT", wherever it is.
std::string american_date(std::string_view text) {
    constexpr std::string_view kPattern = "00-00-00 0000";
    for (std::size_t at = 0; at + kPattern.size() <= text.size(); ++at) {
        const std::string_view found = text.substr(at, kPattern.size());
        const bool fits =
            std::equal(kPattern.begin(), kPattern.end(), found.begin(),
                       [](char mark, char c) { return mark == '0' ? is_digit(c) : mark == c; });
        if (!fits) continue;
        const std::string_view zone = trim_wire_line(text.substr(at + kPattern.size(), 4));
        std::string date = century_of(found.substr(6, 2)) + "-" + std::string(found.substr(0, 2)) +
                           "-" + std::string(found.substr(3, 2)) + "T" +
                           std::string(found.substr(9, 2)) + ":" + std::string(found.substr(11, 2));
        return date + (zone.starts_with("GMT") ? "Z" : "");
    }
    return {};
}

}  // namespace

std::string small_wire_letters(std::string_view text) {
    std::string lower(text);
    for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return lower;
}

std::string_view trim_wire_line(std::string_view line) {
    const auto is_blank = [](char c) {
        return static_cast<unsigned char>(c) <= ' ' || c == '\x7F';
    };
    while (!line.empty() && is_blank(line.front())) line.remove_prefix(1);
    while (!line.empty() && is_blank(line.back())) line.remove_suffix(1);
    return line;
}

bool is_wire_byline(std::string_view line) {
    constexpr std::size_t kLongest = 120;
    line = trim_wire_line(line);
    if (line.size() > kLongest || line.ends_with('.')) return false;
    const std::string lower = small_wire_letters(line);
    if (!starts_with_one_of(kBylines, lower)) return false;
    // A name follows: it has capitals.
    const std::string_view name = trim_wire_line(line.substr(line.find(' ')));
    const char first = name.empty() ? ' ' : name.front();
    return (first >= 'A' && first <= 'Z') || static_cast<unsigned char>(first) >= 0x80;
}

bool is_wire_remark(std::string_view line) {
    line = trim_wire_line(line);
    const std::string lower = small_wire_letters(line);
    constexpr std::size_t kShort = 30;
    const bool bracketed = line.starts_with('(') && line.ends_with(')');
    if (bracketed || std::ranges::find(kRemarks, without_number(lower)) != kRemarks.end())
        return true;
    const bool begins = starts_with_one_of(kRemarkStarts, lower);
    return begins && (line.starts_with('(') || line.size() <= kShort || lower.starts_with("eds") ||
                      lower.starts_with("ap photo") || lower.starts_with("with ap "));
}

bool is_wire_kill(std::string_view line) {
    const std::string lower = small_wire_letters(trim_wire_line(line));
    return std::ranges::find(kKills, without_number(lower)) != kKills.end();
}

std::size_t note_to_editors(std::string_view text) {
    const std::string lower = small_wire_letters(text);
    std::size_t first = std::string_view::npos;
    for (const std::string_view note : kNotes) {
        const std::size_t at = lower.find(note);
        const bool begins_line = at != std::string::npos && (at == 0 || lower[at - 1] == '\n');
        if (begins_line) first = std::min(first, at);
    }
    return first;
}

std::string wire_date(std::string_view trailer) {
    trailer = trim_wire_line(trailer);
    trailer = trim_wire_line(trailer.substr(0, trailer.find_first_of("\r\n")));
    const std::size_t digits = std::min(trailer.find_first_not_of("0123456789"), trailer.size());
    if (digits != 6) return american_date(trailer);
    std::string_view rest = trim_wire_line(trailer.substr(digits));
    std::string zone = "GMT";
    const std::string_view first = rest.substr(0, rest.find(' '));
    const std::string_view more = trim_wire_line(rest.substr(first.size()));
    if (!more.empty() && !is_digit(more.front())) {
        zone = first == "Z" || first == "UTC" ? "GMT" : first;
        rest = more;
    }
    const std::string_view month = rest.substr(0, rest.find(' '));
    std::string_view year = trim_wire_line(rest.substr(month.size()));
    year = year.substr(0, year.find_first_not_of("0123456789"));
    if (year.size() != 2 && year.size() != 4) return {};
    return std::string(trailer.substr(0, 2)) + " " + std::string(month) + " " +
           (year.size() == 2 ? century_of(year) : std::string(year)) + " " +
           std::string(trailer.substr(2, 2)) + ":" + std::string(trailer.substr(4, 2)) + " " + zone;
}

std::string_view wire_dateline(std::string_view paragraph, std::string_view source) {
    constexpr std::size_t kLongest = 90;
    const std::string_view head = paragraph.substr(0, kLongest);
    const std::size_t open = head.find('(');
    const std::size_t close = head.find(')', std::min(open, head.size()));
    if (open == std::string_view::npos || close == std::string_view::npos || open < 3) return {};
    const std::string_view after = trim_wire_line(head.substr(close + 1));
    const bool dashed = after.starts_with("-") || after.starts_with("_") ||
                        after.starts_with("—") || after.starts_with("–");
    const std::string_view agency = head.substr(open + 1, close - open - 1);
    const bool said = !source.empty() && small_wire_letters(agency) == small_wire_letters(source);
    const bool plain = head.substr(0, open).find_first_of("\"\n;:") == std::string_view::npos;
    return (dashed || said) && plain ? head.substr(0, close + 1) : std::string_view{};
}

std::string_view agency_in_dateline(std::string_view dateline) {
    constexpr std::size_t kLongest = 20;
    const std::size_t open = dateline.rfind('(');
    if (open == std::string_view::npos) return {};
    const std::string_view agency = dateline.substr(open + 1, dateline.size() - open - 2);
    return agency.size() <= kLongest && agency.find(' ') == std::string_view::npos
               ? agency
               : std::string_view{};
}

}  // namespace dateline
