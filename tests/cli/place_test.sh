#!/usr/bin/env bash
# Whose folder -d names, and what becomes of it: what is not ours stays byte for byte, links lead
# nowhere, a folder that is moved away ends the run, and what cannot be seen is not taken for absent.
set -u
. "$(dirname "$0")/support.sh" "$1" "$2"
failing_calls=$bin/../tests/failing_calls.so
skipped=
news 40 5 > news.jsonl
head -n 3 news.jsonl | sed 's/"n\([0-9]*\)"/"late\1"/' > late.jsonl
everything() { find "$1" -printf '%p %y %l %s %T@\n' | sort; find "$1" -type f -exec sha256sum {} + | sort; }
said() { grep -c . run.err; }  # Lines.

# --- a wrong -d: whatever is asked for, the folder is as it was
foreign() { # FILE...: in a folder `wrong`
    rm -rf wrong
    for file; do mkdir -p "wrong/$(dirname "$file")" && echo years > "wrong/$file"; done
    local before
    before=$(everything wrong)
    for ask in 'news.jsonl' '--rebuild news.jsonl' '--status' '--verify' '--remove n1' '--dry-run news.jsonl' '--remove-missing news.jsonl'; do
        # shellcheck disable=SC2086
        dateline-index -d wrong $ask >run.out 2>run.err
        local code=$?
        expect "'$*' after $ask is as it was" "$before" "$(everything wrong)"
        [ "$ask" = '--dry-run news.jsonl' ] || expect "'$*' is refused to $ask in one line" '2 1' "$code $(said)"
    done
    expect 'nor is anything made beside it' '' "$(ls -d wrong.building 2>/dev/null)"
}
foreign work/thesis/chapter1.txt work/notes.txt
foreign segments/raw/take1.mp4
foreign lock
foreign XAPIANDB ledger.db segments/000001/iamglass work/00000001/000001 rejects.jsonl
foreign DATELINE work/notes.txt
foreign photo.jpg
mkdir -p new/lost+found
dateline-index -d new news.jsonl >run.out 2>run.err
expect 'the folder of a fresh disk becomes an index' '0 DATELINE XAPIANDB ledger.db lock lost+found rejects.jsonl segments' "$? $(cd new && echo *)"

# --- links in a folder that carries our mark
mark=$(cat new/DATELINE)
for link in work segments lock rejects.jsonl rejects.jsonl.next XAPIANDB.next ledger.db ledger.db-journal; do
    rm -rf victim trap.db*
    mkdir -p victim/sub trap.db.building
    echo precious | tee victim/file > victim/sub/x
    echo "$mark" > trap.db.building/DATELINE
    target=$scratch/victim/file
    case $link in work | segments) target=$scratch/victim ;; esac
    ln -s "$target" "trap.db.building/$link"
    before=$(everything victim)
    dateline-index -d trap.db news.jsonl >run.out 2>run.err
    expect "$link as a link is refused" '2 1' "$? $(said)"
    expect "and what $link leads to is as it was" "$before" "$(everything victim)"
done
mkdir victim/empty
ln -s victim/empty linked.db.building
dateline-index -d linked.db news.jsonl >run.out 2>run.err
expect 'so is DIR.building' '2 1' "$? $(said)"
expect 'and nothing is made where it leads to' '' "$(ls victim/empty)"

# --- moved away while it is written: the run has begun, and gets the rest of its corpus after that
moved() { # WHERE-IT-WORKS
    mkfifo corpus.fifo
    dateline-index -d moving.db - <corpus.fifo >run.out 2>run.err &
    local pid=$!
    exec 3>corpus.fifo
    cat news.jsonl >&3
    while [ ! -s "$1/lock" ] || [ ! -d "$1/work" ]; do sleep 0.05; done
    mv "$1" elsewhere
    [ -z "${2:-}" ] || { mkdir -p "$1/work/thesis" "$1/segments/000001" && echo years > "$1/work/thesis/chapter1.txt"; }
    exec 3>&-
    wait $pid
    expect "$1 moved away ends the run in one line" "2 dateline-index: cannot write index 'moving.db': its directory was moved or replaced while it was written; nothing was published" "$? $(cat run.err)"
    rm corpus.fifo
}
moved moving.db.building
rm -rf elsewhere moving.db*
moved moving.db.building replaced
expect 'what was put there stays' 'years' "$(cat moving.db.building/work/thesis/chapter1.txt)"
rm -rf elsewhere moving.db*
dateline-index -d moving.db late.jsonl >run.out
before=$(results moving.db)
moved moving.db replaced
expect 'what was put there stays too' 'years' "$(cat moving.db/work/thesis/chapter1.txt)"
expect 'and what was moved answers as before' "$before" "$(results elsewhere)"

