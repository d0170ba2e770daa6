// What a comparison has found so far. The text of a difference is made only when it is kept.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <type_traits>

#include "tests/support/database_facts.h"

namespace dateline {

// 'a\x00b', and of a long one the beginning and the length.
std::string shown(std::string_view bytes);

template <typename Number>
requires std::is_arithmetic_v<Number> std::string shown(Number number) {
    return fmt::format("{}", number);
}

class FactFindings {
  public:
    explicit FactFindings(std::size_t most_lines) : most_lines_(most_lines) {}

    // `where` gives the text that says what the fact is about.
    template <typename Where, typename Fact>
    void equal(const Where& where, const char* name, const Fact& actual, const Fact& expected) {
        ++result_.facts;
        if (actual == expected) return;
        note([&] {
            return fmt::format("{}: {} {}, expected {}", where(), name, shown(actual),
                               shown(expected));
        });
    }

    // Walks through two ascending sequences side by side: calls `both` for what is in both, and
    // notes what is in one only. `key` says what an iterator stands at, `where` names a key.
    template <typename Iterator, typename Key, typename Where, typename Both>
    void side_by_side(Iterator actual, const Iterator& actual_end, Iterator expected,
                      const Iterator& expected_end, const Key& key, const Where& where,
                      const Both& both) {
        while (actual != actual_end || expected != expected_end) {
            ++result_.facts;
            if (expected == expected_end || (actual != actual_end && key(actual) < key(expected))) {
                note([&] { return where(key(actual)) + ": not expected"; });
                ++actual;
            } else if (actual == actual_end || key(expected) < key(actual)) {
                note([&] { return where(key(expected)) + ": missing"; });
                ++expected;
            } else {
                both(key(actual), actual, expected);
                ++actual;
                ++expected;
            }
        }
    }

    template <typename Text>
    void note(const Text& text) {
        ++result_.differences;
        if (result_.lines.size() < most_lines_) result_.lines.push_back(text());
    }

    const FactComparison& result() const { return result_; }

  private:
    std::size_t most_lines_;
    FactComparison result_;
};

}  // namespace dateline
