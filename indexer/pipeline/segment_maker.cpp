#include "indexer/pipeline/segment_maker.h"

#include <algorithm>

#include "common/article_id.h"
#include "common/index/index_directory.h"

namespace dateline {

// Hands each article of the part to `take`, which gives false when it is too much; notes each
// reject. A record is let go as soon as it is an article.
template <typename Take>
DoneStream SegmentMaker::work_through(std::uint64_t order, Part& part, DonePortion& done,
                                      const Take& take) {
    DoneStream stream{part.path, part.stream, part.ended, part.grown};
    stream.stream.articles = 0;
    std::uint64_t number = part.begin;
    for (Item& item : part.items) {
        if (heartbeat_) heartbeat_();
        Reject reject;
        if (auto* record = std::get_if<Record>(&item)) {
            const bool withdraws = record->revision.action == Revision::Action::Withdraw;
            const auto reason = withdraws ? take_withdrawal(*record, done)
                                          : take_record(std::move(*record), part, done,
                                                        stream.stream.remarks, take);
            item = Reject{};
            if (!reason) {
                if (!withdraws) ++stream.stream.articles;
                ++number;
                continue;
            }
            reject = *reason;
        } else {
            reject = std::move(std::get<Reject>(item));
        }
        ++counters_.skipped;
        complain_(order, part.origin, reject);
        done.rejects.push_back({.path = part.path,
                                .corpus = part.corpus,
                                .item = number++,
                                .reason = reject.reason,
                                .line = to_json(part.origin, reject)});
    }
    return stream;
}

// Why it withdraws nothing; nullopt when it does.
std::optional<Reject> SegmentMaker::take_withdrawal(const Record& record, DonePortion& done) {
    const std::string id = id_of(record.id);
    if (id.empty()) {
        return Reject{record.position, "takes an article back and does not say which",
                      record.headline.substr(0, kKeptRejectBytes)};
    }
    const std::uint64_t version = record.revision.version;
    done.withdrawals.push_back(
        {id, version == 0 ? Withdrawal::kAnyVersion : std::min(version, Withdrawal::kAnyVersion)});
    return std::nullopt;
}

// Why it became no article; nullopt when it did.
template <typename Take>
std::optional<Reject> SegmentMaker::take_record(Record record, const Part& part, DonePortion& done,
                                                Remarks& remarks, const Take& take) {
    const Position position = record.position;
    const std::string begin = record.headline.substr(0, kKeptRejectBytes);
    const std::string replaced = id_of(record.revision.replaces);
    Remarks own;
    auto article = normaliser_.article(std::move(record), part.origin, &own);
    if (!article) return Reject{position, "neither a headline nor text", {}};
    article->first_indexed = first_indexed_.of(article->id);
    if (!take(*article, part.stream.key)) {
        return Reject{position, std::string(builder_.excess()), begin};
    }
    if (!replaced.empty() && replaced != article->id) done.withdrawals.push_back({replaced});
    remarks.add(own);
    const bool headline = article->kind == ArticleKind::Headline;
    ++(headline ? done.headlines : done.articles);
    ++(headline ? counters_.headlines : counters_.articles);
    return std::nullopt;
}

DonePortion SegmentMaker::make(Portion portion, const std::filesystem::path& path) {
    DonePortion done;
    std::unique_ptr<SegmentWriter> writer;
    const auto write = [&](const Article& article, std::uint64_t stream) {
        const AnalysedArticle& analysed = builder_.build(article, stream);
        if (!builder_.excess().empty()) return false;
        if (!writer) writer = segments_.write_piece(path, writer_bytes_);
        writer->add(analysed);
        return true;
    };
    for (Part& part : portion.parts) {
        DoneStream stream = work_through(portion.order, part, done, write);
        // Of what could not be opened or read on nothing is done, and the ledger goes on knowing
        // what it knew.
        if (!part.opened) continue;
        done.spans.push_back(
            {part.path, {0, part.file, part.begin, part.begin + part.items.size()}});
        done.streams.push_back(std::move(stream));
    }
    if (writer) {
        writer->finish();
        writer.reset();
        sync_directory(path);
        done.segment = path.filename();
    }
    done.files = std::move(portion.files);
    return done;
}

std::vector<DryCounts::Counted> SegmentMaker::try_out(Portion portion, Tally& tally) {
    DonePortion done;
    std::vector<DryCounts::Counted> counted;
    const auto count = [&](const Article& article, std::uint64_t stream) {
        const AnalysedArticle& analysed = builder_.build(article, stream);
        if (!builder_.excess().empty()) return false;
        counted.push_back(DryCounts::counted(analysed));
        return true;
    };
    for (Part& part : portion.parts) {
        tally.remarks.add(work_through(portion.order, part, done, count).stream.remarks);
    }
    tally.articles += done.articles;
    tally.headlines += done.headlines;
    for (const DoneReject& reject : done.rejects) ++tally.reasons[reject.reason];
    return counted;
}

}  // namespace dateline
