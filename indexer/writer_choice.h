// Which of the two ways of making segments a build takes.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "indexer/segment/segment_factory.h"

namespace dateline {

enum class WriterKind { Direct, Library };

// `factory` itself, or the library's way when the library does not read what it makes; then `say`
// hears a line about it. Throws IndexError.
const SegmentFactory& understood_or_library(const SegmentFactory& factory,
                                            const std::filesystem::path& scratch,
                                            const std::function<void(const std::string&)>& say);

// The one that is wanted; the library's own when the other is not understood, and then `say` hears
// a line about it. Throws IndexError.
const SegmentFactory& choose_segments(WriterKind wanted, const std::filesystem::path& scratch,
                                      const std::function<void(const std::string&)>& say);

}  // namespace dateline
