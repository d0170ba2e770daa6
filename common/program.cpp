#include "common/program.h"

#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <new>
#include <ostream>

#include "common/error.h"
#include "common/file_output.h"
#include "common/last_line.h"
#include "common/terminal_output.h"
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
        err << name << ": " << visible(error.what()) << "\nTry '" << name << " --help'.\n";
    } catch (const Error& error) {
        err << name << ": " << visible(error.what()) << '\n';
    } catch (const std::bad_alloc&) {
        err << name << ": out of memory\n";
    } catch (const std::exception& error) {
        err << name << ": internal error: " << visible(error.what()) << '\n';
    } catch (
        const Xapian::Error& error) {  // One that slipped past guard_xapian: a bug, but say so.
        err << name << ": internal error: " << visible(describe(error)) << '\n';
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
    FileOutput standard_output(STDOUT_FILENO);
    TerminalOutput out_door(standard_output);
    std::ostream out(&out_door);
    FileOutput standard_error(STDERR_FILENO);
    TerminalOutput err_door(standard_error, Flushing::EachLine);
    std::ostream err(&err_door);
    ExitCode code = run_body(name, body, out, err);
    out.flush();
    const int error = standard_output.error();
    if (error != 0 && error != EPIPE) {
        err << name << ": cannot write to standard output: " << std::strerror(error) << '\n';
        code = ExitCode::Failure;
    }
    err.flush();
    return static_cast<int>(code);
}

}  // namespace dateline
