// For those who only look: what cannot be read is complained of when it is read.
#pragma once

#include "indexer/records/rejects.h"

namespace dateline {

class SilentRejects : public Rejects {
    void take(const Origin& /*origin*/, Reject /*reject*/) override {}
};

}  // namespace dateline
