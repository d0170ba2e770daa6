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

# news ARTICLES WORDS: so many articles as JSON lines, with so many words each behind a first sentence.
news() {
    awk -v articles="$1" -v words="$2" 'BEGIN {
        srand(1)
        split("river flood harbour steel minister governor bridge vote rates storm", word, " ")
        for (i = 1; i <= articles; i++) {
            text = ""
            for (k = 1; k <= words; k++) text = text " w" int(rand() * rand() * 20000)
            printf "{\"id\":\"n%d\",\"headline\":\"%s and %s in place %d\",\"text\":\"The %s of the %s was said to be %d.%s\",\"lang\":\"en\"}\n",
                i, word[i % 10 + 1], word[i % 7 + 1], i % 97, word[i % 9 + 1], word[i % 8 + 1], i % 89, text
        }
    }'
}
# Everything that a searcher says of the index, of several queries.
results() { # DIR
    for query in 'river flood' '"steel of the river"' 'headline:copper' 'minister OR governor' w17; do
        dateline-search -d "$1" -n 300 -o jsonl "$query" || echo "exit $?"
    done 2>&1 | sha256sum
}
news_for() { # WRITER: a corpus that it makes several pieces of, and merges when it is the library
    case $1 in
        direct) news 4500 250 ;;
        library) news 8200 2 ;;
    esac
}
# Programs with a sanitizer take many times as long.
sanitized() { ldd "$bin/dateline-index" | grep -qE 'lib[at]san'; }
