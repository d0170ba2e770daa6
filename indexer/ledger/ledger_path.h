// Names as the ledger keeps them.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// How a path is known to the ledger, whatever folder a run was started in: from the root, without
// "." and "..", the links on the way as they were named. Where ".." follows a link it leaves what
// the link names, as the system sees it. "-" stays what it is. Throws CorpusError when nobody knows
// which folder is the current one.
std::string ledger_path_of(const std::string& path);

// Any bytes as UTF-8, so that different bytes stay different: a name that is UTF-8 stays as it is,
// of another each byte becomes a character, after a zero byte. `bytes` has no zero byte.
std::string utf8_name_of(std::string_view bytes);

}  // namespace dateline
