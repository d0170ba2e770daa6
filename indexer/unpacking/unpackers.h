// The makers of unpackers, one for each way of compressing. `memory_bytes` as in Compression.
#pragma once

#include <cstdint>
#include <memory>

#include "indexer/unpacking/unpacker.h"

namespace dateline {

std::unique_ptr<Unpacker> make_gzip_unpacker(std::uint64_t memory_bytes);
std::unique_ptr<Unpacker> make_bzip2_unpacker(std::uint64_t memory_bytes);
std::unique_ptr<Unpacker> make_xz_unpacker(std::uint64_t memory_bytes);
std::unique_ptr<Unpacker> make_lzma_unpacker(std::uint64_t memory_bytes);
std::unique_ptr<Unpacker> make_lzip_unpacker(std::uint64_t memory_bytes);
std::unique_ptr<Unpacker> make_zstd_unpacker(std::uint64_t memory_bytes);
std::unique_ptr<Unpacker> make_lz4_unpacker(std::uint64_t memory_bytes);

// The format of lz4's first releases, and of Linux kernels: blocks of 8 MB without checksums.
std::unique_ptr<Unpacker> make_legacy_lz4_unpacker(std::uint64_t memory_bytes);

// A frame of zstd and lz4 that holds whatever a program wanted to note; pzstd begins with one.
std::unique_ptr<Unpacker> make_skippable_unpacker(std::uint64_t memory_bytes);

}  // namespace dateline