# --- what the system does not want to say
failing() { # PATH KIND ERROR ARGUMENT...
    local path=$1 kind=$2 error=$3  # Every call of that kind, for that path and below.
    shift 3
    FAILING_CALLS_BELOW=$path FAILING_CALLS_KINDS=$kind FAILING_CALLS_FROM=1 FAILING_CALLS_ERROR=$error \
        LD_PRELOAD=$failing_calls dateline-index "$@" >run.out 2>run.err
}
unseen() {
    dateline-index -d base.db news.jsonl >run.out || exit 2
    local old code
    old=$(results base.db)
    for path in XAPIANDB DATELINE ledger.db segments lock rejects.jsonl; do
        for error in EIO EACCES; do
            rm -rf seen.db && cp -a base.db seen.db
            failing "$scratch/seen.db/$path" stat,open $error -d seen.db late.jsonl
            expect "$path that gives $error ends the run in one line" '2 1' "$? $(said)"
            expect "and after $error of $path the old index answers" "$old" "$(results seen.db)"
            failing "$scratch/seen.db/$path" stat,open $error -d seen.db --rebuild late.jsonl
            code=$?
            # A rebuild does without the ledger.
            [ $path = ledger.db ] || expect "so it does after a rebuild when $path gives $error" "2 $old" "$code $(results seen.db)"
        done
    done
    rm -rf seen.db && cp -a base.db seen.db
    FAILING_CALLS_BELOW=$scratch/seen.db FAILING_CALLS_KINDS=sync,rename FAILING_CALLS_TRACE=$scratch/trace \
        LD_PRELOAD=$failing_calls dateline-index -d seen.db --rebuild late.jsonl >run.out
    local new at  # Which call is the sync of DIR after the rename of the stub.
    new=$(results seen.db)
    at=$(awk -v dir="$scratch/seen.db" '$2 == "rename" && $3 == dir "/XAPIANDB" { renamed = 1 } renamed && $2 == "sync" && $3 == dir { print $1; exit }' trace)
    rm -rf seen.db && cp -a base.db seen.db
    FAILING_CALLS_BELOW=$scratch/seen.db FAILING_CALLS_KINDS=sync,rename FAILING_CALLS_AT=$at FAILING_CALLS_ERROR=EIO \
        LD_PRELOAD=$failing_calls dateline-index -d seen.db --rebuild late.jsonl >run.out 2>run.err
    expect 'a sync that fails after the rename is said' "0 published, but cannot write 'seen.db': the disk fails; check it (Input/output error); the next run mends it" "$? $(cat run.err)"
    expect 'the index is the new one' "$new" "$(results seen.db)"
    expect 'and nothing old has been removed' '000001 000002' "$(cd seen.db/segments && echo *)"
    dateline-index -d seen.db late.jsonl >run.out 2>run.err
    expect 'the next run does it' "0 000002" "$? $(cd seen.db/segments && echo *)"
    expect 'and the ledger is of this index' '' "$(cat run.err)"
}
if [ ! -e "$failing_calls" ] || ldd "$bin/dateline-index" | grep -qE 'lib[at]san'; then
    skipped='calls that fail: no library for that, or a program with a sanitizer, which takes none'
else
    unseen
fi
[ $failed != 0 ] || [ -z "$skipped" ] || { echo "skipped: $skipped"; exit 77; }
exit $failed
