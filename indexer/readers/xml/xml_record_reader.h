// What the readers of XML have in common: the stream, and records that wait to be taken.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/markup/xml_stream.h"
#include "indexer/readers/record_reader.h"

namespace dateline {

// Its child is told of the elements, and gives what it makes of them.
class XmlRecordReader : public RecordReader, public XmlHandler {
  public:
    std::optional<Record> next() override;

  protected:
    // `wanted`: what the stream should hold: "an article in NITF".
    XmlRecordReader(const ReaderInput& input, std::vector<std::string> roots,
                    std::string_view wanted);

    // An item begins: what is given or refused next counts as one.
    void begin_item();
    void give(Record record);
    void refuse(std::string_view reason, std::string_view beginning = {});

    // A document is over without an item of those that are wanted.
    void refuse_document(const std::string& fault);
    bool had_item() const { return item_count_ > document_begin_; }
    void begin_document() { document_begin_ = item_count_; }

    std::size_t max_record_bytes() const { return input_.max_record_bytes; }

  private:
    ReaderInput input_;
    std::string_view wanted_;
    XmlStream stream_;
    std::deque<Record> records_;
    std::uint64_t item_count_ = 0;
    std::uint64_t document_begin_ = 0;  // Items before the document.
};

}  // namespace dateline
