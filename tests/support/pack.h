// Archives and compressed files made for a test, through libarchive.
#pragma once

#include <archive.h>
#include <archive_entry.h>

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

struct PackedFile {
    std::string name;
    std::string bytes;
};

// `format` as libarchive names it: "ustar", "pax", "zip", "7zip", "cpio", "raw"; `filter`: "none",
// "gzip", "xz", "zstd", "bzip2", "lz4". `options` as for archive_write_set_options, e.g. a
// password.
inline std::string pack(const char* format, std::string_view filter,
                        const std::vector<PackedFile>& files, const char* options = nullptr) {
    std::string bytes(1024 * 1024, '\0');
    for (const PackedFile& file : files) bytes.resize(bytes.size() + 2 * file.bytes.size() + 4096);
    std::size_t used = 0;
    archive* writer = archive_write_new();
    const auto check = [&](la_ssize_t result) {
        // A warning is about a name outside ASCII, which is written as it is.
        if (result >= ARCHIVE_WARN) return;
        const std::string error = archive_error_string(writer);
        archive_write_free(writer);
        throw std::runtime_error("cannot pack: " + error);
    };
    check(archive_write_set_format_by_name(writer, format));
    if (filter != "none") {
        check(archive_write_add_filter_by_name(writer, std::string(filter).c_str()));
    }
    if (options != nullptr) {
        check(archive_write_set_options(writer, options));
        check(archive_write_set_passphrase(writer, "secret"));
    }
    check(archive_write_set_bytes_in_last_block(writer, 1));
    check(archive_write_open_memory(writer, bytes.data(), bytes.size(), &used));
    for (const PackedFile& file : files) {
        archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname(entry, file.name.c_str());
        archive_entry_set_size(entry, static_cast<la_int64_t>(file.bytes.size()));
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        check(archive_write_header(writer, entry));
        check(archive_write_data(writer, file.bytes.data(), file.bytes.size()));
        archive_entry_free(entry);
    }
    check(archive_write_close(writer));
    archive_write_free(writer);
    bytes.resize(used);
    return bytes;
}

inline std::string gzip(std::string_view bytes) {
    return pack("raw", "gzip", {{"data", std::string(bytes)}});
}

}  // namespace dateline
