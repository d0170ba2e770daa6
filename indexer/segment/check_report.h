// What the library's check of a segment writes, line by line: what is wrong, and in which table.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <streambuf>
#include <string>
#include <utility>
#include <vector>

namespace dateline {

// A stream buffer that takes the report while it is written, so that of a check that dies it is
// known how far it came.
class CheckReport : public std::streambuf {
  public:
    // `begins` is called with the name of each table that the check comes to.
    explicit CheckReport(std::function<void(const std::string& table)> begins)
        : begins_(std::move(begins)) {}

    // The check takes an article whose words count for nothing for one without any words (only the
    // headline and the text have counts, and both can be empty), and says of each of its position
    // lists that it belongs to no article. Those lines are kept apart: by article, so many of each.
    const std::map<std::uint32_t, std::uint64_t>& positions_of_nothing() const {
        return positions_of_nothing_;
    }

    // "table termlist: doclen != sum(wdf)", of the kinds of lines that say nothing when nothing is
    // wrong; the first ones. Other versions of the library may have more of those: whether
    // something is wrong, the check's own count of errors says.
    const std::vector<std::string>& complaints() const { return complaints_; }

  protected:
    int_type overflow(int_type next) override;

  private:
    void take_line();

    static constexpr std::size_t kMostComplaints = 5;

    std::function<void(const std::string& table)> begins_;
    std::string table_;
    std::string line_;
    std::map<std::uint32_t, std::uint64_t> positions_of_nothing_;
    std::vector<std::string> complaints_;
};

}  // namespace dateline
