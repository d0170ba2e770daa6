#include "indexer/normaliser/language_detector.h"

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>

#include "common/analysis/language_code.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

// CLD2 takes some 50 ns a byte. Most articles give themselves away in their first lines; the
// others are looked at further, with a lower bar, for there is more to go by.
struct Look {
    std::size_t most_bytes;
    int least_percent;      // Of the text that is in the language.
    double least_likeness;  // To real text of the language, which has 600 to 2000.
};
constexpr Look kFirstLook{300, 95, 700};
constexpr Look kSecondLook{2000, 70, 550};
constexpr std::size_t kShort = 200;  // A headline: what the first look did not see is not there.

bool has_kana(std::string_view text) {
    // U+3040 to U+30FF.
    for (const std::string_view lead : {"\xE3\x81", "\xE3\x82", "\xE3\x83"}) {
        if (text.find(lead) != std::string_view::npos) return true;
    }
    return false;
}

// Answers that CLD2 gives, reliably as it says, for texts of other languages: its tables know one
// Bantu language of the Great Lakes and take Kirundi, Shona and Lingala for it, and they take
// dates and names in Chinese characters for Japanese.
bool is_doubtful(CLD2::Language language, std::string_view text) {
    if (language == CLD2::UNKNOWN_LANGUAGE || language == CLD2::KINYARWANDA) return true;
    return language == CLD2::JAPANESE && !has_kana(text);
}

// Scores count by the byte: scripts beyond Latin, of two bytes a letter and more, get half as much,
// and are hardly ever mistaken.
double likeness(double score, std::string_view text) {
    const auto beyond_ascii = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
    const auto count = static_cast<std::size_t>(std::ranges::count_if(text, beyond_ascii));
    return count * 2 > text.size() ? 2 * score : score;
}

// Text with zeros behind it: CLD2 reads a few bytes on from the end.
class PaddedText {
  public:
    explicit PaddedText(std::string_view text) : size_(text.size()) {
        assert(size_ + kPadding <= bytes_.size() && "no look takes more");
        std::ranges::copy(text, bytes_.begin());
        std::fill_n(bytes_.begin() + static_cast<std::ptrdiff_t>(size_), kPadding, '\0');
    }

    const char* data() const { return bytes_.data(); }
    int size() const { return static_cast<int>(size_); }

  private:
    static constexpr std::size_t kPadding = 8;
    std::array<char, kSecondLook.most_bytes + kPadding> bytes_;
    std::size_t size_;
};

// Empty when there is no answer that is worth having.
std::string ask(std::string_view text, const Look& look) {
    const std::string_view seen = utf8_prefix(text, look.most_bytes);
    const PaddedText padded(seen);
    const CLD2::CLDHints no_hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
    std::array<CLD2::Language, 3> languages{};
    std::array<int, 3> percents{};
    std::array<double, 3> scores{};
    int letter_bytes = 0;
    bool reliable = false;
    const CLD2::Language language = CLD2::ExtDetectLanguageSummary(
        padded.data(), padded.size(), true, &no_hints, 0, languages.data(), percents.data(),
        scores.data(), nullptr, &letter_bytes, &reliable);

    const bool sure = reliable && percents[0] >= look.least_percent &&
                      likeness(scores[0], seen) >= look.least_likeness;
    if (!sure || is_doubtful(language, seen)) return {};
    return language_code(CLD2::LanguageCode(language));
}

}  // namespace

std::string detect_language(std::string_view text) {
    std::string code = ask(text, kFirstLook);
    if (code.empty() && text.size() > kShort) code = ask(text, kSecondLook);
    return code.empty() ? std::string(kUnknownLanguage) : code;
}

}  // namespace dateline
