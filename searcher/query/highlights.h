// What to mark in an article that a query found.
#pragma once

#include <set>
#include <string>
#include <vector>

namespace dateline {

struct Highlights {
    std::set<std::string, std::less<>> stems;       // Marked in any inflection.
    std::set<std::string, std::less<>> words;       // Marked in this form only.
    std::vector<std::vector<std::string>> phrases;  // Marked where the words stand in this order.
};

}  // namespace dateline
