#include "indexer/readers/xml/nitf_reader.h"

#include <optional>
#include <string>
#include <utility>

#include "indexer/readers/item_status.h"
#include "indexer/readers/markup_shape.h"
#include "indexer/readers/xml/nitf_story.h"
#include "indexer/readers/xml/xml_record_reader.h"

namespace dateline {
namespace {

class NitfReader : public XmlRecordReader {
  public:
    explicit NitfReader(const ReaderInput& input)
        : XmlRecordReader(input, {"nitf"}, "article in NITF") {}

    void start_element(std::string_view name, XmlAttributes attributes) override {
        if (name == "nitf") {
            if (story_) end_story("another begins in it");
            begin_item();
            story_.emplace(max_record_bytes());
        }
        if (story_) story_->start_element(name, attributes);
    }

    void end_element(std::string_view name) override {
        if (!story_) return;
        story_->end_element(name);
        if (name == "nitf") end_story({});
    }

    void text(std::string_view part) override {
        if (story_) story_->add(part);
    }

    void end_document(const std::string& fault) override {
        if (story_) end_story(fault);
        if (!had_item()) refuse_document(fault);
        begin_document();
    }

  private:
    // `fault`: why it has no end.
    void end_story(const std::string& fault) {
        if (!fault.empty() && !story_->has_ended()) {
            refuse(fault, story_->fields().id);
        } else if (story_->is_too_long()) {
            refuse("record too long", story_->fields().id);
        } else {
            const ItemStatus status = item_status(story_->fields().status);
            Record record = story_->record();
            if (const std::string why = apply_status(status, record); !why.empty())
                refuse(why, record.id);
            else
                give(std::move(record));
        }
        story_.reset();
    }

    std::optional<NitfStory> story_;
};

}  // namespace

bool is_nitf(const TextSample& sample) {
    return markup_root(sample) == "nitf";
}

std::unique_ptr<RecordReader> make_nitf_reader(const ReaderInput& input) {
    return std::make_unique<NitfReader>(input);
}

}  // namespace dateline
