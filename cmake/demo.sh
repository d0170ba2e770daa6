#!/usr/bin/env bash
# Indexes corpus/ and searches it: what somebody sees who has just built Dateline.
# usage: demo.sh BINDIR, from the top of the source
set -eu
bin=$1
index=$(mktemp -d)/demo.db
trap 'rm -rf "$(dirname "$index")"' EXIT

# Prints a command as one would type it, then runs it.
show() {
    printf '\n$'
    for word in "$@"; do
        case $word in *[!a-zA-Z0-9_./-]*) printf " '%s'" "$word" ;; *) printf ' %s' "${word/$index/demo.db}" ;; esac
    done
    printf '\n'
    "$bin/$1" "${@:2}" | sed "s|$index|demo.db|"
}

show dateline-index -d "$index" corpus
show dateline-search -d "$index" -n 3 'Sheinbaum trade'
show dateline-search -d "$index" -n 3 'gold prices'
show dateline-search -d "$index" -n 3 '"interest rates" date:2024'
show dateline-search -d "$index" -o oneline 'kind:headline China'
printf '\nTry it yourself: %s/dateline-index -d my.db YOUR-FILES; %s/dateline-search -d my.db\n' "$bin" "$bin"
