#!/usr/bin/env bash
# The real Reuters-21578 collection: every record, the counts of its SGML, the classic first article.
set -u
. "$(dirname "$0")/support.sh" "$1" "$2"
archive="${DATELINE_CORPORA:-}/reuters21578.tar.gz"
[ -r "$archive" ] || { echo "skipped: no reuters21578.tar.gz in DATELINE_CORPORA"; exit 77; }

expect_match 'all records are articles' '^indexed 21,578 articles, 0 skipped' \
    "$(dateline-index -d r.db "$archive" 2>&1)"
expect 'article 1 is first for Bahia cocoa' 1 \
    "$(dateline-search -d r.db -n 3 -o oneline Bahia cocoa | awk 'NR == 1 { print $3 }')"

# The same counts, taken from the SGML itself.
tar xzf "$archive"
earn=$(cat ./*.sgm | grep -a -c '<TOPICS>.*<D>earn</D>')
week=$(cat ./*.sgm | grep -a -cE '<DATE> *[1-7]-MAR-1987')
usa=$(cat ./*.sgm | grep -a -c '<PLACES>.*<D>uganda</D>')
found() { dateline-search -d r.db -n 1 -o json "$1" | sed -n 's/^  "found": \([0-9]*\),/\1/p'; }
expect 'topic:earn' "$earn" "$(found topic:earn)"
expect 'a week of March 1987' "$week" "$(found date:1987-03-01..1987-03-07)"
expect 'both' "$(awk 'BEGIN { RS = "</REUTERS>" } /<DATE> *[1-7]-MAR-1987/ && /<TOPICS>[^\n]*<D>earn<\/D>/' ./*.sgm | grep -a -c '<TOPICS>')" \
    "$(found 'topic:earn date:1987-03-01..1987-03-07')"
expect 'a place that articles are about' yes "$([ "$(found place:uganda)" -ge "$usa" ] && echo yes)"
expect_match 'the stray byte is a letter' 'ü' "$(dateline-search -d r.db -o jsonl -n 1000 'zuerich OR Zürich OR Müller OR munich' | grep -ao 'ü' | head -1; dateline-search -d r.db --article "$(grep -a -B40 $'\xfc' reut2-017.sgm | sed -n 's/.*NEWID="\([0-9]*\)".*/\1/p' | tail -1)" | grep -o 'ü' | head -1)"
expect 'no control characters in the whole index' 0 \
    "$(dateline-search -d r.db -o jsonl -n 30000 lang:en | grep -c '\\u00[01]' )"
expect 'stock tools open it' 21578 "$(xapian-delve r.db | sed -n 's/^number of documents = //p')"
expect_match 'and check it' 'No errors found' "$(xapian-check r.db/segments/* 2>&1)"
exit $failed
