#include "indexer/inversion/article_limits.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "common/error.h"
#include "common/text/terminal_text.h"
#include "indexer/glass/packing.h"

namespace dateline {
namespace {

[[noreturn]] void refuse(std::string_view what, std::string_view name) {
    throw IndexError(fmt::format("cannot write an article: {} ('{}')", what, harmless(name)));
}

void require_term(std::string_view term, std::string_view last) {
    if (term.empty()) refuse("an empty term after", last);
    if (term <= last) refuse("its terms are not in order", term);
    if (term.size() * 2 <= glass::kMaxTermKeyBytes) return;
    const auto zeros = static_cast<std::size_t>(std::ranges::count(term, '\0'));
    if (term.size() + zeros > glass::kMaxTermKeyBytes) refuse("a term is too long", term);
}

}  // namespace

void require_within_limits(const AnalysedArticle& article) {
    std::string_view last;
    std::uint64_t length = 0;
    for (const TermPostings& postings : article.terms) {
        require_term(postings.term, last);
        last = postings.term;
        length += postings.wdf;
        for (std::size_t i = 1; i < postings.positions.size(); ++i) {
            if (postings.positions[i] <= postings.positions[i - 1]) {
                refuse("places of a term are not in order", last);
            }
        }
    }
    if (length > std::numeric_limits<std::uint32_t>::max()) refuse("it is too long", last);
    std::uint64_t free_from = 0;
    for (const auto& [slot, value] : article.values) {
        const std::string name = fmt::format("slot {}", slot);
        if (value.empty()) refuse("an empty value", name);
        if (slot < free_from) refuse("its values are not in order", name);
        if (slot == std::numeric_limits<Slot>::max()) refuse("no such slot", name);
        free_from = std::uint64_t{slot} + 1;
    }
}

}  // namespace dateline
