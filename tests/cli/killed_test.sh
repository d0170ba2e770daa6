#!/usr/bin/env bash
# SIGKILL at many moments, spread over reading, writing segments, merging and publishing, while a
# searcher polls: every poll answers from a complete generation, no run redoes what is finished, and
# what comes out is what an unbroken run gives.
#   usage: killed_test.sh BINDIR SOURCEDIR WRITER KILLS
set -u
. "$(dirname "$0")/support.sh" "$1" "$2"
writer=$3 moments=$4
sanitized && moments=$((moments / 4))
news_for $writer > news.jsonl
all=$(grep -c . news.jsonl)
count() { dateline-search -d "$1" -n 1 -o json lang:en 2>/dev/null | sed -n 's/^  "found": \([0-9]*\),/\1/p'; }
index() { dateline-index --writer $writer -d "$@"; }

index whole.db news.jsonl >whole.out || exit 2
expected=$(results whole.db)
started=$(date +%s%N)
index timed.db news.jsonl >/dev/null
whole_ms=$(( ($(date +%s%N) - started) / 1000000 ))

# --- a first build: so many kills, each run going on where the one before was
kill_after() { # MILLISECONDS DB ARGUMENT...: sets alive=1 when there was something to kill
    local pause=$1
    shift
    dateline-index --writer $writer -d "$@" >run.out 2>run.err &
    local pid=$!
    sleep "$(printf '%d.%03d' $((pause / 1000)) $((pause % 1000)))"
    alive=0
    kill -9 $pid 2>/dev/null && alive=1
    wait $pid 2>/dev/null
}
torn=0 killed=0 resumed=0
for ((run = 1; killed < moments && run <= 5 * moments; run++)); do
    kill_after $((whole_ms * (run % 10 + 1) / 12)) broken.db -j $((run % 2 + 1)) news.jsonl
    killed=$((killed + alive))
    # It was measured while the machine had less time for us than now.
    [ $alive = 1 ] || whole_ms=$((whole_ms * 3 / 4 + 1))
    grep -q 'going on with a run' run.err && resumed=$((resumed + 1))
    if [ -e broken.db ]; then
        [ "$(count broken.db)" = "$all" ] || torn=$((torn + 1))
        [ "$(results broken.db)" = "$expected" ] || torn=$((torn + 1))
        dateline-index -d broken.db --verify >verify.out || { torn=$((torn + 1)); cat verify.out; }
        rm -rf broken.db
    fi
done
expect 'a first build is there whole or not at all' 0 "$torn"
expect 'as often as it was meant to be, it was killed' $moments $killed
[ "$resumed" -ge $((moments / 8)) ] || { echo "FAILED: only $resumed runs went on with the one before"; failed=1; }
index broken.db news.jsonl >/dev/null 2>&1
expect 'the run after the last kill finishes' "$all" "$(count broken.db)"
expect 'results are those of an unbroken run' "$expected" "$(results broken.db)"
expect 'and leaves no litter' 'DATELINE XAPIANDB ledger.db lock rejects.jsonl segments' "$(cd broken.db && echo *)"
expect 'nor beside it' '' "$(ls -d broken.db.building 2>/dev/null)"

# --- what was finished is given up
rm -rf broken.db
kill_after $((whole_ms / 2)) broken.db news.jsonl
rm -rf broken.db.building/work
index broken.db news.jsonl >/dev/null 2>run.err
expect 'without the work folder it begins again' "$expected" "$(results broken.db)"
expect 'and does not claim to go on' '' "$(cat run.err)"

# --- a rebuild over an index, while a searcher polls
head -n 500 news.jsonl > old.jsonl
index live.db old.jsonl >/dev/null || exit 2
old=$(count live.db)
( while [ ! -e stop ]; do count live.db >> polls; done ) &
poller=$!
for moment in $(seq $((moments / 2))); do
    kill_after $((whole_ms * (moment % 10 + 1) / 12)) live.db --rebuild news.jsonl
    now=$(count live.db)
    [ "$now" = "$old" ] || [ "$now" = "$all" ] || { torn=$((torn + 1)); echo "found $now"; }
done
index live.db --rebuild news.jsonl >/dev/null 2>&1
touch stop
wait $poller
expect 'a rebuild leaves the old index or the new one' 0 "$torn"
polled=$(grep -c . polls)
[ "$polled" -ge $((moments / 4)) ] || { echo "FAILED: the searcher polled $polled times"; failed=1; }
expect 'every poll answered from a complete generation' '' "$(grep -vxE "$old|$all" polls)"
expect 'the rebuilt index is that of an unbroken run' "$expected" "$(results live.db)"
echo "killed $killed first builds, $resumed went on; $polled polls"
exit $failed
