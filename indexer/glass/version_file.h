// The version file `iamglass`: with it a folder of tables is a database.
//   0f 0d "Xapian Glass" | B16 format | 16 bytes UUID | vint revision | root of each table |
//   statistics, eight vints
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>

#include "indexer/glass/table_writer.h"

namespace dateline::glass {

// In the order of the version file, which is also the file's names' order here.
enum class TableName { Postlist, Docdata, Termlist, Position, Spelling, Synonym };
inline constexpr std::array<const char*, 6> kTableFiles{"postlist.glass", "docdata.glass",
                                                        "termlist.glass", "position.glass",
                                                        "spelling.glass", "synonym.glass"};

struct Statistics {
    std::uint32_t documents = 0;
    std::uint32_t last_document = 0;
    std::uint32_t shortest = 0;  // Length of the shortest document that is not empty.
    std::uint32_t longest = 0;
    std::uint32_t largest_wdf = 0;  // Of any posting.
    std::uint64_t total_length = 0;
    std::uint32_t most_frequent_spelling = 0;
};

// The bytes. `uuid` must be another for each database.
std::string version_bytes(const std::array<TableInfo, 6>& tables, const Statistics& statistics,
                          const std::array<char, 16>& uuid);

// Writes the file into the folder, whose tables are complete. Throws IndexError.
void write_version_file(const std::filesystem::path& folder, const std::array<TableInfo, 6>& tables,
                        const Statistics& statistics);

// The bytes of a version file, but the number of the last document is the number of documents.
// Throws IndexError when they are not those of a version file.
std::string dense_version(const std::string& bytes);

// Rewrites the version file of a database that nobody has open, whose documents are numbered from 1
// to their count: the library itself never forgets a higher number that was there once. Throws
// IndexError.
void forget_last_document(const std::filesystem::path& folder);

}  // namespace dateline::glass
