#include "common/file_output.h"

#include <unistd.h>

#include <cerrno>

namespace dateline {

FileOutput::FileOutput(int descriptor) : descriptor_(descriptor) {
    setp(bytes_.data(), bytes_.data() + bytes_.size());
}

FileOutput::~FileOutput() {
    write_out();
}

bool FileOutput::write_out() {
    const char* from = pbase();
    while (error_ == 0 && from < pptr()) {
        const ssize_t written = ::write(descriptor_, from, static_cast<std::size_t>(pptr() - from));
        if (written > 0) {
            from += written;
        } else if (errno != EINTR) {
            error_ = errno;
        }
    }
    setp(bytes_.data(), bytes_.data() + bytes_.size());
    return error_ == 0;
}

FileOutput::int_type FileOutput::overflow(int_type next) {
    if (!write_out()) return traits_type::eof();
    if (!traits_type::eq_int_type(next, traits_type::eof())) {
        *pptr() = traits_type::to_char_type(next);
        pbump(1);
    }
    return traits_type::not_eof(next);
}

int FileOutput::sync() {
    return write_out() ? 0 : -1;
}

}  // namespace dateline
