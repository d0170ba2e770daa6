// Where in a file a zip begins, by the record at its end. A zip may have something in front: a
// program that unpacks it, or another zip.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "indexer/sources/file_stream.h"

namespace dateline {

// The place of the first byte of the zip that ends the file, or nullopt when none does: there is no
// record, or not where it says. Seeks; the file must be seekable.
std::optional<std::uint64_t> find_zip_begin(FileStream& file);

// Does a zip end a file that begins with `head`, which is something else? The file is left behind
// its head.
bool hides_zip(std::string_view head, FileStream& file);

}  // namespace dateline
