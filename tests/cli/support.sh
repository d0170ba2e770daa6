# For the test scripts: a scratch directory, the programs on PATH, and checks that say what failed.
#   usage: . support.sh BINDIR SOURCEDIR
bin=$(cd "$1" && pwd)
source_dir=$(cd "$2" && pwd)
for program in dateline-index dateline-search; do
    [ -x "$bin/$program" ] || { echo "no $program in $bin"; exit 2; }
done
export PATH="$bin:$PATH" LC_ALL=C.UTF-8
scratch=$(mktemp -d)
cleanups=()
clean_up() {
    for step in "${cleanups[@]}"; do eval "$step"; done
    rm -rf "$scratch"
}
trap clean_up EXIT
cd "$scratch" || exit 2
failed=0

# expect WHAT EXPECTED ACTUAL
expect() {
    if [ "$2" = "$3" ]; then
        echo "ok: $1"
    else
        printf 'FAILED: %s\n  expected: %s\n  actual:   %s\n' "$1" "$2" "$3"
        failed=1
    fi
}
# expect_match WHAT REGEX ACTUAL
expect_match() {
    if grep -qE -- "$2" <<<"$3"; then
        echo "ok: $1"
    else
        printf 'FAILED: %s\n  expected a line like: %s\n  actual: %s\n' "$1" "$2" "$3"
        failed=1
    fi
}
