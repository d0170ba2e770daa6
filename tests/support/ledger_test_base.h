// A ledger in a directory of its own, and what is put into it, for tests.
#pragma once

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "indexer/ledger/ledger.h"
#include "tests/support/temp_dir.h"

namespace dateline {

inline constexpr std::uint64_t kHuge = 0xFEDC'BA98'7654'3210;
inline const std::string kSettings = "any format";

// As "member:key bytes/digest/items articles held".
inline std::vector<std::string> texts(const std::vector<StreamState>& streams) {
    std::vector<std::string> texts;
    for (const StreamState& s : streams) {
        texts.push_back(fmt::format("{}:{} {}/{}/{} {} {}", s.member, s.key, s.bytes, s.digest,
                                    s.items, s.articles, s.held));
    }
    return texts;
}

inline DoneStream ended(std::string path, std::string member, std::uint64_t key,
                        std::uint64_t articles) {
    return {.path = std::move(path),
            .stream = {.member = std::move(member),
                       .key = key,
                       .bytes = 1000 + key,
                       .digest = 2000 + key,
                       .items = 3000 + key,
                       .articles = articles},
            .ended = true};
}

inline DoneFile read_whole(std::string path, std::int64_t modified = 5) {
    return {.path = std::move(path), .state = {.size = 10, .modified = modified}, .items = 7};
}

inline DoneSpan span(std::uint64_t begin, std::uint64_t end, FileState file = {}) {
    return {.portion = 0, .file = file, .begin = begin, .end = end};
}

inline DonePortion portion_of(std::vector<DoneStream> streams, std::vector<DoneFile> files = {}) {
    DonePortion portion;
    portion.streams = std::move(streams);
    portion.files = std::move(files);
    return portion;
}

inline DonePortion with_rejects(std::vector<DoneReject> rejects) {
    DonePortion portion;
    portion.rejects = std::move(rejects);
    return portion;
}

// Three articles of /a, which is one stream, and a reject.
inline DonePortion of_everything() {
    DonePortion portion = portion_of({ended("/a", "", 1, 3)}, {read_whole("/a")});
    portion.segment = "s";
    portion.spans = {{"/a", span(0, 3)}};
    portion.rejects = {{"/a", 0, 1, "bad", "{}"}};
    return portion;
}

// Each case with one object for all its steps, and with a new one for each step: what a method
// has returned from is in the file.
class LedgerTest : public testing::TestWithParam<bool> {
  protected:
    Ledger& ledger() {
        if (GetParam()) ledger_.reset();
        if (!ledger_) ledger_ = std::make_unique<Ledger>(dir_.path("ledger.db"), 256 * 1024);
        return *ledger_;
    }

    // A run of one portion, published with so many articles held of each stream.
    void publish(const DonePortion& portion, std::uint64_t held = 0) {
        ledger().begin_run("publish", kSettings, false);
        ledger().finish_portion(portion);
        apply([&](Ledger::Publication& publication) {
            for (const DoneStream& done : portion.streams) {
                publication.set_held(done.stream.key, held);
            }
        });
    }

    void prepare(const std::function<void(Ledger::Publication&)>& change,
                 std::uint64_t generation) {
        const auto publication = ledger().prepare_publication();
        change(*publication);
        publication->commit(generation);
    }

    void apply(const std::function<void(Ledger::Publication&)>& change) {
        prepare(change, ledger().generation() + 1);
        ledger().apply_publication();
    }

    std::vector<std::string> streams(const std::string& path) {
        return texts(ledger().streams(path, kSettings));
    }

    std::vector<std::string> paths(const std::string& below) {
        std::vector<std::string> found;
        ledger().visit_paths(below, [&](const std::string& path) { found.push_back(path); });
        return found;
    }

    std::vector<std::string> superseded() {
        std::vector<std::string> found;
        ledger().visit_superseded([&](const std::string& path) { found.push_back(path); });
        return found;
    }

    std::vector<std::uint64_t> run_keys() {
        std::vector<std::uint64_t> keys;
        ledger().visit_run_keys([&](std::uint64_t key) { keys.push_back(key); });
        return keys;
    }

    void expect_no_run() {
        EXPECT_FALSE(ledger().has_run());
        EXPECT_EQ(ledger().prepared_generation(), 0U);
        EXPECT_TRUE(ledger().portions().empty());
        EXPECT_TRUE(ledger().spans("/a").empty());
        EXPECT_FALSE(ledger().done_file("/a"));
        EXPECT_FALSE(ledger().run_has("/a"));
        EXPECT_TRUE(ledger().reject_reasons().empty());
        EXPECT_TRUE(run_keys().empty());
    }

    const TempDir dir_;
    std::unique_ptr<Ledger> ledger_;
};

}  // namespace dateline
