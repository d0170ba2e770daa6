#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "common/error.h"
#include "indexer/inversion/article_limits.h"
#include "indexer/inversion/spill_reader.h"
#include "indexer/inversion/vocabulary.h"
#include "indexer/segment/check.h"
#include "indexer/segment/segment_factory.h"
#include "indexer/writer_choice.h"
#include "tests/support/temp_dir.h"

namespace dateline {
namespace {

using testing::HasSubstr;

constexpr std::uint32_t kPlaces[] = {1, 2, 5};
constexpr std::uint32_t kDisorder[] = {1, 5, 5};

struct LimitCase {
    const char* name;
    AnalysedArticle article;
    const char* refusal;  // Empty: it is taken.
};

AnalysedArticle with_terms(std::vector<TermPostings> terms) {
    AnalysedArticle article;
    article.terms = std::move(terms);
    return article;
}

AnalysedArticle with_values(std::vector<std::pair<Slot, std::string>> values) {
    AnalysedArticle article;
    article.values = std::move(values);
    return article;
}

const std::string kLongest(245, 'x');
const std::string kTooLong(246, 'x');
const std::string kZeros(122, '\0');
const std::string kTooManyZeros(123, '\0');

class ArticleLimits : public testing::TestWithParam<LimitCase> {};

TEST_P(ArticleLimits, AreKept) {
    std::string refusal;
    try {
        require_within_limits(GetParam().article);
    } catch (const IndexError& error) {
        refusal = error.what();
    }
    if (*GetParam().refusal == '\0') {
        EXPECT_EQ(refusal, "");
    } else {
        EXPECT_THAT(refusal, HasSubstr(GetParam().refusal));
    }
}

const LimitCase kLimits[] = {
    {"Nothing", {}, ""},
    {"LongestTerm", with_terms({{kLongest, 1, {}}}), ""},
    {"TooLongTerm", with_terms({{kTooLong, 1, {}}}), "a term is too long"},
    {"ZerosCountTwice", with_terms({{kZeros, 1, {}}}), ""},
    {"TooManyZeros", with_terms({{kTooManyZeros, 1, {}}}), "a term is too long"},
    {"EmptyTerm", with_terms({{"", 1, {}}}), "an empty term"},
    {"Disorder", with_terms({{"b", 1, {}}, {"a", 1, {}}}), "not in order"},
    {"Twice", with_terms({{"a", 1, {}}, {"a", 1, {}}}), "not in order"},
    {"Places", with_terms({{"a", 1, kPlaces}}), ""},
    {"PlacesTwice", with_terms({{"a", 1, kDisorder}}), "places of a term"},
    {"Longest", with_terms({{"a", 0xfffffffe, {}}, {"b", 1, {}}}), ""},
    {"TooLong", with_terms({{"a", 0xffffffff, {}}, {"b", 1, {}}}), "it is too long"},
    {"Values", with_values({{0, "a"}, {4294967294, "b"}}), ""},
    {"EmptyValue", with_values({{0, ""}}), "an empty value"},
    {"SameSlot", with_values({{1, "a"}, {1, "b"}}), "not in order"},
    {"NoSlot", with_values({{4294967295, "a"}}), "no such slot"},
};
INSTANTIATE_TEST_SUITE_P(All, ArticleLimits, testing::ValuesIn(kLimits),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(Vocabulary, KeepsManyTermsApart) {
    constexpr std::uint32_t kTerms = 4'000;
    Vocabulary vocabulary;
    const auto name = [](std::uint32_t i) { return "a common beginning " + std::to_string(i); };
    for (int round = 0; round < 2; ++round) {
        for (std::uint32_t i = 0; i < kTerms; ++i) {
            ASSERT_EQ(vocabulary.number(name(i), Vocabulary::hash(name(i)) % 64), i);
        }
    }
    const auto sorted = vocabulary.sorted();
    ASSERT_EQ(sorted.size(), kTerms);
    for (std::size_t i = 1; i < sorted.size(); ++i) {
        ASSERT_LT(sorted[i - 1]->term(), sorted[i]->term());
    }
}

// A folder with a piece of one article.
std::string piece_in(const TempDir& dir) {
    const auto writer = direct_segments().write_piece(dir.path("piece"), 1 << 20);
    AnalysedArticle article = with_terms({{"a", 1, kPlaces}});
    article.data = "data";
    writer->add(article);
    writer->finish();
    return dir.path("piece");
}

TEST(SpillReader, RefusesWhatBreaksOff) {
    const TempDir dir;
    const std::string piece = piece_in(dir);
    EXPECT_EQ(open_spills({piece}).front().footer().documents, 1U);
    const std::filesystem::path file = *std::filesystem::directory_iterator(piece);
    std::filesystem::resize_file(file, std::filesystem::file_size(file) - 1);
    EXPECT_THROW(open_spills({piece}), IndexError);
    std::filesystem::resize_file(file, 3);
    EXPECT_THROW(open_spills({piece}), IndexError);
}

// As a library that is older or newer than the format would see it.
class StrangeSegments : public SegmentFactory {
  public:
    std::string_view name() const override { return "strange"; }
    PieceSize best_size() const override { return direct_segments().best_size(); }
    std::unique_ptr<SegmentWriter> write_piece(const std::filesystem::path& target,
                                               std::uint64_t memory_bytes) const override {
        return direct_segments().write_piece(target, memory_bytes);
    }
    void merge_pieces(const Paths&, const std::filesystem::path&, const Heartbeat&) const override {
    }
    void complete(const Paths& pieces, const std::filesystem::path& target,
                  const Heartbeat& heartbeat) const override {
        direct_segments().complete(pieces, target, heartbeat);
        std::fstream file(target / "iamglass", std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(14);
        file << "zz";  // The stamp of the format.
    }
};

TEST(WriterChoice, TakesTheDirectOneWhenItIsUnderstood) {
    const TempDir dir;
    std::string said;
    const auto say = [&said](const std::string& line) { said += line; };
    EXPECT_TRUE(is_understood(direct_segments(), dir.path()));
    EXPECT_TRUE(is_understood(library_segments(), dir.path()));
    EXPECT_FALSE(is_understood(StrangeSegments(), dir.path()));
    EXPECT_EQ(choose_segments(WriterKind::Direct, dir.path(), say).name(), "direct");
    EXPECT_EQ(choose_segments(WriterKind::Library, dir.path(), say).name(), "library");
    EXPECT_EQ(said, "");
    EXPECT_TRUE(std::filesystem::is_empty(dir.path())) << "nothing is left";
}

TEST(WriterChoice, FallsBackAndSaysSo) {
    const TempDir dir;
    std::string said;
    const SegmentFactory& chosen = understood_or_library(
        StrangeSegments(), dir.path(), [&said](const std::string& line) { said += line; });
    EXPECT_EQ(chosen.name(), "library");
    EXPECT_THAT(said, HasSubstr("building through the library, which takes longer"));
}

TEST(Soundness, OfASegmentThatContradictsItself) {
    const TempDir dir;
    const std::string piece = piece_in(dir);
    direct_segments().complete({piece}, dir.path("segment"), {});
    EXPECT_NO_THROW(require_sound(dir.path("segment")));
    std::filesystem::remove(dir.path("segment/docdata.glass"));
    EXPECT_THROW(require_sound(dir.path("segment")), IndexError);
}

}  // namespace
}  // namespace dateline
