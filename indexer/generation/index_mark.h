// Whose folder is it? A folder is an index of ours only by what nothing but dateline-index writes:
// its mark, or the stamps of the segments that its stub names. That something in it is called
// `work` or `segments` says nothing.
#pragma once

#include <filesystem>

namespace dateline {

// The mark, DIR/DATELINE, is a short text that says what the folder is. It is made and synced
// before anything else.

// Makes a folder that is empty, but for lost+found and a mark that a killed run has not finished,
// one of ours. Throws IndexError when it is neither that nor ours already; nothing in it has been
// touched then.
void claim_folder(const std::filesystem::path& home);

// The same for a folder that must be ours already: nothing is written. `act` is what is refused:
// "verify".
void require_claimed(const std::filesystem::path& home, const char* act);

// Writes the mark, where it is not yet whole. Throws IndexError when there is another file of that
// name.
void write_mark(const std::filesystem::path& home);

// Refuses, with an IndexError, a folder in which something with one of our names is a link, or else
// not what it should be: nothing below an index is written or removed through a link.
void refuse_links(const std::filesystem::path& home);

}  // namespace dateline
