#include "indexer/generation/old_segments.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "common/disk/folder.h"
#include "indexer/generation/disk.h"
#include "indexer/identity/withdrawn.h"
#include "indexer/segment/removal.h"

namespace dateline {
namespace {

std::vector<ArticleNumber> without(const std::vector<ArticleNumber>& all,
                                   const std::vector<ArticleNumber>& some) {
    std::vector<ArticleNumber> rest;
    std::ranges::set_difference(all, some, std::back_inserter(rest));
    return rest;
}

}  // namespace

std::vector<OldSegment> old_segments(const IndexDirectory& index,
                                     const std::vector<std::string>& id_terms,
                                     const std::vector<std::string>& stream_terms,
                                     const std::vector<Withdrawal>& withdrawals) {
    std::vector<OldSegment> all;
    for (const std::string& name : index.generation().segments) {
        OldSegment old;
        old.name = name;
        old.path = index.segment_path(name);
        old.bytes = folder_bytes(old.path);
        old.articles = article_count(old.path);
        old.has_gaps = !is_dense(old.path);
        const std::vector<ArticleNumber> named = articles_with(old.path, id_terms);
        std::ranges::set_union(named, withdrawn_articles(old.path, withdrawals),
                               std::back_inserter(old.by_id));
        old.taken_back = old.by_id.size() - named.size();
        std::ranges::set_union(old.by_id, articles_with(old.path, stream_terms),
                               std::back_inserter(old.going));
        all.push_back(std::move(old));
    }
    return all;
}

std::uint64_t lost_articles(const std::vector<OldSegment>& segments,
                            const std::vector<std::uint64_t>& edited_streams,
                            const std::filesystem::path& fresh) {
    std::uint64_t lost = 0;
    std::map<std::uint64_t, std::uint64_t> lost_of;  // Of each edited stream.
    for (const OldSegment& old : segments) {
        const auto numbers = without(without(old.going, old.replaced), old.by_id);
        for (const std::uint64_t key : streams_of(old.path, numbers)) {
            const bool is_edited = std::ranges::binary_search(edited_streams, key);
            ++(is_edited ? lost_of[key] : lost);
        }
    }
    if (lost_of.empty()) return lost;
    std::map<std::uint64_t, std::uint64_t> came;  // More than what they replace.
    std::vector<std::uint64_t> keys;
    for (const auto& [key, count] : lost_of) keys.push_back(key);
    if (!fresh.empty()) {
        count_streams({fresh}, keys,
                      [&](std::uint64_t key, std::uint64_t articles) { came[key] = articles; });
    }
    for (const OldSegment& old : segments) {
        for (const std::uint64_t key : streams_of(old.path, old.replaced)) {
            const auto found = came.find(key);
            if (found != came.end() && found->second > 0) --found->second;
        }
    }
    for (const auto& [key, count] : lost_of) lost += count - std::min(count, came[key]);
    return lost;
}

}  // namespace dateline
