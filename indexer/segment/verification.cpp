#include "indexer/segment/verification.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <sstream>

#include "common/article_json.h"
#include "common/index/opened_segment.h"
#include "common/index/position_walk.h"
#include "common/index/term_walk.h"
#include "common/schema.h"
#include "common/text/counts.h"
#include "common/xapian_guard.h"
#include "indexer/segment/apart.h"
#include "indexer/segment/check_report.h"
#include "indexer/segment/merge.h"

namespace dateline {
namespace {

// What the child process tells: a letter, a space, and what belongs to it.
constexpr char kRoom = 'r';      // What is looked at now.
constexpr char kWrong = 'w';     // Something that is wrong.
constexpr char kArticles = 'a';  // The number of articles.
constexpr char kStream = 's';    // Key and number of articles of a stream.

constexpr std::uint64_t kMostLines = 5;

// The first word of a term is a prefix in capitals, or it has none.
bool is_word(const std::string& term) {
    return !term.empty() && (term.front() < 'A' || term.front() > 'Z');
}

// Lives in the child process.
class Look {
  public:
    Look(std::filesystem::path segment, const Tell& tell)
        : segment_(std::move(segment)), tell_(tell) {}

    void at_all() {
        try {
            at_tables();
            if (wrong_ > 0) return;
            enter("its counts");
            const Xapian::Database database = open_segment(segment_);
            at_stamp(database);
            at_streams(database);
            enter("its articles");
            at_articles(database);
            tell_(fmt::format("{} {}", kArticles, database.get_doccount()));
        } catch (const Xapian::Error& error) {
            wrong(describe(error));
        } catch (const std::bad_alloc&) {
            wrong("it asks for more memory than a whole segment of its size");
        } catch (const std::exception& error) {
            wrong(error.what());
        }
    }

  private:
    void enter(const std::string& room) {
        room_ = room;
        tell_(fmt::format("{} {}", kRoom, room));
    }

    void wrong(const std::string& what) { wrong_at(room_ + ": " + what); }

    void wrong_at(std::string line) {
        if (++wrong_ > kMostLines) return;
        std::ranges::replace(line, '\n', ' ');
        tell_(fmt::format("{} {}", kWrong, line));
    }

    void at_tables() {
        enter("version file");
        require_possible_heights(segment_);
        CheckReport report([this](const std::string& table) { enter("table " + table); });
        std::ostream out(&report);
        std::uint64_t errors = 0;
        try {
            errors = Xapian::Database::check(segment_.string(), 0, &out);
        } catch (const Xapian::Error& error) {
            wrong(describe(error));
            return;
        }
        for (const auto& [article, lists] : report.positions_of_nothing()) {
            errors -= std::min(errors, lists);
            enter("table position");
            at_positions_without_counts(article, lists);
        }
        if (errors == 0) return;
        for (const std::string& line : report.complaints()) wrong_at(line);
        enter("its tables");
        if (wrong_ == 0) wrong(counted(errors, "error"));
    }

    // The article must be there, and have as many position lists as the check complained of.
    void at_positions_without_counts(Xapian::docid article, std::uint64_t complaints) {
        const Xapian::Database database = open_segment(segment_);
        std::uint64_t lists = 0;
        try {
            if (database.get_doclength(article) == 0) lists = position_lists(database, article);
        } catch (const Xapian::DocNotFoundError&) {
            lists = 0;
        }
        if (lists == complaints) return;
        wrong(fmt::format("{} for article {}, which has {}", counted(complaints, "position list"),
                          article, lists));
    }

    static std::uint64_t position_lists(const Xapian::Database& database, Xapian::docid article) {
        std::uint64_t lists = 0;
        const auto end = database.termlist_end(article);
        for (auto term = database.termlist_begin(article); term != end; ++term) {
            std::uint64_t positions = 0;
            visit_positions(database.positionlist_begin(article, *term),
                            database.positionlist_end(article, *term),
                            [&positions](Xapian::termpos) { ++positions; });
            if (positions > 0) ++lists;
        }
        return lists;
    }

    void at_stamp(const Xapian::Database& database) {
        const IndexStamp stamp = stamp_from_json(database.get_metadata(std::string(kStampKey)),
                                                 segment_.parent_path().parent_path().string());
        IndexStamp counts = stamp;
        count_articles(database, counts);
        compare("articles", stamp.articles, counts.articles);
        compare("headlines", stamp.headlines, counts.headlines);
        compare("articles and headlines", counts.articles + counts.headlines,
                database.get_doccount());
        compare("languages", stamp.languages, counts.languages);
        compare("sources", stamp.sources, counts.sources);
    }

