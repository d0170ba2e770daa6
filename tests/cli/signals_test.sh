#!/usr/bin/env bash
# SIGINT and SIGTERM at a build: once it ends soon, keeps what is finished and says how to go on; twice
# it ends at once. The old index is not touched, and going on gives what an unbroken run gives.
set -u
. "$(dirname "$0")/support.sh" "$1" "$2"
env --default-signal=INT true 2>/dev/null || { echo 'skipped: env knows no --default-signal (coreutils 8.31)'; exit 77; }
news_for direct > news.jsonl
# That it stops is seen from what it says and leaves; this bound only tells it from one that hangs.
soon_ms=120000
head -n 500 news.jsonl | sed 's/steel/copper/' > old.jsonl
# A job in the background ignores SIGINT, and so does what it starts, unless it is told otherwise.
start() { # ARGUMENT...: sets pid
    env --default-signal=INT,TERM dateline-index "$@" >run.out 2>run.err &
    pid=$!
}
until_there() { # FILE: while the run lives
    until [ -e "$1" ] || ! kill -0 $pid 2>/dev/null; do :; done
}
# On a busy machine a run may be through before the signal comes: then it is done once more.
until_caught() { # COMMAND...: until it leaves a code that is not 0
    for _ in $(seq 20); do
        "$@"
        [ $code = 0 ] || return
    done
}
stop_with() { # SIGNAL: sets code and took, in milliseconds
    local begin=${EPOCHREALTIME/./}
    kill -s "$1" $pid
    wait $pid
    code=$? took=$(((${EPOCHREALTIME/./} - begin) / 1000))
}
stopped='^dateline-index: stopped; [0-9,]+ articles finished and kept; run the same command again to go on$'
stop_rebuild() { # DB SIGNAL FILE: stops a rebuild of DB when FILE is there
    rm -rf "$1"
    cp -a old.db "$1"
    start -d "$1" -j 1 --rebuild news.jsonl  # One thread: who begins a piece has finished the one before.
    until_there "$3"
    stop_with "$2"
}
stopped_and_gone_on() { # WHAT SIGNAL FILE
    until_caught stop_rebuild live.db "$2" "$3"
    expect "$1: it fails" 2 $code
    expect_match "$1: and says how to go on" "$stopped" "$(cat run.err)"
    # Beside what a long run on a busy machine says of its progress.
    expect "$1: in one line" 1 "$(grep -c "^dateline-index:" run.err)"
    [ $took -le $soon_ms ] || { echo "FAILED: $1: it took $took ms"; failed=1; }
    expect "$1: the old index is not touched" "$old" "$(results live.db) $(sha256sum live.db/XAPIANDB)"
    kept=$(sed -n 's/.*stopped; \([0-9,]* articles\) .*/\1/p' run.err)
    dateline-index -d live.db --rebuild news.jsonl >run.out 2>run.err
    expect "$1: the next run goes on" "going on with a run that was interrupted: $kept done" "$(cat run.err)"
    expect "$1: and gives what an unbroken one gives" "$whole" "$(results live.db)"
}

dateline-index -d whole.db news.jsonl >/dev/null || exit 2
whole=$(results whole.db)
dateline-index -d old.db old.jsonl >/dev/null || exit 2
cp -a old.db live.db
old="$(results live.db) $(sha256sum live.db/XAPIANDB)"

stopped_and_gone_on SIGINT INT live.db/work/00000002
stopped_and_gone_on SIGTERM TERM live.db/work/00000002
stopped_and_gone_on 'SIGINT when it merges' INT live.db/work/new

# --- a first build
stop_first() {
    rm -rf first.db
    start -d first.db -j 1 news.jsonl
    until_there first.db.building/work/00000002
    stop_with INT
}
until_caught stop_first
expect_match 'a first build says how to go on' "$stopped" "$(cat run.err)"
expect 'there is no index yet' '' "$(ls -d first.db 2>/dev/null)"
dateline-index -d first.db news.jsonl >run.out 2>run.err
expect 'it goes on' "$whole" "$(results first.db)"

# --- what is finished is given up, as the manual says
until_caught stop_rebuild given_up.db INT given_up.db/work/00000002
rm -r given_up.db/work
dateline-index -d given_up.db --rebuild news.jsonl >run.out 2>run.err
expect 'without the work folder everything is read again' "0 $whole" "$? $(results given_up.db)"

# --- while standard input has nothing to give
mkfifo quiet
(head -n 3 news.jsonl; exec sleep 900) > quiet &
feeder=$!
env --default-signal=INT,TERM dateline-index -d quiet.db - <quiet >run.out 2>run.err &
pid=$!
until_there quiet.db.building
sleep 0.3
stop_with TERM
kill $feeder 2>/dev/null
expect 'a quiet pipe does not hold it' 2 $code
[ $took -le $soon_ms ] || { echo "FAILED: it took $took ms"; failed=1; }
expect_match 'and what that means is said' 'standard input cannot be read again, so nothing was kept' "$(cat run.err)"

# --- twice, while a long article is in hand, which a single signal would wait for
yes 'river and steel, minister of the harbour' | head -c 20000000 | tr '\n' ' ' |
    sed 's/^/{"id":"long","text":"/; s/$/"}\n/' > long.jsonl
head -n 1500 news.jsonl > short.jsonl
stop_twice() {
    rm -rf twice.db
    cp -a old.db twice.db
    start -d twice.db -m 1G -j 1 short.jsonl long.jsonl
    until dateline-index -d twice.db --status -o json 2>/dev/null | grep -q '"unfinished"' || ! kill -0 $pid 2>/dev/null; do :; done
    # Two that come before the first is heard are one.
    while kill -INT $pid 2>/dev/null; do sleep 0.05; done
    wait $pid
    code=$?
}
until_caught stop_twice
expect 'the second signal ends it at once' '130 ' "$code $(cat run.err)"
dateline-index -d twice.db -m 1G -j 1 short.jsonl long.jsonl >run.out 2>run.err
expect_match 'what was finished is kept' '^going on with a run that was interrupted: [0-9,]+ articles done$' "$(cat run.err)"
dateline-index -d unbroken.db old.jsonl >run.out
dateline-index -d unbroken.db -m 1G short.jsonl long.jsonl >run.out 2>&1
expect 'and it goes on' "$(results unbroken.db)" "$(results twice.db)"

# --- what was started to ignore a signal goes on ignoring it
env --ignore-signal=INT dateline-index -d ignored.db news.jsonl >run.out 2>run.err &
pid=$!
until_there ignored.db.building/work/00000002
stop_with INT
expect 'a run under nohup goes on' "0 $whole" "$code $(results ignored.db)"
exit $failed
