// What was complained of, for a test to look at.
#pragma once

#include <string>
#include <vector>

#include "indexer/records/rejects.h"

namespace dateline {

class NotedRejects : public Rejects {
  public:
    std::size_t count() const { return lines_.size(); }

    // A line each, as a user sees it.
    std::string shown() const {
        std::string text;
        for (const std::string& line : lines_) text += "skipped: " + line + '\n';
        return text;
    }

    const std::vector<std::string>& json() const { return json_; }

  protected:
    void take(const Origin& origin, Reject reject) override {
        lines_.push_back(to_message(origin, reject));
        json_.push_back(to_json(origin, reject));
    }

  private:
    std::vector<std::string> lines_;
    std::vector<std::string> json_;
};

}  // namespace dateline
