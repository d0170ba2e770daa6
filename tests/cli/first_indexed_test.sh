#!/usr/bin/env bash
# Since when the index has an article: kept when it comes again, in another file, under another id, in an
# index that is built again or was made by an earlier version of the program.
set -u
. "$(dirname "$0")/support.sh" "$1" "$2"

ids() { dateline-search -d news.db -o jsonl "$1" | grep -oE '"id":"[^"]*"' | cut -d'"' -f4 | sort | tr '\n' ' '; }
article() { printf '{"id":"%s","title":"%s","text":"%s","language":"en"}\n' "$1" "$2" "$3"; }
before=..2026-11-28 # When the earlier version built it.

tar xzf "$source_dir/tests/data/indexes/schema-2.tar.gz"
article a1 'Flood warning for Ardmouth' 'The river Arde rose by fifty centimetres. The sirens may sound.' > courier.jsonl
article n1 'Ferry late' 'The ferry came at noon, and nobody had waited for it.' > new.jsonl
dateline-index -d news.db --rebuild courier.jsonl new.jsonl >run.out 2>run.err
expect 'of an earlier version: built again' 0 $?
expect 'what it had is as old' 'a1 ' "$(ids indexed:$before)"
expect 'the rest is new' 'n1 ' "$(ids indexed:today)"
expect 'of a sum of days' 'a1 n1 ' "$(ids 'indexed:>=2026-11-01')"

article a1 'Flood warning lifted' 'The river Arde rose by fifty centimetres. The sirens fell silent.' > corrected.jsonl
article a1 'Whales' 'Whales are mammals and live in every ocean, though they breathe air.' > other.jsonl
dateline-index -d news.db corrected.jsonl other.jsonl >run.out 2>run.err
expect 'a correction is no new article, another one with its id is' '0 a1  n1 other/a1 ' \
    "$(grep -c 'cannot' run.err) $(ids indexed:$before) $(ids indexed:today)"
expect 'the correction counts' 'a1 ' "$(ids headline:lifted)"

article a1 'Whales' 'Whales are mammals and live in every ocean, though they breathe air through a hole.' > other.jsonl
dateline-index -d news.db other.jsonl >run.out 2>run.err
dateline-index -d news.db --remove n1 >run.out 2>run.err
dateline-index -d news.db --writer library --rebuild courier.jsonl new.jsonl corrected.jsonl other.jsonl >run.out 2>run.err
expect 'built again with what has met' 'a1  n1 other/a1 ' "$(ids indexed:$before) $(ids indexed:today)"
expect 'found by days only' 2 "$(
    dateline-search -d news.db 'indexed:soon' >run.out 2>&1
    echo $?)"
exit $failed
