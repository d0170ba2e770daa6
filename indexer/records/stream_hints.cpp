#include "indexer/records/stream_hints.h"

namespace dateline {

StreamHints hints_of(const Origin& origin) {
    const std::string& path = origin.member.empty() ? origin.path : origin.member;
    StreamHints hints;
    hints.name = path.substr(path.rfind('/') + 1);
    return hints;
}

}  // namespace dateline
