#include "searcher/matching/matcher.h"

#include "searcher/matching/combined_matchers.h"
#include "searcher/matching/every_matcher.h"
#include "searcher/matching/spans_matcher.h"
#include "searcher/matching/terms_matcher.h"
#include "searcher/matching/values_matcher.h"

namespace dateline {
namespace {

Matchers make_all(const std::vector<Condition>& conditions, const Xapian::Database& segment,
                  const UnitsOf& units) {
    Matchers made;
    for (const Condition& condition : conditions) {
        made.push_back(make_matcher(condition, segment, units));
    }
    return made;
}

std::unique_ptr<Matcher> all_of(const Condition& condition, Matchers all,
                                const Xapian::Database& segment, const UnitsOf& units) {
    return std::make_unique<AllMatcher>(
        std::move(all), make_all(condition.excluded, segment, units), segment.get_doccount());
}

}  // namespace

std::unique_ptr<Matcher> make_matcher(const Condition& condition, const Xapian::Database& segment,
                                      const UnitsOf& units) {
    switch (condition.kind) {
        case Condition::Kind::Terms:
            return std::make_unique<TermsMatcher>(condition.terms, segment);
        case Condition::Kind::Spans:
            return std::make_unique<SpansMatcher>(condition, segment, units);
        case Condition::Kind::Values:
            return std::make_unique<ValuesMatcher>(condition, segment);
        case Condition::Kind::Any:
            return std::make_unique<AnyMatcher>(make_all(condition.children, segment, units),
                                                segment.get_doccount());
        case Condition::Kind::All: {
            Matchers all = make_all(condition.children, segment, units);
            if (all.empty()) all.push_back(std::make_unique<EveryMatcher>(segment));
            return all_of(condition, std::move(all), segment, units);
        }
    }
    return nullptr;
}

std::unique_ptr<Matcher> make_matcher_of_known(const Condition& condition,
                                               const Xapian::Database& segment,
                                               const UnitsOf& units) {
    const bool excludes_only = condition.kind == Condition::Kind::All && condition.children.empty();
    if (!excludes_only) return make_matcher(condition, segment, units);
    Matchers all;
    all.push_back(std::make_unique<KnownMatcher>(segment.get_doccount()));
    return all_of(condition, std::move(all), segment, units);
}

}  // namespace dateline
