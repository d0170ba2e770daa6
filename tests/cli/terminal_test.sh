#!/usr/bin/env bash
# The interactive session in a real terminal (tmux): pages, articles, errors, colour, narrow windows.
set -u
. "$(dirname "$0")/support.sh" "$1" "$2"
command -v tmux >/dev/null || { echo "skipped: there is no tmux"; exit 77; }

socket="dateline-$$"
cleanups+=("tmux -L $socket kill-server 2>/dev/null")
terminal() { tmux -L "$socket" "$@"; }
screen() { terminal capture-pane -p -t test; }
# wait_for REGEX: until the screen shows it, at most minutes, if the machine is busy.
wait_for() {
    for _ in $(seq 3000); do
        screen | grep -qE -- "$1" && return 0
        sleep 0.1
    done
    return 1
}
type_line() { terminal send-keys -t test -l -- "$1" && terminal send-keys -t test Enter; }
# shows WHAT REGEX
shows() {
    if wait_for "$2"; then
        echo "ok: $1"
    else
        printf 'FAILED: %s\n  wanted: %s\n%s\n' "$1" "$2" "$(screen)"
        failed=1
    fi
}

terminal -f /dev/null new-session -d -s probe -x 80 -y 24 'sleep 900' 2>/dev/null || {
    echo 'skipped: tmux cannot open a terminal here'
    exit 77
}

dateline-index -d news.db "$source_dir/corpus" >/dev/null || exit 2
terminal -f /dev/null new-session -d -s test -x 80 -y 50 "env -u NO_COLOR PAGER=cat bash --norc -c 'dateline-search -d news.db -n 3; echo left \$?; sleep 900'"

shows 'it says what there is' '^[0-9]+ articles and [0-9]+ headlines\. Type a query, or :help\.$'
type_line 'flood'
shows 'a query gives a page' '^[0-9]+ articles found, 1 to 3 shown$'
shows 'and says how to go on' '^n for the next page$'
type_line 'n'
shows 'n gives the next page' 'found, 4 to 6 shown$'
type_line 'p'
terminal clear-history -t test
shows 'p goes back' 'found, 1 to 3 shown'
type_line 'p'
shows 'p on the first page says so' '^This is the first page\.$'
terminal send-keys -t test -R
type_line 'headline:"river Arde reaches"'
shows 'a headline is found' 'Ardmouth evacuated as river Arde reaches record height'
type_line '1'
shows 'a number shows the article' 'More than 4,000 people were told to leave'
type_line 'flood AND ('
shows 'an error has a caret' '^ +\^$'
type_line ':nonsense'
shows 'an unknown command is named' "There is no command ':nonsense'"
type_line ':help'
shows 'help lists the fields' 'headline: +words of the headline'
if screen | grep -q $'\033'; then echo 'FAILED: escape sequences reached the screen as text'; failed=1; fi
type_line 'flood'
shows 'found again' '1 to 3 shown'
colours=$(terminal capture-pane -p -e -t test | grep -cE $'\033\[1m' || true)
expect 'headlines are bold on a terminal' yes "$([ "$colours" -gt 0 ] && echo yes || echo no)"
terminal send-keys -t test C-d
shows 'Ctrl-D leaves with 0' '^left 0$'

# A narrow terminal, without colour.
terminal kill-session -t test
terminal -f /dev/null new-session -d -s test -x 40 -y 30 "env NO_COLOR=1 bash --norc -c 'dateline-search -d news.db -n 1 flood; sleep 900'"
shows 'a narrow page' 'found, 1 to 1 shown'
expect 'no colour with NO_COLOR' '' "$(terminal capture-pane -p -e -t test | grep $'\033\[')"
# A line that filled the window would be continued at the left edge; the text is indented instead.
snippet=$(screen | grep -c '^     [A-Za-z]')
expect 'the snippet is wrapped to 40 columns' yes "$([ "$snippet" -ge 4 ] && echo yes || screen)"

# An article that does not fit goes through the pager.
terminal kill-session -t test
terminal -f /dev/null new-session -d -s test -x 80 -y 12 "env PAGER='sed s/^/PAGED:/' bash --norc -c 'dateline-search -d news.db -n 1; sleep 900'"
type_line 'headline:"river Arde reaches"'
shows 'found in a low window' '1 article found'
type_line '1'
shows 'a long article goes through PAGER' '^PAGED:'
exit $failed
