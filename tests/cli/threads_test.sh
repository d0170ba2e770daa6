#!/usr/bin/env bash
# The system refuses a thread, the Nth and all after it: the run goes on with those that it has and
# gives the same index, or ends with one line. It never hangs, and the lock is free afterwards.
#   usage: threads_test.sh BINDIR SOURCEDIR WRITER
set -u
. "$(dirname "$0")/support.sh" "$1" "$2"
failing_threads=$bin/../tests/failing_threads.so
writer=$3
if [ ! -e "$failing_threads" ] || sanitized; then
    echo 'skipped: a program with a sanitizer takes no preloaded library'
    exit 77
fi
news_for "$writer" | head -n 3000 > news.jsonl
hangs=124
index_from() { # N DIR: with the Nth thread refused, and each after it
    timeout -k 10 300 \
        env FAILING_THREADS_FROM="$1" FAILING_THREADS_COUNT="$PWD/count" LD_PRELOAD="$failing_threads" \
        dateline-index --writer "$writer" -j 4 --progress log -d "$2" news.jsonl >run.out 2>run.err
}

index_from 0 whole.db || { cat run.err; exit 2; }
whole=$(results whole.db)
threads=$(cat count)
expect_match 'it asks for several threads' '^([5-9]|[1-9][0-9]+)$' "$threads"
went_on=0
for at in $(seq 1 "$threads"); do
    rm -rf db
    code=0
    index_from "$at" db || code=$?
    if [ $code = 0 ]; then
        expect "without thread $at it is whole" "$whole" "$(results db)"
        expect "without thread $at nothing is said" '' "$(cat run.err)"
        went_on=$((went_on + 1))
    else
        expect "without thread $at it fails, and does not hang ($hangs)" 2 $code
        expect "without thread $at it says so in one line" 1 "$(wc -l < run.err)"
        expect_match "without thread $at it says why" '^dateline-index: cannot start a thread: ' "$(cat run.err)"
    fi
    dateline-index --writer "$writer" -d db news.jsonl >run.out 2>run.err
    expect "after a run without thread $at the next one is whole" "0 $whole" "$? $(results db)"
done
# Of four workers one is enough.
expect_match 'it goes on with fewer' '^([3-9]|[1-9][0-9]+)$' "$went_on"
exit $failed
