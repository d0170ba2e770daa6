# For the measuring scripts: what they need, a scratch directory, and measured commands.
#   usage: . support.sh BINDIR
: "${1:?names no BINDIR}"
bin=$(cd "$1" && pwd)
if [ -z "${DATELINE_CORPORA:-}" ]; then
    echo 'nothing measured: set DATELINE_CORPORA to the folder of real collections'
    exit 0
fi
corpora=$(cd "$DATELINE_CORPORA" && pwd)
fail() { echo "$0: $*" >&2; exit 2; }
# need FILE HOW_TO_GET_IT
need() { [ -x "$1" ] || fail "there is no $1: $2"; }
need "$bin/dateline-index" 'cmake --build --preset release'
need /usr/bin/time 'apt install time'  # The shell's own knows no memory.
export PATH="$bin:$PATH" LC_ALL=C.UTF-8
# Beside the index of a real user, not in a /tmp that is memory.
scratch=$(mktemp -d "${TMPDIR:-/var/tmp}/dateline-bench.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
cd "$scratch" || exit 2

# measure NAME COMMAND: runs a line of shell; its row goes to `rows`: name, wall seconds, CPU
# seconds, peak MB, MB of the index `db`. None pays for what the one before left to be written.
measure() {
    local wall user system peak bytes
    sync
    /usr/bin/time -o cost -f '%e %U %S %M' sh -c "$2" >log 2>&1 || { cat log >&2; fail "failed: $2"; }
    read -r wall user system peak <cost
    bytes=$(du -sb db | cut -f 1)
    echo "$1|$wall|$user|$system|$peak|$bytes" |
        awk -F '|' '{ printf "%s|%s|%.2f|%.1f|%.1f\n", $1, $2, $3 + $4, $5 / 1024, $6 / 1048576 }' >>rows
}
# median NAME COLUMN: of the rows of that name, where wall is 2, CPU 3, peak 4 and the index 5.
median() {
    awk -F '|' -v name="$1" -v column="$2" '$1 == name { print $column }' rows | sort -n |
        awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'
}
# over A B, percent A B: for a table.
over() { awk -v a="$1" -v b="$2" 'BEGIN { if (b > 0) printf "%.2f", a / b; else print "-" }'; }
percent() { awk -v a="$1" -v b="$2" 'BEGIN { if (b > 0) printf "%.1f %%", 100 * a / b; else print "-" }'; }
