#!/usr/bin/env bash
# Newspaper pages of 1916, read by machine: one article a page, dated by its folder.
set -u
. "$(dirname "$0")/support.sh" "$1" "$2"
archive="${DATELINE_CORPORA:-}/front-pages-1916.tar.gz"
[ -r "$archive" ] || { echo "skipped: no front-pages-1916.tar.gz in DATELINE_CORPORA"; exit 77; }

tar xzf "$archive" --wildcards 'dates/1916122*' || exit 2  # Ten days of it.
pages=$(find dates -name '*.txt' | wc -l)
expect_match 'one article a page, no headlines' "^indexed $pages articles, 0 skipped" \
    "$(dateline-index -d pages.db dates 2>&1)"
expect 'dated by the folder' "$(find dates/19161229 -name '*.txt' | wc -l)" \
    "$(dateline-search -d pages.db -n 1 -o json date:1916-12-29 | sed -n 's/^  "found": \([0-9]*\),/\1/p')"
expect_match 'searched' 'articles found' "$(dateline-search -d pages.db -n 1 Verdun)"
exit $failed