    void compare(const std::string& what, std::uint64_t said, std::uint64_t held) {
        if (said == held) return;
        wrong(fmt::format("the stamp says {} {}, the segment holds {}", grouped(said), what,
                          grouped(held)));
    }

    using Counts = std::map<std::string, std::uint64_t>;
    void compare(const std::string& what, const Counts& said, const Counts& held) {
        for (const auto& [name, count] : said) {
            const auto found = held.find(name);
            compare(fmt::format("articles of {} ({})", name, what), count,
                    found == held.end() ? 0 : found->second);
        }
        for (const auto& [name, count] : held) {
            if (!said.contains(name)) {
                compare(fmt::format("articles of {} ({})", name, what), 0, count);
            }
        }
    }

    void at_streams(const Xapian::Database& database) {
        for (TermWalk walk(database, std::string(kStreamPrefix)); walk.next();) {
            const auto key = stream_key_of(walk.term());
            if (key) tell_(fmt::format("{} {} {}", kStream, *key, walk.articles()));
        }
    }

    // The data of each is an article, and its id is the one that it is found by. Of some, spread
    // over the segment, also what the words say of it and of their places.
    void at_articles(const Xapian::Database& database) {
        constexpr Xapian::doccount kLooks = 100;
        const Xapian::doccount step = std::max(database.get_doccount() / kLooks, 1U);
        Xapian::doccount number = 0;
        const auto end = database.postlist_end("");
        for (auto article = database.postlist_begin(""); article != end; ++article) {
            at_article(database, *article);
            if (number++ % step == 0) at_words(database, *article);
        }
        compare("articles, by their numbers", database.get_doccount(), number);
    }

    void at_article(const Xapian::Database& database, Xapian::docid number) {
        const Xapian::Document document = database.get_document(number);
        try {
            const Article article = article_from_json(document.get_data());
            if (document.get_value(fields::kId.slot) != article.id) {
                wrong(fmt::format("article {}: table postlist has another id for it", number));
            }
            const std::string term = make_exact_term(fields::kId, article.id);
            auto at = document.termlist_begin();
            at.skip_to(term);
            if (at == document.termlist_end() || *at != term) {
                wrong(fmt::format("article {}: table termlist has another id for it", number));
            }
            const auto posting = database.postlist_begin(term);
            if (posting == database.postlist_end(term) || *posting != number) {
                wrong(fmt::format("article {}: it is not found by its id", number));
            }
        } catch (const IndexError&) {
            wrong(fmt::format("article {}: table docdata has no article for it", number));
        }
    }

    void at_words(const Xapian::Database& database, Xapian::docid number) {
        const auto end = database.termlist_end(number);
        for (auto term = database.termlist_begin(number); term != end; ++term) {
            const std::string name = *term;
            auto posting = database.postlist_begin(name);
            posting.skip_to(number);
            if (posting == database.postlist_end(name) || *posting != number ||
                posting.get_wdf() != term.get_wdf()) {
                wrong(fmt::format("article {}: tables postlist and termlist differ", number));
                return;
            }
            if (is_word(name) && database.positionlist_begin(number, name) ==
                                     database.positionlist_end(number, name)) {
                wrong(fmt::format("article {}: table position lacks words of it", number));
                return;
            }
        }
    }

    std::filesystem::path segment_;
    const Tell& tell_;
    std::string room_;
    std::uint64_t wrong_ = 0;
};

ApartLimits limits_of(const std::filesystem::path& segment) {
    constexpr std::uint64_t kLeastMemory = std::uint64_t{256} << 20;
    const std::uint64_t bytes = table_bytes(segment);
    return {longest_reading(bytes), kLeastMemory + 2 * bytes};
}

}  // namespace

SegmentFindings verify_segment(const std::filesystem::path& segment) {
    SegmentFindings found;
    std::string room;
    const std::string ending = run_apart(
        limits_of(segment), [&segment](const Tell& tell) { Look(segment, tell).at_all(); },
        [&](const std::string& line) {
            constexpr std::size_t kMark = 2;
            std::istringstream rest(line.substr(std::min(line.size(), kMark)));
            std::uint64_t key = 0, count = 0;
            switch (line.empty() ? '\0' : line.front()) {
                case kRoom:
                    room = rest.str();
                    break;
                case kWrong:
                    found.wrong.push_back(rest.str());
                    break;
                case kArticles:
                    rest >> found.articles;
                    break;
                case kStream:
                    if (rest >> key >> count) found.streams[key] = count;
                    break;
                default:
                    break;
            }
        });
    if (!ending.empty()) found.wrong.push_back(fmt::format("{}: the check {}", room, ending));
    return found;
}

}  // namespace dateline
