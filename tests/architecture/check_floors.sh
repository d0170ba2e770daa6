#!/usr/bin/env bash
# The floor plan, checked: which folder may include what. One rule a line:
#   files (regex on the path) ; forbidden include (regex) ; exceptions (regex on the path) ; why
# usage: check_floors.sh SOURCEDIR
set -u
cd "$1" || exit 2
xapian='(common/(xapian_guard|schema|program|index/(opened_index|opened_segment|index_stamp|position_walk|term_walk|whole_segment)|analysis/(stem_cache|stemmer_fingerprint))|indexer/(document/document_builder|segment/|identity/)|searcher/(planning/|matching/|proximity/|expansion/|ranking/|spelling|value_hints|best_matches|engine))'
failed=0
rules=0
while IFS=';' read -r files forbidden except why; do
    [[ -n $why ]] || { echo "bad rule: $files"; exit 2; }
    rules=$((rules + 1))
    hits=$(grep -rnE "^#include [<\"]($forbidden)" --include='*.h' --include='*.cpp' common indexer searcher |
        grep -E "^($files)" | grep -vE "^($except)")
    [[ -z $hits ]] || { printf '%s\n  -> %s\n' "$hits" "$why"; failed=1; }
done <<RULES
common/;(indexer|searcher|tests)/;-;common is the ground floor
common/(text|dates)/;common/(analysis|index|schema|article|program|error)|xapian;-;text and dates know nothing above them
common/analysis/;common/(index|schema|article|program);-;the analyser knows no index
indexer/;(searcher|tests)/;-;the wings do not know each other
searcher/;(indexer|tests)/;-;the wings do not know each other
indexer/sources/;indexer/(readers|document|segment|app|options|normaliser)|nlohmann|simdjson;-;sources know bytes, not news
indexer/markup/;indexer/[^ems]|indexer/segment|nlohmann|simdjson;-;markup knows bytes and text, not news
.;libxml/;indexer/markup/;the library of XML stays in one room
indexer/mime/;indexer/[^m]|nlohmann|simdjson;-;mime knows mails and their text, not news
indexer/readers/;indexer/(document|segment|app|options)|xapian|boost/;-;a reader knows only records
indexer/document/;indexer/(readers|sources|segment|app|options);-;the builder knows articles, not where they come from
indexer/segment/;indexer/(readers|sources|app|options|normaliser|glass/[^v]|inversion);-;a segment takes analysed articles
indexer/glass/;indexer/(readers|sources|document|segment|inversion|generation|pipeline|ledger|app|options|normaliser)|xapian|common/(article|schema|index);-;glass knows bytes
indexer/inversion/;indexer/(readers|sources|generation|pipeline|ledger|app|options|normaliser)|xapian;-;what inverts does not know where articles come from
searcher/query/;searcher/(planning|proximity|expansion/[^e]|engine|app|options|renderers|snippets|session)|boost/|xapian;-;a query text knows no index
searcher/expansion/;searcher/(query|planning|proximity|engine|app|options|renderers|snippets|session)|boost/|common/analysis/;-;expansion knows the words of an index
searcher/proximity/;searcher/(planning|engine|app|options|renderers|snippets|session)|boost/;-;places know no plan
searcher/planning/;searcher/(ranking|engine|app|options|renderers|snippets|session)|boost/;-;a plan knows no results
searcher/ranking/;searcher/(engine|app|options|renderers|snippets|session)|boost/;-;ranking knows plans, not who asks
searcher/snippets/;searcher/(engine|app|options|renderers|session)|boost/;-;snippets know articles and highlights
searcher/(options|search_request|results)\.h;searcher/(engine|planning|matching|proximity|expansion|snippets|spelling)|xapian;-;what is asked and what comes of it are plain values
searcher/planning/(condition|wanted);searcher/(matching|ranking|engine|app|options|renderers|snippets|session)|xapian|common/index;-;what is wanted is plain values
searcher/renderers/;searcher/(engine|app|options|query|ranking|snippets|session)|xapian|boost/;-;a renderer knows only results
.;xapian\.h;$xapian;Xapian stays in the engine rooms
.;boost/program_options;(common/command_line|(indexer|searcher)/options\.cpp);the command line stays in options.cpp
.;readline/;searcher/session\.cpp;line editing stays in the session
.;archive(_entry)?\.h;indexer/sources/;libarchive stays in the sources
.;(zlib|bzlib|lzma|lz4.*|zstd.*)\.h;indexer/unpacking/;the libraries of compression stay in one room
indexer/unpacking/;indexer/[^u]|common/;-;what unpacks knows bytes
.;uchardet/;indexer/encoding/;detecting charsets stays in one room
indexer/encoding/;indexer/[^e]|xapian;-;what tells charsets apart knows bytes
.;nlohmann/;common/json\.cpp;the library of JSON stays behind common/json.h
.;isa-l/;indexer/glass/deflater\.cpp;compression of tables stays in the deflater
.;sqlite3\.h;indexer/ledger/sqlite\.(h|cpp);SQLite stays in the ledger
indexer/ledger/;indexer/(readers|sources|document|segment|generation|pipeline|app|options);-;the ledger knows names and numbers
indexer/generation/;indexer/(readers|sources|pipeline|app|options|normaliser);-;what publishes does not know what was read
indexer/pipeline/;indexer/(app|options|build_run|summary|status);-;the pipeline does not know who asked
indexer/progress/;indexer/(readers|document|segment|generation|pipeline|ledger|app|options);-;progress knows counters
.;iostream>;(common/program|searcher/app)\.cpp;only the frame and the app touch cin, cout, cerr
RULES

# Everything printed goes through the door, common/terminal_output. It cannot be seen who writes to a
# stream of his own; but who does not, and who makes sequences for the terminal.
# plain TEXT FILES WHY: the text stands only in those files (regexes).
plain() {
    hits=$(grep -rnE "$1" --include='*.h' --include='*.cpp' common indexer searcher | grep -vE "^($2):")
    [[ -z $hits ]] || { printf '%s\n  -> %s\n' "$hits" "$3"; failed=1; }
}
plain 'std::(cout|cerr|clog)|\b(f?printf|dprintf|f?puts|putchar|fwrite|perror|psignal)\(|fmt::print\(|STD(OUT|ERR)_FILENO|/dev/(tty|std)' \
    '(common/(program|last_line)|searcher/terminal|indexer/progress/progress)\.cpp' 'what is printed goes through the streams of common/program'
plain '\\033|\\x1[bB]|\\e\[|TerminalControl \w*\{|TerminalControl\{' \
    '(common/terminal_output\.h|searcher/renderers/(text_renderer|wrap)\.cpp|indexer/progress/progress\.cpp)' 'few places control the terminal'

# Lengths: a file over 350 lines needs a reason, and has none yet.
long=$(find common indexer searcher -name '*.cpp' -o -name '*.h' | xargs wc -l | awk '$2 != "total" && $1 > 350')
[[ -z $long ]] || { printf '%s\n  -> a file of so many lines has two purposes\n' "$long"; failed=1; }

# Nothing points out of the project.
outside=$(grep -rnE '\.\./shared|/work/(main|shared)' --include='*' common indexer searcher tests cmake docs corpus ./*.md Makefile CMakeLists.txt 2>/dev/null | grep -v 'tests/architecture/check_floors.sh')
[[ -z $outside ]] || { printf '%s\n  -> the project stands alone\n' "$outside"; failed=1; }

[[ $failed -ne 0 ]] || echo "$rules rules hold"
exit $failed
