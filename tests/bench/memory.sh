#!/usr/bin/env bash
# The peak of memory under `-m 256M -j 2` of each real collection, against 256 MB and 64 more.
#   usage: memory.sh BINDIR [NAME...]      NAME below DATELINE_CORPORA; default: every collection there
# The exit code is 1 when one is over.
set -euo pipefail
. "$(dirname "$0")/support.sh" "${1:?usage: memory.sh BINDIR [NAME...]}"
bound=$((256 + 64))
shift

all_names() {
    local file
    for file in "$corpora"/* "$corpora"/formats/*.tar.gz "$corpora"/judged/*/docs.jsonl.gz; do
        case $file in *.md) continue ;; esac
        [ ! -f "$file" ] || echo "${file#"$corpora"/}"
    done
}
# 2 is no failure of the measurement: some collections are of formats that nobody reads yet.
peak_of() { # NAME: sets peak, wall and outcome
    local first
    rm -rf db
    /usr/bin/time -o cost -f '%M %e' dateline-index -d db -m 256M -j 2 --progress none "$corpora/$1" >out 2>log || true
    read -r peak wall < <(tail -n 1 cost)
    peak=$(((peak + 1023) / 1024))
    first=$(head -n 1 out)
    outcome=${first% in *}
    [ -n "$first" ] || outcome=$(tail -n 1 log | sed -E 's/ in .*; /; /')
}

[ $# -gt 0 ] || mapfile -t found < <(all_names)
[ $# -gt 0 ] || set -- "${found[@]}"
worst=0
printf 'Peak memory under -m 256M -j 2; the bound is %s MB\n' $bound
printf '%-38s %8s %8s  %s\n' '' 'peak MB' 'wall s' ''
for name in "$@"; do
    [ -r "$corpora/$name" ] || fail "there is no $name in DATELINE_CORPORA"
    peak_of "$name"
    verdict=
    [ "$peak" -le $bound ] || { verdict='OVER: '; worst=1; }
    printf '%-38s %8s %8s  %s\n' "$name" "$peak" "$wall" "$verdict$outcome"
done
exit $worst
