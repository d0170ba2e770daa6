#!/usr/bin/env bash
# Indexes of earlier versions of the program, tests/data/indexes/schema-N.tar.gz: one of another version is
# refused by all that ask and all that change, with the line that builds it again, and is left as it was.
set -u
. "$(dirname "$0")/support.sh" "$1" "$2"
fixtures=$source_dir/tests/data/indexes
echo '{"id":"new","title":"A new flood","text":"The river fell.","language":"en"}' > new.jsonl
dateline-index -d probe.db new.jsonl >run.out 2>run.err
current=$(dateline-index -d probe.db --status -o json | sed -n 's/.*"schema_version": *\([0-9]*\).*/\1/p')
digest() { (cd "$1" && find . -type f | LC_ALL=C sort | xargs sha256sum); }

refuses() { # NAME COMMAND...
    local name=$1
    shift
    "$@" >run.out 2>run.err
    expect "$name: exit code" 2 $?
    expect_match "$name: says what to do" \
        'has schema version [0-9]*, this program version [0-9]*; build it again: dateline-index -d news.db --rebuild CORPUS' "$(cat run.out run.err)"
    expect "$name: left as it was" "$before" "$(digest news.db)"
}

for fixture in "$fixtures"/schema-*.tar.gz; do
    version=${fixture##*schema-} version=${version%.tar.gz}
    rm -rf news.db && tar xzf "$fixture"
    before=$(digest news.db)
    if [ "$version" = "$current" ]; then
        expect "schema $version is searched" 1 "$(dateline-search -d news.db -o jsonl Ardmouth | wc -l)"
        dateline-index -d news.db new.jsonl >run.out 2>run.err
        expect "schema $version takes articles" '0 3' "$? $(dateline-search -d news.db -o jsonl 'flood OR Fluss' | wc -l)"
        continue
    fi
    refuses "schema $version, searched" dateline-search -d news.db flood
    refuses "schema $version, one article" dateline-search -d news.db --article a1
    refuses "schema $version, added to" dateline-index -d news.db new.jsonl
    refuses "schema $version, by the library" dateline-index -d news.db --writer library new.jsonl
    refuses "schema $version, what is missing" dateline-index -d news.db --remove-missing new.jsonl
    refuses "schema $version, an article removed" dateline-index -d news.db --remove a1
    refuses "schema $version, its status" dateline-index -d news.db --status
    dateline-index -d news.db --rebuild new.jsonl >run.out 2>run.err
    expect "schema $version is built again" '0 1' "$? $(dateline-search -d news.db -o jsonl flood | wc -l)"
done
exit $failed
