// HTML of any kind, as a field of a record holds it.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "indexer/markup/html_text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view html(reinterpret_cast<const char*>(data), size);
    dateline::html_text(html);
    dateline::is_html(html);
    return 0;
}
