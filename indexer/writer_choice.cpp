#include "indexer/writer_choice.h"

#include "common/index/index_stamp.h"
#include "indexer/segment/check.h"

namespace dateline {

const SegmentFactory& understood_or_library(const SegmentFactory& factory,
                                            const std::filesystem::path& scratch,
                                            const std::function<void(const std::string&)>& say) {
    if (is_understood(factory, scratch)) return factory;
    say("Xapian " + current_stamp().xapian_version +
        " does not read segments that are laid down directly; building through the library, which "
        "takes longer");
    return library_segments();
}

const SegmentFactory& choose_segments(WriterKind wanted, const std::filesystem::path& scratch,
                                      const std::function<void(const std::string&)>& say) {
    if (wanted == WriterKind::Library) return library_segments();
    return understood_or_library(direct_segments(), scratch, say);
}

}  // namespace dateline
