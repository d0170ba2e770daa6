#include "indexer/ledger/ledger_path.h"

#include <fmt/format.h>

#include <filesystem>

#include "common/error.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;

fs::path absolute(const std::string& path) {
    std::error_code error;
    const fs::path whole = fs::absolute(path, error);
    if (!error) return whole;
    throw CorpusError(fmt::format("cannot say where '{}' is: the current folder is gone ({})", path,
                                  error.message()));
}

// A link that cannot be followed leads nowhere: then the names have to do.
fs::path parent_of(const fs::path& folder) {
    std::error_code ignored;
    if (!fs::is_symlink(folder, ignored)) return folder.parent_path();
    const fs::path parent = fs::canonical(folder / "..", ignored);
    return ignored ? folder.parent_path() : parent;
}

}  // namespace

std::string ledger_path_of(const std::string& path) {
    if (path == "-") return path;
    const fs::path named = absolute(path);
    fs::path known = named.root_path();
    for (const fs::path& name : named.relative_path()) {
        if (name.empty() || name == ".") continue;
        known = name == ".." ? parent_of(known) : known / name;
    }
    return known.string();
}

std::string utf8_name_of(std::string_view bytes) {
    if (is_utf8(bytes)) return std::string(bytes);
    std::string name(1, '\0');
    for (const char byte : bytes) append_utf8(name, static_cast<unsigned char>(byte));
    return name;
}

}  // namespace dateline
