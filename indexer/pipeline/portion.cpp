#include "indexer/pipeline/portion.h"

namespace dateline {
namespace {

std::uint64_t memory_of(const std::string& text) {
    constexpr std::size_t kInPlace = 15;  // Shorter ones lie in the string itself.
    constexpr std::size_t kBlock = 32;    // Of the allocator, about.
    return text.capacity() <= kInPlace ? 0 : text.capacity() + kBlock;
}

std::uint64_t memory_of(const std::vector<std::string>& list) {
    std::uint64_t sum = list.capacity() * sizeof(std::string);
    for (const std::string& text : list) sum += memory_of(text);
    return sum;
}

}  // namespace

std::uint64_t memory_of(const Item& item) {
    std::uint64_t sum = 2 * sizeof(Item);  // Its vector grows by doubling.
    if (const auto* reject = std::get_if<Reject>(&item)) {
        return sum + memory_of(reject->reason) + memory_of(reject->bytes);
    }
    const auto& record = std::get<Record>(item);
    for (const std::string* text :
         {&record.id, &record.headline, &record.byline, &record.dateline, &record.body,
          &record.published, &record.source, &record.section, &record.url, &record.language,
          &record.page, &record.context, &record.agency, &record.charset, &record.captured,
          &record.revision.replaces}) {
        sum += memory_of(*text);
    }
    return sum + memory_of(record.topics) + memory_of(record.places);
}

}  // namespace dateline
