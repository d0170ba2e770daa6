// A value of JSON, to be written and read: the one way to nlohmann's library, whose header alone
// takes longer to compile than most of our files.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

// How a value is written. Invalid UTF-8 becomes U+FFFD in each, and what must not reach a terminal
// is escaped.
enum class JsonStyle { OneLine, OneLineOfAscii, Indented };

struct JsonMember;

class Json {
  public:
    Json();  // null
    Json(bool value);
    Json(double number);
    Json(std::string_view text);
    Json(const std::string& text) : Json(std::string_view(text)) {}
    Json(const char* text) : Json(std::string_view(text)) {}
    Json(const std::vector<std::string>& texts);
    Json(const std::map<std::string, std::string>& texts);
    Json(const std::map<std::string, std::uint64_t>& counts);
    Json(std::signed_integral auto number) : Json(Signed{number}) {}
    Json(std::unsigned_integral auto number) : Json(Unsigned{number}) {}
    Json(std::initializer_list<JsonMember> members);  // An object.

    Json(const Json& other);
    Json(Json&& other) noexcept;
    Json& operator=(const Json& other);
    Json& operator=(Json&& other) noexcept;
    ~Json();

    static Json object();
    static Json array(std::initializer_list<Json> elements = {});
    // Nothing when the text is no JSON.
    static std::optional<Json> parse(std::string_view text);
    // The last byte of what is out of place in a text, counted from 1; one after the end when more
    // should follow. Nothing when all is in its place, though a number may be out of range.
    static std::optional<std::size_t> error_byte(std::string_view text);

    // Makes an object of null. Members keep the order in which they were set first.
    void set(std::string_view name, Json value);
    // Sets all members of another object.
    void update(const Json& object);
    void push_back(Json value);  // Makes an array of null.
    bool is_object() const;

    // Nothing when this is no object, has no such member, or one of another type.
    std::optional<Json> member(std::string_view name) const;
    std::optional<std::string> text_member(std::string_view name) const;
    std::optional<std::uint64_t> count_member(std::string_view name) const;
    std::optional<std::map<std::string, std::uint64_t>> counts_member(std::string_view name) const;

    std::string text(JsonStyle style = JsonStyle::OneLine) const;

  private:
    struct Value;
    struct Signed {
        std::int64_t number;
    };
    struct Unsigned {
        std::uint64_t number;
    };
    explicit Json(Signed number);
    explicit Json(Unsigned number);
    explicit Json(std::unique_ptr<Value> value);

    std::unique_ptr<Value> value_;
};

struct JsonMember {
    std::string_view name;
    Json value;
};

}  // namespace dateline
