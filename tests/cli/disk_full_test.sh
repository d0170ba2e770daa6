#!/usr/bin/env bash
# A disk that fills up or breaks while an index is built: the old index answers on, one line says what
# to do, and the same command goes on and gives what an unbroken run gives.
#   usage: disk_full_test.sh BINDIR SOURCEDIR WRITER
set -u
. "$(dirname "$0")/support.sh" "$1" "$2"
failing_calls=$bin/../tests/failing_calls.so
skipped=
writer=$3
news_for $writer > news.jsonl
head -n 2000 news.jsonl | sed 's/steel/copper/' > old.jsonl
index() { dateline-index --writer $writer -d "$@"; }
faults() { # DB: what Xapian finds wrong with what is published.
    sed -n 's/^auto //p' "$1/XAPIANDB" | while read -r segment; do
        xapian-check "$1/$segment" >check.out 2>&1 || cat check.out
    done
}
full='(disk is full|not enough space|no space left)'
# fails WHAT REGEX COMMAND...: with 2 and a single line like that; what goes on may say so before.
fails() {
    local what=$1 regex=$2 code=0 said
    shift 2
    "$@" >run.out 2>run.err || code=$?
    said=$(grep -v '^going on with a run' run.err)
    [ $code = 2 ] && [ "$(wc -l <<<"$said")" = 1 ] && grep -qE "$regex" <<<"$said" &&
        ! grep -qE 'cannot read|damaged|cancel' <<<"$said" && return
    printf 'FAILED: %s\n  wanted: 2 and a line like: %s\n  exit %s: %s\n' "$what" "$regex" $code "$said"
    failed=1
}

index first.db news.jsonl >/dev/null || exit 2
first=$(results first.db)
index live.db old.jsonl >/dev/null || exit 2
old=$(results live.db)
cp -a live.db second.db
index second.db news.jsonl >/dev/null || exit 2
second=$(results second.db)
megabytes() { du -sk "$1" | awk '{ print int($1 / 1024) + 1 }'; }
base=$(megabytes live.db)
need=$((2 * $(megabytes first.db)))  # The pieces, and what is made of them.

# --- a file system that is too small: for the segments, for merging them, for publishing
fill() {
    cleanups+=("umount $PWD/small")
    fails 'a first build without space' "$full.*free some" index small/first.db news.jsonl
    expect 'it is not there yet' '' "$(ls -d small/first.db 2>/dev/null)"
    mount -o remount,size=$((base + 2 * need))m small
    index small/first.db news.jsonl >run.out 2>run.err
    expect_match 'with space it goes on' '^going on with a run' "$(cat run.err)"
    expect 'and is whole' "$first" "$(results small/first.db)"
    rm -r small/first.db
    cp -a live.db small
    for percent in 1 10 20 30 35 40 45 50; do
        size=$((base + need * percent / 100))
        mount -o remount,size=${size}m small
        fails "a build with $size MB" "$full.*free some" index small/live.db news.jsonl
        expect "with $size MB the old index answers" "$old" "$(results small/live.db)"
        expect "with $size MB it is sound" '' "$(faults small/live.db)"
    done
    mount -o remount,size=$((base + 2 * need))m small
    index small/live.db news.jsonl >run.out 2>run.err
    expect_match 'with space that goes on too' '^going on with a run' "$(cat run.err)"
    expect 'and is as if it had never stopped' "$second" "$(results small/live.db)"
}
if mkdir small && mount -t tmpfs -o size=$((need * 3 / 10))m tmpfs small 2>mount.err; then fill; else skipped=$(head -n 1 mount.err); fi

# --- a disk that breaks at the Nth write
break_at() { # N ERROR DB
    rm -f trace
    FAILING_CALLS_BELOW=$PWD/$3 FAILING_CALLS_KINDS=write,sync,rename FAILING_CALLS_FROM=$1 FAILING_CALLS_ERROR=$2 \
        FAILING_CALLS_TRACE=$PWD/trace LD_PRELOAD=$failing_calls dateline-index --writer $writer -j 1 -d "$PWD/$3" --rebuild news.jsonl
}
if [ ! -e "$failing_calls" ] || ldd "$bin/dateline-index" | grep -qE 'lib[at]san'; then
    skipped+="${skipped:+; }writes that fail: a program with a sanitizer takes no preloaded library"
else
    cp -a live.db broken.db
    break_at 0 EIO broken.db >run.out
    writes=$(grep -c . trace)
    for part in $(seq 0 14); do
        # The last writes come after the rename: then the run has not failed.
        at=$(((writes - 100) * part / 14 + 1)) error=EIO why='Input/output error'
        [ $((part % 2)) = 1 ] && error=ENOSPC why="$full.*free some"
        # SQLite does not always know why the disk refused.
        why="cannot .*'$PWD/broken.db.*($why|disk I/O error; check the disk)"
        rm -rf broken.db
        cp -a live.db broken.db
        fails "$error at write $at" "$why" break_at $at $error broken.db
        expect "after $error at write $at the old index answers" "$old" "$(results broken.db)"
        index "$PWD/broken.db" --rebuild news.jsonl >run.out 2>run.err
        expect "the run after $error at write $at is whole" "$first" "$(results broken.db)"
    done
    rm -rf broken.db
    cp -a live.db broken.db
    break_at $((writes - 10)) EIO broken.db >run.out 2>run.err && kept=$first || kept=$old
    expect 'a run that says it failed left the old index' "$kept" "$(results broken.db)"
    expect 'and the next one settles it' 0 "$(index "$PWD/broken.db" news.jsonl >run.out 2>&1; echo $?)"
fi
[ $failed != 0 ] || [ -z "$skipped" ] || { echo "skipped: $skipped"; exit 77; }
exit $failed
