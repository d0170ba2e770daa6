#include "common/json.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "common/text/terminal_text.h"

namespace dateline {

using nlohmann::ordered_json;

struct Json::Value {
    ordered_json json;
};

namespace {

const ordered_json* find(const ordered_json& object, std::string_view name) {
    if (!object.is_object()) return nullptr;
    const auto found = object.find(std::string(name));
    return found == object.end() ? nullptr : &*found;
}

// What came from a text is unsigned; what was put in may not be.
std::optional<std::uint64_t> count_of(const ordered_json& json) {
    if (json.is_number_unsigned()) return json.get<std::uint64_t>();
    if (!json.is_number_integer() || json.get<std::int64_t>() < 0) return std::nullopt;
    return static_cast<std::uint64_t>(json.get<std::int64_t>());
}

// Hears what a parser finds, and keeps nothing but the place of the first error.
class ErrorPlace : public nlohmann::json_sax<ordered_json> {
  public:
    std::optional<std::size_t> byte;

    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t&) override { return true; }
    bool string(string_t&) override { return true; }
    bool binary(binary_t&) override { return true; }
    bool start_object(std::size_t) override { return true; }
    bool key(string_t&) override { return true; }
    bool end_object() override { return true; }
    bool start_array(std::size_t) override { return true; }
    bool end_array() override { return true; }
    bool parse_error(std::size_t position, const std::string&,
                     const nlohmann::detail::exception& error) override {
        constexpr int kSyntax = 101;  // All others are of a number out of range.
        if (error.id == kSyntax) byte = position;
        return false;
    }
};

}  // namespace

Json::Json(std::unique_ptr<Value> value) : value_(std::move(value)) {}
Json::Json() : Json(std::make_unique<Value>()) {}
Json::Json(bool value) : Json(std::make_unique<Value>(Value{value})) {}
Json::Json(double number) : Json(std::make_unique<Value>(Value{number})) {}
Json::Json(std::string_view text) : Json(std::make_unique<Value>(Value{text})) {}
Json::Json(const std::vector<std::string>& texts) : Json(std::make_unique<Value>(Value{texts})) {}
Json::Json(const std::map<std::string, std::string>& texts)
    : Json(std::make_unique<Value>(Value{texts})) {}
Json::Json(const std::map<std::string, std::uint64_t>& counts)
    : Json(std::make_unique<Value>(Value{counts})) {}
Json::Json(Signed number) : Json(std::make_unique<Value>(Value{number.number})) {}
Json::Json(Unsigned number) : Json(std::make_unique<Value>(Value{number.number})) {}

Json::Json(std::initializer_list<JsonMember> members) : Json(object()) {
    for (const JsonMember& member : members) set(member.name, member.value);
}

Json::Json(const Json& other) : Json(std::make_unique<Value>(*other.value_)) {}
Json::Json(Json&& other) noexcept = default;
Json& Json::operator=(const Json& other) {
    return *this = Json(other);
}
Json& Json::operator=(Json&& other) noexcept = default;
Json::~Json() = default;

Json Json::object() {
    return Json(std::make_unique<Value>(Value{ordered_json::object()}));
}

Json Json::array(std::initializer_list<Json> elements) {
    Json array(std::make_unique<Value>(Value{ordered_json::array()}));
    for (const Json& element : elements) array.push_back(element);
    return array;
}

std::optional<Json> Json::parse(std::string_view text) {
    auto json = ordered_json::parse(text, nullptr, false);
    if (json.is_discarded()) return std::nullopt;
    return Json(std::make_unique<Value>(Value{std::move(json)}));
}

std::optional<std::size_t> Json::error_byte(std::string_view text) {
    ErrorPlace place;
    ordered_json::sax_parse(text, &place);
    return place.byte;
}

void Json::set(std::string_view name, Json value) {
    value_->json[std::string(name)] = std::move(value.value_->json);
}

void Json::update(const Json& object) {
    value_->json.update(object.value_->json);
}

void Json::push_back(Json value) {
    value_->json.push_back(std::move(value.value_->json));
}

bool Json::is_object() const {
    return value_->json.is_object();
}

std::optional<Json> Json::member(std::string_view name) const {
    const ordered_json* const found = find(value_->json, name);
    if (found == nullptr) return std::nullopt;
    return Json(std::make_unique<Value>(Value{*found}));
}

std::optional<std::string> Json::text_member(std::string_view name) const {
    const ordered_json* const found = find(value_->json, name);
    if (found == nullptr || !found->is_string()) return std::nullopt;
    return found->get<std::string>();
}

std::optional<std::uint64_t> Json::count_member(std::string_view name) const {
    const ordered_json* const found = find(value_->json, name);
    return found == nullptr ? std::nullopt : count_of(*found);
}

std::optional<std::map<std::string, std::uint64_t>> Json::counts_member(
    std::string_view name) const {
    const ordered_json* const found = find(value_->json, name);
    if (found == nullptr || !found->is_object()) return std::nullopt;
    std::map<std::string, std::uint64_t> counts;
    for (const auto& [key, count] : found->items()) {
        if (!count_of(count)) return std::nullopt;
        counts[key] = *count_of(count);
    }
    return counts;
}

std::string Json::text(JsonStyle style) const {
    return harmless_json(value_->json.dump(style == JsonStyle::Indented ? 2 : -1, ' ',
                                           style == JsonStyle::OneLineOfAscii,
                                           ordered_json::error_handler_t::replace));
}

}  // namespace dateline
