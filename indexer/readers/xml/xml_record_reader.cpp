#include "indexer/readers/xml/xml_record_reader.h"

#include <utility>

namespace dateline {

XmlRecordReader::XmlRecordReader(const ReaderInput& input, std::vector<std::string> roots,
                                 std::string_view wanted)
    : input_(input),
      wanted_(wanted),
      stream_(input_.bytes, *this, {std::move(roots), input_.hints.charset}) {}

std::optional<Record> XmlRecordReader::next() {
    while (records_.empty()) {
        if (!stream_.feed()) return std::nullopt;
        input_.beat();
    }
    Record record = std::move(records_.front());
    records_.pop_front();
    return record;
}

void XmlRecordReader::begin_item() {
    ++item_count_;
}

void XmlRecordReader::give(Record record) {
    record.position = {.unit = "record", .number = item_count_};
    records_.push_back(std::move(record));
}

void XmlRecordReader::refuse(std::string_view reason, std::string_view beginning) {
    input_.rejects.skip_record(input_.origin, {.unit = "record", .number = item_count_}, reason,
                               beginning);
}

void XmlRecordReader::refuse_document(const std::string& fault) {
    begin_item();
    const std::string nothing = "no " + std::string(wanted_) + " in it";
    refuse(fault.empty() ? "line " + std::to_string(stream_.line()) + ": " + nothing
                         : fault + ", " + nothing);
}

}  // namespace dateline
