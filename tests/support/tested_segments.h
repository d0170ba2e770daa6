// Which way of making a segment is compared with the library's.
#pragma once

#include "indexer/segment/segment_factory.h"

namespace dateline {

inline const SegmentFactory& tested_segments() {
    return direct_segments();
}

}  // namespace dateline
