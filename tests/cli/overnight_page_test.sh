#!/usr/bin/env bash
# docs/overnight-builds.md, done as it is written: its commands one after the other, its options, the
# messages that it quotes. A command that is new on the page needs its row in `run_one`.
set -u
. "$(dirname "$0")/support.sh" "$1" "$2"
page="$source_dir/docs/overnight-builds.md"

# The folder that the page speaks of: yesterday's articles, one line of them broken, among them
# the article that is taken out, and a file that will be gone.
mkdir incoming
cp -r "$source_dir/corpus/." incoming
article() { printf '{"id":"%s","headline":"%s","text":"The pass was closed.","lang":"en"}\n' "$1" "$2"; }
{ article nr-2024-0108 'Snow closes the pass'; echo '{"id":"torn","headl'; } > incoming/night.jsonl
article late-1 'Pass opens' > incoming/late.jsonl
article bbc-1 'Bridge opens' > bbc.jsonl
echo bbc-1 > withdrawn.txt
find incoming -exec touch -d yesterday {} +

commands() { # One a line; of the crontab line what stands behind its five times.
    awk '/^```sh$/ { inside = 1; next } /^```$/ { inside = 0 } inside && NF' "$page" |
        sed -E 's/^([0-9*][0-9*,\/-]* +){5}//'
}
here() { sed "s,/srv/,$scratch/,g; s,/var/log/,$scratch/,g" <<<"$1"; }
everything() { find . -type f -exec sha256sum {} + | sort; }
# done_with CODE: what the last command should have ended with.
done_with() { expect "$command" "$1" "$code"; }
prints() { expect_match "$1" "$2" "$output"; }

run_one() { # COMMAND
    local command=$1 output code before
    case $command in *--remove-missing*) rm incoming/late.jsonl ;; esac
    before=$(everything)
    output=$(sh -c "$(here "$command")" 2>&1 </dev/null)
    code=$?
    case $command in
        *' /srv/incoming >>/var/log/dateline.log 2>&1')
            done_with 1  # A line was broken.
            expect 'it prints into the log alone' '' "$output"
            expect_match 'the log says what was read' '^indexed [0-9]+ articles .*, 1 skipped' "$(cat dateline.log)"
            sh -c "$(here "$command")"
            expect 'the next night has nothing to do' 0 $?
            expect_match 'and passes over the files' '^indexed 0 articles, 0 skipped, [0-9]+ unchanged' "$(tail -n 2 dateline.log)"
            ;;
        *--status)
            done_with 0
            prints 'what is published' '^published .*, generation 1$'
            prints 'from how many files' '^read from +[1-9][0-9]* files'
            prints 'what was skipped' '^skipped +1, see rejects.jsonl$'
            output=$(flock news.db/lock sh -c "$command")
            prints 'whether a run is at work' '^written by '
            ;;
        *'--status -o json')
            done_with 0
            prints 'status as JSON' '^  "generation": 1,$'
            prints 'status as JSON, whole' '^}$'
            ;;
        *--verify)
            done_with 0
            prints 'every segment' '^ok: segment .*every table$'
            prints 'and the ledger' '^ok: ledger: [0-9]+ articles'
            expect 'nothing else' '' "$(grep -v '^ok: ' <<<"$output")"
            ;;
        *rejects.jsonl*)
            done_with 0
            expect_match 'the reasons, counted' '^ +1 "reason":"[^"]+"$' "$output"
            ;;
        *--dry-run*)
            done_with 1
            prints 'a dry run reads all' '^read [0-9]+ articles .*, 1 skipped'
            prints 'and says that it wrote nothing' '^nothing was written$'
            expect 'a dry run writes nothing' "$before" "$(everything)"
            ;;
        *'--collection bbc bbc.jsonl')
            done_with 0
            dateline-search -d news.db -o oneline collection:bbc >/dev/null
            expect 'its articles are found by it' 0 $?
            ;;
        *'--remove - < withdrawn.txt')
            done_with 0
            prints 'taken out' '^removed 1 article$'
            ;;
        *'--remove nr-2024-0108')
            done_with 0
            prints 'taken out' '^removed 1 article$'
            dateline-search -d news.db --article nr-2024-0108 >/dev/null 2>&1
            expect 'and not found any more' 1 $?
            sh -c "$(here 'dateline-index -d /srv/news.db /srv/incoming')" >/dev/null
            dateline-search -d news.db --article nr-2024-0108 >/dev/null 2>&1
            expect 'the next run does not bring it back' 1 $?
            ;;
        *'--remove-missing incoming')
            done_with 0
            prints 'what is gone is taken out' '^indexed [0-9]+ articles?, .*, 1 removed '
            ;;
        *'--rebuild incoming')
            done_with 1
            dateline-search -d news.db --article nr-2024-0108 >/dev/null
            expect 'a rebuild brings back what is still in its file' 0 $?
            ;;
        *)
            echo "FAILED: nothing is known about the page's '$command'; add a row for it"
            failed=1
            ;;
    esac
}
while IFS= read -r line; do run_one "$line"; done < <(commands)
expect 'there are commands on the page' yes "$([ "$(commands | wc -l)" -ge 9 ] && echo yes)"

# What it says between the commands.
articles=$(dateline-index -d news.db --status | sed -n 's/^articles *//p')
mv incoming away && mkdir incoming
expect_match 'a corpus that is gone is not taken out' 'Nothing of it was removed' \
    "$(dateline-index -d news.db --remove-missing incoming 2>&1)"
expect 'not an article of it' "$articles" "$(dateline-index -d news.db --status | sed -n 's/^articles *//p')"
expect_match 'a run at work is named' 'is writing it' \
    "$(flock news.db/lock dateline-index -d news.db --lock-timeout 0 away 2>&1)"
expect_match 'the last event is the summary' '^\{"event":"summary",' \
    "$(dateline-index -d news.db --progress json away 2>&1 >/dev/null | tail -n 1)"

help=$(dateline-index --help)
for option in $(grep -oE -- '--[a-z][a-z-]+' "$page" | sort -u); do
    expect_match "$option is in the help" "^  (-. \[ )?$option( |\$)" "$help"
done
for option in $(grep -oE '`-[a-z]\b' "$page" | tr -d '`' | sort -u); do
    expect_match "$option is in the help" "^  $option \[ " "$help"
done

# The messages in the table of troubles: without names, numbers and the system's words.
messages=$(grep '^| ' "$page" | cut -d '|' -f 2 | grep -oE '`[^`]+ [^`]+`' | tr -d '`')
expect 'there are messages in the table' yes "$([ "$(wc -l <<<"$messages")" -ge 6 ] && echo yes)"
while IFS= read -r message; do
    fixed=$(sed -E "s/^'[^']*' //; s/.*… //; s/: .*//" <<<"$message")
    expect "the source says '$fixed'" yes \
        "$(grep -rqE "\"[^\"]*$fixed" "$source_dir/indexer" "$source_dir/common" && echo yes)"
done <<<"$messages"
exit $failed
