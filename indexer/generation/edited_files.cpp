#include "indexer/generation/edited_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "common/text/counts.h"

namespace dateline {
namespace {

// Of what the index has of a file.
std::uint64_t held_of(const std::vector<StreamState>& streams) {
    std::uint64_t held = 0;
    for (const StreamState& stream : streams) held += stream.held;
    return held;
}

std::string spared(const std::string& path, const char* why, std::uint64_t held) {
    return fmt::format("{} {}: the {} that the index has of it stay{}", path, why,
                       counted(held, "article"), held == 1 ? "s" : "");
}

void look_at(const Ledger& ledger, const DoneFile& file, const std::string& reading,
             EditedFiles& edited) {
    const std::vector<StreamState> known = ledger.all_streams(file.path);
    if (held_of(known) == 0) return;
    std::map<std::string, Ledger::RunStream> read;
    bool anew = false;
    for (Ledger::RunStream& stream : ledger.run_streams(file.path)) {
        anew = anew || !stream.grown;
        read.emplace(stream.stream.member, std::move(stream));
    }
    if (!file.whole || ledger.run_has_rejects(file.path)) {
        if (anew) {
            const char* const why =
                file.whole ? "has records that were skipped" : "could not be read to its end";
            edited.spared.push_back(spared(file.path, why, held_of(known)));
        }
        return;
    }
    // Read in another way than before, it was read altogether.
    const bool all_read = ledger.streams(file.path, reading).empty();
    std::set<std::string> gone;
    for (const StreamState& stream : all_read ? known : ledger.gone_streams(file.path)) {
        if (read.count(stream.member) == 0) gone.insert(stream.member);
    }
    std::uint64_t given = 0;
    for (const auto& [member, stream] : read) given += stream.stream.articles;
    std::uint64_t emptied = 0;
    for (const StreamState& stream : known) {
        const auto now = read.find(stream.member);
        if (gone.count(stream.member) == 0 && now == read.end()) given += stream.held;
        const bool is_anew = now != read.end() && !now->second.grown && now->second.ended;
        if (is_anew && now->second.stream.articles == 0) emptied += stream.held;
    }
    if (given == 0) emptied = held_of(known);
    if (emptied > 0) edited.spared.push_back(spared(file.path, "is empty now", emptied));
    if (given == 0) return;
    for (const StreamState& stream : known) {
        const auto now = read.find(stream.member);
        const bool is_anew = now != read.end() && !now->second.grown && now->second.ended;
        if (gone.count(stream.member) != 0) edited.gone.push_back({file.path, stream});
        if (is_anew && now->second.stream.articles > 0) edited.streams.push_back(stream.key);
    }
    edited.paths.push_back(file.path);
}

}  // namespace

EditedFiles edited_files(const Ledger& ledger, const std::string& reading) {
    EditedFiles edited;
    ledger.visit_run_files([&](const DoneFile& file) {
        if (file.path != "-") look_at(ledger, file, reading, edited);
    });
    std::ranges::sort(edited.streams);
    return edited;
}

}  // namespace dateline
