#!/usr/bin/env bash
# kill -9 at many moments of a first build and of a rebuild: the index is absent or complete, and
# the next run does its work.
set -u
. "$(dirname "$0")/support.sh" "$1" "$2"
for i in $(seq 60); do sed "s/\"id\": *\"/&$i-/" "$source_dir/corpus/newsroom.jsonl"; done > news.jsonl
count() { dateline-search -d news.db -n 1 -o json lang:en 2>/dev/null | sed -n 's/^  "found": \([0-9]*\),/\1/p'; }
all=$(grep -c . news.jsonl)

torn=0
for delay in 0.02 0.05 0.1 0.2 0.3 0.5 0.8; do
    dateline-index -d news.db news.jsonl >/dev/null 2>&1 &
    sleep "$delay"
    kill -9 $! 2>/dev/null
    wait $! 2>/dev/null
    if [ -e news.db ] && [ "$(count)" != "$all" ]; then torn=$((torn + 1)); fi
    rm -rf news.db
done
expect 'a first build is there whole or not at all' 0 "$torn"

dateline-index -d news.db "$source_dir/corpus/newsroom.jsonl" >/dev/null || exit 2
old=$(count)
for delay in 0.02 0.05 0.1 0.2 0.3 0.5 0.8; do
    dateline-index -d news.db --rebuild news.jsonl >/dev/null 2>&1 &
    sleep "$delay"
    kill -9 $! 2>/dev/null
    wait $! 2>/dev/null
    now=$(count)
    if [ "$now" != "$old" ] && [ "$now" != "$all" ]; then torn=$((torn + 1)); echo "found $now"; fi
done
expect 'a rebuild leaves the old index or the new one' 0 "$torn"
dateline-index -d news.db --rebuild news.jsonl >/dev/null
expect 'the next run does the work' "$all" "$(count)"
expect 'and leaves no litter' 'XAPIANDB lock rejects.jsonl segments' "$(cd news.db && echo *)"
expect 'nor beside it' '' "$(ls -d news.db.building 2>/dev/null)"
exit $failed
