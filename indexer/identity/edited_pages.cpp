#include "indexer/identity/edited_pages.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "common/schema.h"
#include "indexer/identity/id_walk.h"
#include "indexer/identity/same_article.h"
#include "indexer/records/derived_id.h"

namespace dateline {
namespace {

// More in one file are a collection, whose articles have ids of their own.
constexpr std::size_t kMostOnAPage = 64;

struct Placed {
    ArticlePlace place;
    Article article;
};

bool is_hex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// Of an id that is made of a file's name and a hash of its text, all but the hash: "trade-page-.2"
// of "trade-page-3f9a2c1d5b7e0a46.2". Empty: it is no such id.
std::string without_hash(std::string_view id) {
    const std::size_t dot = id.rfind('.');
    const std::string_view after = dot == std::string_view::npos ? "" : id.substr(dot);
    const bool is_numbered = after.size() > 1 && std::ranges::all_of(after.substr(1), is_digit);
    const std::string_view before = is_numbered ? id.substr(0, dot) : id;
    if (before.size() <= kContentHashDigits) return {};
    const std::string_view name = before.substr(0, before.size() - kContentHashDigits);
    const bool has_hash = std::ranges::all_of(before.substr(name.size()), is_hex);
    if (!has_hash || !name.ends_with('-')) return {};
    return std::string(name) + std::string(is_numbered ? after : "");
}

class Matching {
  public:
    Matching(const OpenedSegments& segments, Meetings& meetings)
        : segments_(segments), meetings_(meetings), last_(segments.size() - 1) {}

    void match(std::uint64_t stream) {
        std::vector<Placed> before = published_of(stream);
        if (before.empty()) return;
        std::vector<Placed> now = fresh_of(stream);
        const bool only = before.size() == 1 && now.size() == 1;
        for (const Placed& fresh : now) {
            const auto found = std::ranges::find_if(before, [&](const Placed& old) {
                return without_hash(old.article.id) == without_hash(fresh.article.id) &&
                       (only || is_same_article(old.article, fresh.article));
            });
            if (found == before.end()) continue;
            replaced_.push_back(found->place);
            renamed_.push_back({fresh.place.number, found->article.id, false});
            before.erase(found);
        }
    }

    // Adds what was matched.
    void finish() {
        for (const ArticlePlace& place : replaced_) {
            meetings_.replaced[place.segment].push_back(place.number);
        }
        for (const Meetings::Renamed& each : renamed_) meetings_.renamed.push_back(each);
    }

  private:
    template <typename Wanted>
    void add(std::size_t segment, const std::string& term, const Wanted& wanted,
             std::vector<Placed>& found) const {
        const auto end = segments_[segment].postlist_end(term);
        for (auto article = segments_[segment].postlist_begin(term); article != end; ++article) {
            if (found.size() > kMostOnAPage) return;
            if (wanted(*article)) found.push_back({{segment, *article}, {}});
        }
    }

    // With their articles; none when they are too many.
    std::vector<Placed> read(std::vector<Placed> found) const {
        if (found.size() > kMostOnAPage) return {};
        for (Placed& each : found) {
            each.article = segments_.article(each.place.segment, each.place.number);
        }
        return found;
    }

    std::vector<Placed> published_of(std::uint64_t stream) const {
        std::vector<Placed> found;
        for (std::size_t segment = 0; segment < last_; ++segment) {
            const auto& replaced = meetings_.replaced[segment];
            add(
                segment, make_stream_term(stream),
                [&](ArticleNumber number) { return !std::ranges::binary_search(replaced, number); },
                found);
        }
        return read(std::move(found));
    }

    std::vector<Placed> fresh_of(std::uint64_t stream) const {
        std::vector<Placed> found;
        add(
            last_, make_stream_term(stream),
            [this](ArticleNumber number) { return !is_settled(number); }, found);
        found = read(std::move(found));
        std::erase_if(found, [&](const Placed& each) {
            return without_hash(each.article.id).empty() || is_published(each.article.id);
        });
        return found;
    }

    // Did it meet another article of its id?
    bool is_settled(ArticleNumber number) const {
        return std::ranges::binary_search(meetings_.came_again, number) ||
               std::ranges::binary_search(meetings_.rejected, number) ||
               std::ranges::binary_search(meetings_.renamed, number, {},
                                          &Meetings::Renamed::number);
    }

    bool is_published(const std::string& id) const {
        const std::string term = make_exact_term(fields::kId, id);
        for (std::size_t segment = 0; segment < last_; ++segment) {
            if (segments_[segment].term_exists(term)) return true;
        }
        return false;
    }

    const OpenedSegments& segments_;
    Meetings& meetings_;  // Sorted until finish().
    std::size_t last_;
    std::vector<ArticlePlace> replaced_;
    std::vector<Meetings::Renamed> renamed_;
};

}  // namespace

void match_edited_pages(const OpenedSegments& segments, const std::vector<std::uint64_t>& streams,
                        Meetings& meetings) {
    Matching matching(segments, meetings);
    for (const std::uint64_t stream : streams) matching.match(stream);
    matching.finish();
}

}  // namespace dateline
