#!/usr/bin/env python3
"""How well the judged collections are ranked, beside a stored baseline.

usage: ranking.py BINDIR [--save] [--baseline FILE] [--collections NAME,...] [--words N] [-- SEARCH_OPTION...]

Indexes judged/*/docs.jsonl.gz of DATELINE_CORPORA with BINDIR/dateline-index, once for each state of
that program; runs queries.tsv as bare words (--plain) with the search options given, 1,000 hits; and
prints the figures of trec_metrics.py a collection, their mean, the change against the baseline and
how likely chance alone makes a change as great. --save makes this run the baseline; --words asks N
words of each query only (short_queries.py), for which there is no baseline.
"""
import argparse
import hashlib
import os
import pathlib
import subprocess
import sys

import short_queries
import trec_metrics as metrics

HERE = pathlib.Path(__file__).resolve().parent
HITS = '1000'


def own_and_other_arguments():
    """Those before a -- and those behind it."""
    words = sys.argv[1:]
    split = words.index('--') if '--' in words else len(words)
    return words[:split], words[split + 1:]


def arguments():
    own, other = own_and_other_arguments()
    parser = argparse.ArgumentParser(usage=__doc__.split('\n')[2].removeprefix('usage: '))
    parser.add_argument('bindir', type=pathlib.Path)
    parser.add_argument('--save', action='store_true')
    parser.add_argument('--baseline', type=pathlib.Path, default=HERE / 'ranking_baseline.tsv')
    parser.add_argument('--collections', type=lambda names: names.split(','))
    parser.add_argument('--words', type=int)
    asked = parser.parse_args(own)
    if asked.save and asked.words is not None:
        parser.error('the baseline is of whole questions: --save without --words')
    asked.search_options = other
    return asked


def judged_collections(wanted):
    corpora = os.environ.get('DATELINE_CORPORA')
    if not corpora:
        print('nothing measured: set DATELINE_CORPORA to the folder of real collections')
        sys.exit(0)
    found = {path.parent.name: path.parent
             for path in sorted(pathlib.Path(corpora).glob('judged/*/qrels.txt'))}
    missing = set(wanted or []) - set(found)
    if missing or not found:
        sys.exit(f'ranking.py: no {", ".join(missing) or "collections"} in {corpora}/judged')
    return {name: found[name] for name in wanted or found}


def expect_success(command):
    """What a program prints. Exit code 1 says that records or queries were passed over."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if done.returncode not in (0, 1):
        sys.exit(f'ranking.py: {done.stderr}')
    return done.stdout


def index_of(collection, bindir):
    """The index of a collection, built when this dateline-index has not built it yet."""
    program = bindir / 'dateline-index'
    state = hashlib.sha256(program.read_bytes()).hexdigest()[:16]
    cache = pathlib.Path(os.environ.get('XDG_CACHE_HOME') or pathlib.Path.home() / '.cache')
    index = cache / 'dateline-ranking' / state / collection.name
    if not index.exists():
        index.parent.mkdir(parents=True, exist_ok=True)
        expect_success([program, '-d', index, '--progress', 'none', collection / 'docs.jsonl.gz'])
    return index


def queries_of(collection, index, words):
    if words is None:
        return collection / 'queries.tsv'
    short = index.with_name(f'{collection.name}.{words}.tsv')
    if not short.exists():
        short_queries.shorten(collection, words, short)
    return short


def run_of(collection, asked):
    index = index_of(collection, asked.bindir)
    command = [asked.bindir / 'dateline-search', '-d', index, '--plain', '-o', 'trec', '-n', HITS,
               '--batch', queries_of(collection, index, asked.words), *asked.search_options]
    return metrics.read_run(expect_success(command).splitlines())


def measure(collection, asked):
    qrels = metrics.read_qrels((collection / 'qrels.txt').read_text().splitlines())
    return metrics.measure(run_of(collection, asked), qrels)


def read_baseline(path):
    """{collection: {query: figures}}, empty when there is no such file."""
    baseline = {}
    if path.exists():
        for line in path.read_text().splitlines()[1:]:
            collection, query, *figures = line.split('\t')
            baseline.setdefault(collection, {})[query] = tuple(map(float, figures))
    return baseline


def write_baseline(path, measured):
    rows = ['\t'.join(('collection', 'query') + metrics.METRICS)]
    for collection, figures in measured.items():
        rows += ['\t'.join([collection, query] + [f'{value:.4f}' for value in values])
                 for query, values in figures.items()]
    path.write_text('\n'.join(rows) + '\n')


def differences(figures, baseline, column):
    return [values[column] - baseline[query][column]
            for query, values in figures.items() if query in baseline]


def print_row(name, means, changes, chances):
    cells = [f'{mean:.4f} {change:>+7.2%}{"*" if chance < 0.05 else " "}'
             for mean, change, chance in zip(means, changes, chances)]
    print(f'{name:<10}' + ''.join(f'{cell:>18}' for cell in cells))


def print_table(measured, baseline):
    print(f'{"":<10}' + ''.join(f'{name:>18}' for name in metrics.METRICS))
    everywhere = []
    for name, figures in measured.items():
        known = baseline.get(name, figures)
        columns = range(len(metrics.METRICS))
        means = [metrics.mean(values[c] for values in figures.values()) for c in columns]
        # A baseline is written with four digits; so is what is compared with it.
        rounded = {query: tuple(round(value, 4) for value in values)
                   for query, values in figures.items()} if name in baseline else figures
        pairs = [differences(rounded, known, c) for c in columns]
        olds = [metrics.mean(known[query][c] for query in figures if query in known)
                for c in columns]
        everywhere.append((means, olds, pairs))
        print_row(name, means, [change(pairs[c], olds[c]) for c in columns],
                  [metrics.chance_of(pairs[c]) for c in columns])
    if len(everywhere) > 1:
        print_mean(everywhere)
    print('change against the baseline; *: chance alone makes one as great in fewer than 1 of 20')


def change(pairs, old):
    return metrics.mean(pairs) / old if old else 0.0


def print_mean(everywhere):
    """The mean over collections; each weighs the same, however many queries it has."""
    means, changes, chances = [], [], []
    for column in range(len(metrics.METRICS)):
        means.append(metrics.mean(new[column] for new, _, _ in everywhere))
        old = metrics.mean(olds[column] for _, olds, _ in everywhere)
        changes.append(metrics.mean(metrics.mean(pairs[column])
                                    for _, _, pairs in everywhere) / old)
        chances.append(metrics.chance_of([difference / len(pairs[column])
                                          for _, _, pairs in everywhere
                                          for difference in pairs[column]]))
    print_row('mean', means, changes, chances)


def main():
    asked = arguments()
    measured = {name: measure(collection, asked)
                for name, collection in judged_collections(asked.collections).items()}
    short = asked.words is not None
    print_table(measured, {} if short else read_baseline(asked.baseline))
    if asked.save:
        write_baseline(asked.baseline, measured)


if __name__ == '__main__':
    main()
