// Terms, postings and positions that are not in order: whoever walks over them comes to an end.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "common/error.h"
#include "common/index/opened_segment.h"
#include "common/index/position_walk.h"
#include "common/index/term_walk.h"
#include "common/xapian_guard.h"
#include "indexer/identity/meetings.h"
#include "searcher/expansion/correction.h"
#include "searcher/expansion/expansion.h"
#include "tests/support/loose_segments.h"
#include "tests/support/replace_in.h"
#include "tests/support/temp_dir.h"

namespace dateline {
namespace {

using ::testing::AnyOf;
using ::testing::HasSubstr;

namespace fs = std::filesystem;

Article article(const std::string& id, const std::string& body) {
    Article article;
    article.id = id;
    article.body = body;
    article.language = "en";
    return article;
}

// What it refused with; empty when it did not.
std::string message_of(const std::function<void()>& act) {
    try {
        guard_xapian("cannot", act);
    } catch (const IndexError& error) {
        return error.what();
    }
    return {};
}

class DamagedWalks : public testing::Test {
  protected:
    DamagedWalks()
        : segments_({article("a1", "bank river"), article("a2", "bank river"),
                     article("b1", "bank"), article("b2", "river")},
                    4) {}

    const fs::path& segment() const { return segments_.paths().front(); }

    LooseSegments segments_;
};

// A word that looks like a term of another field: the walk goes behind those, and from there the
// library finds words before it again. Whether it does depends on where it looks first, so each
// word is tried; the articles are as many as it takes to fill some blocks.
TEST(DamagedWalk, WordsOutOfOrderEnd) {
    const std::vector<std::string> words{"bread", "cloud", "drain", "eagle", "flock", "grain",
                                         "horse", "knife", "lemon", "mouse", "night", "ocean",
                                         "plank", "quiet", "river", "stone"};
    std::string body;
    for (const std::string& word : words) body += word + ' ';
    std::vector<Article> articles;
    constexpr int kArticles = 300;
    for (int i = 0; i < kArticles; ++i) articles.push_back(article("a" + std::to_string(i), body));
    const LooseSegments whole(articles, articles.size());
    const TempDir folder;
    int refused = 0;
    for (const std::string& word : words) {
        const fs::path copy = folder.path(word);
        fs::copy(whole.paths().front(), copy, fs::copy_options::recursive);
        std::string other = word;
        other.front() = 'X';
        replace_in(copy / "postlist.glass", word, other);
        const Xapian::Database database(copy.string());
        const std::string damage = "the index is damaged (DatabaseCorruptError: the terms of";
        for (const auto& walk : std::vector<std::function<void()>>{
                 [&] { expand_fuzzy(database, "", "riverr", 2); },
                 [&] { expand_pattern(database, "", WordPattern("*er")); },
                 [&] { correction(database, "xxriver"); },
             }) {
            const std::string said = message_of(walk);
            EXPECT_THAT(said, AnyOf("", HasSubstr(damage))) << word;
            if (!said.empty()) ++refused;
        }
    }
    EXPECT_GT(refused, 0);
}

TEST(DamagedWalk, IdsOutOfOrderEnd) {
    std::vector<Article> articles;
    for (char c = 'a'; c <= 'p'; ++c) articles.push_back(article(std::string("id") + c, "bank"));
    const LooseSegments newer(articles, articles.size());
    const MeetingSettings rules{.rule = SameId::Replace,
                                .edited_streams = {},
                                .is_read_anew = [](std::uint64_t) { return true; },
                                .fills_gaps = [](std::uint64_t) { return false; },
                                .place = [](std::uint64_t) { return std::string("place"); },
                                .file = [](std::uint64_t) { return std::string("file"); },
                                .heartbeat = {}};
    for (char c = 'a'; c <= 'p'; ++c) {
        for (const char other : {'A', 'h', 'z'}) {
            if (c == other) continue;
            const LooseSegments older(articles, articles.size());
            replace_in(older.paths().front() / "postlist.glass", std::string("Qid") + c,
                       std::string("Qid") + other);
            const std::string said = message_of(
                [&] { find_meetings(older.paths(), {{}}, newer.paths().front(), rules); });
            EXPECT_THAT(said, AnyOf("", HasSubstr("the index is damaged")));
        }
    }
}

TEST_F(DamagedWalks, ATermWalkGivesWhatTheLibraryGives) {
    const Xapian::Database database = segments_.open();
    std::vector<std::string> expected(database.allterms_begin("Q"), database.allterms_end("Q"));
    std::vector<std::string> found;
    for (TermWalk walk(database, "Q"); walk.next();) found.push_back(walk.term());
    EXPECT_EQ(found, expected);
    EXPECT_FALSE(TermWalk().next());
}

TEST_F(DamagedWalks, ATermWalkSkips) {
    const Xapian::Database database = segments_.open();
    TermWalk walk(database, "Q");
    walk.skip_to("Qa2");
    ASSERT_TRUE(walk.next());
    EXPECT_EQ(walk.term(), "Qa2");
    walk.skip_to("Qa1");  // Behind it: nothing is skipped.
    ASSERT_TRUE(walk.next());
    EXPECT_EQ(walk.term(), "Qb1");
    walk.skip_to("Qc");
    EXPECT_FALSE(walk.next());
    EXPECT_FALSE(walk.next());
}

TEST_F(DamagedWalks, ATreeTooHighForTheLibraryIsSeenBefore) {
    // Behind the magic, the format and the UUID: a revision, then root and height of the first
    // tree.
    constexpr std::size_t kFirstHeight = 34;
    const fs::path file = segment() / "iamglass";
    std::ifstream in(file, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(in), {}};
    in.close();
    bytes[kFirstHeight] = 0x7C;
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
    EXPECT_THAT(message_of([&] { open_segment(segment()); }),
                HasSubstr("iamglass has a table of more than 10 levels"));
}

TEST_F(DamagedWalks, PositionsThatDoNotAscendEnd) {
    Xapian::Document document;
    for (const Xapian::termpos position : {3U, 5U, 8U}) document.add_posting("word", position);
    std::vector<Xapian::termpos> found;
    const auto list = document.termlist_begin();
    visit_positions(list.positionlist_begin(), list.positionlist_end(),
                    [&](Xapian::termpos position) { found.push_back(position); });
    EXPECT_THAT(found, ::testing::ElementsAre(3, 5, 8));

    Xapian::Document wrong;
    wrong.add_posting("word", 0);
    const auto other = wrong.termlist_begin();
    EXPECT_THROW(visit_positions(other.positionlist_begin(), other.positionlist_end(),
                                 [](Xapian::termpos) {}),
                 Xapian::DatabaseCorruptError);
}

}  // namespace
}  // namespace dateline
