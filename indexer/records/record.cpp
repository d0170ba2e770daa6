#include "indexer/records/record.h"

namespace dateline {

std::string to_string(const Origin& origin) {
    const std::string file = origin.path == "-" ? "standard input" : origin.path;
    return origin.member.empty() ? file : file + "(" + origin.member + ")";
}

}  // namespace dateline
