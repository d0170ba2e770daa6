#include "tests/fuzz/reader_fuzz.h"

#include <cstddef>
#include <string>

#include "tests/support/read_records.h"

namespace dateline {

void read_fuzzed(std::span<const std::uint8_t> data) {
    if (data.empty()) return;
    const auto formats = reader_formats();
    const ReaderFormat& format = formats[data.front() % formats.size()];
    MemoryStream stream(std::string(data.begin() + 1, data.end()), 61);
    read_records(format, stream, {{"section", "a.b.0"}});
}

}  // namespace dateline

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    dateline::read_fuzzed({data, size});
    return 0;
}
