#include "tests/support/faulted_program.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <thread>
#include <utility>

namespace dateline {
namespace {

std::string content(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string joined(const std::vector<std::string>& parts) {
    std::string all;
    for (const std::string& part : parts) all += (all.empty() ? "" : ":") + part;
    return all;
}

std::vector<std::pair<std::string, std::string>> environment(const Faults& faults) {
    return {{"FAILING_CALLS_BELOW", joined(faults.below)},
            {"FAILING_CALLS_KINDS", faults.kinds},
            {"FAILING_CALLS_AT", std::to_string(faults.at)},
            {"FAILING_CALLS_FROM", std::to_string(faults.from)},
            {"FAILING_CALLS_ERROR", faults.error},
            {"FAILING_CALLS_TRACE", faults.trace},
            {"LD_PRELOAD", DATELINE_FAILING_CALLS}};
}

void redirect(const std::string& path, int descriptor) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (file < 0 || ::dup2(file, descriptor) < 0) ::_exit(127);
    ::close(file);
}

[[noreturn]] void become(const std::vector<std::string>& command, const Faults& faults,
                         const std::string& scratch) {
    redirect(scratch + "/out", STDOUT_FILENO);
    redirect(scratch + "/err", STDERR_FILENO);
    if (!faults.below.empty()) {
        for (const auto& [name, value] : environment(faults)) {
            if (!value.empty()) ::setenv(name.c_str(), value.c_str(), 1);
        }
    }
    std::vector<char*> words;
    for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    ::execv(words.front(), words.data());
    ::_exit(127);
}

int wait_for(pid_t child, int most_seconds) {
    using namespace std::chrono_literals;
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(most_seconds);
    int status = 0;
    while (::waitpid(child, &status, WNOHANG) == 0) {
        if (std::chrono::steady_clock::now() > end) {
            ::kill(child, SIGKILL);
            ::waitpid(child, &status, 0);
            return Ran::kHung;
        }
        std::this_thread::sleep_for(1ms);
    }
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

}  // namespace

Ran run_with_faults(const std::vector<std::string>& command, const Faults& faults,
                    const std::string& scratch, int most_seconds) {
    const pid_t child = ::fork();
    if (child < 0) throw std::runtime_error("cannot fork");
    if (child == 0) become(command, faults, scratch);
    const int code = wait_for(child, most_seconds);
    return {code, content(scratch + "/out"), content(scratch + "/err")};
}

std::string in_words(const Faults& faults) {
    std::string words;
    for (const auto& [name, value] : environment(faults)) {
        if (!value.empty() && value != "0") words += name + '=' + value + ' ';
    }
    return words;
}

}  // namespace dateline
