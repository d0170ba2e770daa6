// What tells whether two runs are the same.
#pragma once

#include <string>
#include <string_view>

#include "indexer/options.h"

namespace dateline {

// Does a stream give the same when it is read again? It does under settings of the same name.
std::string settings_name(const IndexerOptions& options);

// What tells whether an unfinished run was this one, and its pieces are ours: `segments` is the
// name of their factory.
std::string command_name(const IndexerOptions& options, std::string_view segments);

}  // namespace dateline
