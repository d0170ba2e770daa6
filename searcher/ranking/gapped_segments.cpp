#include "searcher/ranking/gapped_segments.h"

#include <algorithm>
#include <cassert>
#include <cstdlib>
#include <string>

namespace dateline {
namespace {

using Query = Xapian::Query;

// The documents of a term, from its own list.
class TermSource : public Xapian::PostingSource {
  public:
    explicit TermSource(std::string term) : term_(std::move(term)) {}

    TermSource* clone() const override { return new TermSource(term_); }
    void init(const Xapian::Database& database) override {
        database_ = database;
        started_ = false;
    }
    void next(double) override {
        if (started_) {
            ++posting_;
        } else {
            start();
        }
    }
    void skip_to(Xapian::docid least, double) override {
        if (!started_) start();
        if (!at_end()) posting_.skip_to(least);
    }
    bool at_end() const override { return posting_ == database_.postlist_end(term_); }
    Xapian::docid get_docid() const override { return *posting_; }
    Xapian::doccount get_termfreq_min() const override { return database_.get_termfreq(term_); }
    Xapian::doccount get_termfreq_est() const override { return get_termfreq_min(); }
    Xapian::doccount get_termfreq_max() const override { return get_termfreq_min(); }
    std::string get_description() const override { return "every " + term_; }

  private:
    void start() {
        posting_ = database_.postlist_begin(term_);
        started_ = true;
    }

    std::string term_;
    Xapian::Database database_;
    Xapian::PostingIterator posting_;
    bool started_ = false;
};

bool is_everywhere(const std::string& term, const std::vector<Xapian::Database>& segments) {
    return std::ranges::any_of(segments, [&term](const Xapian::Database& segment) {
        return segment.get_termfreq(term) == segment.get_doccount();
    });
}

// Where nothing weighs, the library drops the right side of AND_MAYBE; where something does, the
// right side is asked for its counts.
Query safe_term(const Query& query, const std::vector<Xapian::Database>& segments) {
    const std::string term = *query.get_terms_begin();
    if (!is_everywhere(term, segments)) return query;
    return {Query::OP_AND_MAYBE, Query((new TermSource(term))->release()), query};
}

// The library tells the factor in the description only: "Query(0.5 * ...)".
double factor_of(const Query& scaled) {
    constexpr std::string_view kBegin = "Query(";
    const std::string text = scaled.get_description();
    assert(text.starts_with(kBegin) && text.find(" * ") != std::string::npos);
    return std::strtod(text.c_str() + kBegin.size(), nullptr);
}

}  // namespace

Query safe_on_gaps(const Query& query, const std::vector<Xapian::Database>& segments) {
    if (segments.empty() || query.empty()) return query;
    const auto part = [&](std::size_t number) {
        return safe_on_gaps(query.get_subquery(number), segments);
    };
    switch (query.get_type()) {
        case Query::LEAF_TERM:
            return safe_term(query, segments);
        case Query::OP_SCALE_WEIGHT:
            return {Query::OP_SCALE_WEIGHT, part(0), factor_of(query)};
        case Query::OP_AND:
        case Query::OP_OR:
        case Query::OP_AND_NOT:
        case Query::OP_XOR:
        case Query::OP_AND_MAYBE:
        case Query::OP_FILTER:
        case Query::OP_SYNONYM:
        case Query::OP_MAX: {
            std::vector<Query> parts;
            for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) parts.push_back(part(i));
            return {static_cast<Query::op>(query.get_type()), parts.begin(), parts.end()};
        }
        default:  // Sources, values and all documents have no term; a phrase asks for positions.
            return query;
    }
}

}  // namespace dateline
