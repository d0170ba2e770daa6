#!/usr/bin/env python3
"""Compares what the readers make of agencies' messages with newsml_expected.tsv.

usage: newsml_expected.py BINDIR

Reads agency-feeds, newsml and iptc-ninjs-examples of formats/ in DATELINE_CORPORA with
BINDIR/record_dump. Prints each difference, and exits with 1 when there is one. Articles and kills
of a file have to come in the order of the table, and so have rejects, which are told as they are met
while the others wait to be taken. Files that no line names are passed over.
"""
import collections
import datetime
import os
import pathlib
import re
import subprocess
import sys
import tarfile
import tempfile

SETS = ('agency-feeds', 'newsml', 'iptc-ninjs-examples')


def expected_lines():
    table = pathlib.Path(__file__).with_name('newsml_expected.tsv').read_text().splitlines()
    files = collections.defaultdict(list)
    for line in table:
        if not line.startswith('#'):
            name, *fields = line.split('\t')
            files[name].append(fields)
    return files


def found_lines(bindir, folder):
    dump = subprocess.run([bindir / 'record_dump', '.'], cwd=folder, check=True,
                          stdout=subprocess.PIPE).stdout.decode()
    files = collections.defaultdict(list)
    for line in dump.splitlines():
        name, what, record_id, published, headline, _ = line.split('\t')
        files[name.removeprefix('./')].append([what, record_id, day(published), headline])
    return files


def day(date):
    """In UTC, of the forms that agencies use; empty for others."""
    text = re.sub(r'[-:]', '', date.strip()[:19]).replace(' ', 'T') + date.strip()[19:]
    match = re.match(r'(\d{8})T?(\d{4,6})?(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?', text.replace('Z', 'Z'))
    if not match:
        return ''
    clock = (match[2] or '').ljust(6, '0')
    moment = datetime.datetime.strptime(match[1] + clock, '%Y%m%d%H%M%S')
    zone = re.search(r'T.*([+-])(\d\d):?(\d\d)$', date.strip().replace(' ', 'T', 1))
    if zone:
        offset = datetime.timedelta(hours=int(zone[2]), minutes=int(zone[3]))
        moment -= offset if zone[1] == '+' else -offset
    return moment.date().isoformat()


def in_order(records):
    """Rejects first."""
    return sorted(records, key=lambda fields: fields[0] != 'reject')


def is_same(wanted, found):
    what, record_id, date, headline = wanted
    if what in ('reject', 'refused'):
        return found[0] == what and headline in found[3]
    if what == 'kill':
        return found[:2] == [what, record_id]
    begins = found[3].strip().startswith(headline) and bool(headline) == bool(found[3].strip())
    return found[:3] == [what, record_id, date] and begins


def main():
    corpora = os.environ.get('DATELINE_CORPORA')
    if not corpora:
        print('nothing compared: set DATELINE_CORPORA to the folder of real collections')
        return 0
    expected = expected_lines()
    with tempfile.TemporaryDirectory() as folder:
        for name in SETS:
            with tarfile.open(pathlib.Path(corpora, 'formats', name + '.tar.gz')) as archive:
                archive.extractall(pathlib.Path(folder, name))
        found = found_lines(pathlib.Path(sys.argv[1]).resolve(), folder)
    wrong = 0
    for name, wanted in sorted(expected.items()):
        wanted = in_order(wanted)
        records = in_order(found.get(name, []))
        if len(wanted) == len(records) and all(map(is_same, wanted, records)):
            continue
        wrong += 1
        print(name)
        for fields in wanted:
            print('  wanted', *fields, sep='\t')
        for fields in records:
            print('  found ', *fields, sep='\t')
    print(f'{len(expected)} files, {wrong} with differences')
    return int(wrong > 0)


if __name__ == '__main__':
    sys.exit(main())
