#include "indexer/pipeline/segment_maker.h"

#include "common/index/index_directory.h"

namespace dateline {

void Tally::add(const Tally& other) {
    articles += other.articles;
    headlines += other.headlines;
    for (const auto& [name, count] : other.languages) languages[name] += count;
    for (const auto& [name, count] : other.sources) sources[name] += count;
    for (const auto& [name, count] : other.reasons) reasons[name] += count;
}

// Hands each article of the part to `take`, which gives false when it is too much; notes each
// reject. A record is let go as soon as it is an article.
template <typename Take>
DoneStream SegmentMaker::work_through(Part& part, DonePortion& done, const Take& take) {
    DoneStream stream{part.path, part.stream, part.ended, part.grown};
    stream.stream.articles = 0;
    std::uint64_t number = part.begin;
    for (Item& item : part.items) {
        if (heartbeat_) heartbeat_();
        Reject reject;
        if (auto* record = std::get_if<Record>(&item)) {
            const auto reason = take_record(std::move(*record), part, done, take);
            item = Reject{};
            if (!reason) {
                ++stream.stream.articles;
                ++number;
                continue;
            }
            reject = *reason;
            complain_(part.origin, reject);
        } else {
            reject = std::move(std::get<Reject>(item));
        }
        ++counters_.skipped;
        done.rejects.push_back({part.path, number++, reject.reason, to_json(part.origin, reject)});
    }
    return stream;
}

// Why it became no article; nullopt when it did.
template <typename Take>
std::optional<Reject> SegmentMaker::take_record(Record record, const Part& part, DonePortion& done,
                                                const Take& take) {
    const Position position = record.position;
    const std::string begin = record.headline.substr(0, kKeptRejectBytes);
    const auto article = normaliser_.article(std::move(record), part.origin);
    if (!article) return Reject{position, "neither a headline nor text", {}};
    if (!take(*article, part.stream.key)) {
        return Reject{position, std::string(builder_.excess()), begin};
    }
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
        done.spans.push_back(
            {part.path, {0, part.file, part.begin, part.begin + part.items.size()}});
        done.streams.push_back(work_through(part, done, write));
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

void SegmentMaker::try_out(Portion portion, Tally& tally) {
    DonePortion done;
    const auto count = [&](const Article& article, std::uint64_t stream) {
        builder_.build(article, stream);
        if (!builder_.excess().empty()) return false;
        ++tally.languages[article.language];
        if (!article.source.empty()) ++tally.sources[article.source];
        return true;
    };
    for (Part& part : portion.parts) work_through(part, done, count);
    tally.articles += done.articles;
    tally.headlines += done.headlines;
    for (const DoneReject& reject : done.rejects) ++tally.reasons[reject.reason];
}

}  // namespace dateline
