// Walks through all of Unicode: a character and what it is the same as, by its case and its
// compatible forms, must become the same words.
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <functional>

#include "common/analysis/tokenizer.h"
#include "common/text/nfc.h"

namespace dateline {
namespace {

struct Exception {
    char32_t first;
    char32_t last;
    const char* why;
};
constexpr Exception kExceptions[] = {
    {0x2122, 0x2122, "said of a name: iPhone™ is the word iPhone"},
    {0x2120, 0x2120, "likewise, of a service"},
    {0x1F80, 0x1FAF, "an iota below a letter is an accent here, not the letter that capitals make"},
    {0x1FB2, 0x1FB4, "likewise"},
    {0x1FB7, 0x1FB7, "likewise"},
    {0x1FBC, 0x1FBC, "likewise"},
    {0x1FC2, 0x1FC4, "likewise"},
    {0x1FC7, 0x1FC7, "likewise"},
    {0x1FCC, 0x1FCC, "likewise"},
    {0x1FF2, 0x1FF4, "likewise"},
    {0x1FF7, 0x1FF7, "likewise"},
    {0x1FFC, 0x1FFC, "likewise"},
};

bool is_exception(char32_t code) {
    return std::ranges::any_of(kExceptions, [code](const Exception& row) {
        return code >= row.first && code <= row.last;
    });
}

// Articles and queries come composed.
std::string words_of(const std::string& typed) {
    const std::string text = to_nfc(typed);
    Arena text_arena, arena;
    Tokenizer tokenizer;
    tokenizer.begin(text, text_arena);
    std::vector<Token> tokens;
    tokenizer.more(arena, tokens, SIZE_MAX);
    std::string words;
    for (const Token& token : tokens) words.append(token.folded).push_back(' ');
    return words;
}

bool is_of_words(char32_t code) {
    constexpr std::uint32_t kInWords = U_GC_L_MASK | U_GC_M_MASK | U_GC_ND_MASK | U_GC_NL_MASK;
    return (U_GET_GC_MASK(static_cast<UChar32>(code)) & kInWords) != 0;
}

bool is_of_words(const icu::UnicodeString& text) {
    for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        if (!is_of_words(static_cast<char32_t>(text.char32At(i)))) return false;
    }
    return true;
}

using Change = std::function<icu::UnicodeString(const icu::UnicodeString&)>;

Change one_by_one(UChar32 (*change)(UChar32)) {
    return [change](const icu::UnicodeString& text) {
        return icu::UnicodeString(change(text.char32At(0)));
    };
}

Change normalised(const icu::Normalizer2* (*instance)(UErrorCode&)) {
    return [instance](const icu::UnicodeString& text) {
        UErrorCode status = U_ZERO_ERROR;
        return instance(status)->normalize(text, status);
    };
}

struct Relation {
    const char* name;
    Change change;
};

class LettersTest : public testing::TestWithParam<Relation> {};

TEST_P(LettersTest, AreTheSameWords) {
    std::vector<std::string> wrong;
    for (char32_t code = 0; code <= 0x10FFFF; ++code) {
        if (code == 0xD800) code = 0xE000;
        const icu::UnicodeString text(static_cast<UChar32>(code));
        const icu::UnicodeString partner = GetParam().change(text);
        const bool mark = (U_GET_GC_MASK(static_cast<UChar32>(code)) & U_GC_M_MASK) != 0;
        if (partner == text || mark || !is_of_words(partner) || is_exception(code)) continue;
        std::string one, other;
        text.toUTF8String(one);
        partner.toUTF8String(other);
        const std::string words = words_of(one);
        if (words != words_of(other)) {
            wrong.push_back(fmt::format("U+{:04X} {} is '{}', {} is '{}'",
                                        static_cast<unsigned>(code), one, words, other,
                                        words_of(other)));
        }
    }
    EXPECT_EQ(wrong, std::vector<std::string>());
}

const Relation kRelations[] = {
    {"Upper", one_by_one(u_toupper)},
    {"Lower", one_by_one(u_tolower)},
    {"Title", one_by_one(u_totitle)},
    {"SimpleFold", one_by_one([](UChar32 c) { return u_foldCase(c, U_FOLD_CASE_DEFAULT); })},
    {"FullUpper", [](icu::UnicodeString text) { return text.toUpper(); }},
    {"FullLower", [](icu::UnicodeString text) { return text.toLower(); }},
    {"FullFold", [](icu::UnicodeString text) { return text.foldCase(); }},
    {"Composed", normalised(icu::Normalizer2::getNFCInstance)},
    {"Decomposed", normalised(icu::Normalizer2::getNFDInstance)},
    {"Compatible", normalised(icu::Normalizer2::getNFKCInstance)},
    {"CompatibleDecomposed", normalised(icu::Normalizer2::getNFKDInstance)},
    {"CompatibleFold", normalised(icu::Normalizer2::getNFKCCasefoldInstance)},
};
INSTANTIATE_TEST_SUITE_P(All, LettersTest, testing::ValuesIn(kRelations),
                         [](const auto& test) { return std::string(test.param.name); });

// So that the list does not outlive its reasons.
TEST(Letters, ExceptionsAreExceptions) {
    for (const Exception& row : kExceptions) {
        bool needed = false;
        for (const Relation& relation : kRelations) {
            const icu::UnicodeString text(static_cast<UChar32>(row.first));
            std::string one, other;
            text.toUTF8String(one);
            relation.change(text).toUTF8String(other);
            needed |= words_of(one) != words_of(other);
        }
        EXPECT_TRUE(needed) << row.why;
    }
}

}  // namespace
}  // namespace dateline
