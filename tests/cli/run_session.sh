#!/usr/bin/env bash
# Runs the commands of a session and compares what they print with what the session says.
#   usage: run_session.sh SESSION BINDIR SOURCEDIR
# A session is a transcript: "$ command", its output (both streams), "[exit N]" when the code
# is not 0. Of a Markdown page it is the first block fenced with ```console. Commands run one
# after the other in an empty directory, where `corpus` is the source's corpus/ and `data` is
# tests/data. "in 0.1 s" and the speed are masked. UPDATE_GOLDEN=1 rewrites the session instead.
set -u
session=$(realpath "$1") bin=$(cd "$2" && pwd) source=$(cd "$3" && pwd)
for program in dateline-index dateline-search; do
    # Without them every session would happily record "not found".
    [ -x "$bin/$program" ] || { echo "no $program in $bin"; exit 2; }
done
scratch=$(mktemp -d)
trap 'chmod -R u+w "$scratch"; rm -rf "$scratch"' EXIT
ln -s "$source/corpus" "$scratch/corpus"
ln -s "$source/tests/data" "$scratch/data"
export PATH="$bin:$PATH" LC_ALL=C.UTF-8 TERM=dumb SOURCE="$source"
unset NO_COLOR PAGER

block() { # The session's text: a Markdown page's first console block, another file whole.
    case $session in
        *.md) awk '/^```console$/ && !done { inside = 1; next } inside && /^```$/ { inside = 0; done = 1 } inside' "$session" ;;
        *) cat "$session" ;;
    esac
}
# Sizes on disk depend on the second in which articles were first indexed: by a block or two.
mask() {
    sed -E 's/ in [0-9]+\.[0-9] s\b/ in N s/; s/^  speed .*/  speed N/
            s/ in [0-9.]+ [KM]B$/ in N KB/; s/^(size +)[0-9.]+ [KM]B$/\1N KB/; s/^(segment .* articles, )[0-9.]+ [KM]B$/\1N KB/'
}
play() {
    cd "$scratch" || exit 2
    block | grep '^\$ ' | while IFS= read -r line; do
        printf '%s\n' "$line"
        bash -c "${line#\$ }" 2>&1 </dev/null
        code=$?
        [ $code -eq 0 ] || printf '[exit %s]\n' $code
    done
}

played=$(play)
[ -n "$played" ] || { echo "no commands in $session"; exit 2; }
if [ -n "${UPDATE_GOLDEN:-}" ]; then
    case $session in
        *.md) echo "$session is written by hand; put this into it:"; printf '%s\n' "$played" ;;
        *) { grep '^#' "$session"; printf '%s\n' "$played"; } > "$session.new" && mv "$session.new" "$session" ;;
    esac
    exit 0
fi
diff -u --label expected --label printed <(block | grep -v '^#' | mask) <(printf '%s\n' "$played" | mask)
