// What the readers make of files, before the normaliser: a line a record, in the order of the file.
//   usage: record_dump CORPUS...
// file TAB what TAB id TAB published TAB headline TAB bytes of text. `what` is article or kill;
// reject for a record and refused for a file that is not read, with the reason for its headline.
#include <algorithm>
#include <cstdio>
#include <string>

#include "indexer/readers/decoded_stream.h"
#include "indexer/readers/known_formats.h"
#include "indexer/records/rejects.h"
#include "tests/support/visit_streams.h"

namespace dateline {
namespace {

std::string one_line(std::string text) {
    std::ranges::replace_if(
        text, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
    return text;
}

void print(const Origin& origin, std::string_view what, const Record& record) {
    std::printf("%s\t%.*s\t%s\t%s\t%s\t%zu\n", to_string(origin).c_str(),
                static_cast<int>(what.size()), what.data(), one_line(record.id).c_str(),
                one_line(record.published).c_str(), one_line(record.headline).c_str(),
                record.body.size());
}

class PrintedRejects : public Rejects {
  protected:
    void take(const Origin& origin, Reject reject) override {
        Record record;
        record.headline = reject.reason;
        print(origin, reject.position.number == 0 ? "refused" : "reject", record);
    }
};

void dump(const std::string& corpus) {
    PrintedRejects rejects;
    visit_streams(corpus, rejects, [&rejects](const Origin& origin, ByteStream& bytes) {
        DecodedStream text(bytes);
        InputBuffer buffer(text);
        const Detection detection = detect_format(buffer, hints_of(origin));
        if (detection.format == nullptr) return rejects.skip_stream(origin, detection.reason);
        const auto reader = detection.format->make({buffer, origin, rejects, {}});
        while (const std::optional<Record> record = reader->next()) {
            const bool is_kill = record->revision.action == Revision::Action::Withdraw;
            print(origin, is_kill ? "kill" : "article", *record);
        }
    });
}

}  // namespace
}  // namespace dateline

int main(int count, char** arguments) {
    for (int i = 1; i < count; ++i) dateline::dump(arguments[i]);
}
