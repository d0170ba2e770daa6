#include "indexer/readers/sgml/trec_story.h"

#include <algorithm>

#include "indexer/markup/markup_names.h"
#include "indexer/readers/sgml/sgml_scanner.h"
#include "indexer/readers/sgml/trec_marks.h"

namespace dateline {
namespace {

constexpr std::string_view kParagraph = "\n\n";

// What is open, innermost last. Names are of the story.
struct Open {
    std::string_view name;
    TrecUse use;
    std::string content;
};

bool is_text(TrecUse use) {
    return use == TrecUse::Text || use == TrecUse::Caption;
}

// Ends where another element begins, if its end tag was lost.
bool is_field(TrecUse use) {
    return use > TrecUse::Cell && !is_text(use);
}

// A row is one line, whatever its cells are written in.
void begin_cell(std::string& text) {
    const std::size_t end = text.find_last_not_of(" \t\r\n") + 1;
    if (std::count(text.begin() + static_cast<std::ptrdiff_t>(end), text.end(), '\n') < 2) {
        text.resize(end);
    }
    text += ' ';
}

class StoryBuilder {
  public:
    explicit StoryBuilder(std::string_view sgml) : scanner_(sgml) {}

    TrecStory build();

  private:
    void take(const SgmlPiece& piece);
    void take_start(const SgmlPiece& piece);
    void take_end(std::string_view name);
    void open(const SgmlPiece& piece, TrecUse use);
    void close_last();
    TrecUse use_of(const SgmlPiece& piece) const;
    bool in_text() const;
    std::string& target();

    SgmlScanner scanner_;
    TrecStory story_;
    std::vector<Open> open_;
    bool page_begins_ = false;
};

bool StoryBuilder::in_text() const {
    return std::ranges::any_of(open_, [](const Open& one) { return is_text(one.use); });
}

std::string& StoryBuilder::target() {
    return open_.empty() ? story_.other : open_.back().content;
}

TrecUse StoryBuilder::use_of(const SgmlPiece& piece) const {
    std::string name(piece.text);
    if (is_same_name(name, "F")) name = "F:" + std::string(sgml_attribute(piece.attributes, "P"));
    const TrecElement* const row = find_trec_element(name);
    const bool inside = in_text();
    if (row != nullptr) return inside ? row->in_text : row->in_story;
    // Blocks begin lines; what marks words stands between them.
    if (inside) return piece.begins_line ? TrecUse::Break : TrecUse::Inside;
    return open_.empty() ? TrecUse::Other : TrecUse::Inside;
}

void StoryBuilder::open(const SgmlPiece& piece, TrecUse use) {
    constexpr std::size_t kDeepest = 64;
    while (!open_.empty() && is_field(open_.back().use)) close_last();
    if (open_.size() < kDeepest) open_.push_back({piece.text, use, {}});
}

void StoryBuilder::take_start(const SgmlPiece& piece) {
    const TrecUse use = use_of(piece);
    switch (use) {
        case TrecUse::Other:
        case TrecUse::Break:
            target() += kParagraph;
            return;
        case TrecUse::Cell:
            begin_cell(target());
            return;
        case TrecUse::Inside:
            return;
        default:
            open(piece, use);
    }
}

// Of the innermost element.
void StoryBuilder::close_last() {
    const TrecUse use = open_.back().use;
    std::string content = std::move(open_.back().content);
    open_.pop_back();
    page_begins_ = page_begins_ || use == TrecUse::PageHeader;
    if (use == TrecUse::Nothing) return;
    if (!is_text(use)) {
        story_.parts.emplace_back(use, std::move(content));
        return;
    }
    auto& texts = use == TrecUse::Text ? story_.texts : story_.captions;
    texts.push_back(std::move(content));
}

void StoryBuilder::take_end(std::string_view name) {
    const auto last = std::find_if(open_.rbegin(), open_.rend(), [name](const Open& one) {
        return is_same_name(one.name, name);
    });
    if (last == open_.rend()) {
        const TrecElement* const row = find_trec_element(name);
        if (row != nullptr && row->in_text == TrecUse::Break) target() += kParagraph;
        return;
    }
    const auto depth = static_cast<std::size_t>(open_.rend() - last) - 1;
    while (open_.size() > depth) close_last();
}

void StoryBuilder::take(const SgmlPiece& piece) {
    if (piece.kind == SgmlPiece::Kind::Text) {
        append_without_marks(target(), piece.text);
    } else if (piece.kind == SgmlPiece::Kind::EndTag) {
        take_end(piece.text);
    } else {
        take_start(piece);
    }
}

TrecStory StoryBuilder::build() {
    SgmlPiece piece;
    if (scanner_.next(piece)) story_.attributes = piece.attributes;
    while (!page_begins_ && scanner_.next(piece)) take(piece);
    while (!open_.empty()) close_last();
    if (page_begins_) story_.page = scanner_.rest();
    return std::move(story_);
}

}  // namespace

std::string_view TrecStory::first(TrecUse use) const {
    const auto part = std::ranges::find(parts, use, &std::pair<TrecUse, std::string>::first);
    return part == parts.end() ? std::string_view{} : part->second;
}

std::vector<std::string> TrecStory::all(TrecUse use) const {
    std::vector<std::string> found;
    for (const auto& [kind, content] : parts) {
        if (kind == use) found.push_back(content);
    }
    return found;
}

TrecStory read_trec_story(std::string_view story) {
    return StoryBuilder(story).build();
}

}  // namespace dateline
