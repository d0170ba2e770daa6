#include "indexer/readers/json/json_head.h"

#include <algorithm>
#include <cstddef>

namespace dateline {
namespace {

constexpr std::size_t kDeepest = 512;
constexpr std::string_view kBlanks = " \t\r\n";

// Walks over a text and remembers where it could be cut, and what would have to be closed there.
class HeadCutter {
  public:
    explicit HeadCutter(std::string_view text) : text_(text) {}

    std::string cut() {
        while (at_ < text_.size() && step()) {
        }
        if (depth_exceeded_) return {};
        std::string head(text_.substr(0, cut_));
        head.append(open_at_cut_.rbegin(), open_at_cut_.rend());
        return head;
    }

  private:
    void allow_cut(std::size_t at) {
        cut_ = at;
        open_at_cut_ = open_;
    }

    // False at the end of the first value.
    bool step() {
        const char c = text_[at_];
        if (c == '"') return step_over_string();
        ++at_;
        if (c == '{' || c == '[') return open(c == '{' ? '}' : ']');
        if (c == '}' || c == ']') {
            if (!open_.empty()) open_.pop_back();
            allow_cut(at_);
            return !open_.empty();
        }
        // What precedes a comma is whole.
        if (c == ',') allow_cut(at_ - 1);
        return true;
    }

    bool open(char closing) {
        open_ += closing;
        depth_exceeded_ = open_.size() > kDeepest;
        allow_cut(at_);
        return !depth_exceeded_;
    }

    bool step_over_string() {
        std::size_t end = at_ + 1;
        while (end < text_.size() && text_[end] != '"') end += text_[end] == '\\' ? 2 : 1;
        if (end >= text_.size()) {
            at_ = text_.size();
            return false;
        }
        at_ = end + 1;
        return true;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::string open_;  // What closes each open bracket.
    bool depth_exceeded_ = false;
    std::size_t cut_ = 0;
    std::string open_at_cut_;
};

}  // namespace

std::string closed_json(std::string_view head) {
    head.remove_prefix(std::min(head.find_first_not_of(kBlanks), head.size()));
    return HeadCutter(head).cut();
}

}  // namespace dateline
