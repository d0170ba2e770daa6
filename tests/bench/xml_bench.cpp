// What reading XML costs, on one core and in CPU seconds: libxml2's reader that walks over the
// bytes and does nothing, and our reader up to records, without normaliser and analysis.
//   usage: xml_bench FILE...     each of one format; the whole file is in memory
// Prints MB of markup a second of each, and the time of ours as a multiple of the other's. The best
// of five rounds counts.
#include <libxml/xmlreader.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>

#include "indexer/readers/known_formats.h"
#include "tests/support/memory_stream.h"
#include "tests/support/noted_rejects.h"

namespace dateline {
namespace {

constexpr int kRounds = 5;

double cpu_seconds(const std::function<void()>& work) {
    double best = 1e9;
    for (int round = 0; round < kRounds; ++round) {
        const std::clock_t begin = std::clock();
        work();
        best = std::min(best, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
    }
    return best;
}

// libxml2 reads one document at a time: each is given to it by itself.
std::vector<std::string> documents(const std::string& bytes) {
    constexpr std::string_view kDeclaration = "<?xml ";
    std::vector<std::string> all;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t next = std::min(bytes.find(kDeclaration, at + 1), bytes.size());
        all.push_back(bytes.substr(at, next - at));
        at = next;
    }
    return all;
}

void walk(const std::vector<std::string>& all) {
    for (const std::string& document : all) {
        xmlTextReaderPtr reader =
            xmlReaderForMemory(document.data(), static_cast<int>(document.size()), nullptr, nullptr,
                               XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
        while (xmlTextReaderRead(reader) == 1) {
        }
        xmlFreeTextReader(reader);
    }
}

std::size_t read_records(const ReaderFormat& format, const std::string& bytes) {
    MemoryStream stream(bytes);
    InputBuffer buffer(stream);
    NotedRejects rejects;
    const Origin origin{.path = "xml", .member = {}};
    const auto reader = format.make({buffer, origin, rejects, {}});
    std::size_t count = 0;
    while (reader->next()) ++count;
    return count;
}

void measure(const char* path) {
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    MemoryStream stream(bytes);
    InputBuffer buffer(stream);
    const Detection detection = detect_format(buffer);
    if (detection.format == nullptr) {
        std::printf("%s: %s\n", path, detection.reason.c_str());
        return;
    }
    const std::vector<std::string> all = documents(bytes);
    std::size_t records = 0;
    const double theirs = cpu_seconds([&] { walk(all); });
    const double ours = cpu_seconds([&] { records = read_records(*detection.format, bytes); });
    const double megabytes = static_cast<double>(bytes.size()) / 1e6;
    std::printf(
        "%s: %zu documents, %zu records, %.1f MB: libxml2's reader %.1f MB/s, ours %.1f "
        "MB/s, %.2f times the time\n",
        path, all.size(), records, megabytes, megabytes / theirs, megabytes / ours, ours / theirs);
}

}  // namespace
}  // namespace dateline

int main(int count, char** arguments) {
    for (int i = 1; i < count; ++i) dateline::measure(arguments[i]);
}
