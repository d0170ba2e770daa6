// The beginning of a text as one JSON document, for those who have to say what it is.
#pragma once

#include <simdjson.h>

#include <optional>
#include <string_view>

namespace dateline {

// Without comments before it.
std::string_view after_comments(std::string_view text);

// The first value of a text, so far as it is there.
class JsonBeginning {
  public:
    // `text` begins with it.
    explicit JsonBeginning(std::string_view text);

    // Nothing where it is no JSON.
    const std::optional<simdjson::dom::element>& value() const { return value_; }

    // How long it is; nothing where it does not end in the text.
    const std::optional<std::size_t>& bytes() const { return bytes_; }

  private:
    simdjson::dom::parser parser_;
    std::optional<simdjson::dom::element> value_;
    std::optional<std::size_t> bytes_;
};

// Of what is no article for certain: "JSON without articles (a notebook)"; else empty.
std::string_view name_of_foreign_json(simdjson::dom::element value);

// Has it a string of several words?
bool has_words(simdjson::dom::element value);

}  // namespace dateline
