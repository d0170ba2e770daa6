#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <map>
#include <ostream>
#include <utility>

#include "common/error.h"
#include "common/text/counts.h"
#include "common/text/terminal_text.h"
#include "indexer/generation/build_place.h"
#include "indexer/generation/index_mark.h"
#include "indexer/ledger/ledger.h"
#include "indexer/segment/verification.h"
#include "indexer/status.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;

// Prints a line for each thing that was looked at, and remembers whether all was well.
class Findings {
  public:
    explicit Findings(std::ostream& out) : out_(out) {}

    void good(const std::string& line) { out_ << "ok: " << visible(line) << '\n'; }
    void bad(const std::string& line) {
        out_ << "WRONG: " << visible(line) << '\n';
        ++wrong_;
    }
    std::uint64_t wrong() const { return wrong_; }

  private:
    std::ostream& out_;
    std::uint64_t wrong_ = 0;
};

// What the segments hold together; `whole` when all of them could be looked through.
struct Held {
    bool whole = true;
    std::uint64_t articles = 0;
    std::map<std::uint64_t, std::uint64_t> streams;
};

void verify_segments(const IndexDirectory& index, Held& held, Findings& findings) {
    for (const std::string& name : index.generation().segments) {
        const SegmentFindings found = verify_segment(index.segment_path(name));
        for (const std::string& line : found.wrong) {
            findings.bad(fmt::format("segment {}: {}", name, line));
        }
        held.articles += found.articles;
        for (const auto& [key, articles] : found.streams) held.streams[key] += articles;
        held.whole &= found.wrong.empty();
        if (!found.wrong.empty()) continue;
        findings.good(
            fmt::format("segment {}: {}, every table", name, counted(found.articles, "article")));
    }
}

// Each stream's count against the index, and their sum.
void verify_ledger(const Ledger& ledger, const IndexDirectory& index, const Held& held,
                   Findings& findings) {
    const std::uint64_t published = index.generation().number;
    if (ledger.prepared_generation() != published && ledger.generation() != published) {
        findings.bad(fmt::format("ledger: it belongs to generation {}, published is {}",
                                 ledger.generation(), published));
        return;
    }
    const Ledger::Totals totals = ledger.totals();
    if (!held.whole || ledger.generation() != published) {
        findings.good(fmt::format("ledger: {} and {}, not compared with the index",
                                  counted(totals.files, "file"),
                                  counted(totals.streams, "stream")));
        return;
    }
    const std::uint64_t wrong_before = findings.wrong();
    if (totals.held != held.articles) {
        findings.bad(fmt::format("ledger: it counts {}, the index holds {}",
                                 counted(totals.held, "article"), grouped(held.articles)));
    }
    ledger.visit_held([&](std::uint64_t key, std::uint64_t articles) {
        const auto found = held.streams.find(key);
        const std::uint64_t there = found == held.streams.end() ? 0 : found->second;
        if (there == articles) return;
        findings.bad(fmt::format("ledger: it counts {} of stream {:016x}, the index holds {}",
                                 counted(articles, "article"), key, grouped(there)));
    });
    if (findings.wrong() > wrong_before) return;
    findings.good(fmt::format("ledger: {} from {} and {}", counted(held.articles, "article"),
                              counted(totals.files, "file"), counted(totals.streams, "stream")));
}

}  // namespace

ExitCode verify_index(const IndexerOptions& options, std::ostream& out, std::ostream& err) {
    const IndexDirectory index(options.directory);
    const Generation generation = index.generation();
    if (::access(index.path().c_str(), W_OK) != 0) {
        throw IndexError(
            fmt::format("cannot verify index '{}': the library's check opens it for "
                        "writing, and that is refused ({}); run it as its owner",
                        options.directory, std::strerror(errno)));
    }
    require_claimed(index.path(), "verify");
    refuse_links(index.path());
    // No run may publish and remove meanwhile.
    const IndexLock lock(index.path() / "lock", options.directory, options.lock_timeout,
                         [&err, told = false](const std::string& holder) mutable {
                             if (std::exchange(told, true)) return;
                             err << "waiting for " << visible(holder) << std::endl;
                         });
    Findings findings(out);
    Held held;
    verify_segments(index, held, findings);
    try {
        constexpr std::uint64_t kLedgerBytes = 4 * 1024 * 1024;
        if (!find_status(index.path() / "ledger.db")) {
            findings.bad("ledger: there is none; the next run reads everything again");
        } else {
            const Ledger ledger(index.path() / "ledger.db", kLedgerBytes);
            ledger.check();
            verify_ledger(ledger, index, held, findings);
        }
    } catch (const IndexError& error) {
        findings.bad(fmt::format("ledger: {}", error.what()));
    }
    if (findings.wrong() == 0) return ExitCode::Success;
    throw IndexError(
        fmt::format("index '{0}' is damaged ({1} found); build it again: dateline-index -d {0} "
                    "--rebuild CORPUS",
                    options.directory, counted(findings.wrong(), "error")));
}

}  // namespace dateline
