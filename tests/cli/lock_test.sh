#!/usr/bin/env bash
# Two indexers on one index: the second waits and then does its work, or says who is in its way. A lock
# whose process is gone is none.
set -u
. "$(dirname "$0")/support.sh" "$1" "$2"
articles() { # NAME COUNT
    for i in $(seq "$2"); do echo "{\"id\":\"$1-$i\",\"headline\":\"Flood in $1\",\"text\":\"The river rose $i feet.\",\"lang\":\"en\"}"; done
}
articles first 300 > first.jsonl
articles second 200 > second.jsonl
articles third 100 > third.jsonl
count() { dateline-search -d "$1" -n 1 -o json lang:en 2>/dev/null | sed -n 's/^  "found": \([0-9]*\),/\1/p'; }
# until_true COMMAND...: at most minutes, if other work keeps the machine busy
until_true() {
    for _ in $(seq 15000); do "$@" >/dev/null 2>&1 && return || sleep 0.02; done
    echo "FAILED: waited in vain for: $*" && exit 1
}
named() { grep -q process "$1/lock" || grep -q process "$1.building/lock"; }
now_ms() { echo $((${EPOCHREALTIME/./} / 1000)); }
mkfifo pipe
# A run that has DB until let_go: its corpus comes through a pipe that stays open. Sets holder and who.
hold() { # DB
    dateline-index -d "$1" - <pipe >holder.out 2>holder.err &
    holder=$!
    exec 3>pipe
    until_true named "$1"
    who="process $holder on $HOSTNAME since 20[0-9-]{8}T[0-9:]{8}Z"
}
let_go() { # TEXT: what it still reads. Sets code
    printf '%s' "$1" >&3
    exec 3>&-
    wait $holder; code=$?
}
# A second run, which waits as long as it takes. Sets waiter
wait_for() { # DB ARGUMENT...
    rm -f waiter.err
    dateline-index --lock-timeout 900 -d "$@" >waiter.out 2>waiter.err 3>&- &
    waiter=$!
    until_true grep -q . waiter.err
    expect_match 'the second says for whom it waits' "^waiting up to [0-9]+ s: $who is writing '$1'$" "$(cat waiter.err)"
}
waited() { # WHAT DB COUNT: its turn has come
    wait $waiter
    expect "$1, the second goes on" "0 $3" "$? $(count "$2")"
    expect "$1, it has no more to say" 1 "$(wc -l < waiter.err)"
    expect "$1, nothing is left beside the index" '' "$(ls -d "$2.building" 2>/dev/null)"
}


# --- who gives up
dateline-index -d live.db first.jsonl >/dev/null || exit 2
hold live.db
expect_match 'the status says who writes' "^written by +$who$" "$(dateline-index -d live.db --status)"
expect 'a searcher does not mind' 300 "$(count live.db)"
begin=$(now_ms)
dateline-index -d live.db --lock-timeout 1 third.jsonl >run.out 2>run.err
expect 'after its time the second gives up' 2 $?
expect_match 'and says who it was' "^dateline-index: cannot write index 'live.db': $who is writing it; wait for it, or give a longer --lock-timeout$" "$(cat run.err)"
[ $(($(now_ms) - begin)) -ge 1000 ] || { echo 'FAILED: that was less than a second'; failed=1; }
dateline-index -d live.db --lock-timeout 0 --remove first-1 >run.out 2>run.err
expect_match 'without time it does so at once' "^dateline-index: cannot write index 'live.db': $who is writing it" "$(cat run.err)"
wait_for live.db third.jsonl
begin=$(now_ms)
kill -TERM $waiter && wait $waiter
expect 'a signal ends the waiting' 2 $?
[ $(($(now_ms) - begin)) -le 300000 ] || { echo 'FAILED: a signal did not end the waiting'; failed=1; }

# --- who goes on
wait_for live.db third.jsonl
let_go "$(cat second.jsonl)"
expect 'the first ends' 0 $code
waited 'after the first' live.db 600
hold live.db
wait_for live.db --rebuild second.jsonl
kill -9 $holder && wait $holder 2>/dev/null
waited 'after the first was killed' live.db 200
let_go ''
hold live.db
kill -9 $holder && wait $holder 2>/dev/null
let_go ''
dateline-index -d live.db --lock-timeout 0 third.jsonl >run.out 2>run.err
expect 'who comes after a killed one has no need to wait' '0 300' "$? $(cat run.err)$(count live.db)"

# --- a first build, which moves to its place, fails, or is killed
hold new.db
wait_for new.db third.jsonl
let_go "$(cat second.jsonl)"
waited 'after a first build' new.db 300
hold failed.db
wait_for failed.db third.jsonl
let_go '{"nothing": "to read"}'
expect 'a first build fails' 2 $code
waited 'after one that failed' failed.db 100
hold killed.db
wait_for killed.db third.jsonl
kill -9 $holder && wait $holder 2>/dev/null
waited 'after one that was killed' killed.db 100
let_go ''
exit $failed
