// What to mark in an article that a query found.
#pragma once

#include <set>
#include <string>
#include <vector>

namespace dateline {

struct Highlights {
    std::set<std::string, std::less<>> stems;  // Marked in any inflection.
    std::set<std::string, std::less<>> words;  // Marked in this form only.
    // Marked where words stand in this order, at each place one of several readings.
    std::vector<std::vector<std::set<std::string, std::less<>>>> phrases;
};

}  // namespace dateline
