#include "common/text/character.h"

#include <unicode/uchar.h>

#include <array>
#include <atomic>
#include <cassert>
#include <memory>
#include <vector>

#include "common/text/character_class.h"
#include "common/text/character_form.h"
#include "common/text/nfc.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

// So many characters and the bytes that their views point at: few, since a page takes ICU some
// microseconds a character and a search asks for some dozens.
constexpr char32_t kPageSize = 32;
constexpr std::size_t kPageCount = 0x110000 / kPageSize;

struct Page {
    std::array<Character, kPageSize> characters;
    std::vector<std::string> forms;
};

std::unique_ptr<Page> make_page(std::size_t number) {
    auto page = std::make_unique<Page>();
    page->forms.reserve(2 * kPageSize);  // Views point into it: it must never grow.
    const auto keep = [&](std::string form) -> std::string_view {
        return page->forms.emplace_back(std::move(form));
    };
    for (char32_t i = 0; i < kPageSize; ++i) {
        const char32_t code = static_cast<char32_t>(number) * kPageSize + i;
        if (code >= 0xD800 && code <= 0xDFFF) continue;  // Surrogates are no characters.
        Character& entry = page->characters[i];
        entry.character_class = class_of(code);
        entry.upper = u_isUUppercase(static_cast<UChar32>(code)) != 0 ||
                      u_istitle(static_cast<UChar32>(code)) != 0;
        entry.lower = keep(lower_form(code, entry.character_class));
        entry.folded = keep(folded_form(code, entry.character_class));
    }
    return page;
}

const Page& find_page(std::size_t number) {
    static std::array<std::atomic<const Page*>, kPageCount> pages{};
    std::atomic<const Page*>& slot = pages[number];
    if (const Page* page = slot.load(std::memory_order_acquire)) return *page;
    auto made = make_page(number);
    const Page* expected = nullptr;
    if (slot.compare_exchange_strong(expected, made.get(), std::memory_order_acq_rel)) {
        return *made.release();  // Lives as long as the process.
    }
    return *expected;
}

bool is_ascii_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

char to_ascii_lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace

const Character& character(char32_t code) {
    assert(code <= 0x10FFFF);
    return find_page(code / kPageSize).characters[code % kPageSize];
}

std::string fold_text(std::string_view text) {
    std::string folded;
    folded.reserve(text.size());
    bool is_ascii = true;
    for (std::size_t at = 0; at < text.size();) {
        if (is_ascii_letter_or_digit(text[at])) {
            folded.push_back(to_ascii_lower(text[at++]));
            continue;
        }
        const DecodedCharacter decoded = decode_utf8(text, at);
        at += decoded.length;
        is_ascii &= decoded.length == 1;
        if (u_isUWhiteSpace(static_cast<UChar32>(decoded.code)) != 0) {
            if (!folded.empty() && folded.back() != ' ') folded.push_back(' ');
            continue;
        }
        const Character& entry = character(decoded.code);
        if (entry.character_class != CharacterClass::Invisible) folded += entry.folded;
    }
    if (!folded.empty() && folded.back() == ' ') folded.pop_back();
    if (is_ascii) return folded;
    return to_nfc(std::move(folded));  // Half-width kana and their marks come one by one.
}

}  // namespace dateline
