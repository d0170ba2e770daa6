// Texts of lines that programs write, or that are written for programs.
#pragma once

#include <string_view>

namespace dateline {

class TextSample;

// Each: what it is, or empty.
std::string_view name_of_web_archive(const TextSample& sample);   // WARC, ARC, CDX, HTTP.
std::string_view name_of_wire_message(const TextSample& sample);  // Others than wire_reader.h.

// "a log", "subtitles", "program text", "a list of words, one a line", ...
std::string_view name_of_lines(const TextSample& sample);

}  // namespace dateline
