#!/usr/bin/env python3
"""What the readers make of sets of files whose articles are known, field by field.

usage: formats_gold.py BINDIR [--sets NAME,...] [--gold DIR] [--worst N] [--min SHARE]

For each set that has a file of gold records NAME.jsonl (in DATELINE_GOLD, or the folder gold beside
DATELINE_CORPORA), each file of formats/NAME.tar.gz in DATELINE_CORPORA that the records name is
indexed by itself with BINDIR/dateline-index and dumped with BINDIR/index_dump. Printed are the
records expected and the articles found; of the records whose gold has the field, the share that has
the same headline, day, id and byline; the mean F1 of the words of the text; and the worst records
by name. A record that is missing counts as wrong in every field. --min fails below that share.
"""
import argparse
import collections
import datetime
import json
import os
import pathlib
import re
import subprocess
import sys
import tarfile
import tempfile

# What the gold of a set calls our fields, and which files are named beside the first.
NAMES = {
    'id': ('message_id', 'id'),
    'headline': ('headline', 'title'),
    'published': ('published', 'date'),
    'byline': ('byline', 'author'),
    'body': ('body', 'text'),
}
FILES = ('file', 'also')
FIELDS = ('headline', 'day', 'id', 'byline')
SETS = ('trec-dialects', 'news-tables', 'news-mail')

# What nobody can know by looking at the file.
OPTIONS = {
    '17-foreign-names.tsv': ['--map', 'headline=kop', '--map', 'body=artikeltekst',
                             '--map', 'published=verschenen', '--map', 'id=sleutel'],
}


def arguments():
    parser = argparse.ArgumentParser(usage=__doc__.split('\n')[2].removeprefix('usage: '))
    parser.add_argument('bindir', type=pathlib.Path)
    parser.add_argument('--sets', type=lambda names: names.split(','), default=list(SETS))
    parser.add_argument('--gold', type=pathlib.Path, default=os.environ.get('DATELINE_GOLD'))
    parser.add_argument('--worst', type=int, default=10)
    parser.add_argument('--min', type=float, default=0.0)
    asked = parser.parse_args()
    corpora = os.environ.get('DATELINE_CORPORA')
    if not corpora:
        print('nothing measured: set DATELINE_CORPORA to the folder of real collections')
        sys.exit(0)
    asked.corpora = pathlib.Path(corpora)
    asked.gold = asked.gold or asked.corpora.parent / 'gold'
    return asked


def field(record, name):
    return next((record[key] for key in NAMES[name] if record.get(key)), '')


def words(text):
    return re.findall(r'\w+', text.casefold())


def f1(wanted, found):
    """Of the words, each as often as it occurs."""
    wanted, found = collections.Counter(words(wanted)), collections.Counter(words(found))
    if not wanted and not found:
        return 1.0
    shared = (wanted & found).total()
    return 2 * shared / (wanted.total() + found.total())


def plain(text):
    """Blanks, and the marks around an id, are no difference."""
    return ' '.join(text.split()).strip('<>')


def name_of(byline):
    """As printed in capitals and after "By", or not."""
    return re.sub(r'^by\s+', '', plain(byline).casefold()).rstrip('.')


def day(date):
    """In UTC, as the index has it."""
    if len(date) <= len('2024-03-01'):
        return date
    moment = datetime.datetime.fromisoformat(date)
    if moment.tzinfo is not None:
        moment = moment.astimezone(datetime.timezone.utc)
    return moment.date().isoformat()


def same(gold, article):
    """By field: whether it is as it should be, None where gold does not say."""
    asked = {
        'headline': (plain(field(gold, 'headline')), plain(article.get('headline', ''))),
        'day': (day(field(gold, 'published')), day(article.get('published', ''))),
        'id': (plain(field(gold, 'id')), plain(article.get('corpus_id') or article['id'])),
        'byline': (name_of(field(gold, 'byline')), name_of(article.get('byline', ''))),
    }
    return {name: wanted == found if wanted else None for name, (wanted, found) in asked.items()}


