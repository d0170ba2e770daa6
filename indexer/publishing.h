// Between what somebody asked for and what is published.
#pragma once

#include <string>
#include <vector>

#include "indexer/generation/publisher.h"
#include "indexer/memory_plan.h"
#include "indexer/options.h"

namespace dateline {

PublishSettings publish_settings(const IndexerOptions& options, const MemoryPlan& plan);

// What somebody should hear of, and look at: the first few of each kind, a line each.
std::vector<std::string> warnings_of(const Published& published);

}  // namespace dateline
