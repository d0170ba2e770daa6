#!/usr/bin/env bash
# Files whatever they are called, wherever links lead, whenever they were changed; and what is said of
# them, whatever the number of threads.
set -u
. "$(dirname "$0")/support.sh" "$1" "$2"

article() { printf '{"id":"%s","headline":"%s","text":"river"}\n' "$1" "$2"; }
first_line() { dateline-index "$@" 2>&1 | grep -E '^(indexed|read)' | sed -E 's/ in [0-9.]+ s$//'; }
found() { dateline-search -d "$1" -o jsonl --match all "$2" | grep -oE '"id":"[^"]*"' | sort | tr '\n' ' '; }

# --- Names that are no UTF-8: read, known again, named, gone.
mkdir latin
name=$'latin/caf\xe9.jsonl'
{ article a Flood; echo nonsense; } > "$name"
article t Tram > $'m\xe9mber.jsonl'
tar cf $'latin/p\xe4ck.tar' $'m\xe9mber.jsonl'
map=$'headline=\xfcberschrift'
expect 'a file of Latin-1 is indexed' 'indexed 2 articles, 1 skipped' "$(first_line -d latin.db --map "$map" latin)"
expect 'and found' '"id":"a" "id":"t" ' "$(found latin.db river)"
expect 'and known again' 'indexed 0 articles, 0 skipped, 2 unchanged' "$(first_line -d latin.db --map "$map" latin)"
expect 'named for other fields it is read again' 'indexed 2 articles, 1 skipped, 2 updated' \
    "$(first_line -d latin.db --map $'headline=\xe4berschrift' latin)"
expect_match 'its complaint shows its name' '^skipped: latin/caf\\xe9.jsonl line 2: not a JSON object$' \
    "$(dateline-index -d latin.db --rebuild latin 2>&1)"
expect_match 'also in the reject file' '"source":"latin/caf\\\\xe9.jsonl","source_hex":"6c6174696e2f636166e92e6a736f6e6c","member":""' \
    "$(cat latin.db/rejects.jsonl)"
article a Flood > "$name"
first_line -d latin.db latin >/dev/null
expect 'mended, it is complained of no more' '' "$(cat latin.db/rejects.jsonl)"
rm "$name"
expect 'gone, it is missed' 'indexed 0 articles, 0 skipped, 1 unchanged, 1 removed' \
    "$(first_line -d latin.db --remove-missing latin)"
expect 'a batch and an index may be called so' '"id":"t" ' "$(
    dateline-index -d $'\xe9.db' latin >/dev/null
    echo tram > $'qu\xe9ries'
    dateline-search -d $'\xe9.db' --batch $'qu\xe9ries' -o jsonl | grep -oE '"id":"[^"]*"' | tr '\n' ' ')"
expect_match 'an index that is not there is named' "no index at 'caf\\\\xe9'" "$(dateline-search -d $'caf\xe9' x 2>&1)"

# --- "link/../file" is the file beside what the link names.
mkdir -p real/below typed
ln -s ../real/below typed/link
article r Real > real/file.jsonl
article t Type > typed/file.jsonl
touch -d '2020-01-01' real/file.jsonl typed/file.jsonl
first_line -d link.db typed/link/../file.jsonl >/dev/null
expect 'the file beside the link is another' 'indexed 1 article, 0 skipped' "$(first_line -d link.db typed/file.jsonl)"
expect 'both are found' '"id":"r" "id":"t" ' "$(found link.db river)"
expect 'and known by their plain names' 'indexed 0 articles, 0 skipped, 2 unchanged' \
    "$(first_line -d link.db real/./file.jsonl typed/../typed//file.jsonl)"

# --- Complaints come in the order of the corpus.
mkdir -p many/a many/c
for file in b many/a.jsonl many/a/z.jsonl many/c/1.jsonl many/c/2.jsonl; do
    news 900 300 | awk -v name="$file" '{ print; if (NR % 150 == 0) print "broken " name " " NR }' > "$file"
done
for jobs in 1 2 7; do
    dateline-index -d order$jobs.db -j $jobs b many 2>&1 | grep '^skipped:' > order$jobs
done
expect 'the log is the same with any number of threads' "$(cat order1 order1)" "$(cat order2 order7)"
expect 'so is the reject file' "$(cat order1.db/rejects.jsonl order1.db/rejects.jsonl)" \
    "$(cat order2.db/rejects.jsonl order7.db/rejects.jsonl)"
expect 'they are in the order of the corpus' 'b many/a/z.jsonl many/a.jsonl many/c/1.jsonl many/c/2.jsonl ' \
    "$(grep -oE '"source":"[^"]*"' order7.db/rejects.jsonl | cut -d'"' -f4 | uniq | tr '\n' ' ')"
expect 'and of their files' "$(sort -t' ' -s -k6n <(head -6 order7))" "$(head -6 order7)"

# --- A dry run counts as a build does.
{ news 40 20; article n1 "Told again"; } |
    sed -E 's/"id"/"source":"The Port Courier","id"/; 3s/Port/PORT/; 7s/The Port Courier/Gazette/' > again.jsonl
counts() { grep -E '^(  (languages|sources|skipped)|indexed|read)' | sed -E 's/^(indexed|read)//; s/ in [0-9.]+ s$//'; }
for corpus in again.jsonl "$source_dir/corpus" b; do
    expect "dry counts of ${corpus##*/}" "$(dateline-index -d "dry-${corpus##*/}.db" "$corpus" 2>/dev/null | counts)" \
        "$(dateline-index --dry-run "$corpus" 2>/dev/null | counts)"
done

# --- Times that nobody expects: what may have changed is looked at again.
times=$(mktemp -d -p /dev/shm 2>/dev/null || mktemp -d)
cleanups+=("rm -rf $times")
for time in 2300-01-01 2500-01-01 9999-12-31 1969-12-31T23:59:59.999999999Z 1969-12-31 1677-01-01 0001-01-01; do
    file=$times/$time.jsonl
    article old Flood > "$file"
    touch -d "$time" "$file"
    first_line -d "$time.db" "$file" >/dev/null
    expect "unchanged since $time" 'indexed 0 articles, 0 skipped, 1 unchanged' "$(first_line -d "$time.db" "$file")"
    article new Flood > "$file"
    touch -d "$time" "$file"
    # Size and time are as they were: that is believed of times that the clock of files can tell.
    case $time in
        1969-12-31) expected='indexed 0 articles, 0 skipped, 1 unchanged' ;;
        *) expected='indexed 1 article, 0 skipped, 1 removed' ;;
    esac
    [ "$(date -u -d "$time" +%s)" = "$(stat -c %Y "$file")" ] || { echo "skipped: no $time here"; continue; }
    expect "changed at $time" "$expected" "$(first_line -d "$time.db" "$file")"
done
exit $failed
