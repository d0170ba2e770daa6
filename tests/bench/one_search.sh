#!/usr/bin/env bash
# How long one search takes from the start of the process to its end, beside the same program that
# only says its version, and Xapian's quest. usage: one_search.sh BINDIR INDEX [WORD]...
set -eu
bin=$1 index=$2
shift 2
[[ $# -gt 0 ]] || set -- government report
runs=${RUNS:-41}

# Milliseconds, the median; the runs of all commands alternate.
python3 -B - "$runs" "$bin/dateline-search --version" "$bin/dateline-search -d $index -- $*" \
    "quest -d $index '$*'" <<'PYTHON'
import shlex, shutil, statistics, subprocess, sys, time
commands = [c for c in map(shlex.split, sys.argv[2:]) if shutil.which(c[0])]
times = [[] for _ in commands]
for _ in range(int(sys.argv[1])):
    for command, spent in zip(commands, times):
        begin = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        spent.append((time.perf_counter() - begin) * 1e3)
for command, spent in zip(commands, times):
    print(f"{statistics.median(spent):8.1f} ms  {' '.join(command)}")
PYTHON
