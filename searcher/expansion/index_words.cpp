#include "searcher/expansion/index_words.h"

#include "common/schema.h"
#include "common/text/character.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

// Prefixes are capitals, and words are folded: a term with a capital in front is of another field.
bool is_prefixed(std::string_view term) {
    return term.front() >= 'A' && term.front() <= 'Z';
}
constexpr const char* kBehindAllPrefixes = "[";  // What comes after 'Z'.

}  // namespace

std::string fold_word(std::string_view typed) {
    const std::string folded = fold_text(typed);
    std::string word;
    for (std::size_t at = 0; at < folded.size();) {
        const DecodedCharacter decoded = decode_utf8(folded, at);
        const CharacterClass its_class = character(decoded.code).character_class;
        if (its_class != CharacterClass::Hyphen && its_class != CharacterClass::Apostrophe) {
            word.append(folded, at, decoded.length);
        }
        at += decoded.length;
    }
    return word;
}

IndexWords::IndexWords(const Xapian::Database& database, std::string_view field_prefix,
                       std::string_view beginning)
    : prefix_bytes_(field_prefix.size()) {
    const std::string common = std::string(field_prefix) + std::string(beginning);
    // No term is so long, and the library would refuse to look for one.
    if (common.size() > kMaxTermBytes) return;
    if (field_prefix.empty() && !beginning.empty() && is_prefixed(beginning)) return;
    walk_ = TermWalk(database, common);
}

bool IndexWords::next() {
    while (walk_.next()) {
        if (is_of_other_field()) {
            walk_.skip_to(kBehindAllPrefixes);
        } else if (walk_.term().size() > prefix_bytes_) {
            return true;
        }
    }
    return false;
}

bool IndexWords::is_of_other_field() const {
    return prefix_bytes_ == 0 && is_prefixed(walk_.term());
}

void IndexWords::skip_to(std::string_view word) {
    walk_.skip_to(walk_.term().substr(0, prefix_bytes_).append(word));
}

void IndexWords::pass_over(std::string_view beginning) {
    std::string behind(beginning);
    ++behind.back();  // No byte of UTF-8 is the last there is.
    skip_to(behind);
}

}  // namespace dateline
