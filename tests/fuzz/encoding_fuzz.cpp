#include "tests/fuzz/encoding_fuzz.h"

#include <cstddef>
#include <cstdlib>
#include <string>

#include "common/text/charset.h"
#include "common/text/utf8.h"
#include "indexer/encoding/charset_detector.h"
#include "indexer/encoding/mojibake.h"

namespace dateline {

void read_text_fuzzed(std::span<const std::uint8_t> data) {
    const std::string bytes(data.begin(), data.end());
    const std::size_t line = bytes.find('\n');  // What is before it is a label.
    const std::string label = line == std::string::npos ? std::string() : bytes.substr(0, line);
    const std::string charset = choose_charset(label, bytes);
    const std::string text = to_utf8(bytes, charset);
    if (!is_utf8(text) || !is_utf8(repair_mojibake(text))) std::abort();
}

}  // namespace dateline

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    dateline::read_text_fuzzed({data, size});
    return 0;
}
