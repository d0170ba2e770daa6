// An index and its corpora in a directory of their own, and the runs that a fault may break.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "tests/support/faulted_program.h"
#include "tests/support/temp_dir.h"

namespace dateline {

using Words = std::vector<std::string>;

class FaultBench {
  public:
    // Id to all that the index has of an article; nullopt when there is no index.
    using Answers = std::optional<std::map<std::string, std::string>>;

    explicit FaultBench(std::string writer);

    std::string corpora() const { return dir_.path("corpora"); }
    std::string index() const { return dir_.path("news.db"); }

    // One of the corpora; it looks as if it had lain there for an hour.
    void write(const std::string& name, const std::string& text);
    void remove(const std::string& name);

    // dateline-index with -d and --writer, unless it is told not to.
    Ran run(const std::vector<std::string>& arguments, const Faults& faults = {}) const;
    Ran run_program(const std::string& program, const std::vector<std::string>& arguments,
                    const Faults& faults = {}) const;

    // What the index has now. Throws IndexError when it does not answer.
    Answers answers() const;

    // The index as it is now is what restore() brings back.
    void keep();
    void restore() const;

    // The paths whose calls fail.
    std::vector<std::string> index_paths() const { return {index(), index() + ".building"}; }
    std::vector<std::string> corpora_paths() const { return {corpora()}; }

    // The calls of a run, as failing_calls.cpp numbers them: "17 write /path".
    std::vector<std::string> calls_of(const std::vector<std::string>& command,
                                      const std::vector<std::string>& below,
                                      const std::string& kinds = {}) const;

    // What is wrong around the index: files that a finished run leaves lying, or that were somebody
    // else's and are not as they were. Empty: nothing.
    std::string litter() const;

    std::vector<std::string> index_command(const std::vector<std::string>& arguments) const;
    const std::string scratch() const { return dir_.path("scratch"); }

  private:
    TempDir dir_;
    std::string writer_;
};

// Lines of JSON, an article each: ids from `first` on. `word` comes into the text.
std::string articles(const std::string& prefix, int count, const std::string& word,
                     int words_each = 8);

// An index of two segments. What change() and a removal change lies in both.
void build_first(FaultBench& bench);

// Corrections, an article more, and an id that is in another file.
void change(FaultBench& bench);

Words lines_of(std::istream& text);

bool says_internal(const Ran& ran);

// A number in the environment; "full" is 1.
long number_in(const char* name, long otherwise);

}  // namespace dateline
