#include "indexer/identity/opened_segments.h"

#include <algorithm>

#include "common/article_json.h"
#include "common/index/whole_segment.h"
#include "common/schema.h"
#include "indexer/identity/first_indexed.h"

namespace dateline {

OpenedSegments::OpenedSegments(const std::vector<std::filesystem::path>& segments) {
    for (const auto& path : segments) segments_.push_back(open_to_merge(path));
}

bool OpenedSegments::have_id(const std::string& id) const {
    const std::string term = make_exact_term(fields::kId, id);
    return std::ranges::any_of(
        segments_, [&](const Xapian::Database& segment) { return segment.term_exists(term); });
}

std::uint64_t OpenedSegments::stream_of(std::size_t segment, ArticleNumber number) const {
    auto term = segments_[segment].termlist_begin(number);
    term.skip_to(std::string(kStreamPrefix));
    if (term == segments_[segment].termlist_end(number)) return 0;
    return stream_key_of(*term).value_or(0);
}

Article OpenedSegments::article(std::size_t segment, ArticleNumber number) const {
    const Xapian::Document document = segments_[segment].get_document(number);
    Article article = article_from_json(document.get_data());
    article.first_indexed = first_indexed_in(document);
    return article;
}

}  // namespace dateline
