#!/usr/bin/env bash
# Newspaper pages of 1916, read by machine: one article a page, dated by its folder.
set -u
. "$(dirname "$0")/support.sh" "$1" "$2"
archive="${DATELINE_CORPORA:-}/front-pages-1916.tar.gz"
[ -r "$archive" ] || { echo "skipped: no front-pages-1916.tar.gz in DATELINE_CORPORA"; exit 77; }

# One page is two lines of noise, which nobody could tell from two headlines.
expect_match 'one article a page' '^indexed 1,468 articles and 2 headlines, 0 skipped' \
    "$(dateline-index -d pages.db "$archive" 2>&1)"
expect 'dated by the folder' yes \
    "$([ "$(dateline-search -d pages.db -n 1 -o json date:1916-12-30 | sed -n 's/^  "found": \([0-9]*\),/\1/p')" = \
         "$(tar tzf "$archive" | grep -c 'dates/19161230/.*txt')" ] && echo yes)"
expect_match 'searched' 'articles found' "$(dateline-search -d pages.db -n 1 Verdun)"
exit $failed
