#include "indexer/mime/sender_names.h"

#include <algorithm>

#include "indexer/mime/encoded_words.h"

namespace dateline {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

std::string trimmed(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(kBlanks), text.size()));
    return std::string(text.substr(0, text.find_last_not_of(kBlanks) + 1));
}

// One sender, taken apart.
struct Sender {
    std::string name;
    std::string comment;
    std::string address;  // In angle brackets.

    std::string said(std::string_view charset) const {
        for (const std::string* part : {&name, &comment, &address}) {
            // A name alone, without brackets, is the address: "desk@example.org (Jo Roe)".
            const bool is_address = part == &name && address.empty() && !comment.empty() &&
                                    name.find('@') != std::string::npos;
            std::string text = is_address ? "" : trimmed(decode_words(trimmed(*part), charset));
            if (!text.empty()) return text;
        }
        return trimmed(name);
    }
};

class Scanner {
  public:
    explicit Scanner(std::string_view text) : text_(text) {}

    bool at_end() const { return at_ >= text_.size(); }

    Sender next() {
        Sender sender;
        for (; at_ < text_.size(); ++at_) {
            const char c = text_[at_];
            if (c == ',' || c == ';') break;
            if (c == '"') {
                take_until('"', sender.name);
            } else if (c == '(') {
                take_until(')', sender.comment);
            } else if (c == '<') {
                take_until('>', sender.address);
            } else if (c == ':' && sender.name.find('@') == std::string::npos) {
                sender.name.clear();  // The name of a group.
            } else {
                sender.name += c;
            }
        }
        ++at_;
        return sender;
    }

  private:
    // What follows up to `end`, at which the scanner then is.
    void take_until(char end, std::string& part) {
        for (++at_; at_ < text_.size() && text_[at_] != end; ++at_) {
            if (text_[at_] == '\\' && at_ + 1 < text_.size()) ++at_;
            part += text_[at_];
        }
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

}  // namespace

std::string sender_names(std::string_view from, std::string_view charset) {
    constexpr std::size_t kMostSenders = 20;
    std::string names;
    Scanner scanner(from);
    for (std::size_t count = 0; count < kMostSenders && !scanner.at_end(); ++count) {
        const std::string name = scanner.next().said(charset);
        if (name.empty()) continue;
        if (!names.empty()) names += ", ";
        names += name;
    }
    return names;
}

}  // namespace dateline
