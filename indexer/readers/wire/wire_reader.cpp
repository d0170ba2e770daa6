#include "indexer/readers/wire/wire_reader.h"

#include <algorithm>
#include <utility>

#include "indexer/readers/text_sample.h"
#include "indexer/readers/wire/anpa1312.h"
#include "indexer/readers/wire/iptc7901.h"
#include "indexer/readers/wire/wire_charset.h"
#include "indexer/readers/wire/wire_message.h"

namespace dateline {
namespace {

bool is_letter_or_digit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Header and text together: one alone may be too short to tell the charset.
void decode(WireMessage& message) {
    constexpr char kBetween = '\x02';
    const std::string text = wire_text(message.header + kBetween + message.text);
    const std::size_t end = text.find(kBetween);
    message.header = text.substr(0, end);
    message.text = text.substr(end + 1);
}

class WireReader : public RecordReader {
  public:
    explicit WireReader(const ReaderInput& input) : input_(input), stream_(input) {}

    std::optional<Record> next() override;

  private:
    void reject(const WireMessage& message, std::string_view reason);

    ReaderInput input_;
    WireStream stream_;
};

void WireReader::reject(const WireMessage& message, std::string_view reason) {
    const std::string& bytes = message.text.empty() ? message.header : message.text;
    input_.rejects.skip_record(input_.origin, {.unit = "record", .number = message.number}, reason,
                               bytes);
}

std::optional<Record> WireReader::next() {
    WireMessage message;
    while (stream_.next(message)) {
        if (!message.fault.empty()) {
            reject(message, message.fault);
            continue;
        }
        decode(message);
        const bool anpa = is_anpa1312(message);
        const std::string killed = anpa ? anpa1312_kill(message) : iptc7901_kill(message);
        if (!killed.empty()) {
            reject(message, "a kill of '" + killed + "': the article that it means is still there");
            continue;
        }
        Record record = anpa ? anpa1312_record(message) : iptc7901_record(message);
        record.position = {.unit = "record", .number = message.number};
        input_.beat();
        if (!record.headline.empty() || !record.body.empty()) return record;
        reject(message, "message without text");
    }
    return std::nullopt;
}

}  // namespace

bool is_wire(const TextSample& sample) {
    constexpr std::size_t kLongestHeader = 600;
    const std::string_view bytes = sample.bytes();
    for (std::size_t at = bytes.find('\x01'); at != std::string_view::npos;
         at = bytes.find('\x01', at + 1)) {
        const std::string_view header = bytes.substr(at + 1, kLongestHeader);
        const std::size_t end = header.find('\x02');
        if (end == std::string_view::npos || end < 6 || !is_letter_or_digit(header.front()))
            continue;
        // Bytes of a program are not printable.
        const auto printable = std::ranges::count_if(header.substr(0, end),
                                                     [](char c) { return c >= ' ' && c <= '~'; });
        if (static_cast<std::size_t>(printable) * 10 >= end * 8) return true;
    }
    return false;
}

std::unique_ptr<RecordReader> make_wire_reader(const ReaderInput& input) {
    return std::make_unique<WireReader>(input);
}

}  // namespace dateline
