#include "indexer/readers/xml/newsml_g2_reader.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "indexer/readers/item_status.h"
#include "indexer/readers/markup_shape.h"
#include "indexer/readers/xml/news_item_g2.h"
#include "indexer/readers/xml/xml_record_reader.h"

namespace dateline {
namespace {

struct OtherItem {
    std::string_view element;
    std::string_view reason;
};

constexpr std::array kOtherItems{
    OtherItem{"packageItem", "a package: its items are articles of their own"},
    OtherItem{"conceptItem", "a concept: no article"},
    OtherItem{"knowledgeItem", "knowledge of concepts: no article"},
    OtherItem{"planningItem", "planning of coverage: no article"},
    OtherItem{"catalogItem", "a catalog of codes: no article"},
};

const std::vector<std::string>& roots() {
    static const std::vector<std::string> roots{"newsmessage", "newsitem",      "packageitem",
                                                "conceptitem", "knowledgeitem", "planningitem",
                                                "catalogitem"};
    return roots;
}

std::string without_text(const std::string& kind) {
    if (kind.empty()) return "an item without text";
    const bool vowel = std::string_view("aeiouAEIOU").find(kind.front()) != std::string_view::npos;
    return (vowel ? "an " : "a ") + kind + " item without text";
}

// Alerts are texts of a headline; that of a picture is its caption.
bool may_be_headline(const std::string& kind) {
    return kind == "text" || kind.empty();
}

class NewsmlG2Reader : public XmlRecordReader {
  public:
    explicit NewsmlG2Reader(const ReaderInput& input)
        : XmlRecordReader(input, roots(), "item of NewsML-G2") {}

    void start_element(std::string_view name, XmlAttributes attributes) override {
        // An item that begins in another: the end tags of that one are lost.
        if (name == "newsItem") {
            if (item_) end_item("another begins in it");
            begin_item();
            item_.emplace(attributes, sent_, max_record_bytes());
        } else if (item_) {
            item_->start_element(name, attributes);
        } else {
            start_outside(name, attributes);
        }
    }

    void end_element(std::string_view name) override {
        in_sent_ = false;
        if (!item_) return;
        if (name == "newsItem")
            end_item({});
        else
            item_->end_element(name);
    }

    void text(std::string_view part) override {
        constexpr std::size_t kLongestDate = 100;
        if (item_)
            item_->add(part);
        else if (in_sent_ && sent_.size() < kLongestDate)
            sent_ += part;
    }

    void end_document(const std::string& fault) override {
        if (item_)
            end_item(fault);
        else if (!had_item() || !fault.empty())
            refuse_rest(fault);
        begin_document();
        sent_.clear();
    }

  private:
    void start_outside(std::string_view name, XmlAttributes attributes) {
        in_sent_ = name == "sent";
        if (in_sent_) sent_.clear();
        const auto* const other = std::ranges::find(kOtherItems, name, &OtherItem::element);
        if (other == kOtherItems.end()) return;
        begin_item();
        refuse(other->reason, value_of(attributes, "guid"));
    }

    void refuse_rest(const std::string& fault) {
        if (!had_item()) return refuse_document(fault);
        begin_item();
        refuse(fault);
    }

    void end_item(const std::string& fault) {
        NewsItemG2 item = std::move(*item_);
        item_.reset();
        const std::string& guid = item.fields().guid;
        if (!fault.empty() && !item.has_ended()) return refuse(fault, guid);
        if (item.is_too_long()) return refuse("record too long", guid);
        const ItemStatus status = item.status();
        for (Record& record : item.records()) {
            if (status == ItemStatus::Usable && record.body.empty() &&
                !may_be_headline(item.kind())) {
                refuse(without_text(item.kind()), guid);
                continue;
            }
            if (const std::string why = apply_status(status, record); !why.empty())
                refuse(why, guid);
            else
                give(std::move(record));
        }
    }

    std::optional<NewsItemG2> item_;
    std::string sent_;
    bool in_sent_ = false;
};

}  // namespace

bool is_newsml_g2(const TextSample& sample) {
    return std::ranges::find(roots(), markup_root(sample)) != roots().end();
}

std::unique_ptr<RecordReader> make_newsml_g2_reader(const ReaderInput& input) {
    return std::make_unique<NewsmlG2Reader>(input);
}

}  // namespace dateline
