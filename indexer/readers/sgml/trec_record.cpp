#include "indexer/readers/sgml/trec_record.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "indexer/readers/sgml/printed_dateline.h"
#include "indexer/readers/sgml/sgml_scanner.h"
#include "indexer/readers/sgml/trec_days.h"
#include "indexer/readers/sgml/trec_names.h"
#include "indexer/readers/sgml/trec_page.h"
#include "indexer/readers/sgml/trec_story.h"
#include "indexer/readers/sgml/trec_text.h"

namespace dateline {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

struct House {
    std::string_view letters;  // That its numbers begin with.
    std::string_view source;
    std::string_view language;  // Empty: it writes several.
    int hyphens = -1;           // In its numbers, where others have the same letters.
};

// What the elements of a story do not say where it comes from one house only.
// clang-format off: a house a row
constexpr std::array kHouses{
    House{"AAMU", "Aamulehti", "fi"},
    House{"AD", "Algemeen Dagblad", "nl"},
    House{"AFP", "Agence France-Presse", ""},
    House{"AGZ", "SDA", "it"},
    House{"AP", "Associated Press", "en"},
    House{"APW", "Associated Press", ""},
    House{"ATS", "ATS", "fr"},
    House{"CNA", "Central News Agency", ""},
    House{"CR", "Congressional Record", "en"},
    House{"EFE", "EFE", "es"},
    House{"FBIS", "FBIS", "en"},
    House{"FR", "Frankfurter Rundschau", "de", 1},
    House{"FR", "Federal Register", "en", 2},
    House{"FSP", "Folha de S.Paulo", "pt"},
    House{"FT", "Financial Times", "en"},
    House{"GH", "Glasgow Herald", "en"},
    House{"LA", "Los Angeles Times", "en"},
    House{"LASTAMPA", "La Stampa", "it"},
    House{"LEMONDE", "Le Monde", "fr"},
    House{"LTW", "Los Angeles Times/Washington Post", "en"},
    House{"NRC", "NRC Handelsblad", "nl"},
    House{"NYT", "New York Times", "en"},
    House{"PUBLICO", "Público", "pt"},
    House{"SDA", "SDA", "de"},
    House{"SJMN", "San Jose Mercury News", "en"},
    House{"SPIEGEL", "Der Spiegel", "de"},
    House{"WSJ", "Wall Street Journal", "en"},
    House{"XIE", "Xinhua", "en"},
    House{"XIN", "Xinhua", ""},
    House{"ZF", "", "en"},
};
// clang-format on
static_assert(std::ranges::is_sorted(kHouses, {}, &House::letters));

std::string_view trimmed(std::string_view text, std::string_view signs = kBlanks) {
    text = text.substr(0, text.find_last_not_of(signs) + 1);
    return text.substr(std::min(text.find_first_not_of(signs), text.size()));
}

std::size_t letter_count(std::string_view text) {
    const auto* const end = std::ranges::find_if(text, [](char c) { return c < 'A' || c > 'Z'; });
    return static_cast<std::size_t>(end - text.begin());
}

// By all letters before the number: "LA010589-0001" is of the Los Angeles Times, "LAB-1" of nobody.
const House* find_house(std::string_view docno) {
    const std::string_view letters = docno.substr(0, letter_count(docno));
    const auto hyphens = static_cast<int>(std::ranges::count(docno, '-'));
    const auto* const house = std::ranges::find_if(kHouses, [&](const House& one) {
        return one.letters == letters && (one.hyphens < 0 || one.hyphens == hyphens);
    });
    return house == kHouses.end() ? nullptr : &*house;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// "APW_ENG_20041001.0001" says it, "TREC_DOC_1" does not; else the house.
std::string language_of_docno(std::string_view docno) {
    const std::string_view behind = docno.substr(letter_count(docno));
    constexpr std::size_t kDay = 5, kDigits = 8;
    const bool said = behind.size() >= kDay + kDigits && behind[0] == '_' &&
                      behind[kDay - 1] == '_' && letter_count(behind.substr(1)) == 3 &&
                      std::ranges::all_of(behind.substr(kDay, kDigits), is_digit);
    if (said) return std::string(behind.substr(1, 3));
    const House* const house = find_house(docno);
    return house == nullptr ? std::string{} : std::string(house->language);
}

std::string id_in(const TrecStory& story) {
    std::string_view id = trimmed(story.first(TrecUse::Id));
    for (const std::string_view name : {"docno", "id", "docid"}) {
        if (id.empty()) id = trimmed(sgml_attribute(story.attributes, name));
    }
    if (id.empty()) id = trimmed(story.first(TrecUse::SecondId));
    return std::string(id);
}

// The first day that can be read; else what is said of it, so that somebody may wonder.
std::string day_in(const TrecStory& story, std::string_view id) {
    std::string said;
    for (const TrecUse use : {TrecUse::Day, TrecUse::Journal, TrecUse::Dateline}) {
        for (const std::string& part : story.all(use)) {
            std::string date = find_day(part).date;
            if (!date.empty()) return date;
            if (said.empty() && use == TrecUse::Day) said = one_line_of(part);
        }
    }
    std::string date = day_of_docno(id);
    if (date.empty()) date = find_day(story.first(TrecUse::Stamp)).date;
    return date.empty() ? said : date;
}

// "WALL STREET JOURNAL (J), PAGE B1", "PC Week  August 13 1990 v7 n32 p14(2)".
std::string source_in(const TrecStory& story, std::string_view id) {
    const std::string_view said = trimmed(story.first(TrecUse::Source));
    const std::string source =
        one_line_of(said.substr(0, std::min(said.find(" ("), said.find(", PAGE"))));
    if (!source.empty()) return source;
    const std::string_view journal = trimmed(story.first(TrecUse::Journal));
    const std::size_t end = std::min(journal.find("  "), journal.find('\n'));
    const std::string name = one_line_of(journal.substr(0, std::min(end, find_day(journal).begin)));
    const House* const house = find_house(id);
    return name.empty() && house != nullptr ? std::string(house->source) : name;
}

// "Business; Part 4; Page 1; Column 2; Financial Desk": the first.
std::string section_in(const TrecStory& story) {
    const std::string_view said = story.first(TrecUse::Section);
    return one_line_of(said.substr(0, said.find(';')));
}

std::vector<std::string> list_in(const TrecStory& story, TrecUse use) {
    std::vector<std::string> items;
    for (const std::string& list : story.all(use)) {
        std::ranges::move(trec_list(list), std::back_inserter(items));
    }
    return items;
}

// Lines "By ..." that are in no element, between the headline and the text.
void add_loose_bylines(std::string_view text, std::vector<std::string>& bylines) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = trimmed(text.substr(0, end));
        if (line.starts_with("By ") || line.starts_with("BY ")) bylines.emplace_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

void take_off_point(std::string& headline) {
    if (headline.ends_with('.') && !headline.ends_with("..")) headline.pop_back();
}

// Headline and byline.
void take_heads(const TrecStory& story, Record& record) {
    std::vector<std::string> headlines = story.all(TrecUse::Headline);
    std::vector<std::string> bylines = story.all(TrecUse::Byline);
    for (const std::string& heading : story.all(TrecUse::Heading)) {
        TrecHeading parts = split_heading(heading);
        std::ranges::move(parts.headlines, std::back_inserter(headlines));
        std::ranges::move(parts.bylines, std::back_inserter(bylines));
    }
    for (const std::string& credit : story.all(TrecUse::Credit)) {
        bylines.push_back(credited_byline(credit));
    }
    if (bylines.empty() && !story.texts.empty()) add_loose_bylines(story.other, bylines);
    record.headline = trec_headline(headlines);
    // Those of journals end in a point, which is none of theirs.
    if (!story.first(TrecUse::Journal).empty()) take_off_point(record.headline);
    if (record.headline.empty()) record.headline = sgml_attribute(story.attributes, "title");
    record.byline = trec_byline(bylines);
    if (record.byline.empty()) record.byline = trec_author(story.first(TrecUse::Author));
}

// "Tuesday, July 2, 1991" is a day and no dateline.
std::string dateline_in(const TrecStory& story) {
    for (const std::string& part : story.all(TrecUse::Dateline)) {
        const FoundDay day = find_day(part);
        const std::string_view before =
            trimmed(std::string_view(part).substr(0, day.begin), " \t\r\n,");
        const bool is_day = !day.date.empty() && before.find(' ') == std::string_view::npos;
        if (!is_day) return one_line_of(part);
    }
    return {};
}

// The dateline that the text begins with, where it has no element.
void take_printed_dateline(Record& record) {
    const std::string_view text = trimmed(record.body);
    const PrintedDateline found = find_printed_dateline(text);
    if (found.length == 0) return;
    record.dateline = found.dateline;
    record.body = std::string(text.substr(found.length));
}

bool goes_on(std::string_view text) {
    text = trimmed(text);
    return !text.empty() && text[0] >= 'a' && text[0] <= 'z';
}

// Who tells what, where that is no byline.
std::string credits_in(const TrecStory& story) {
    std::string credits;
    for (const std::string& credit : story.all(TrecUse::Credit)) {
        if (credited_byline(credit).empty()) credits += one_line_of(credit) + "\n\n";
    }
    return credits;
}

void take_text(const TrecStory& story, Record& record) {
    record.body = trec_body(story.texts, record.headline);
    if (record.body.empty()) record.body = trec_body({story.other}, record.headline);
    record.dateline = dateline_in(story);
    if (record.dateline.empty()) take_printed_dateline(record);
    // Financial Times: the beginning of a sentence that goes on in the text.
    if (!record.dateline.empty() && goes_on(record.body)) {
        record.body.insert(0, std::exchange(record.dateline, {}) + '\n');
    }
    record.body.insert(0, credits_in(story));
    for (const std::string& caption : story.captions) {
        record.body += "\n\n";
        record.body += trimmed(caption);
    }
}

void take_page(const TrecStory& story, Record& record) {
    TrecPageHeader header = read_trec_page_header(story.first(TrecUse::PageHeader));
    TrecPage page = read_trec_page(story.page, header.charset);
    record.url = std::move(header.url);
    record.published = std::move(header.modified);
    record.captured = std::move(header.fetched);
    record.headline = std::move(page.headline);
    record.body = std::move(page.text);
    record.layout = page.layout;
}

}  // namespace

Record make_trec_record(std::string_view sgml) {
    const TrecStory story = read_trec_story(sgml);
    Record record;
    record.id = id_in(story);
    record.source = source_in(story, record.id);
    record.layout = Record::Layout::Indented;
    if (!story.page.empty()) {
        take_page(story, record);
        return record;
    }
    take_heads(story, record);
    record.published = day_in(story, record.id);
    record.section = section_in(story);
    record.topics = list_in(story, TrecUse::Topics);
    record.places = list_in(story, TrecUse::Places);
    record.language = one_line_of(story.first(TrecUse::Language));
    if (record.language.empty()) record.language = language_of_docno(record.id);
    record.url = one_line_of(story.first(TrecUse::Url));
    if (record.url.empty()) record.url = sgml_attribute(story.attributes, "url");
    take_text(story, record);
    return record;
}

}  // namespace dateline
