#!/usr/bin/env bash
# The check itself, checked: each planted violation must be reported.
# usage: check_floors_test.sh SOURCEDIR
set -u
check=$(dirname "$(realpath "$0")")/check_floors.sh
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
cp -r "$1/common" "$1/indexer" "$1/searcher" "$copy"
"$check" "$copy" >/dev/null || { echo 'the copy itself does not pass'; exit 1; }
failed=0
# plant_line FILE LINE
plant_line() {
    cp "$copy/$1" "$copy/kept"
    printf '%s\n' "$2" >> "$copy/$1"
    if "$check" "$copy" >/dev/null; then echo "not reported: $2 in $1"; failed=1; fi
    cp "$copy/kept" "$copy/$1"
}
# plant FILE INCLUDE
plant() { plant_line "$1" "#include $2"; }
plant common/schema.cpp '"indexer/records/record.h"'
plant common/text/utf8.cpp '"common/schema.h"'
plant common/analysis/tokenizer.cpp '"common/article.h"'
plant indexer/app.cpp '"searcher/engine.h"'
plant searcher/app.cpp '"indexer/app.h"'
plant indexer/sources/corpus.cpp '"indexer/readers/registry.h"'
plant indexer/readers/page_reader.cpp '<xapian.h>'
plant indexer/document/term_collector.cpp '"indexer/segment/merge.h"'
plant indexer/segment/merge.cpp '"indexer/app.h"'
plant searcher/query/parser.cpp '"searcher/engine.h"'
plant searcher/expansion/expansion.cpp '"searcher/query/parser.h"'
plant searcher/planning/planner.cpp '"searcher/ranking/weighting.h"'
plant searcher/ranking/weighting.cpp '"searcher/engine.h"'
plant searcher/snippets/marker.cpp '<xapian.h>'
plant searcher/snippets/marker.cpp '"searcher/renderers/registry.h"'
plant searcher/renderers/wrap.cpp '"searcher/engine.h"'
plant searcher/batch.cpp '<xapian.h>'
plant searcher/batch.cpp '<boost/program_options.hpp>'
plant searcher/batch.cpp '<readline/readline.h>'
plant indexer/app.cpp '<archive.h>'
plant indexer/app.cpp '<iostream>'
plant_line indexer/app.cpp 'void f() { std::cerr << "a"; }'
plant_line searcher/session.cpp 'void f() { std::fwrite("a", 1, 1, stdout); }'
plant_line searcher/batch.cpp 'void f() { ::write(STDERR_FILENO, "a", 1); }'
plant_line searcher/renderers/json_renderer.cpp 'auto bold = "\033[1m";'
plant_line indexer/summary.cpp 'constexpr TerminalControl kBold{kSequence};'
[ $failed -eq 0 ] && echo 'every planted violation was reported'
exit $failed