def dump(bindir, path):
    """The articles of a file, in an index of its own."""
    with tempfile.TemporaryDirectory() as folder:
        index = pathlib.Path(folder, 'index')
        subprocess.run([bindir / 'dateline-index', '-d', index, '--progress', 'none', '-j', '1',
                        *OPTIONS.get(path.name, []), path],
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if not index.is_dir():
            return []
        lines = subprocess.run([bindir / 'index_dump', index, 'jsonl'], check=True,
                               stdout=subprocess.PIPE).stdout.decode().splitlines()
    return [json.loads(line) for line in lines]


def likeness(gold, article):
    """Id first, then headline, then words."""
    is_same = same(gold, article)
    return (is_same['id'] is True, is_same['headline'] is True,
            f1(field(gold, 'body'), article.get('body', '')))


def pairs(records, articles):
    """Each record with its article, or with None. The best pair first; an article is used once."""
    likely = sorted(((likeness(record, article), r, a) for r, record in enumerate(records)
                     for a, article in enumerate(articles)), reverse=True)
    of_record, used = {}, set()
    for (has_id, has_headline, shared), r, a in likely:
        if r in of_record or a in used or not (has_id or has_headline or shared > 0.5):
            continue
        of_record[r] = a
        used.add(a)
    return [(record, articles[of_record[r]] if r in of_record else None)
            for r, record in enumerate(records)]


def judged(gold, article):
    """Fields right or wrong, and F1 of the text; of nothing, all is wrong."""
    if article is None:
        return {name: False if wanted is not None else None
                for name, wanted in same(gold, {'id': ''}).items()}, 0.0
    return same(gold, article), f1(field(gold, 'body'), article.get('body', ''))


def files_of(records, root):
    """Each file that records name, with them. A name is that of the file or its end."""
    named = collections.defaultdict(list)
    for record in records:
        for key in FILES:
            if key in record:
                named[record[key]].append(record)
    for name, its_records in named.items():
        found = [path for path in sorted(root.rglob('*'))
                 if path.is_file() and ('/' + str(path)).endswith('/' + name)]
        yield name, found[0] if found else None, its_records


def measure(bindir, records, root):
    rows, found = [], 0
    for name, path, its_records in files_of(records, root):
        articles = dump(bindir, path) if path else []
        found += len(articles)
        for gold, article in pairs(its_records, articles):
            fields, shared = judged(gold, article)
            rows.append((f'{name} {field(gold, "id") or field(gold, "headline")}', fields, shared))
    return rows, found


def shares(rows):
    figures = {}
    for name in FIELDS:
        known = [fields[name] for _, fields, _ in rows if fields[name] is not None]
        figures[name] = sum(known) / len(known) if known else None
    figures['text F1'] = sum(shared for _, _, shared in rows) / len(rows)
    return figures


def report(name, rows, found, worst):
    print(f'{name}: {len(rows)} records expected, {found} articles found')
    figures = shares(rows)
    print('  ' + '  '.join(f'{field} {"-" if share is None else format(share, ".3f")}'
                           for field, share in figures.items()))

    def wrong(row):
        return [field for field, is_same in row[1].items() if is_same is False]

    for row in sorted(rows, key=lambda row: (-len(wrong(row)), row[2]))[:worst]:
        print(f'    {row[2]:.3f} {row[0]}' + (f': wrong {", ".join(wrong(row))}' if wrong(row)
                                              else ''))
    return figures


def main():
    asked = arguments()
    low = []
    for name in asked.sets:
        gold, packed = asked.gold / f'{name}.jsonl', asked.corpora / 'formats' / f'{name}.tar.gz'
        if not gold.is_file() or not packed.is_file():
            print(f'{name}: not measured: no {gold if packed.is_file() else packed}')
            continue
        records = [json.loads(line) for line in gold.read_text().splitlines()]
        with tempfile.TemporaryDirectory() as folder:
            with tarfile.open(packed) as archive:
                archive.extractall(folder)
            rows, found = measure(asked.bindir, records, pathlib.Path(folder))
        figures = report(name, rows, found, asked.worst)
        low += [f'{name} {field} {share:.3f}' for field, share in figures.items()
                if share is not None and share < asked.min]
    if low:
        sys.exit('below ' + format(asked.min, '.3f') + ': ' + ', '.join(low))


if __name__ == '__main__':
    main()
