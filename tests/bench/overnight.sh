#!/usr/bin/env bash
# What a build costs: beside scriptindex of Xapian's Omega on the same articles, then as the corpus
# grows, and in memory (memory.sh).
#   usage: overnight.sh BINDIR [quick]     RUNS=3 how often each is measured; quick: once, Reuters only
#                                          BUILDS='^ours|tuned' which rows, by a regular expression
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/support.sh" "${1:?usage: overnight.sh BINDIR [quick]}"
need "$bin/index_dump" 'cmake --build --preset release --target index_dump'
need /usr/bin/scriptindex 'apt install xapian-omega'
need /usr/bin/xapian-compact 'apt install xapian-tools'
runs=${RUNS:-3}
names=(reuters21578.tar.gz swiss-gov-news-sample.jsonl.gz)
if [ "${2:-}" = quick ]; then
    runs=1 names=(reuters21578.tar.gz)
fi

# What scriptindex makes of a dump: the fields of common/schema.h, or no text twice.
write_scripts() {
    local exact='source : field boolean=XSRC value=1
section : field boolean=XSEC value=2
topic : field boolean=K value=3
lang : field boolean=L value=4
date : field boolean=D value=0'
    cat >same.script <<SAME
id : field boolean=Q unique=Q
headline : field index index=S
lede : field index index=XLEDE
rest : field index
byline : field index=A
place : field index=XPLACE
$exact
SAME
    cat >lean.script <<LEAN
id : field boolean=Q unique=Q
headline : field index
lede : field index
rest : field index
byline : field
place : field
$exact
LEAN
}

# ours ARGUMENT...: a line of shell that builds db. 1: records were skipped.
ours() { echo "dateline-index -d db --progress none $* || [ \$? -eq 1 ]"; }
theirs() { echo "scriptindex -s english db $1.script dump"; }
# Small batches, and the index made small at the end.
tuned() { echo "XAPIAN_FLUSH_THRESHOLD=1000 scriptindex -s english loose $1.script dump && xapian-compact loose db"; }

mapfile -t builds < <(printf '%s\n' 'ours -j1' 'ours -j2' 'ours, library' 'scriptindex, same fields' \
    'the same, tuned' 'scriptindex, lean' 'lean, tuned' | grep -E "${BUILDS:-.}")
command_of() { # BUILD CORPUS
    case $1 in
        'ours -j1') ours -j1 "'$2'" ;;
        'ours -j2') ours -j2 "'$2'" ;;
        'ours, library') ours --writer library -j2 "'$2'" ;;
        'scriptindex, same fields') theirs same ;;
        'the same, tuned') tuned same ;;
        'scriptindex, lean') theirs lean ;;
        'lean, tuned') tuned lean ;;
    esac
}
articles_in() { xapian-delve "$1" | sed -n 's/^number of documents = //p'; }

# Side by side in each round, so that whatever else the machine does falls on all of them.
measure_builds() { # CORPUS: leaves its index in `kept`
    local build
    rm -rf kept rows
    dateline-index -d kept --progress none "$1" >log 2>&1 || [ $? -eq 1 ] || { cat log >&2; fail "cannot index $1"; }
    index_dump kept scriptindex >dump
    for _ in $(seq "$runs"); do
        for build in "${builds[@]}"; do
            rm -rf db loose
            measure "$build" "$(command_of "$build" "$1")"
            [ "$(articles_in db)" = "$(articles_in kept)" ] || fail "$build has other articles than the rest"
        done
    done
}
print_builds() { # TITLE
    row() { printf '%-26s %8s %8s %8s %9s %10s %10s\n' "$@"; }
    local build wall
    printf '\n%s: %s articles, median of %s\n' "$1" "$(articles_in kept)" "$runs"
    row '' 'wall s' 'CPU s' 'peak MB' 'index MB' '-j1 / this' '-j2 / this'
    for build in "${builds[@]}"; do
        wall=$(median "$build" 2)
        row "$build" "$wall" "$(median "$build" 3)" "$(median "$build" 4)" "$(median "$build" 5)" \
            "$(over "$(median 'ours -j1' 2)" "$wall")" "$(over "$(median 'ours -j2' 2)" "$wall")"
    done
}

# What it costs as the corpus grows: ten times as much, nothing new, a little new. From `kept`.
write_grown() {
    index_dump kept jsonl 1 >one.jsonl
    index_dump kept jsonl 10 >ten.jsonl
    mkdir -p parts
    awk 'NR % 100 != 0' one.jsonl >parts/most.jsonl
    awk 'NR % 100 == 0' one.jsonl >more.jsonl
    # A file as young as the run that read it is looked at again.
    touch -d '1 hour ago' one.jsonl ten.jsonl more.jsonl parts/most.jsonl
}
measure_growth() {
    for _ in $(seq "$runs"); do
        rm -rf db
        measure one "$(ours -j2 one.jsonl)"
        measure again "$(ours -j2 one.jsonl)"
        rm -rf db
        measure ten "$(ours -j2 ten.jsonl)"
        rm -rf db parts/more.jsonl
        measure most "$(ours -j2 parts)"
        cp -p more.jsonl parts/
        measure more "$(ours -j2 parts)"
        [ "$(articles_in db)" = "$(articles_in kept)" ] || fail 'an addition lost articles'
    done
}
print_growth() {
    local one ten articles
    articles=$(articles_in kept)
    one=$(median one 3) ten=$(median ten 3)
    printf '\nAs it grows, all from JSON lines with -j2\n'
    awk -v one="$one" -v ten="$ten" -v n="$articles" 'BEGIN {
        printf "CPU an article: %.3f ms; of ten times as many %.3f ms, that is %.2f times\n",
            1000 * one / n, 100 * ten / n, ten / one / 10 }'
    printf 'a run with nothing changed: %s s, %s of the first run (%s s)\n' \
        "$(median again 2)" "$(percent "$(median again 2)" "$(median one 2)")" "$(median one 2)"
    printf '1 %% more articles: %s s, %s of the run for the 99 %% (%s s)\n' \
        "$(median more 2)" "$(percent "$(median more 2)" "$(median most 2)")" "$(median most 2)"
}

write_scripts
for name in "${names[@]}"; do
    [ -r "$corpora/$name" ] || fail "there is no $name in DATELINE_CORPORA"
    measure_builds "$corpora/$name"
    print_builds "$name"
    if [ "$name" = reuters21578.tar.gz ]; then  # Ten times as much of it is enough.
        write_grown
        measure_growth
        print_growth
        rm -rf ./*.jsonl parts
    fi
done
echo
if [ "${2:-}" = quick ]; then set -- "$bin" "${names[@]}"; else set -- "$bin"; fi
DATELINE_CORPORA=$corpora "$here/memory.sh" "$@"
