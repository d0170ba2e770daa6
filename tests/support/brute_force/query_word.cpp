#include "tests/support/brute_force/query_word.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "common/analysis/acronyms.h"
#include "common/analysis/stopwords.h"
#include "common/text/character.h"
#include "searcher/query/word_signs.h"

namespace dateline::brute_force {
namespace {

enum class Form { Own, Any };

bool have_common_stem(const ReadWord& wanted, const ReadWord& word, Reading reading) {
    if (wanted.stem.empty() || word.stem.empty()) return false;
    const auto is_wanted = [&](const std::string& stem) {
        return stem == wanted.stem || stem == wanted.plain_stem;
    };
    const std::string& plain = word.plain_stem.empty() ? word.stem : word.plain_stem;
    return is_wanted(plain) || (reading == Reading::Alone && is_wanted(word.stem));
}

bool is_ideograph(const ReadWord& word, const ReadWord& wanted) {
    return word.is_ideograph && word.word == wanted.word && (word.tied || !wanted.tied);
}

// The acronym that a word in small letters may mean as well.
std::optional<std::string> acronym_of(const ReadWord& word, const Surroundings& around) {
    const auto is_common = [&](const std::string& language) {
        return is_stopword(word.word, language);
    };
    if (std::ranges::any_of(around.main_languages, is_common)) return std::nullopt;
    return acronym_term(word.word);
}

Wanted wanted_word(const ReadWord& word, Form form, const Surroundings& around) {
    Wanted wanted{word.first, word.last, word.tied};
    if (word.is_ideograph) {
        wanted.is = [word](const ReadWord& other) { return is_ideograph(other, word); };
        return wanted;
    }
    const std::optional<std::string> acronym = acronym_of(word, around);
    wanted.is = [word, form, acronym, reading = around.reading](const ReadWord& other) {
        if (other.is_ideograph) return false;
        if (acronym && other.word == *acronym) return true;
        const bool by_stem = form == Form::Any && !word.stem.empty();
        if (word.word == other.word && !other.stem.empty() == !word.stem.empty()) return true;
        return by_stem && have_common_stem(word, other, reading);
    };
    return wanted;
}

// Hyphens and apostrophes do not count.
std::string plain_pattern(std::string_view text) {
    std::string pattern = fold_text(text);
    std::erase_if(pattern, [](char c) { return c == '-' || c == '\''; });
    return pattern;
}

Wanted wanted_pattern(std::string_view text, std::uint32_t position) {
    return {position, position, false, {}, [pattern = plain_pattern(text)](const ReadWord& word) {
                return !word.is_ideograph && fits_pattern(word.word, pattern);
            }};
}

Wanted wanted_fuzzy(const QueryNode& leaf) {
    return {0, 0, false, {}, [meant = plain_pattern(leaf.text), leaf](const ReadWord& word) {
                return !word.is_ideograph && is_about(word.word, meant, leaf.count);
            }};
}

void add_text(Analyser& analyser, std::string_view text, NodeKind kind, const Surroundings& around,
              WantedWords& wanted) {
    std::vector<ReadWord> words;
    const std::uint32_t end =
        read_words(analyser, text, around.language, around.capitals, 0, words);
    std::vector<std::string> elided;  // Of the word that comes next.
    for (ReadWord& word : words) {
        if (word.role == Role::Elided && words.size() > 1) {
            // It says nothing beside its word; in a phrase it must be there.
            if (kind == NodeKind::Phrase) elided.push_back(word.word);
            continue;
        }
        const bool is_all = word.first == 0 && word.last + 1 == end;
        const Form form = kind == NodeKind::Word && is_all ? Form::Any : Form::Own;
        word.first += wanted.length;
        word.last += wanted.length;
        wanted.words.push_back(wanted_word(word, form, around));
        wanted.words.back().elided = std::exchange(elided, {});
    }
    wanted.length += end;
}

void add_phrase(Analyser& analyser, std::string_view text, const Surroundings& around,
                WantedWords& wanted) {
    if (!is_wildcard(text)) return add_text(analyser, text, NodeKind::Phrase, around, wanted);
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        text.remove_prefix(std::min(text.size(), word.size() + 1));
        if (is_wildcard(word)) {
            wanted.words.push_back(wanted_pattern(word, wanted.length++));
        } else {
            add_text(analyser, word, NodeKind::Phrase, around, wanted);
        }
    }
}

// Puts together what stands from `position` of the text on, from `at` of the query on.
struct Search {
    const WantedWords& wanted;
    const Words& text;
    Places found;

    // NOLINTNEXTLINE(misc-no-recursion)
    void go_on(std::uint32_t at, std::uint32_t position, const Place& place) {
        if (at == wanted.length) {
            found.push_back(place);
            return;
        }
        for (const Wanted& word : wanted.words) {
            if (word.first == at) take(word, position, place);
        }
    }

    // NOLINTNEXTLINE(misc-no-recursion)
    void take(const Wanted& word, std::uint32_t position, const Place& place) {
        const std::span<const ReadWord> here = text.at(position);
        for (const std::string& article : word.elided) {
            const auto is_it = [&](const ReadWord& one) { return one.word == article; };
            if (std::ranges::none_of(here, is_it)) return;
        }
        for (const ReadWord& one : here) {
            if (!word.is_numbered(one)) continue;
            Place longer = place;
            if (longer.words.empty()) longer.first = position;
            longer.last = one.last;
            for (std::uint32_t i = position; i <= longer.last; ++i) longer.words.push_back(i);
            go_on(word.last + 1, longer.last + 1, longer);
        }
    }
};

}  // namespace

bool Wanted::is_numbered(const ReadWord& word) const {
    if (known.size() <= word.number) known.resize(word.number + std::size_t{1}, 0);
    signed char& answer = known[word.number];
    if (answer == 0) answer = is(word) ? 1 : -1;
    return answer == 1;
}

Places WantedWords::find(const Words& text) const {
    Search search{*this, text, {}};
    if (length == 0) return {};
    for (const ReadWord& word : text.all()) {
        const bool is_first = text.at(word.first).data() == &word;
        if (is_first) search.go_on(0, word.first, {});
    }
    sort_places(search.found);
    return search.found;
}

WantedWords wanted_words(Analyser& analyser, const QueryNode& leaf, const Surroundings& around) {
    WantedWords wanted;
    switch (leaf.kind) {
        case NodeKind::Wildcard:
            wanted = {{wanted_pattern(leaf.text, 0)}, 1};
            break;
        case NodeKind::Fuzzy:
            wanted = {{wanted_fuzzy(leaf)}, 1};
            break;
        case NodeKind::Phrase:
            add_phrase(analyser, leaf.text, around, wanted);
            break;
        default:
            add_text(analyser, leaf.text, leaf.kind, around, wanted);
    }
    return wanted;
}

}  // namespace dateline::brute_force
