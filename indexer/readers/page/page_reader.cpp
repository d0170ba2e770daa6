#include "indexer/readers/page/page_reader.h"

#include <algorithm>
#include <array>
#include <utility>

#include "common/text/charset.h"
#include "common/text/utf8.h"
#include "indexer/encoding/charset_detector.h"
#include "indexer/readers/page/page_structure.h"
#include "indexer/records/derived_id.h"

namespace dateline {
namespace {

using namespace std::string_view_literals;

// Each line costs some memory of its own, however short.
constexpr std::size_t kMaxLines = 4'000'000;
constexpr std::size_t kBytesALine = 8;  // On an average, in the longest page that memory allows.

constexpr std::array kBullets{"- "sv, "* "sv, "– "sv, "• "sv, "· "sv, "‣ "sv, "▪ "sv};

// Line ends of Windows, of old Macs, and page breaks, to '\n'.
void unify_line_ends(std::string& text) {
    std::size_t kept = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '\r' && at + 1 < text.size() && text[at + 1] == '\n') continue;
        text[kept++] = c == '\r' || c == '\f' ? '\n' : c;
    }
    text.resize(kept);
}

std::string_view without_bullet(std::string_view line) {
    for (const std::string_view bullet : kBullets) {
        if (line.starts_with(bullet)) return line.substr(bullet.size());
    }
    return line;
}

// Of the article, or where there is none of the headlines together: enough to know the language by.
std::string context_of(const std::vector<TextLine>& lines, const PageStructure& page) {
    constexpr std::size_t kEnoughBytes = 400;
    std::string context;
    for (std::size_t at = page.list_begin > 0 ? page.body_begin : 0;
         at < lines.size() && context.size() < kEnoughBytes; ++at) {
        context += utf8_prefix(lines[at].text, kEnoughBytes);
        context += '\n';
    }
    return context;
}

class PageReader : public RecordReader {
  public:
    explicit PageReader(const ReaderInput& input) : input_(input) {}

    std::optional<Record> next() override;

  private:
    void read_page();
    bool is_whole_before_break() const;
    Record article();
    Record headline();

    ReaderInput input_;
    bool read_ = false;
    bool article_due_ = false;
    std::string digest_;  // Of its bytes.
    std::string id_;
    std::string text_;
    std::vector<TextLine> lines_;  // Parts of text_.
    PageStructure page_;
    std::size_t headline_at_ = 0;
    std::string context_;
};

void PageReader::read_page() {
    read_ = true;
    bool truncated = false;
    std::string bytes = input_.bytes.read_rest(input_.max_record_bytes, truncated);
    const auto line_ends = static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n'));
    const std::size_t most_lines = std::min(kMaxLines, input_.max_record_bytes / kBytesALine);
    const bool broken_off = input_.bytes.is_broken_off();
    if (broken_off) bytes.resize(bytes.rfind('\n') + 1);
    if (truncated || line_ends > most_lines) {
        input_.rejects.skip_record(input_.origin, {.unit = "line", .number = 1},
                                   truncated ? "page too long" : "too many lines", bytes);
        return;
    }
    digest_ = content_hash(bytes);
    id_ = derived_id_of_hash(input_.origin, digest_);
    input_.beat();
    const std::string charset = choose_charset(input_.hints.charset, bytes);
    text_ = to_utf8(std::move(bytes), charset);
    input_.beat();
    unify_line_ends(text_);
    input_.beat();
    lines_ = split_lines(text_);
    input_.beat();
    page_ = find_page_structure(lines_);
    if (broken_off && !is_whole_before_break()) {
        lines_.clear();
        return;
    }
    article_due_ = page_.list_begin > 0;
    context_ = context_of(lines_, page_);
    headline_at_ = page_.list_begin;
}

std::optional<Record> PageReader::next() {
    if (!read_) read_page();
    if (std::exchange(article_due_, false)) return article();
    if (headline_at_ < lines_.size()) return headline();
    input_.bytes.peek(1);  // Throws where the page breaks off.
    return std::nullopt;
}

// Of a page that breaks off: an article is whole when headlines come after it, and the first lines
// of one look like a headline or two.
bool PageReader::is_whole_before_break() const {
    constexpr std::size_t kFewLines = 3;
    const std::size_t headlines = lines_.size() - page_.list_begin;
    return page_.list_begin > 0 ? headlines > 0 : headlines >= kFewLines;
}

Record PageReader::article() {
    Record record;
    record.position = {.unit = "line", .number = lines_.front().number};
    record.id = id_;
    record.digest = digest_;
    record.headline = page_.headline;
    record.byline = page_.byline;
    record.layout = page_.layout;
    // From the beginning of its first line, so that indentation is kept.
    const std::string_view first = lines_[page_.body_begin].text;
    const std::string_view last = lines_[page_.list_begin - 1].text;
    const auto offset = static_cast<std::size_t>(first.data() - text_.data());
    const std::size_t begin = offset == 0 ? 0 : text_.rfind('\n', offset) + 1;
    const auto end = static_cast<std::size_t>(last.data() + last.size() - text_.data());
    record.body = text_.substr(begin, end - begin);
    return record;
}

Record PageReader::headline() {
    constexpr std::size_t kShort = 80;  // Bytes; a longer one says what language it is in.
    const TextLine& line = lines_[headline_at_];
    Record record;
    record.kind = ArticleKind::Headline;
    record.position = {.unit = "line", .number = line.number};
    const std::string number = "." + std::to_string(headline_at_ - page_.list_begin + 1);
    record.id = id_ + number;
    record.digest = digest_ + number;
    record.headline = without_bullet(line.text);
    if (page_.list_begin > 0) record.page = id_;
    if (record.headline.size() < kShort) record.context = context_;
    ++headline_at_;
    return record;
}

}  // namespace

std::unique_ptr<RecordReader> make_page_reader(const ReaderInput& input) {
    return std::make_unique<PageReader>(input);
}

}  // namespace dateline
