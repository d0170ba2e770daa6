// What the termlist table says of a document: its terms, and which slots it uses.
//   sortable(document)     -> vint length | vint terms | each term: what it shares with the one
//                             before, the rest of its bytes, its wdf
//   sortable(document) 00  -> the slots, each as vint of what lies between it and the one before
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::glass {

// Terms in ascending order, to the tag. Begin with begin().
class TermListCode {
  public:
    // `length`: the sum of all wdfs.
    void begin(std::uint64_t length, std::size_t terms);
    // The term's bytes must live until the next call.
    void add(std::string_view term, std::uint32_t wdf);

    const std::string& tag() const { return tag_; }

  private:
    std::string tag_;
    std::string_view last_;  // The term before; empty before the first.
};

// Appends a slot to the tag; `last` is the slot before, if the tag is not empty.
void append_slot(std::string& tag, std::uint32_t slot, std::uint32_t last);

}  // namespace dateline::glass
