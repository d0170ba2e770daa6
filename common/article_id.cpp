#define XXH_INLINE_ALL
#include "common/article_id.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <utility>

#include "common/text/charset.h"
#include "common/text/nfc.h"
#include "common/text/text_cleaner.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

std::string bounded(std::string id) {
    constexpr std::size_t kKept = 183;
    if (id.size() <= kMaxIdBytes) return id;
    const XXH64_hash_t hash = XXH64(id.data(), id.size(), 0);
    return fmt::format("{}-{:016x}", utf8_prefix(id, kKept), hash);
}

}  // namespace

std::string id_of(std::string said) {
    return bounded(clean_id(to_utf8(std::move(said))));
}

std::vector<std::string> ids_meant_by(std::string_view typed) {
    // An id that is cleaned once more may become another: "a&amp;b" is one, and is written
    // "a&amp;amp;b" in its corpus.
    std::vector<std::string> ids{bounded(to_nfc(to_utf8(std::string(typed))))};
    std::string cleaned = id_of(std::string(typed));
    if (!cleaned.empty() && cleaned != ids.front()) ids.push_back(std::move(cleaned));
    return ids;
}

}  // namespace dateline
