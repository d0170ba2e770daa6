#include "indexer/readers/xml/newsml_reader.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "indexer/readers/item_status.h"
#include "indexer/readers/markup_shape.h"
#include "indexer/readers/xml/newsml_item.h"
#include "indexer/readers/xml/xml_record_reader.h"

namespace dateline {
namespace {

std::string without_text(const std::string& media) {
    return media.empty() ? "an item without text" : "an item of " + media + ", without text";
}

class NewsmlReader : public XmlRecordReader {
  public:
    explicit NewsmlReader(const ReaderInput& input)
        : XmlRecordReader(input, {"newsml"}, "item of NewsML") {}

    void start_element(std::string_view name, XmlAttributes attributes) override {
        if (name == "NewsItem") {
            if (item_) end_item("another begins in it");
            begin_item();
            item_.emplace(attributes, sent_, max_record_bytes());
        } else if (item_) {
            item_->start_element(name, attributes);
        } else {
            in_sent_ = name == "DateAndTime";
            if (in_sent_) sent_.clear();
        }
    }

    void end_element(std::string_view name) override {
        in_sent_ = false;
        if (!item_) return;
        if (name == "NewsItem")
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
        if (item_) {
            end_item(fault);
        } else if (!had_item()) {
            refuse_document(fault);
        } else if (!fault.empty()) {
            begin_item();
            refuse(fault);
        }
        begin_document();
        sent_.clear();
    }

  private:
    void end_item(const std::string& fault) {
        NewsmlItem item = std::move(*item_);
        item_.reset();
        const std::string id = item.id();
        if (!fault.empty() && !item.has_ended()) return refuse(fault, id);
        if (item.is_too_long()) return refuse("record too long", id);
        const ItemStatus status = item.status();
        const std::string& media = item.fields().media;
        const bool is_text = media.empty() || media == "Text" || media == "text";
        if (status == ItemStatus::Usable && !item.has_text() && !is_text)
            return refuse(without_text(media), id);
        std::vector<Record> records = item.records();
        // Those in several languages have ids of their own, and what has none is killed in all.
        if (status == ItemStatus::Withdrawn && records.size() > 1) records.emplace_back().id = id;
        for (Record& record : records) {
            if (const std::string why = apply_status(status, record); !why.empty())
                refuse(why, id);
            else
                give(std::move(record));
        }
    }

    std::optional<NewsmlItem> item_;
    std::string sent_;
    bool in_sent_ = false;
};

}  // namespace

bool is_newsml(const TextSample& sample) {
    return markup_root(sample) == "newsml";
}

std::unique_ptr<RecordReader> make_newsml_reader(const ReaderInput& input) {
    return std::make_unique<NewsmlReader>(input);
}

}  // namespace dateline
