// The beginning of a JSON document, as a document of its own.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// Up to the last value that is there in whole, and what is open then closed:
//   {"a":[{"b":1},{"c":"ha     {"a":[{"b":1},{}]}
// Of a text that ends with its first value, that value. What is no JSON stays none. Nesting beyond
// 512 gives nothing.
std::string closed_json(std::string_view head);

}  // namespace dateline
