#include "indexer/mime/encoded_words.h"

#include <optional>

#include "indexer/mime/declared_text.h"
#include "indexer/mime/transfer_encoding.h"

namespace dateline {
namespace {

constexpr char kEscape = 27;  // Shifts from one set of characters to another.

struct EncodedWord {
    std::string_view charset;
    char encoding = 'q';
    std::string_view text;
    std::size_t size = 0;
};

// The word that `value` begins with, at its "=?".
std::optional<EncodedWord> word_at(std::string_view value) {
    constexpr std::size_t kLongestCharset = 60;
    const std::size_t charset_end = value.find('?', 2);
    if (charset_end == std::string_view::npos || charset_end > kLongestCharset) return std::nullopt;
    if (charset_end + 2 >= value.size() || value[charset_end + 2] != '?') return std::nullopt;
    const char encoding = static_cast<char>(value[charset_end + 1] | 0x20);
    if (encoding != 'q' && encoding != 'b') return std::nullopt;
    const std::size_t begin = charset_end + 3;
    const std::size_t end = value.find("?=", begin);
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view charset = value.substr(2, charset_end - 2);
    return EncodedWord{charset.substr(0, charset.find('*')), encoding,
                       value.substr(begin, end - begin), end + 2};
}

std::string bytes_of(const EncodedWord& word) {
    if (word.encoding == 'b') return decode_transfer(word.text, TransferEncoding::Base64);
    std::string text(word.text);
    for (char& c : text) c = c == '_' ? ' ' : c;
    // A blank that ends the word is one of the text.
    return decode_transfer(text + "=\n", TransferEncoding::QuotedPrintable);
}

// Pieces of one charset are joined before they are converted.
class Joiner {
  public:
    explicit Joiner(std::string_view charset) : plain_charset_(charset) {}

    void add(std::string_view bytes, std::string_view charset) {
        // A charset that shifts begins and ends each word in ASCII.
        const bool shifts = bytes.find(kEscape) != std::string_view::npos;
        if (charset != charset_ || shifts) flush();
        charset_ = charset;
        bytes_ += bytes;
    }
    void add_plain(std::string_view text) {
        flush();
        text_ += declared_text(std::string(text), plain_charset_);
    }
    std::string text() {
        flush();
        return std::move(text_);
    }

  private:
    void flush() {
        if (!bytes_.empty()) text_ += declared_text(std::move(bytes_), charset_);
        bytes_.clear();
        charset_.clear();
    }

    std::string_view plain_charset_;
    std::string charset_;
    std::string bytes_;
    std::string text_;
};

}  // namespace

std::string decode_words(std::string_view value, std::string_view charset) {
    constexpr std::string_view kBlanks = " \t\r\n";
    Joiner joined(charset);
    std::size_t plain = 0;  // Where what is not encoded begins.
    bool after_word = false;
    bool ends = value.find("?=") != std::string_view::npos;
    for (std::size_t at = value.find("=?"); ends && at != std::string_view::npos;
         at = value.find("=?", at)) {
        const auto word = word_at(value.substr(at));
        if (!word) {
            ends = value.find("?=", at + 2) != std::string_view::npos;
            at += 2;
            continue;
        }
        const std::string_view between = value.substr(plain, at - plain);
        const bool only_blanks = between.find_first_not_of(kBlanks) == std::string_view::npos;
        if (!between.empty() && !(after_word && only_blanks)) joined.add_plain(between);
        joined.add(bytes_of(*word), word->charset);
        after_word = true;
        at += word->size;
        plain = at;
    }
    if (plain < value.size()) joined.add_plain(value.substr(plain));
    return joined.text();
}

}  // namespace dateline
