#include "tests/support/bounded_program.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace dateline {
namespace {

void set_limit(__rlimit_resource resource, std::uint64_t most) {
    const struct rlimit limit = {most, most};
    ::setrlimit(resource, &limit);
}

void redirect(const std::string& path, int flags, int to) {
    const int file = ::open(path.c_str(), flags, 0600);
    if (file < 0 || ::dup2(file, to) < 0) ::_exit(127);
}

[[noreturn]] void become(std::vector<char*>& arguments, const std::string& out,
                         const std::string& err, const ProgramBounds& bounds) {
    redirect("/dev/null", O_RDONLY, STDIN_FILENO);
    redirect(out, O_WRONLY | O_CREAT | O_TRUNC, STDOUT_FILENO);
    redirect(err, O_WRONLY | O_CREAT | O_TRUNC, STDERR_FILENO);
    set_limit(RLIMIT_CPU, bounds.seconds);
    set_limit(RLIMIT_CORE, 0);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)  // They map terabytes.
    set_limit(RLIMIT_AS, bounds.memory_bytes);
#endif
    ::execv(arguments.front(), arguments.data());
    ::_exit(127);
}

std::string content(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

ProgramEnd run_bounded(const std::vector<std::string>& command, const std::string& scratch,
                       const ProgramBounds& bounds) {
    std::vector<std::string> texts = command;
    std::vector<char*> arguments;
    for (std::string& text : texts) arguments.push_back(text.data());
    arguments.push_back(nullptr);
    const std::string out = scratch + "/out", err = scratch + "/err";
    const pid_t child = ::fork();
    if (child < 0) throw std::runtime_error("cannot fork");
    if (child == 0) become(arguments, out, err, bounds);
    int status = 0;
    if (::waitpid(child, &status, 0) != child) throw std::runtime_error("cannot wait");
    ProgramEnd end;
    if (WIFEXITED(status)) end.code = WEXITSTATUS(status);
    if (WIFSIGNALED(status)) end.signal = WTERMSIG(status);
    end.out = content(out);
    end.err = content(err);
    if (end.code == 127) throw std::runtime_error("cannot run " + command.front());
    return end;
}

}  // namespace dateline
