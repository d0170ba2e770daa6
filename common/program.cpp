#include "common/program.h"

#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <iostream>
#include <new>

#include "common/error.h"
#include "common/file_output.h"
#include "common/last_line.h"
#include "common/text/terminal_text.h"
#include "common/xapian_guard.h"

namespace dateline {
namespace {

ExitCode run_body(const char* name,
                  const std::function<ExitCode(std::ostream&, std::ostream&)>& body,
                  std::ostream& out, std::ostream& err) {
    try {
        return body(out, err);
    } catch (const UsageError& error) {
        err << name << ": " << harmless(error.what()) << "\nTry '" << name << " --help'.\n";
    } catch (const Error& error) {
        err << name << ": " << harmless(error.what()) << '\n';
    } catch (const std::bad_alloc&) {
        err << name << ": out of memory\n";
    } catch (const std::exception& error) {
        err << name << ": internal error: " << harmless(error.what()) << '\n';
    } catch (
        const Xapian::Error& error) {  // One that slipped past guard_xapian: a bug, but say so.
        err << name << ": internal error: " << harmless(describe(error)) << '\n';
    } catch (...) {
        err << name << ": internal error: unknown exception\n";
    }
    return ExitCode::Failure;
}

}  // namespace

int run_program(const char* name,
                const std::function<ExitCode(std::ostream&, std::ostream&)>& body) {
    std::signal(SIGPIPE, SIG_IGN);  // A closed pipe is a failed write, not a death.
    leave_last_lines(name);
    FileOutput buffer(STDOUT_FILENO);
    std::ostream out(&buffer);
    ExitCode code = run_body(name, body, out, std::cerr);
    out.flush();
    const int error = buffer.error();
    if (error != 0 && error != EPIPE) {
        std::cerr << name << ": cannot write to standard output: " << std::strerror(error) << '\n';
        code = ExitCode::Failure;
    }
    return static_cast<int>(code);
}

}  // namespace dateline
