#include "searcher/snippets/marker.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "common/text/character.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

using Phrase = std::vector<std::set<std::string, std::less<>>>;

// Where the first character of an occurrence ends, with the marks on it: a voiced half-width
// katakana is two characters.
std::size_t first_character_end(std::string_view text, const Occurrence& occurrence) {
    std::size_t end = occurrence.begin + decode_utf8(text, occurrence.begin).length;
    while (end < occurrence.end) {
        const DecodedCharacter next = decode_utf8(text, end);
        const CharacterClass its_class = character(next.code).character_class;
        const bool is_voicing = next.code == U'\uFF9E' || next.code == U'\uFF9F';
        if (!is_voicing && its_class != CharacterClass::Mark && its_class != CharacterClass::Accent)
            break;
        end += next.length;
    }
    return end;
}

class Marker {
  public:
    Marker(std::string_view text, const std::vector<Occurrence>& occurrences,
           const Highlights& highlights)
        : text_(text), occurrences_(occurrences), highlights_(highlights) {
        for (const Occurrence& occurrence : occurrences) {
            by_position_.emplace(occurrence.position, &occurrence);
        }
    }

    std::vector<Finding> run() {
        for (const Occurrence& occurrence : occurrences_) mark_word(occurrence);
        for (const auto& phrase : highlights_.phrases) mark_phrase(phrase);
        std::ranges::stable_sort(findings_, {},
                                 [](const Finding& finding) { return finding.mark.begin; });
        return std::move(findings_);
    }

  private:
    void put(Mark mark, std::string_view what) {
        findings_.push_back({mark, numbers_.try_emplace(what, numbers_.size()).first->second});
    }

    void mark_word(const Occurrence& occurrence) {
        const Mark mark{occurrence.begin, occurrence.end};
        for (const std::string_view stem : {occurrence.stem, occurrence.plain_stem}) {
            if (!stem.empty() && highlights_.stems.contains(stem)) return put(mark, stem);
        }
        if (highlights_.words.contains(occurrence.word)) return put(mark, occurrence.word);
        if (occurrence.role == Role::Pair) mark_ideograph(occurrence);
    }

    // Of a pair the first ideograph, when it was asked for alone: the second begins the next.
    void mark_ideograph(const Occurrence& pair) {
        const auto first =
            highlights_.words.find(pair.word.substr(0, decode_utf8(pair.word, 0).length));
        if (first == highlights_.words.end()) return;
        put({pair.begin, first_character_end(text_, pair)}, *first);
    }

    void mark_phrase(const Phrase& phrase) {
        for (const Occurrence& first : occurrences_) {
            if (!phrase.front().contains(first.word)) continue;
            if (const auto end = phrase_end(phrase, first)) {
                put({first.begin, *end}, *phrase.front().begin());
            }
        }
    }

    // Where in the text a phrase ends whose first word stands at `first`; nothing when it goes on
    // otherwise.
    std::optional<std::size_t> phrase_end(const Phrase& phrase, const Occurrence& first) const {
        const Occurrence* last = &first;
        for (std::size_t i = 1; i < phrase.size(); ++i) {
            const auto [begin, end] = by_position_.equal_range(last->position + last->span);
            const auto next = std::find_if(begin, end, [&](const auto& entry) {
                return phrase[i].contains(entry.second->word);
            });
            if (next == end) return std::nullopt;
            last = next->second;
        }
        return last->end;
    }

    std::string_view text_;
    const std::vector<Occurrence>& occurrences_;
    const Highlights& highlights_;
    std::multimap<std::uint32_t, const Occurrence*> by_position_;
    std::map<std::string_view, std::size_t> numbers_;
    std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> find_marks(std::string_view text, std::string_view language,
                                const Highlights& highlights, Analyser& analyser) {
    return Marker(text, analyser.analyse(text, language), highlights).run();
}

std::vector<Mark> merge_marks(const std::vector<Finding>& findings) {
    std::vector<Mark> marks;
    for (const Finding& finding : findings) {
        if (!marks.empty() && finding.mark.begin <= marks.back().end) {
            marks.back().end = std::max(marks.back().end, finding.mark.end);
        } else {
            marks.push_back(finding.mark);
        }
    }
    return marks;
}

}  // namespace dateline
