#include "searcher/planning/wanted.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <iterator>

namespace dateline {
namespace {

Condition presence(const WordReading& reading) {
    if (reading.where) return *reading.where;
    std::vector<Condition> words;
    for (const std::vector<WordTerm>& terms : reading.words) {
        words.push_back({.kind = Condition::Kind::Terms, .terms = terms});
    }
    return all_of(std::move(words));
}

Condition presence(const PlanWord& word) {
    std::vector<Condition> readings;
    for (const WordReading& reading : word.readings) {
        Condition there = presence(reading);
        if (std::ranges::find(readings, there) == readings.end())
            readings.push_back(std::move(there));
    }
    return any_of(std::move(readings));
}

bool is_simple(const PlanWord& word) {
    return word.readings.size() == 1 && word.readings.front().words.size() == 1 &&
           !word.readings.front().where;
}

// Where a phrase is a condition, its words rank by themselves.
std::vector<PlanWord> words_of(const PlanWord& word) {
    if (word.readings.size() > 1) return {word};
    std::vector<PlanWord> words;
    for (const std::vector<WordTerm>& terms : word.readings.front().words) {
        words.push_back(one_word(terms));
        words.back().weight = word.weight;
        words.back().times = word.times;
    }
    return words;
}

void restrict(Condition& all, Condition more) {
    if (more.is_everything()) return;
    std::vector<Condition> both;
    both.push_back(std::move(all));
    both.push_back(std::move(more));
    all = all_of(std::move(both));
}

void add_required(PlanWord word, Wanted& all) {
    if (is_simple(word)) {
        all.words.push_back(std::move(word));
        all.words.back().must = true;
        return;
    }
    restrict(all.condition, presence(word));
    std::ranges::move(words_of(word), std::back_inserter(all.words));
}

void make_words_wishes(Wanted& part) {
    part.condition = condition_of(part);
    part.one_of_words = false;
    for (PlanWord& word : part.words) word.must = false;
}

std::string to_text(const WordReading& reading) {
    std::string text;
    for (const std::vector<WordTerm>& terms : reading.words) {
        text += (text.empty() ? "" : "+") + to_text(terms);
    }
    return reading.where ? fmt::format("{} IF {}", text, to_text(*reading.where)) : text;
}

std::string to_text(const PlanWord& word) {
    std::string text;
    for (const WordReading& reading : word.readings) {
        text += (text.empty() ? "" : " / ") + to_text(reading);
    }
    if (!is_simple(word)) text = "(" + text + ")";
    if (word.must) text = "+" + text;
    if (word.weight != 1) text += fmt::format("^{}", word.weight);
    if (word.times != 1) text += fmt::format("#{}", word.times);
    return text;
}

std::size_t word_count(const std::vector<Wanted>& parts) {
    std::size_t count = 0;
    for (const Wanted& part : parts) count += part.words.size();
    return count;
}

}  // namespace

PlanWord one_word(std::vector<WordTerm> terms) {
    PlanWord word;
    word.readings.emplace_back().words.push_back(std::move(terms));
    return word;
}

Wanted filter(Condition condition) {
    return {{}, std::move(condition), false};
}

Wanted found_by(PlanWord word) {
    Wanted wanted;
    wanted.words.push_back(std::move(word));
    wanted.one_of_words = true;
    return wanted;
}

Wanted found_by(std::vector<WordTerm> terms) {
    Wanted wanted;
    wanted.words.emplace_back().readings.emplace_back().words.push_back(std::move(terms));
    wanted.one_of_words = true;
    return wanted;
}

Wanted ranked_by(Condition condition, std::vector<PlanWord> words) {
    return {std::move(words), std::move(condition), false};
}

bool words_lead(const Wanted& wanted) {
    return wanted.one_of_words || std::ranges::any_of(wanted.words, &PlanWord::must);
}

Condition condition_of(const Wanted& wanted) {
    std::vector<Condition> all{wanted.condition};
    std::vector<Condition> any;
    for (const PlanWord& word : wanted.words) {
        if (word.must) {
            all.push_back(presence(word));
        } else if (wanted.one_of_words) {
            any.push_back(presence(word));
        }
    }
    const bool has_required = std::ranges::any_of(wanted.words, &PlanWord::must);
    if (wanted.one_of_words && !has_required) all.push_back(any_of(std::move(any)));
    return all_of(std::move(all));
}

Wanted other_reading(Wanted one, Wanted other) {
    if (one.words.empty() || other.words.empty()) {
        return filter(any_of({condition_of(one), condition_of(other)}));
    }
    assert(one.words.size() == 1 && other.words.size() == 1);
    std::ranges::move(other.words.front().readings, std::back_inserter(one.words.front().readings));
    return one;
}

Wanted both(std::vector<Wanted> parts) {
    if (parts.size() == 1) return std::move(parts.front());
    Wanted all;
    all.words.reserve(word_count(parts));
    // One part of optional words stays what it is, whatever filters it.
    const auto ranks = [](const Wanted& part) { return !part.words.empty(); };
    const bool alone = std::ranges::count_if(parts, ranks) == 1;
    for (Wanted& part : parts) {
        const bool one_word = part.one_of_words && part.words.size() == 1;
        if (one_word && !alone) {
            add_required(std::move(part.words.front()), all);
            restrict(all.condition, std::move(part.condition));
            continue;
        }
        if (part.one_of_words && !alone) make_words_wishes(part);
        all.one_of_words |= part.one_of_words;
        std::ranges::move(part.words, std::back_inserter(all.words));
        restrict(all.condition, std::move(part.condition));
    }
    return all;
}

Wanted either(std::vector<Wanted> parts) {
    if (parts.size() == 1) return std::move(parts.front());
    const auto is_words = [](const Wanted& part) {
        return part.one_of_words && part.condition.is_everything() &&
               std::ranges::none_of(part.words, &PlanWord::must);
    };
    Wanted any;
    any.words.reserve(word_count(parts));
    any.one_of_words = std::ranges::all_of(parts, is_words);
    std::vector<Condition> conditions;
    for (Wanted& part : parts) {
        if (!any.one_of_words) conditions.push_back(condition_of(part));
        for (PlanWord& word : part.words) word.must = false;
        std::ranges::move(part.words, std::back_inserter(any.words));
    }
    if (!any.one_of_words) any.condition = any_of(std::move(conditions));
    return any;
}

Wanted ranked_also_by(Wanted part, const std::vector<Wanted>& wished) {
    if (part.one_of_words && part.words.size() == 1) {
        Wanted required;
        add_required(std::move(part.words.front()), required);
        restrict(required.condition, std::move(part.condition));
        part = std::move(required);
    } else if (part.one_of_words) {
        make_words_wishes(part);
    }
    for (const Wanted& wish : wished) {
        for (PlanWord word : wish.words) {
            word.must = false;
            part.words.push_back(std::move(word));
        }
    }
    return part;
}

Wanted without(Wanted part, std::vector<Condition> excluded) {
    if (excluded.empty()) return part;
    part.condition = without(std::move(part.condition), std::move(excluded));
    return part;
}

void weigh(Wanted& part, double weight) {
    for (PlanWord& word : part.words) word.weight *= weight;
}

std::string to_text(const Wanted& wanted) {
    std::string text;
    for (const PlanWord& word : wanted.words) {
        text += (text.empty() ? "" : " ") + to_text(word);
    }
    if (wanted.condition.is_everything() && !text.empty()) return text;
    const std::string where = to_text(wanted.condition);
    return text.empty() ? where : fmt::format("{} WHERE {}", text, where);
}

}  // namespace dateline
