#include "indexer/mime/enclosures.h"

#include <algorithm>
#include <cstddef>

namespace dateline {
namespace {

constexpr std::string_view kSigned = "-----BEGIN PGP SIGNED MESSAGE-----";
constexpr std::string_view kSignature = "-----BEGIN PGP SIGNATURE-----";
constexpr std::string_view kSignatureEnd = "-----END PGP SIGNATURE-----";

std::string_view first_line(std::string_view text) {
    std::string_view line = text.substr(0, text.find('\n'));
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

bool is_octal(std::string_view text) {
    return text.find_first_not_of("01234567") == std::string_view::npos;
}

// "begin 644 name"
bool begins_file(std::string_view line) {
    return line.starts_with("begin ") && line.size() > 10 && is_octal(line.substr(6, 3)) &&
           line[9] == ' ';
}

std::string_view after_line(std::string_view text) {
    return text.substr(std::min(text.find('\n'), text.size() - 1) + 1);
}

// Walks over the lines of one text; each search for an end begins where the last one ended.
class Walk {
  public:
    explicit Walk(std::string_view text) : rest_(text) {}

    std::string kept() {
        std::string kept;
        while (!rest_.empty()) {
            const std::string_view line = first_line(rest_);
            const bool passed = (files_end_ && begins_file(line) && pass_to("end", files_end_)) ||
                                (signatures_end_ && line == kSignature &&
                                 pass_to(kSignatureEnd, signatures_end_)) ||
                                (line == kSigned && pass_armour());
            if (passed) continue;
            const std::string_view after = after_line(rest_);
            kept += rest_.substr(0, rest_.size() - after.size());
            rest_ = after;
        }
        return kept;
    }

  private:
    // Behind the line that ends it; `ends` becomes false when there is none any more.
    bool pass_to(std::string_view end, bool& ends) {
        for (std::string_view after = after_line(rest_); !after.empty();
             after = after_line(after)) {
            if (first_line(after) != end) continue;
            rest_ = after_line(after);
            return true;
        }
        ends = false;
        return false;
    }

    // The line and the fields after it: "Hash: SHA256".
    bool pass_armour() {
        rest_ = after_line(rest_);
        while (!rest_.empty() && first_line(rest_).find(": ") != std::string_view::npos) {
            rest_ = after_line(rest_);
        }
        return true;
    }

    std::string_view rest_;
    bool files_end_ = true;
    bool signatures_end_ = true;
};

}  // namespace

std::string without_enclosures(std::string_view text) {
    return Walk(text).kept();
}

}  // namespace dateline
