#include <ostream>

#include "common/program.h"
#include "searcher/app.h"
#include "searcher/options.h"

int main(int argc, char** argv) {
    return dateline::run_program("dateline-search", [&](std::ostream& out, std::ostream& err) {
        const auto parsed = dateline::parse_searcher_options(argc, argv);
        if (const auto* early = std::get_if<dateline::EarlyExit>(&parsed)) {
            out << early->text;
            return dateline::ExitCode::Success;
        }
        return dateline::run_searcher(std::get<dateline::SearcherOptions>(parsed), out, err);
    });
}
