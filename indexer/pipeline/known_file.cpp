#include "indexer/pipeline/known_file.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "common/error.h"
#include "indexer/pipeline/hashing_stream.h"
#include "indexer/records/silent_rejects.h"

namespace dateline {
namespace {

// Does a stream that cannot be read on break off where it did before?
Verdict broken(const HashingStream& stream, const StreamState& known) {
    const bool in_the_same_place = stream.bytes() + StreamState::kBreak == known.bytes;
    return in_the_same_place && stream.digest() == known.digest ? Verdict::Broken : Verdict::New;
}

// Reads as many bytes as are known, and asks whether there are more.
Verdict compare(ByteStream& bytes, const StreamState& known, const std::function<bool()>& stopped) {
    HashingStream stream(bytes, stopped);
    std::array<char, 64 * 1024> buffer;
    try {
        while (stream.bytes() < known.bytes) {
            const std::uint64_t left = known.bytes - stream.bytes();
            const std::size_t wanted = std::min<std::uint64_t>(left, buffer.size());
            if (stream.read(std::span(buffer).first(wanted)) == 0) return Verdict::New;
        }
    } catch (const CorpusError&) {
        return broken(stream, known);
    }
    if (stream.digest() != known.digest) return Verdict::New;
    const bool line_ended = stream.last_byte() == '\n';
    try {
        if (bytes.read(std::span(buffer).first(1)) == 0) return Verdict::Same;
    } catch (const CorpusError&) {
        return Verdict::Broken;
    }
    return line_ended ? Verdict::Grown : Verdict::New;
}

class Look : public CorpusVisitor {
  public:
    Look(std::unordered_map<std::string, KnownStream>& streams, const std::function<bool()>& stop)
        : streams_(streams), stop_(stop) {}

    bool begin_file(const FileFacts& /*file*/) override { return true; }

    void stream(const Origin& origin, ByteStream& bytes) override {
        met_.insert(origin.member);
        const auto known = streams_.find(origin.member);
        if (known == streams_.end()) {
            all_same_ = false;
            return;
        }
        known->second.verdict = compare(bytes, known->second.state, stop_);
        all_same_ = all_same_ && known->second.verdict == Verdict::Same;
    }

    void end_file(const FileFacts& /*file*/, bool whole) override { whole_ = whole; }
    bool stopped() const override { return stop_(); }

    bool met(const std::string& member) const { return met_.count(member) != 0; }
    bool all_same() const { return all_same_ && whole_; }
    bool whole() const { return whole_; }

  private:
    std::unordered_map<std::string, KnownStream>& streams_;
    const std::function<bool()>& stop_;
    std::unordered_set<std::string> met_;
    bool all_same_ = true;
    bool whole_ = false;
};

}  // namespace

KnownFile::KnownFile(const FileFacts& file, const std::vector<StreamState>& known,
                     const std::function<bool()>& stopped) {
    for (const StreamState& state : known) streams_[state.member] = {Verdict::New, state};
    Look look(streams_, stopped);
    SilentRejects silence;
    visit_file(file, silence, look);
    complete_ = look.whole() && !stopped();
    if (!complete_) return;  // What was not met may still be there.
    for (const StreamState& state : known) {
        if (!look.met(state.member)) gone_.push_back(state.member);
    }
    unchanged_ = look.all_same() && gone_.empty();
}

const KnownStream& KnownFile::stream(const std::string& member) const {
    static const KnownStream unknown;
    const auto found = streams_.find(member);
    return found == streams_.end() ? unknown : found->second;
}

}  // namespace dateline
