#include "searcher/proximity/span_source.h"

#include <fmt/format.h>

namespace dateline {

void SpanSource::init(const Xapian::Database& database) {
    database_ = database;
    finder_ = std::make_unique<SpanFinder>(database_, condition_->query, condition_->units);
    document_ = 0;
    met_ = false;
    last_ = database_.get_lastdocid();
}

void SpanSource::look() {
    met_ = finder_->spans(document_).size() >= condition_->places;
}

void SpanSource::move_to_met() {
    for (look(); !met_ && !at_end(); look()) ++document_;
}

void SpanSource::next(double /*min_weight*/) {
    ++document_;
    move_to_met();
}

void SpanSource::skip_to(Xapian::docid document, double /*min_weight*/) {
    if (document > document_)
        document_ = document;
    else if (met_)
        return;
    move_to_met();
}

bool SpanSource::check(Xapian::docid document, double /*min_weight*/) {
    if (document > document_) {
        document_ = document;
        look();
    }
    return met_;
}

std::string SpanSource::get_description() const {
    const std::string places = to_text(condition_->query);
    return condition_->places == 1
               ? fmt::format("{}{}", kPlacesDescription, places)
               : fmt::format("{}{}+ {}", kPlacesDescription, condition_->places, places);
}

}  // namespace dateline
