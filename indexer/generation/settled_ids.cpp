#include "indexer/generation/settled_ids.h"

#include <fmt/format.h>

#include <unordered_map>

#include "indexer/identity/lay_again.h"
#include "indexer/identity/meetings.h"
#include "indexer/identity/own_id.h"
#include "indexer/identity/withdrawn.h"
#include "indexer/records/derived_id.h"
#include "indexer/records/rejects.h"
#include "indexer/segment/articles.h"
#include "indexer/segment/removal.h"

namespace dateline {
namespace {

// A stream as ids name it.
std::string place_of(const IdSettling& settling, std::uint64_t key) {
    const auto stream = settling.ledger.run_stream(key);
    return stream ? place_name(stream->path, stream->stream.member, settling.settings.corpora)
                  : content_hash(std::to_string(key));
}

Origin origin_of(const IdSettling& settling, std::uint64_t key) {
    const auto stream = settling.ledger.run_stream(key);
    return stream ? Origin{stream->path, stream->stream.member} : Origin{};
}

// A stream as messages name it.
std::string file_of(const IdSettling& settling, std::uint64_t key) {
    const Origin origin = origin_of(settling, key);
    return origin.path.empty() ? settling.ledger.name_of(key) : to_string(origin);
}

// A pipe, which brings another text every time, is no file.
bool is_read_anew(const Ledger& ledger, std::uint64_t key) {
    const auto stream = ledger.run_stream(key);
    if (!stream || stream->grown) return false;
    const auto file = ledger.done_file(stream->path);
    return file && file->whole;
}

MeetingSettings meeting_settings(const IdSettling& settling) {
    const Ledger& ledger = settling.ledger;
    return {.rule = settling.settings.same_id,
            .edited_streams = settling.edited_streams,
            .is_read_anew =
                [&ledger,
                 known = std::unordered_map<std::uint64_t, bool>()](std::uint64_t key) mutable {
                    const auto [answer, is_new] = known.try_emplace(key);
                    if (is_new) answer->second = is_read_anew(ledger, key);
                    return answer->second;
                },
            .fills_gaps = [&ledger](std::uint64_t key) { return ledger.is_forgotten(key); },
            .place = [&settling](std::uint64_t key) { return place_of(settling, key); },
            .heartbeat = settling.heartbeat};
}

void reject(const IdSettling& settling, const Meeting& meeting) {
    const std::string shown =
        fmt::format("{}, of {}", meeting.id, file_of(settling, meeting.of_stream));
    const Reject reject{{}, kIdOfAnother, shown.substr(0, kKeptRejectBytes)};
    settling.ledger.reject_late(meeting.stream, kIdOfAnother,
                                to_json(origin_of(settling, meeting.stream), reject));
}

std::uint64_t take_back(const std::filesystem::path& fresh, const IdSettling& settling) {
    const std::vector<ArticleNumber> numbers =
        withdrawn_articles(fresh, settling.ledger.withdrawals());
    if (numbers.empty()) return 0;
    const std::vector<std::string> ids = ids_of(fresh, numbers);
    const std::vector<std::uint64_t> streams = streams_of(fresh, numbers);
    for (std::size_t at = 0; at < numbers.size(); ++at) {
        const Reject reject{{}, kTakenBack, ids[at].substr(0, kKeptRejectBytes)};
        settling.ledger.reject_late(streams[at], kTakenBack,
                                    to_json(origin_of(settling, streams[at]), reject));
    }
    remove_articles(fresh, numbers);
    return numbers.size();
}

}  // namespace

SettledIds settle_ids(const std::filesystem::path& fresh, std::vector<OldSegment>& old,
                      const IdSettling& settling) {
    SettledIds settled;
    settled.taken_back = take_back(fresh, settling);
    std::vector<std::filesystem::path> paths;
    std::vector<std::vector<ArticleNumber>> going;
    for (const OldSegment& segment : old) {
        paths.push_back(segment.path);
        going.push_back(segment.going);
    }
    const Meetings meetings = find_meetings(paths, going, fresh, meeting_settings(settling));
    for (std::size_t i = 0; i < old.size(); ++i) old[i].replaced = meetings.replaced[i];
    settled.repeated = meetings.came_again.size();
    settled.rejected = meetings.rejected.size();
    for (const Meeting& meeting : meetings.met) {
        if (meeting.own_id.empty()) {
            reject(settling, meeting);
        } else if (meeting.is_of_one_collection && ++settled.met <= kNamedMeetings) {
            settled.first_met.push_back({meeting.id, file_of(settling, meeting.stream),
                                         file_of(settling, meeting.of_stream), meeting.own_id});
        }
    }
    apply_meetings(meetings, fresh, fresh.parent_path(),
                   {.factory = settling.factory,
                    .jobs = settling.settings.jobs,
                    .writer_bytes = settling.settings.writer_bytes,
                    .heartbeat = settling.heartbeat,
                    .history = settling.settings.history});
    return settled;
}

}  // namespace dateline
