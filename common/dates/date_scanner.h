// A cursor over the text of a date: takes what it is asked for or leaves it.
// No locale; letters() alone knows more than ASCII.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace dateline {

// Without the blanks (space, tab, line ends) around it.
std::string_view trim_blanks(std::string_view text);

class DateScanner {
  public:
    // Blanks around the text are passed over; the view must outlive the scanner.
    explicit DateScanner(std::string_view text) : rest_(trim_blanks(text)) {}

    bool at_end() const { return rest_.empty(); }
    bool at_digit() const { return digit_count() > 0; }
    // How many digits stand next, one after the other.
    std::size_t digit_count() const;

    // Takes the character, or one of the characters, if it stands next.
    bool take(char wanted);
    bool take_one_of(std::string_view wanted);

    // Takes blanks; whether there were any.
    bool skip_blanks();

    // Exactly `count` (at most 9) digits, whatever follows them.
    std::optional<int> digits(std::size_t count);

    // A whole run of 1 to `most` (at most 9) digits; a longer run is not taken.
    std::optional<int> number(std::size_t most);

    // Drops digits; how many there were.
    std::size_t skip_digits();

    // The letters A-Z a-z that stand next; may be empty.
    std::string_view word();

    // The letters that stand next, those of other scripts too: whatever is no ASCII.
    std::string_view letters();

    // Takes the text if it stands next.
    bool take_text(std::string_view wanted);

    // Drops everything up to and with the character, if it occurs.
    bool skip_past(char wanted);

    // What is not taken yet.
    std::string_view rest() const { return rest_; }

  private:
    std::string_view rest_;
};

}  // namespace dateline
