#include "indexer/mime/mime_tree.h"

#include <algorithm>
#include <string>

#include "indexer/mime/transfer_encoding.h"

namespace dateline {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

bool is_blank(std::string_view text) {
    return text.find_first_not_of(kBlanks) == std::string_view::npos;
}

// Whether the boundary that a container declares is believed.
enum class Boundary { Declared, AsFound };

class TreeBuilder {
  public:
    TreeBuilder(std::string_view mail, Boundary boundary) : mail_(mail), boundary_(boundary) {}

    MimeTree build();

  private:
    struct Container {
        std::size_t part = 0;
        std::string boundary;  // Empty: the first that comes.
    };
    enum class Line { Text, Opens, Closes };

    void begin_part(std::string_view default_type);
    void add_child(std::size_t child);
    Line look_at(std::string_view line);
    bool adopts(std::string_view line, Container& container) const;
    void end_parts_above(std::size_t part, std::size_t end);

    std::string_view mail_;
    Boundary boundary_;
    std::size_t at_ = 0;
    MimeTree tree_;
    std::vector<std::size_t> unended_;  // Parts that have begun, from the outermost.
    std::vector<Container> open_;       // Those whose boundary may come.
    std::size_t found_ = 0;             // In open_: whose boundary a line is.
};

std::string_view type_or(const FieldValue& type, std::string_view default_type) {
    if (type.value.find('/') != std::string::npos) return type.value;
    return type.value == "html" ? "text/html" : default_type;
}

void TreeBuilder::begin_part(std::string_view default_type) {
    bool again = true;
    while (again) {
        again = false;
        const std::size_t index = tree_.parts.size();
        MimePart& part = tree_.parts.emplace_back();
        part.header = parse_header(mail_.substr(at_));
        at_ += part.header.size;
        part.type = parse_field_value(part.header.value("content-type"));
        part.type.value = type_or(part.type, default_type);
        part.content = mail_.substr(at_);
        if (!unended_.empty()) tree_.parts[unended_.back()].children.push_back(index);
        unended_.push_back(index);
        const bool holds = part.is_multipart() || part.is_mail();
        if (!holds) return;
        if (unended_.size() >= kMostMimeDepth || tree_.parts.size() >= kMostMimeParts) {
            tree_.left_out = part.is_closed = true;
            return;
        }
        if (part.is_multipart()) {
            const bool declared = boundary_ == Boundary::Declared || index > 0;
            open_.push_back({index, std::string(declared ? part.type.parameter("boundary") : "")});
            return;
        }
        default_type = "text/plain";
        again = true;
    }
}

// "--abc" before something that looks like the header of a part.
bool TreeBuilder::adopts(std::string_view line, Container& container) const {
    const std::string_view name = line.substr(2, line.find_last_not_of(kBlanks) - 1);
    if (name.empty() || name.find(' ') != std::string_view::npos) return false;
    const std::string_view next = mail_.substr(at_ + line.size(), 9);
    if (!field_name(mail_.substr(at_ + line.size(), 80)).starts_with("content-") &&
        !next.starts_with('\n')) {
        return false;
    }
    container.boundary = name;
    return true;
}

TreeBuilder::Line TreeBuilder::look_at(std::string_view line) {
    if (!line.starts_with("--")) return Line::Text;
    for (std::size_t at = open_.size(); at-- > 0;) {
        Container& container = open_[at];
        found_ = at;
        if (container.boundary.empty()) {
            if (adopts(line, container)) return Line::Opens;
            continue;
        }
        if (!line.substr(2).starts_with(container.boundary)) continue;
        std::string_view rest = line.substr(2 + container.boundary.size());
        if (is_blank(rest)) return Line::Opens;
        const bool last = at_ + line.size() == mail_.size();
        const bool cut_off = last && rest.starts_with('-') && is_blank(rest.substr(1));
        if (cut_off || (rest.starts_with("--") && is_blank(rest.substr(2)))) return Line::Closes;
    }
    return Line::Text;
}

void TreeBuilder::end_parts_above(std::size_t part, std::size_t end) {
    while (!unended_.empty() && unended_.back() != part) {
        std::string_view& content = tree_.parts[unended_.back()].content;
        const auto begin = static_cast<std::size_t>(content.data() - mail_.data());
        content = content.substr(0, end > begin ? end - begin : 0);
        // The line end before a boundary belongs to it.
        if (content.ends_with('\n')) content.remove_suffix(1);
        unended_.pop_back();
    }
}

MimeTree TreeBuilder::build() {
    begin_part("text/plain");
    while (at_ < mail_.size()) {
        const std::string_view rest = mail_.substr(at_);
        const std::string_view line =
            rest.substr(0, std::min(rest.find('\n'), rest.size() - 1) + 1);
        const Line kind = look_at(line);
        if (kind == Line::Text || tree_.parts.size() >= kMostMimeParts) {
            tree_.left_out = tree_.left_out || kind == Line::Opens;
            at_ += line.size();
            continue;
        }
        const std::size_t part = open_[found_].part;
        open_.resize(found_ + 1);
        end_parts_above(part, at_);
        at_ += line.size();
        if (kind == Line::Closes) {
            open_.pop_back();
            continue;
        }
        const bool digest = tree_.parts[part].type.value == "multipart/digest";
        begin_part(digest ? "message/rfc822" : "text/plain");
    }
    end_parts_above(mail_.size(), mail_.size());
    return std::move(tree_);
}

}  // namespace

bool MimePart::is_mail() const {
    const bool named = type.value == "message/rfc822" || type.value == "message/global" ||
                       type.value == "message/news";
    return named && transfer_encoding(header.value("content-transfer-encoding")) ==
                        TransferEncoding::Identity;
}

MimeTree parse_mime(std::string_view mail) {
    MimeTree tree = TreeBuilder(mail, Boundary::Declared).build();
    const MimePart& top = tree.parts.front();
    const bool never_came = top.is_multipart() && top.children.empty();
    return never_came ? TreeBuilder(mail, Boundary::AsFound).build() : tree;
}

}  // namespace dateline
