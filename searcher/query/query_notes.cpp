#include "searcher/query/query_notes.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "common/schema.h"
#include "common/text/character.h"
#include "searcher/query/query_signs.h"

namespace dateline {
namespace {

constexpr std::size_t kMostNotes = 5;
constexpr std::size_t kLongestShown = 40;  // Bytes of a word; a longer one needs no note.

struct SmallOperator {
    std::string_view typed;
    std::string_view meant;
    std::string_view effect;
};
// "and" alone changes nothing: words side by side are all wanted anyway.
constexpr auto kSmallOperators = std::to_array<SmallOperator>({
    {"or", "OR", "finds either"},
    {"||", "OR", "finds either"},
    {"|", "OR", "finds either"},
    {"not", "NOT", "excludes what follows"},
    {"&&", "AND", "finds both"},
});
constexpr std::size_t kLongestOperator = 3;

struct DroppedSign {
    char sign;
    bool leads;  // In front of the word, not at its end.
    std::string_view advice;
};
constexpr std::string_view kTruncation = "{0}* finds the words that begin so";
constexpr auto kDroppedSigns = std::to_array<DroppedSign>({
    {'!', false, kTruncation},
    {'$', false, kTruncation},
    {'%', false, "* stands for any letters, ? inside a word for one"},
    {'&', false, "AND between words finds both"},
    {'#', false, kTruncation},
    {'@', false, kTruncation},
    {'#', true, "topic:{0} finds the topic"},
    {'@', true, "by:{0} finds the name in the byline"},
    {'%', true, "*{0} finds the words that end so"},
    {'&', true, "AND between words finds both"},
    {'=', true, "\"{0}\" finds exactly this form"},
    {'~', true, "{0}~ finds words that differ in a letter"},
});

bool is_operand(LexemeKind kind) {
    return kind == LexemeKind::Word || kind == LexemeKind::Phrase || kind == LexemeKind::Close;
}

bool begins_operand(LexemeKind kind) {
    return kind == LexemeKind::Word || kind == LexemeKind::Phrase || kind == LexemeKind::Open ||
           kind == LexemeKind::Field || kind == LexemeKind::AtLeast;
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80U;
}

// "Or" is no operator either.
std::string lower_ascii(std::string_view text) {
    std::string lower(text);
    for (char& c : lower) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
    }
    return lower;
}

class Notes {
  public:
    explicit Notes(const std::vector<Lexeme>& lexemes) : lexemes_(lexemes) {}

    std::vector<std::string> run() {
        for (at_ = 0; at_ < lexemes_.size() && notes_.size() < kMostNotes; ++at_) {
            const Lexeme& lexeme = lexemes_[at_];
            if (lexeme.kind == LexemeKind::Word && !is_value()) note_word(lexeme.text);
            if (lexeme.kind == LexemeKind::Minus && !lexeme.text.empty()) note_sign(lexeme.text);
            if (lexeme.kind == LexemeKind::Field) note_field(lexeme);
        }
        return std::move(notes_);
    }

  private:
    void add(std::string note) {
        if (std::ranges::find(notes_, note) == notes_.end()) notes_.push_back(std::move(note));
    }

    bool is_value() const { return at_ > 0 && lexemes_[at_ - 1].kind == LexemeKind::Field; }

    bool stands_between() const {
        if (at_ == 0 || at_ + 1 >= lexemes_.size()) return false;
        const LexemeKind before = lexemes_[at_ - 1].kind;
        const bool is_after = is_operand(before) || before == LexemeKind::And;
        return is_after && begins_operand(lexemes_[at_ + 1].kind);
    }

    void note_word(std::string_view word) {
        if (word.size() > kLongestOperator) return note_dropped(word);
        const std::string lower = lower_ascii(word);
        const auto small = std::ranges::find(kSmallOperators, lower, &SmallOperator::typed);
        if (small == kSmallOperators.end()) return note_dropped(word);
        if (!stands_between()) return;
        const bool and_not = lower == "not" && lower_ascii(lexemes_[at_ - 1].text) == "and" &&
                             lexemes_[at_ - 1].kind == LexemeKind::Word;
        const bool is_word = is_letter(word.front());
        add(fmt::format("'{}{}' {} here; {}{} {}", and_not ? "and " : "", word,
                        and_not   ? "are words"
                        : is_word ? "is a word"
                                  : "says nothing",
                        is_word ? "in capitals, " : "", small->meant, small->effect));
    }

    void note_dropped(std::string_view word) {
        if (word.size() < 2 || word.size() > kLongestShown) return;
        if (is_plain(word.front()) && is_plain(word.back())) return;
        for (const DroppedSign& dropped : kDroppedSigns) {
            if ((dropped.leads ? word.front() : word.back()) != dropped.sign) continue;
            std::string_view rest =
                dropped.leads ? word.substr(1) : word.substr(0, word.size() - 1);
            // Not 100%, $5 or ":-@": only a sign right beside a letter looks like an operator.
            if (!is_letter(dropped.leads ? rest.front() : rest.back())) continue;
            add(fmt::format("the {} of '{}' says nothing here; {}", dropped.sign, word,
                            fmt::format(fmt::runtime(dropped.advice), rest)));
            return;
        }
    }

    void note_sign(std::string_view sign) {
        add(fmt::format("{} right before a word excludes it, as - does", sign));
    }

    void note_field(const Lexeme& name) {
        const std::string folded = fold_text(name.text);
        const Field* field = find_field(folded);
        if (field == nullptr || folded.size() > kLongestShown) return;
        if (folded == field->name || folded == field->alias) return;
        add(fmt::format("{} is read as {}:", name.text, field->name));
    }

    const std::vector<Lexeme>& lexemes_;
    std::size_t at_ = 0;
    std::vector<std::string> notes_;
};

}  // namespace

std::vector<std::string> query_notes(const std::vector<Lexeme>& lexemes) {
    return Notes(lexemes).run();
}

}  // namespace dateline
