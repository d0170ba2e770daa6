#include "common/text/text_cleaner.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "common/text/cp1252.h"
#include "common/text/entities.h"
#include "common/text/nfc.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

enum class Treatment : std::uint8_t {
    Keep,
    KeepInside,  // A blank that is kept, but not at an end of a line.
    Blank,
    LineEnd,
    Drop,
    Cp1252,
    // Of bytes only:
    Entity,  // An ampersand.
    Lead,    // Begins a character that may need another treatment than Keep.
};

struct Range {
    char32_t first;
    char32_t last;
    Treatment treatment;
};
// What is not kept as it is. The first row that fits counts.
constexpr std::array<Range, 18> kTreatments{{{U'\t', U'\t', Treatment::Blank},
                                             {U' ', U' ', Treatment::Blank},
                                             {U'\n', U'\r', Treatment::LineEnd},
                                             {0x0000, 0x001F, Treatment::Drop},
                                             {0x007F, 0x007F, Treatment::Drop},
                                             {0x0080, 0x009F, Treatment::Cp1252},
                                             {0x00A0, 0x00A0, Treatment::KeepInside},
                                             {0x2007, 0x2007, Treatment::KeepInside},
                                             {0x2009, 0x2009, Treatment::KeepInside},
                                             {0x2000, 0x200A, Treatment::Blank},
                                             {0x200B, 0x200B, Treatment::KeepInside},
                                             {0x2028, 0x2029, Treatment::LineEnd},
                                             {0x202A, 0x202E, Treatment::Drop},
                                             {0x202F, 0x202F, Treatment::KeepInside},
                                             {0x205F, 0x205F, Treatment::Blank},
                                             {0x2066, 0x2069, Treatment::Drop},
                                             {0x3000, 0x3000, Treatment::Blank},
                                             {0xFEFF, 0xFEFF, Treatment::Drop}}};
constexpr std::array<std::string_view, 6> kTrimmed{
    " ", "\xC2\xA0", "\xE2\x80\x87", "\xE2\x80\x89", "\xE2\x80\x8B", "\xE2\x80\xAF"};

constexpr Treatment treatment_of(char32_t code) {
    for (const Range& range : kTreatments) {
        if (code >= range.first && code <= range.last) return range.treatment;
    }
    return Treatment::Keep;
}

// By byte. The lead bytes are those of the rows above.
constexpr std::array<Treatment, 256> kByteTreatments = [] {
    std::array<Treatment, 256> treatments{};
    for (char32_t byte = 0; byte < 0x80; ++byte) treatments[byte] = treatment_of(byte);
    treatments[static_cast<unsigned char>('&')] = Treatment::Entity;
    for (const unsigned lead : {0xC2U, 0xE2U, 0xE3U, 0xEFU}) treatments[lead] = Treatment::Lead;
    return treatments;
}();

enum class LineEnds { Keep, Blanks };

// Whether a block of text is ASCII that is kept, with single separators (a blank and `line_end`)
// inside and at its begin. Looks at the byte before the block. Written without branches, so that
// the compiler makes vector code of it.
constexpr std::size_t kBlock = 32;
bool is_plain_block(const char* block, unsigned char line_end) {
    unsigned bad = 0;
    for (std::ptrdiff_t i = 0; i < static_cast<std::ptrdiff_t>(kBlock); ++i) {
        const auto byte = static_cast<unsigned char>(block[i]);
        const auto before = static_cast<unsigned char>(block[i - 1]);
        const unsigned separator = static_cast<unsigned>(byte == ' ') | (byte == line_end);
        const unsigned separator_before =
            static_cast<unsigned>(before == ' ') | (before == line_end);
        const unsigned control = static_cast<unsigned>(byte < 0x20) & (byte != line_end);
        bad |= control | (byte == '&') | (byte >= 0x7F) | (separator & separator_before);
    }
    return bad == 0;
}

class TextCleaner {
  public:
    TextCleaner(std::string_view text, LineEnds line_ends, bool may_be_double)
        : text_(text),
          line_ends_(line_ends),
          about_markup_(may_be_double ? std::nullopt : std::optional(true)) {}

    // How much of the text, from its begin, stays as it is.
    std::size_t measure_clean() {
        skip_kept();
        return at_;
    }

    // The text cleaned, but not yet composed. Goes on from where it was measured.
    std::string clean() {
        cleaned_.reserve(text_.size());
        cleaned_ = text_.substr(0, at_);
        while (at_ < text_.size()) {
            const std::size_t begin = at_;
            skip_kept();
            if (at_ > begin) put(text_.substr(begin, at_ - begin));
            if (at_ < text_.size()) treat_next();
        }
        trim_end();
        return std::move(cleaned_);
    }

  private:
    enum class Gap : std::uint8_t { None, Blank, LineEnd };

    Treatment byte_treatment(std::size_t at) const {
        return kByteTreatments[static_cast<unsigned char>(text_[at])];
    }

