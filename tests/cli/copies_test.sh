#!/usr/bin/env bash
# Articles without ids that are the same to the letter, in several places: one article, and all its places
# are named. What its corpus gives an id stays, whatever its text.
set -u
. "$(dirname "$0")/support.sh" "$1" "$2"

ids() { dateline-search -d "$1" -o jsonl "$2" | grep -oE '"id":"[^"]*"' | cut -d'"' -f4 | sort | tr '\n' ' '; }
also() { dateline-search -d "$1" --article "$2" -o json | tr -d '\n ' | grep -oE '"also":\[[^]]*\]' | sed "s|$PWD/||g"; }
first_line() { dateline-index "$@" 2>&1 | grep -E '^(indexed|read)' | sed -E 's/ in [0-9.]+ s$//'; }
page() { printf 'Ferry late\n\nThe ferry came at noon, and nobody had waited for it.\nIt left again at one, with nobody on board.\n'; }
record() { printf '{"title":"%s","text":"The river rose over night, and the bridge is closed.","date":"%s"}\n' "$1" "$2"; }

mkdir a b c
page > a/ferry.txt
page > b/crossing.txt
record 'Bridge closed' 2024-03-01 > a/bridge.jsonl
{ record 'Bridge closed' 2024-03-01; record 'Bridge open' 2024-03-02; } > b/more.jsonl
printf '{"id":"%s","title":"Same","text":"Word for word the same."}\n' one two > a/ids.jsonl
printf '{"title":"Sport in brief","date":"2024-03-0%s"}\n' 1 2 2 > a/brief.jsonl

expect 'a dry run counts them' 'read 10 articles, 0 skipped, 3 repeated' "$(first_line -d news.db --dry-run a b)"
expect 'in one run' 'indexed 10 articles, 0 skipped, 3 repeated' "$(first_line -d news.db a b)"
ferry=$(ids news.db ferry)
expect_match 'the first has the id' '^ferry-[0-9a-f]{16} $' "$ferry"
expect 'and names the other place' '"also":["b/crossing.txt"]' "$(also news.db "${ferry% }")"
expect_match 'others too' '^bridge-[0-9a-f]{16} more-[0-9a-f]{16} $' "$(ids news.db river)"
expect 'ids of a corpus stay' 'one two ' "$(ids news.db '"word for word"')"
expect 'a headline of two days is two' 2 "$(ids news.db 'sport brief' | wc -w)"
expect_match 'a person sees the places' '^also in .*b/crossing.txt$' "$(dateline-search -d news.db --article "${ferry% }")"

page > c/again.txt
expect 'in a later run' 'indexed 1 article, 0 skipped, 1 updated, 9 unchanged' "$(first_line -d news.db a b c | sed 's/, [0-9]* unchanged/, 9 unchanged/')"
expect 'it keeps its id' "$ferry" "$(ids news.db ferry)"
expect 'with all places' '"also":["b/crossing.txt","a/ferry.txt"]' "$(also news.db "${ferry% }")"
expect 'nothing changed: nothing is done' 0 "$(dateline-index -d news.db a b c | sed -n 's/^indexed \([0-9]*\) .*/\1/p')"
rm c/again.txt
dateline-index -d news.db --remove-missing a b c >run.out 2>run.err
expect 'one place gone, the article is still there' 1 "$(ids news.db ferry | wc -w)"

expect 'all are kept where that is wanted' 'indexed 10 articles, 0 skipped, 1 repeated' "$(first_line -d all.db --keep-duplicates a b)"
expect 'with ids of their own' 2 "$(ids all.db ferry | wc -w)"
dateline-index -d threads.db -j 4 --writer library a b >run.out 2>run.err
dateline-index -d one.db -j 1 a b >run.out 2>run.err
expect 'whatever the threads and the writer' "$(ids one.db 'ferry OR river OR sport')" "$(ids threads.db 'ferry OR river OR sport')"
exit $failed
