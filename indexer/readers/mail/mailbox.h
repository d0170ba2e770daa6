// A stream cut into the mails that it holds: a mailbox (mbox), or one mail (.eml).
//
//   mboxo, mboxrd   a line "From jane@example.org Tue Mar  5 10:15:00 2024" precedes each mail;
//   lines
//                   of the text that begin so have a '>' before them
//   mboxcl, mboxcl2 the field Content-Length says where the text ends: believed where the next
//   mail,
//                   or the end, is found there
//
// A line of the text that only begins with "From " is none: it has a time or an address, and a
// field of a header follows.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "indexer/readers/record_reader.h"

namespace dateline {

struct RawMail {
    std::uint64_t number = 0;  // From 1.
    std::string from_line;     // What comes after "From " in the line before it; may be empty.
    std::string text;          // Lines that end in '\n', without the '>' of the mailbox.
    bool too_long = false;     // Longer than max_record_bytes: `text` is its beginning.
};

class Mailbox {
  public:
    explicit Mailbox(const ReaderInput& input) : input_(input) {}

    // The next mail, or nullopt at the end. Throws CorpusError when the stream fails.
    std::optional<RawMail> next();

  private:
    enum class Part { Header, Body };

    bool find_first();
    bool is_separator(std::string_view line);
    void add_line(std::string_view line);
    void take_counted_body();

    ReaderInput input_;
    bool begun_ = false;
    bool many_ = false;  // It is a mailbox.
    bool trusts_lengths_ = true;
    bool pending_ = false;  // A mail begins: its line "From " was read.
    std::uint64_t count_ = 0;
    Part part_ = Part::Header;
    std::uint64_t length_ = 0;  // Content-Length of the mail, 0 where there is none.
    RawMail mail_;
};

}  // namespace dateline
