#include <ostream>

#include "common/program.h"
#include "indexer/app.h"
#include "indexer/options.h"

int main(int argc, char** argv) {
    return dateline::run_program("dateline-index", [&](std::ostream& out, std::ostream& err) {
        const auto parsed = dateline::parse_indexer_options(argc, argv);
        if (const auto* early = std::get_if<dateline::EarlyExit>(&parsed)) {
            out << early->text;
            return dateline::ExitCode::Success;
        }
        return dateline::run_indexer(std::get<dateline::IndexerOptions>(parsed), out, err);
    });
}
