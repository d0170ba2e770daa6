#include "indexer/readers/sgml/trec_names.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <unordered_set>

#include "indexer/markup/markup_names.h"
#include "indexer/readers/sgml/sgml_scanner.h"
#include "indexer/readers/sgml/trec_days.h"

namespace dateline {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

// What a headline begins with that is a note to editors.
constexpr std::array<std::string_view, 18> kNotes{
    "EDS:",       "EDS.",       "EDITOR'S NOTE", "EDITORS:",    "NOTE TO",  "URGENT",
    "BULLETIN",   "FLASH",      "PRECEDE",       "WITH BC-",    "WITH AM-", "WITH PM-",
    "WITH LASER", "LASERPHOTO", "AP PHOTO",      "AN AP EXTRA", "ADV ",     "FOR RELEASE"};

// Words of those that say what a writer is or where from.
constexpr std::array<std::string_view, 33> kJobs{
    "ANALYST",       "ASSOCIATED",     "BUREAU",   "CHIEF",    "COLUMNIST",  "CONTRIBUTOR",
    "CORRESPONDENT", "CORRESPONDENTS", "CRITIC",   "DESK",     "EDITOR",     "EDITORS",
    "JOURNAL",       "LIBRARIAN",      "MAGAZINE", "NEWS",     "NEWSPAPERS", "PHOTOGRAPHER",
    "POST",          "PRESS",          "PRODUCER", "REPORTER", "REPORTERS",  "SERVICE",
    "SERVICES",      "SPECIAL",        "STAFF",    "STRINGER", "SYNDICATE",  "TIMES",
    "TRIBUNE",       "WRITER",         "WRITERS"};
static_assert(std::ranges::is_sorted(kJobs));

std::string_view trimmed(std::string_view text, std::string_view signs = kBlanks) {
    const std::size_t end = text.find_last_not_of(signs) + 1;
    text = text.substr(0, end);
    return text.substr(std::min(text.find_first_not_of(signs), text.size()));
}

// Takes off `text` all up to one of the signs, which is passed over.
std::string_view take_until(std::string_view& text, std::string_view signs) {
    const std::size_t end = std::min(text.find_first_of(signs), text.size());
    const std::string_view taken = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return taken;
}

bool starts_with_name(std::string_view text, std::string_view name) {
    return text.size() >= name.size() && is_same_name(text.substr(0, name.size()), name);
}

bool is_note(std::string_view headline) {
    return std::ranges::any_of(
        kNotes, [&](std::string_view note) { return starts_with_name(headline, note); });
}

// "FT  14 MAY 91 / " and the like.
std::string_view without_paper(std::string_view headline) {
    constexpr std::size_t kLongest = 24;
    const std::size_t slash = headline.substr(0, kLongest).find(" / ");
    if (slash == std::string_view::npos) return headline;
    const FoundDay day = find_day(headline.substr(0, slash));
    return day.date.empty() ? headline : headline.substr(slash + 3);
}

std::string_view without_correction(std::string_view headline) {
    constexpr std::string_view kMark = "(CORRECTED)";
    return headline.starts_with(kMark) ? trimmed(headline.substr(kMark.size())) : headline;
}

void append_deck(std::string& headline, std::string_view deck) {
    if (deck.empty()) return;
    const bool ended = headline.empty() ||
                       std::string_view(";:,.!?-").find(headline.back()) != std::string_view::npos;
    if (!headline.empty()) headline += ended ? " " : "; ";
    headline += deck;
}

// A headline of several paragraphs.
std::string joined_decks(std::string_view printed) {
    std::string headline;
    while (!printed.empty()) {
        const std::size_t end = std::min(printed.find("\n\n"), printed.size());
        append_deck(headline, one_line_of(printed.substr(0, end)));
        printed = printed.substr(std::min(printed.find_first_not_of('\n', end), printed.size()));
    }
    return std::string(trimmed(headline, " ;"));
}

bool is_dash_line(std::string_view line) {
    return line.size() >= 2 && line.find_first_not_of("-_ ") == std::string_view::npos;
}

bool begins_byline(std::string_view line) {
    return starts_with_name(line, "By ") || starts_with_name(line, "By:");
}

// "is a ...", and what has a word of kJobs in it.
bool is_job(std::string_view text) {
    if (text.find(" is ") != std::string_view::npos) return true;
    while (!text.empty()) {
        const std::string word = upper_name(trimmed(take_until(text, " \t\r\n-/"), ".,'"));
        if (std::ranges::binary_search(kJobs, word)) return true;
    }
    return false;
}

// The part of a byline that is names; empty when it has none. What people are may stand in a line
// of its own.
std::string names_of(std::string_view byline) {
    std::string names;
    std::string_view between;
    while (!byline.empty()) {
        const std::size_t end = std::min(byline.find_first_of(",;\n"), byline.size());
        const bool wrapped = end < byline.size() && byline[end] == '\n';
        const std::string part = one_line_of(take_until(byline, ",;\n"));
        if (part.empty()) continue;
        if (is_job(part)) break;
        names += between;
        names += part;
        between = wrapped ? " " : ", ";
    }
    return names;
}

bool has_digit(std::string_view text) {
    return text.find_first_of("0123456789") != std::string_view::npos;
}

// "Jane Doe" of "Doe, Jane".
std::string turned(std::string_view name) {
    const std::size_t comma = name.find(',');
    const bool two = comma != std::string_view::npos &&
                     name.find(',', comma + 1) == std::string_view::npos && !is_job(name);
    if (!two) return std::string(trimmed(name));
    return std::string(trimmed(name.substr(comma + 1))) + ' ' +
           std::string(trimmed(name.substr(0, comma)));
}

// "(GOV)", "(J)": where it begins at the end of the item, or its end.
std::size_t code_begin(std::string_view item) {
    constexpr std::size_t kLongestCode = 6;
    const std::size_t bracket = item.rfind('(');
    if (!item.ends_with(')') || bracket == std::string_view::npos) return item.size();
    const std::string_view code = item.substr(bracket + 1, item.size() - bracket - 2);
    const bool capitals = code.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == code.npos;
    return capitals && code.size() <= kLongestCode ? bracket : item.size();
}

// "P9199 General Government", "GBZ  United Kingdom", "Topic:     Government".
std::string_view without_label(std::string_view item) {
    const std::size_t end = std::min(item.find(' '), item.size());
    const std::string_view word = item.substr(0, end);
    const std::string_view behind = item.substr(end);
    const bool capitals =
        word.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") == word.npos;
    const bool number = word.size() == 5 && has_digit(word) && !has_digit(word.substr(0, 1));
    const bool code = capitals && (behind.starts_with("  ") || number);
    const bool label = word.ends_with(':') && behind.starts_with("  ");
    return (code || label) && !trimmed(behind).empty() ? trimmed(behind) : item;
}

// A heading's; a line begins at "@" as well.
std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        std::string_view line = take_until(text, "\n");
        for (std::size_t mark = line.find(" @ ", 1); mark != std::string_view::npos;
             mark = line.find(" @ ", 1)) {
            lines.push_back(trimmed(line.substr(0, mark)));
            line.remove_prefix(mark + 1);
        }
        lines.push_back(trimmed(line));
    }
    return lines;
}

}  // namespace

