#!/usr/bin/env bash
# What cannot be read is said and passed over, what cannot be written is said at once, and a monster
# among the articles costs no memory.
set -u
. "$(dirname "$0")/support.sh" "$1" "$2"
skipped=
articles() { # NAME COUNT
    for i in $(seq "$2"); do echo "{\"id\":\"$1-$i\",\"headline\":\"Flood in $1\",\"text\":\"The river rose $i feet.\",\"lang\":\"en\"}"; done
}
count() { dateline-search -d "$1" -n 1 -o json lang:en 2>/dev/null | sed -n 's/^  "found": \([0-9]*\),/\1/p'; }
reasons() { sed -n 's/.*"source":"\([^"]*\)","member":"\([^"]*\)".*"reason":"\([^"]*\)".*/\1 \2:\3/p' "$1/rejects.jsonl" | LC_ALL=C sort; }

# --- what the system does not let a user read or write; root may do everything
plain_user=()
[ "$(id -u)" != 0 ] || plain_user=(setpriv --reuid=65534 --regid=65534 --clear-groups)
as_user() { "${plain_user[@]}" "$@"; }
chmod 755 .
permissions() {
    mkdir corpus corpus/closed desk && chmod 777 desk
    articles open 30 > corpus/open.jsonl
    articles secret 20 > corpus/secret.jsonl
    articles later 10 > corpus/closed/later.jsonl
    ln -s nowhere corpus/vanished.jsonl
    chmod 000 corpus/secret.jsonl corpus/closed
    as_user dateline-index -d desk/news.db corpus >run.out 2>run.err
    expect 'the rest is indexed' '1 30' "$? $(count desk/news.db)"
    expect 'each that was not stands in the rejects' "$(printf '%s\n' 'corpus/closed :cannot list directory: Permission denied' \
        'corpus/secret.jsonl :cannot open: Permission denied' 'corpus/vanished.jsonl :cannot read: No such file or directory')" "$(reasons desk/news.db)"
    expect 'and was said' 3 "$(grep -c '^skipped: corpus/' run.err)"
    chmod 755 corpus/secret.jsonl corpus/closed
    rm corpus/vanished.jsonl
    as_user dateline-index -d desk/news.db corpus >run.out 2>run.err
    expect 'what has been mended is read' '0 60' "$? $(count desk/news.db)"
    chmod -R a-w desk
    for index in news new; do
        as_user dateline-index -d desk/$index.db corpus/open.jsonl >run.out 2>run.err
        expect "$index.db may not be written" "2 dateline-index: cannot write index 'desk/$index.db': Permission denied" "$? $(cat run.err)"
    done
    expect 'what is there answers' '60 0' "$(count desk/news.db) $(as_user dateline-index -d desk/news.db --status >run.out 2>&1; echo $?)"
    as_user dateline-index -d desk/news.db --verify >run.out 2>run.err
    expect 'why it cannot be verified is said' "2 dateline-index: cannot verify index 'desk/news.db': the library's check opens it for writing, and that is refused (Permission denied); run it as its owner" "$? $(cat run.err)"
    chmod -R u+w .
}
if as_user dateline-index --version >/dev/null 2>&1; then
    permissions
else
    skipped='what a user may not read: no other user can run the program here'
fi

# --- what is not there, or is not what its name says
articles plain 10 > plain.jsonl
dateline-index -d none.db plain.jsonl nowhere.jsonl >run.out 2>run.err
expect 'a corpus that is not there' "2 dateline-index: cannot read corpus 'nowhere.jsonl': No such file or directory" "$? $(cat run.err)"
expect 'makes no index' '' "$(ls -d none.db* 2>/dev/null)"
mkdir -p packed/folder.jsonl/inner packed/empty.jsonl
cp plain.jsonl packed/folder.jsonl/inner/news.jsonl
tar -cf packed.tar -C packed folder.jsonl empty.jsonl
dateline-index -d packed.db packed.tar >run.out 2>run.err
expect 'a directory where a file should be' '0 10' "$? $(count packed.db)$(cat run.err)"

dateline-search -d packed.db --batch - < packed >run.out 2>run.err
expect 'queries that cannot be read' '2 dateline-search: cannot read the queries in standard input: Is a directory' "$? $(cat run.err)"

# --- monsters
peak_of() { # COMMAND...: sets code and peak, in MB
    peak=0 code=0
    "$@" <&0 >run.out 2>run.err &
    local now pid=$!
    while now=$(sed -n 's/^VmHWM:[^0-9]*\([0-9]*\) kB/\1/p' /proc/$pid/status 2>/dev/null) && [ -n "$now" ]; do
        peak=$((now / 1024))
        sleep 0.01
    done
    wait $pid || code=$?
}
fits() { # WHAT: a sanitizer takes memory of its own
    ldd "$bin/dateline-index" | grep -qE 'lib[at]san' && return
    [ "$peak" -ge 1 ] && [ "$peak" -le 192 ] || { echo "FAILED: $1 took $peak MB"; failed=1; }
}
mkdir big
articles before 3000 > big/1.jsonl
yes 'The river was over the steel of the harbour.' | head -c 300M > big/2.txt
articles after 3000 > big/3.jsonl
peak_of dateline-index -d big.db -m 128M big
expect 'an article of 300 MB is passed over' '1 6000 big/2.txt :page too long' "$code $(count big.db) $(reasons big.db)"
fits 'an article of 300 MB'
{ cat big/1.jsonl; printf '{"id":"line","text":"'; yes river | tr '\n' ' ' | head -c 1G; printf '"}\n'; cat big/3.jsonl; } |
    { peak_of dateline-index -d line.db -m 128M -; echo "$code $peak" > peaked; }
read -r code peak < peaked
expect 'a line of 1 GB is passed over' '1 6000 - :line too long' "$code $(count line.db) $(reasons line.db)"
fits 'a line of 1 GB'
# Bytes that somebody calls news: no word comes twice.
for i in 1 2 3 4 5; do
    printf '{"id":"noise%d","text":"%s"}\n' $i "$(head -c 3400000 /dev/urandom | base64 -w 6 | tr '\n+/' ' ab')"
done | cat big/1.jsonl - > noise.jsonl
peak_of dateline-index -d noise.db -m 128M noise.jsonl
expect 'noise is passed over' '1 3000' "$code $(count noise.db)"
fits 'noise'
[ $failed != 0 ] || [ -z "$skipped" ] || { echo "skipped: $skipped"; exit 77; }
exit $failed
