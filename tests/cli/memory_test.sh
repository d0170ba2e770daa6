#!/usr/bin/env bash
# What --memory says is the most that the process ever takes, whatever the records are made of. Records
# that need more are rejected, and the reason is true.
#   usage: memory_test.sh BINDIR SOURCEDIR
set -u
. "$(dirname "$0")/support.sh" "$1" "$2"
sanitized && { echo 'skipped: a sanitizer takes memory of its own'; exit 77; }
python3 -c '' 2>/dev/null || { echo 'skipped: no python3'; exit 77; }

# peak_of ARGUMENT...: sets peak, in KB, and code
peak_of() {
    read -r peak code < <(python3 - "$@" <<'PYTHON'
import os, sys
child = os.fork()
if child == 0:
    os.dup2(os.open("run.err", os.O_WRONLY | os.O_CREAT | os.O_TRUNC), 2)
    os.dup2(os.open("run.out", os.O_WRONLY | os.O_CREAT | os.O_TRUNC), 1)
    os.execvp("dateline-index", ["dateline-index", "--progress", "none"] + sys.argv[1:])
_, status, used = os.wait4(child, 0)
print(used.ru_maxrss, os.waitstatus_to_exitcode(status))
PYTHON
    )
}

python3 - <<'PYTHON'
import json, random
random.seed(1)
def corpus(name, articles):
    with open(name + ".jsonl", "w", encoding="utf-8") as file:
        for number, article in enumerate(articles):
            article = {"id": "a%d" % number, "title": "flood", **article}
            file.write(json.dumps(article, ensure_ascii=False) + "\n")
def words(count, width):
    return " ".join("w%x" % random.randrange(width) for _ in range(count))
languages = "en de fr es it pt nl sv no da fi hu ro ru tr ar el hy eu ca ga lt id ta".split()
corpus("letters", [{"text": "a b c d e f g h " * 80000}] * 2)
corpus("few_words", [{"text": "river flood steel vote bank port rain dam " * 12000}] * 3)
corpus("ideographs", [{"text": "".join(chr(0x4E00 + random.randrange(3000)) for _ in range(400000))}] * 2)
corpus("different_words", [{"text": words(12000, 10**9)} for _ in range(20)])
corpus("headlines", [{"title": words(30000, 10**5), "text": "river"} for _ in range(5)])
corpus("topics", [{"topics": ["t%d" % i for i in range(12000)]} for _ in range(10)])
corpus("short", [{} for _ in range(40000)])
corpus("values", [{"source": "s%d" % i * 20, "section": "x%d" % i * 20} for i in range(3000)])
corpus("languages", [{"lang": languages[i % 24], "text": words(700, 10**6)} for i in range(400)])
corpus("numbers", [{"x": [1] * 350000} for _ in range(4)])
with open("lines.txt", "w") as file: file.write("The rain fell all night, and the river rose.\n" * 2000 + "a\n" * 550000)
with open("heads.txt", "w") as file: file.write("".join("Head line %d of it all\n" % i for i in range(50000)))
with open("stories.sgm", "w") as file:
    file.write('<!DOCTYPE lewis SYSTEM "lewis.dtd">\n' + ('<REUTERS NEWID="1">' * 30000 + "\n") * 3)
PYTHON
for corpus in *.jsonl lines.txt heads.txt stories.sgm; do
    for row in direct,64,1 direct,64,8 library,64,2 direct,128,8; do
        IFS=, read -r writer memory jobs <<<"$row"
        # The library takes a minute for what others are good for.
        [[ $writer = library && $corpus =~ ^(short|heads|languages|values) ]] && continue
        rm -rf db
        peak_of -d db --writer "$writer" -m "${memory}M" -j "$jobs" "$corpus"
        what="$corpus under -m ${memory}M -j $jobs, written $writer"
        expect_match "$what: it ends" '^[012]$' "$code"
        [ "$peak" -le $((memory * 1024)) ] || { echo "FAILED: $what takes $peak KB"; failed=1; }
    done
done

# --- the reason is true
reason() { # CORPUS
    rm -rf db
    peak_of -d db -m 64M -j 1 "$1"
    grep -o 'too .*' run.err | sort -u
}
expect 'eight words are not too many different ones' 'too many words for --memory' "$(reason letters.jsonl)"
expect 'nor too many when they are not so many' '' "$(reason few_words.jsonl)"
expect 'many different words are' 'too many different words for --memory' "$(reason ideographs.jsonl)"
expect 'a page of many lines is told as one' 'too many lines' "$(reason lines.txt)"
exit $failed