    // Goes on over characters that are kept, with single blanks and line ends between them.
    void skip_kept() {
        const std::size_t begin = at_;
        std::size_t next_blocks = begin + 1;
        std::size_t at = begin;  // A local: the loop is the hottest of the room.
        for (;; ++at) {
            if (at >= next_blocks) {
                at = skip_blocks(at);
                next_blocks = at + kBlock;
            }
            while (at < text_.size() && byte_treatment(at) == Treatment::Keep) ++at;
            if (at >= text_.size()) break;
            if (byte_treatment(at) == Treatment::Lead) {
                const DecodedCharacter character = decode_utf8(text_, at);
                if (treatment_of(character.code) != Treatment::Keep) break;
                at += character.length - 1;
            } else if (at == begin || !is_kept_separator(at)) {
                break;
            }
        }
        at_ = std::min(at, text_.size());
    }

    // Goes on by blocks of ASCII that is kept. Does not stop behind a separator.
    std::size_t skip_blocks(std::size_t at) const {
        const std::size_t begin = at;
        const unsigned char line_end = line_ends_ == LineEnds::Keep ? '\n' : ' ';
        while (at + kBlock <= text_.size() && is_plain_block(text_.data() + at, line_end)) {
            at += kBlock;
        }
        return at > begin && byte_treatment(at - 1) != Treatment::Keep ? at - 1 : at;
    }

    // A single separator between two kept characters.
    bool is_kept_separator(std::size_t at) const {
        const char c = text_[at];
        const bool separator = c == ' ' || (c == '\n' && line_ends_ == LineEnds::Keep);
        return separator && at + 1 < text_.size() && byte_treatment(at + 1) == Treatment::Keep;
    }

    void treat_next() {
        if (byte_treatment(at_) == Treatment::Entity) {
            treat_ampersand();
            return;
        }
        const DecodedCharacter character = decode_utf8(text_, at_);
        treat(character.code, treatment_of(character.code));
        at_ += character.length;
    }

    void treat_ampersand() {
        std::optional<Entity> entity = decode_double_entity(text_.substr(at_));
        if (!entity || is_about_markup()) entity = decode_entity(text_.substr(at_));
        if (!entity) {
            put("&");
            ++at_;
            return;
        }
        const Treatment treatment = treatment_of(entity->code);
        treat(entity->code, treatment == Treatment::LineEnd ? Treatment::Blank : treatment);
        at_ += entity->length;
    }

    bool is_about_markup() {
        if (!about_markup_) about_markup_ = names_tags(text_);
        return *about_markup_;
    }

    void treat(char32_t code, Treatment treatment) {
        switch (treatment) {
            case Treatment::Blank:
                gap_ = std::max(gap_, Gap::Blank);
                break;
            case Treatment::LineEnd:
                gap_ = line_ends_ == LineEnds::Keep ? Gap::LineEnd : Gap::Blank;
                break;
            case Treatment::KeepInside:
                if (!at_line_begin()) put_code(code);
                break;
            case Treatment::Cp1252:
                if (kCp1252[code - 0x80] != 0) put_code(kCp1252[code - 0x80]);
                break;
            case Treatment::Keep:
                put_code(code);
                break;
            case Treatment::Drop:
            case Treatment::Entity:
            case Treatment::Lead:
                break;
        }
    }

    bool at_line_begin() const { return cleaned_.empty() || gap_ == Gap::LineEnd; }

    void put(std::string_view characters) {
        close_gap();
        cleaned_ += characters;
    }

    void put_code(char32_t code) {
        close_gap();
        append_utf8(cleaned_, code);
    }

    void close_gap() {
        if (gap_ == Gap::None) return;
        if (gap_ == Gap::LineEnd) trim_end();
        if (!cleaned_.empty()) cleaned_ += gap_ == Gap::LineEnd ? '\n' : ' ';
        gap_ = Gap::None;
    }

    void trim_end() {
        const auto ends = [this](std::string_view blank) { return cleaned_.ends_with(blank); };
        for (auto blank = std::ranges::find_if(kTrimmed, ends); blank != kTrimmed.end();
             blank = std::ranges::find_if(kTrimmed, ends)) {
            cleaned_.erase(cleaned_.size() - blank->size());
        }
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::string cleaned_;
    Gap gap_ = Gap::None;  // What has been passed over since the last character put.
    LineEnds line_ends_;
    // An entity that is encoded twice is meant so. Not looked at until it matters.
    std::optional<bool> about_markup_;
};

enum class Doubled { Decode, Keep };

std::string clean(std::string text, LineEnds line_ends, Doubled doubled = Doubled::Decode) {
    TextCleaner cleaner(text, line_ends, doubled == Doubled::Decode);
    if (cleaner.measure_clean() < text.size()) return to_nfc(cleaner.clean());
    return to_nfc(std::move(text));
}

}  // namespace

std::string clean_text(std::string text) {
    return clean(std::move(text), LineEnds::Keep);
}

std::string clean_line(std::string text) {
    return clean(std::move(text), LineEnds::Blanks);
}

std::string clean_id(std::string text) {
    return clean(std::move(text), LineEnds::Blanks, Doubled::Keep);
}

}  // namespace dateline
