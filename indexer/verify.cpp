#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <ostream>
#include <utility>

#include "common/error.h"
#include "common/text/counts.h"
#include "common/text/terminal_text.h"
#include "indexer/generation/build_place.h"
#include "indexer/generation/index_mark.h"
#include "indexer/ledger/ledger.h"
#include "indexer/segment/articles.h"
#include "indexer/segment/check.h"
#include "indexer/segment/merge.h"
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

std::uint64_t verify_segment(const fs::path& path, Findings& findings) {
    const std::string name = path.filename();
    try {
        const std::string errors = check_segment(path);
        if (!errors.empty()) {
            findings.bad(fmt::format("segment {}: {}", name, errors));
            return 0;
        }
        const IndexStamp stamp = stamp_of_segment(path);
        const std::uint64_t articles = article_count(path);
        if (stamp.articles + stamp.headlines != articles) {
            findings.bad(fmt::format("segment {}: its stamp says {} articles, it holds {}", name,
                                     grouped(stamp.articles + stamp.headlines), grouped(articles)));
        } else {
            findings.good(
                fmt::format("segment {}: {}, every table", name, counted(articles, "article")));
        }
        return articles;
    } catch (const IndexError& error) {
        findings.bad(fmt::format("segment {}: {}", name, error.what()));
        return 0;
    }
}

// Each stream's count against the index, and their sum.
void verify_ledger(const Ledger& ledger, const IndexDirectory& index, std::uint64_t articles,
                   Findings& findings) {
    const std::uint64_t published = index.generation().number;
    if (ledger.prepared_generation() != published && ledger.generation() != published) {
        findings.bad(fmt::format("ledger: it belongs to generation {}, published is {}",
                                 ledger.generation(), published));
        return;
    }
    const Ledger::Totals totals = ledger.totals();
    if (ledger.generation() == published && totals.held != articles) {
        findings.bad(fmt::format("ledger: it counts {}, the index holds {}",
                                 counted(totals.held, "article"), grouped(articles)));
        return;
    }
    findings.good(fmt::format("ledger: {} from {} and {}", counted(articles, "article"),
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
    std::uint64_t articles = 0;
    for (const std::string& name : index.generation().segments) {
        articles += verify_segment(index.segment_path(name), findings);
    }
    try {
        constexpr std::uint64_t kLedgerBytes = 4 * 1024 * 1024;
        if (!find_status(index.path() / "ledger.db")) {
            findings.bad("ledger: there is none; the next run reads everything again");
        } else {
            const Ledger ledger(index.path() / "ledger.db", kLedgerBytes);
            ledger.check();
            verify_ledger(ledger, index, articles, findings);
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
