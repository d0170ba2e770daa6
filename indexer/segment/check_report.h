// What the library's check of a segment writes, line by line: what is wrong, and in which table.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <streambuf>
#include <string>

namespace dateline {

// A stream buffer that takes the report while it is written, so that of a check that dies it is
// known how far it came.
class CheckReport : public std::streambuf {
  public:
    struct Listener {
        std::function<void(const std::string& table)> begins;
        std::function<void(const std::string& what)> complaint;
    };
    explicit CheckReport(Listener listener) : listener_(std::move(listener)) {}

    // The check takes an article whose words count for nothing for one without any words (only the
    // headline and the text have counts, and both can be empty), and says of each of its position
    // lists that it belongs to no article. Those lines are kept apart: by article, so many of each.
    const std::map<std::uint32_t, std::uint64_t>& positions_of_nothing() const {
        return positions_of_nothing_;
    }

    // How many lines were complaints of another kind.
    std::uint64_t complaints() const { return complaints_; }

  protected:
    int_type overflow(int_type next) override;

  private:
    void take_line();

    Listener listener_;
    std::string line_;
    std::map<std::uint32_t, std::uint64_t> positions_of_nothing_;
    std::uint64_t complaints_ = 0;
};

}  // namespace dateline