std::string one_line_of(std::string_view text) {
    std::string line;
    while (!text.empty()) {
        const std::string_view word = take_until(text, kBlanks);
        if (word.empty()) continue;
        if (!line.empty()) line += ' ';
        line += word;
    }
    return line;
}

std::string trec_headline(const std::vector<std::string>& printed) {
    std::unordered_set<std::string> seen;
    std::string headline;
    std::string first_note;
    for (const std::string& one : printed) {
        std::string deck(without_correction(without_paper(joined_decks(one))));
        if (deck.empty() || !seen.insert(deck).second) continue;
        if (!is_note(deck)) {
            append_deck(headline, deck);
        } else if (first_note.empty()) {
            first_note = std::move(deck);
        }
    }
    return headline.empty() ? first_note : headline;
}

TrecHeading split_heading(std::string_view heading) {
    TrecHeading parts;
    const std::vector<std::string_view> lines = lines_of(heading);
    std::vector<std::string>* part = &parts.headlines;
    bool goes_on = false;  // The line is of the same headline as the one before.
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::string_view line = lines[i];
        if (is_dash_line(line) || line.starts_with('@')) {
            line = is_dash_line(line) ? std::string_view{} : trimmed(line.substr(1));
            const bool of_byline = part == &parts.bylines && is_job(line);
            if (!of_byline) part = &parts.headlines;
            goes_on = false;
        }
        if (line.empty()) continue;
        const bool job_behind = i + 1 < lines.size() && is_job(lines[i + 1]);
        const bool first = parts.headlines.empty();
        if (begins_byline(line) && !first && (!goes_on || job_behind)) part = &parts.bylines;
        if (goes_on && part == &parts.headlines) {
            part->back() += '\n' + std::string(line);
        } else {
            part->emplace_back(line);
        }
        goes_on = part == &parts.headlines;
    }
    return parts;
}

std::string trec_byline(const std::vector<std::string>& printed) {
    std::string names;
    std::string whole;
    for (const std::string& one : printed) {
        const std::string byline = one_line_of(one);
        if (byline.empty() || has_digit(byline)) continue;
        if (whole.empty()) whole = byline;
        const std::string part = names_of(one);
        if (part.empty()) continue;
        if (!names.empty()) names += starts_with_name(part, "and ") ? " " : ", ";
        names += part;
    }
    return names.empty() ? whole : names;
}

std::string credited_byline(std::string_view credit) {
    const std::string line = one_line_of(trimmed(credit, " \t\r\n[]"));
    const std::size_t by = begins_byline(line) ? 0 : line.find(" by ");
    const bool one_word = by == 0 || (by != std::string::npos && line.find(' ') == by);
    return one_word ? "By" + line.substr(by + (by == 0 ? 2 : 3)) : std::string{};
}

std::string trec_author(std::string_view printed) {
    std::string names;
    const std::string line = one_line_of(printed);
    for (std::string_view rest = line; !rest.empty();) {
        const std::string name = turned(trimmed(take_until(rest, ";"), " ."));
        if (name.empty()) continue;
        if (!names.empty()) names += ", ";
        names += name;
    }
    return names;
}

std::vector<std::string> trec_list(std::string_view list) {
    std::vector<std::string> items;
    while (!list.empty()) {
        std::string_view item = trimmed(take_until(list, ";\n"));
        item = trimmed(item.substr(0, code_begin(item)));
        item = trimmed(without_label(item), " .,");
        if (!item.empty()) items.emplace_back(item);
    }
    return items;
}

}  // namespace dateline
