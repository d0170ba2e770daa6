// Articles found again by their ids, however those are typed: by id:, for --article and for
// --remove, in an index that had an update and a removal.
#include <gmock/gmock.h>

#include <sstream>

#include "common/json.h"
#include "indexer/app.h"
#include "searcher/engine.h"
#include "searcher/query/parser.h"
#include "tests/support/temp_dir.h"
#include "tests/support/today.h"

namespace dateline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string line(const std::string& id) {
    Json article = Json::object();
    article.set("id", id);
    article.set("title", "The dam holds");
    article.set("url", "https://news.example/" + id);
    article.set("lang", "en");
    return article.text() + "\n";
}

const std::string kLong(260, 'x');

class Lookup : public testing::TestWithParam<WriterKind> {
  protected:
    void index(const std::string& name, const std::vector<std::string>& ids) {
        std::string lines;
        for (const std::string& id : ids) lines += line(id);
        IndexerOptions options = plain_options();
        options.corpora = {dir_.write(name, lines)};
        run(options);
    }

    std::string remove(const std::vector<std::string>& ids) {
        IndexerOptions options = plain_options();
        options.task = IndexerTask::Remove;
        options.ids = ids;
        const std::string said = run(options);
        return said.substr(0, said.find('\n'));
    }

    std::size_t found(const std::string& query) {
        SearchEngine engine(dir_.path("news.db"));
        SearchRequest request;
        request.text = query;
        request.tree = parse_query(query, kToday);
        request.limit = 10;
        return engine.search(request).hits.size();
    }

    bool shows(const std::string& id) {
        return SearchEngine(dir_.path("news.db")).article(id).has_value();
    }

  private:
    IndexerOptions plain_options() {
        IndexerOptions options;
        options.directory = dir_.path("news.db");
        options.writer = GetParam();
        options.memory = std::uint64_t{256} << 20;
        options.jobs = 2;
        return options;
    }

    std::string run(const IndexerOptions& options) {
        std::ostringstream out;
        std::ostringstream err;
        run_indexer(options, out, err);
        return out.str();
    }

    TempDir dir_;
};

// As the corpus has it, and as somebody may type it.
struct Spelling {
    std::string corpus;
    std::vector<std::string> typed;
};

const std::vector<Spelling> kSpellings{
    {"nr-1", {"nr-1", " nr-1 "}},
    {"NR-1", {"NR-1"}},
    {"001", {"001"}},
    {"1e5", {"1e5"}},
    {"caf\u00E9", {"caf\u00E9", "cafe\u0301", "caf\xE9"}},
    {"cre\u0300me", {"cr\u00E8me", "cre\u0300me"}},
    {"\u1100\u1161\u11A8", {"\uAC01", "\u1100\u1161\u11A8"}},
    {"a b", {"a b", "a \tb"}},
    {"a_b", {"a_b"}},
    {"a\u00A0c", {"a\u00A0c"}},
    {"x&amp;y", {"x&y", "x&amp;y"}},
    {"d&amp;amp;e", {"d&amp;e"}},
    {"a*b?(c)[d]~2^3", {"a*b?(c)[d]~2^3"}},
    {"id:topic:x", {"id:topic:x"}},
    {"a%20b", {"a%20b"}},
    {"-x", {"-x"}},
    {kLong + "1", {kLong + "1"}},
    {kLong + "2", {kLong + "2"}},
    {kLong + "e\u0301", {kLong + "\u00E9", kLong + "e\u0301"}},
};

TEST_P(Lookup, FindsEveryIdHoweverItIsTyped) {
    std::vector<std::string> ids;
    for (const Spelling& spelling : kSpellings) ids.push_back(spelling.corpus);
    const auto middle = ids.begin() + static_cast<std::ptrdiff_t>(ids.size() / 2);
    // The second run brings some again, and leaves a segment of its own.
    index("first.jsonl", {ids.begin(), middle});
    index("second.jsonl", {middle - 3, ids.end()});
    index("third.jsonl", {"gone", "stays"});
    EXPECT_EQ(remove({"gone", "gone"}), "removed 1 article");
    for (const Spelling& spelling : kSpellings) {
        for (const std::string& typed : spelling.typed) {
            EXPECT_EQ(found("id:\"" + typed + "\""), 1U) << typed;
            EXPECT_TRUE(shows(typed)) << typed;
        }
        EXPECT_EQ(found("url:\"https://news.example/" + spelling.typed.front() + "\""), 1U);
    }
    EXPECT_EQ(found("url:\"https://news.example/cafe\u0301\""), 1U);
    for (const Spelling& spelling : kSpellings) {
        EXPECT_EQ(remove({spelling.typed.back(), "no such id"}), "removed 1 article");
        EXPECT_FALSE(shows(spelling.typed.front()));
    }
    EXPECT_EQ(found("dam"), 1U);
}

TEST_P(Lookup, TakesNothingForAnother) {
    index("a.jsonl", {"a&amp;b", kLong + "1", "a b"});
    EXPECT_FALSE(shows(kLong));
    EXPECT_FALSE(shows(kLong + "2"));
    EXPECT_FALSE(shows("A B"));
    EXPECT_FALSE(shows("a_b"));
    EXPECT_FALSE(shows(""));
    EXPECT_EQ(remove({kLong + "3", "a", ""}), "removed 0 articles");
    // What stands in a result comes first.
    index("b.jsonl", {"a&amp;amp;b"});
    EXPECT_EQ(remove({"a&amp;b"}), "removed 1 article");
    EXPECT_TRUE(shows("a&b"));
    EXPECT_EQ(remove({"a&amp;b"}), "removed 1 article");
    EXPECT_FALSE(shows("a&b"));
}

INSTANTIATE_TEST_SUITE_P(Writers, Lookup, testing::Values(WriterKind::Direct, WriterKind::Library),
                         [](const auto& test) {
                             return test.param == WriterKind::Direct ? "Direct" : "Library";
                         });

}  // namespace
}  // namespace dateline
