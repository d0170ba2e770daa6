#!/usr/bin/env bash
# Versions of an agency's item, and items that it takes back: whatever the order in which they come, in
# one run or in several, in whichever format.
set -u
. "$(dirname "$0")/support.sh" "$1" "$2"

ids() { dateline-search -d "$1" -o jsonl "$2" | grep -oE '"id":"[^"]*"' | cut -d'"' -f4 | sort | tr '\n' ' '; }
first_line() { dateline-index "$@" 2>&1 | grep -E '^(indexed|read)' | sed -E 's/ in [0-9.]+ s$//'; }
item() { # ID VERSION STATUS TEXT
    printf '{"uri":"urn:sna:%s","version":"%s","pubstatus":"%s","versioncreated":"2024-03-0%sT10:00:00Z","type":"text","provider":"SNA","headline":"%s","body_text":"%s"}\n' \
        "$1" "$2" "$3" "$2" "Item $1" "$4"
}
g2_kill() { # ID VERSION
    printf '<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:sna:%s" version="%s"><itemMeta><pubStatus qcode="stat:canceled"/></itemMeta></newsItem>\n' "$1" "$2"
}

mkdir in
item ferry 1 usable 'The ferry came at noon.' > in/1.json
item ferry 3 usable 'Nothing of what was said about ships holds, and this is a wholly other text now.' > in/2.json
item ferry 2 usable 'The ferry came at one.' > in/3.json
item gold 1 usable 'Gold is steady.' > in/4.json
expect 'the highest version counts' 'urn:sna:ferry urn:sna:gold ' "$(dateline-index -d news.db in >run.out 2>run.err; ids news.db 'kind:article')"
expect 'in whatever order' 'urn:sna:ferry ' "$(ids news.db 'wholly')"
item ferry 2 usable 'The ferry came at two.' > late.json
expect 'an older one comes later' 'indexed 1 article, 0 skipped, 1 repeated' "$(first_line -d news.db late.json)"
expect 'and changes nothing' 'urn:sna:ferry ' "$(ids news.db 'wholly')"

item ferry 4 canceled '' > kill.json
expect 'taken back' 'indexed 0 articles, 0 skipped, 1 taken back' "$(first_line -d news.db kill.json)"
expect 'it is gone' 'urn:sna:gold ' "$(ids news.db 'kind:article')"
item ferry 1 usable 'The ferry came at noon, or so they say.' > in/1.json
# What else is read again depends on how long ago its file changed.
expect_match 'an old file that is read again does not bring it back' '^indexed 0 articles, 0 skipped, .*[0-9] taken back$' \
    "$(first_line -d news.db in)"
expect_match 'and says why' '"reason":"taken back by its agency"' "$(cat news.db/rejects.jsonl)"
expect 'still gone' 'urn:sna:gold ' "$(ids news.db 'kind:article')"
item ferry 5 usable 'The ferry came after all.' > again.json
dateline-index -d news.db again.json >run.out 2>run.err
expect 'a later version is published anew' 'urn:sna:ferry urn:sna:gold ' "$(ids news.db 'kind:article')"

g2_kill gold 2 > kill.xml
dateline-index -d news.db kill.xml >run.out 2>run.err
expect 'in another format' 'urn:sna:ferry ' "$(ids news.db 'kind:article')"
dateline-index -d news.db --rebuild kill.json in kill.xml >run.out 2>run.err
expect 'built again, the kills before what they kill' '' "$(ids news.db 'kind:article')"
dateline-index -d news.db --rebuild in >run.out 2>run.err
expect 'built again without them' 'urn:sna:ferry urn:sna:gold ' "$(ids news.db 'kind:article')"
item '' 1 canceled '' | sed 's/"uri":"urn:sna:",/"guid":"",/' > nameless.json
dateline-index -d news.db nameless.json >run.out 2>run.err
expect 'a kill of nobody is named' 2 $?
expect_match 'as that' 'nameless.json line 1: taken back by the agency, but without an id' "$(cat run.err)"
exit $failed
