// Which bytes are an archive or a compressed file. Decided here by signatures that no
// text has, because libarchive's own guesses are made for archives and may claim plain text.
#pragma once

#include <cstddef>
#include <string_view>

namespace dateline {

inline constexpr std::size_t kPackedHeadBytes = 512;

// Is a stream that begins with `head` (kPackedHeadBytes, or all of a shorter one) an archive (tar,
// zip, 7z, cpio), or made by compress(1), which the same library reads? An office document or
// electronic book, which is a zip archive of its parts, is none.
bool is_archive(std::string_view head);

// Is it a zip archive to the program that wrote it, and one document to everybody else? The first
// member tells.
bool is_office_document(std::string_view head);

// Is the archive a zip?
bool is_zip(std::string_view head);

// May something else precede a zip in a file that begins with `head`: a program that unpacks it?
bool may_precede_zip(std::string_view head);

// Is it that, or compressed in another way (see find_compression())?
bool is_packed(std::string_view head);

}  // namespace dateline
