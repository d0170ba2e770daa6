#include "searcher/ranking/near_source.h"

#include <algorithm>
#include <iterator>

#include "common/analysis/word_place.h"
#include "common/index/position_walk.h"

namespace dateline {
namespace {

using Documents = std::vector<Xapian::docid>;
using Positions = std::vector<Xapian::termpos>;

Documents documents_with(const Xapian::Database& database, const std::vector<std::string>& terms) {
    Documents found;
    for (const std::string& term : terms) {
        Documents both;
        std::set_union(found.begin(), found.end(), database.postlist_begin(term),
                       database.postlist_end(term), std::back_inserter(both));
        found.swap(both);
    }
    return found;
}

Positions positions_of(const Xapian::Database& database, Xapian::docid document,
                       const std::vector<std::string>& terms) {
    Positions found;
    for (const std::string& term : terms) {
        visit_positions(
            database.positionlist_begin(document, term), database.positionlist_end(document, term),
            [&found](Xapian::termpos code) { found.push_back(place_of(code).position); });
    }
    std::ranges::sort(found);
    return found;
}

}  // namespace

void NearSource::init(const Xapian::Database& database) {
    database_ = database;
    candidates_.clear();
    place_ = 0;
    started_ = false;
    set_maxweight(0);
    const Documents left = documents_with(database, parameters_.left);
    const Documents right = documents_with(database, parameters_.right);
    std::ranges::set_intersection(left, right, std::back_inserter(candidates_));
}

void NearSource::next(double) {
    if (started_) ++place_;
    started_ = true;
    pass_over_distant();
}

void NearSource::skip_to(Xapian::docid least, double) {
    started_ = true;
    const auto from = candidates_.begin() + static_cast<std::ptrdiff_t>(place_);
    place_ = static_cast<std::size_t>(std::lower_bound(from, candidates_.end(), least) -
                                      candidates_.begin());
    pass_over_distant();
}

// Nobody knows before the positions are read; of neighbours in a query it is about half.
Xapian::doccount NearSource::get_termfreq_est() const {
    return get_termfreq_max() / 2;
}

Xapian::doccount NearSource::get_termfreq_max() const {
    return static_cast<Xapian::doccount>(candidates_.size());
}

void NearSource::pass_over_distant() {
    while (!at_end() && !is_near(candidates_[place_])) ++place_;
}

bool NearSource::is_near(Xapian::docid document) const {
    const Positions left = positions_of(database_, document, parameters_.left);
    const Positions right = positions_of(database_, document, parameters_.right);
    auto least = right.begin();
    for (const Xapian::termpos position : left) {
        while (least != right.end() && *least + parameters_.distance < position) ++least;
        if (least == right.end()) return false;
        if (*least <= position + parameters_.distance) return true;
    }
    return false;
}

}  // namespace dateline
