#include "searcher/proximity/unit_bounds.h"

#include <cstdint>
#include <string>

#include "common/analysis/paragraph_positions.h"
#include "common/analysis/unit_bound.h"
#include "common/index/position_walk.h"
#include "common/schema.h"

namespace dateline {

const WordSpans& UnitBounds::units(const Xapian::Database& database, Xapian::docid document,
                                   Within within) {
    static const std::string term(kBoundsTerm);
    units_.assign(1, {kFirstPosition, UINT32_MAX});
    visit_positions(database.positionlist_begin(document, term),
                    database.positionlist_end(document, term), [&](Xapian::termpos number) {
                        const bool begins_unit = within != Within::Paragraph ||
                                                 bound_kind(number) == BoundKind::Paragraph;
                        const std::uint32_t position = bound_position(number);
                        if (!begins_unit || position <= units_.back().first) return;
                        units_.back().last = position - 1;
                        units_.push_back({position, UINT32_MAX});
                    });
    return units_;
}

}  // namespace dateline
