#!/usr/bin/env python3
"""Settings chosen on some judged collections and judged on the others.

usage: ranking_grid.py BINDIR [--words N] [-- 'SEARCH_OPTION...' ...]

Runs each setting (by default a grid of k1 and b of BM25, and b as it is by default) as ranking.py
does, with all words of a query or N of them, and prints nDCG@10 of each collection, its mean and the
mean of MAP, the best setting of each column marked. The last rows are the cross-validation: for each
collection, the setting with the best mean over the other collections, and what it gives on this one.
"""
import argparse
import pathlib

import ranking
import trec_metrics as metrics

K1S = (0.9, 1.2, 1.5, 1.8, 2.1, 2.5)
BS = ('0.2', '0.3', '0.4', '0.5', '0.6', '0.75', 'auto')
GRID = [f'--rank bm25:k1={k1},b={b}' for k1 in K1S for b in BS]
NDCG, MAP = metrics.METRICS.index('nDCG@10'), metrics.METRICS.index('MAP')


def figures_of(setting, collections, asked):
    """{collection: (nDCG@10, MAP)}"""
    asked = argparse.Namespace(bindir=asked.bindir, words=asked.words,
                               search_options=setting.split())
    means = {}
    for name, collection in collections.items():
        queries = ranking.measure(collection, asked).values()
        means[name] = tuple(metrics.mean(values[c] for values in queries) for c in (NDCG, MAP))
    return means


def mean_ndcg(figures, names):
    return metrics.mean(figures[name][0] for name in names)


def row_of(figures):
    ndcgs = [ndcg for ndcg, _ in figures.values()]
    return ndcgs + [metrics.mean(ndcgs), metrics.mean(ap for _, ap in figures.values())]


def print_grid(measured, names):
    width = max(map(len, measured))
    print(f'{"nDCG@10":<{width}}' + ''.join(f'{name:>9}' for name in [*names, 'mean', 'MAP']))
    rows = {setting: row_of(figures) for setting, figures in measured.items()}
    bests = [max(column) for column in zip(*rows.values())]
    for setting, row in rows.items():
        cells = [f'{value:.4f}{"<" if value == best else " "}' for value, best in zip(row, bests)]
        print(f'{setting:<{width}}' + ''.join(f'{cell:>9}' for cell in cells))


def print_held_out(measured, names):
    held_out = []
    for name in names:
        others = [other for other in names if other != name]
        chosen = max(measured, key=lambda setting: mean_ndcg(measured[setting], others))
        held_out.append(measured[chosen][name][0])
        print(f'{name}: chosen by the others {chosen}, here {held_out[-1]:.4f}')
    print(f'mean of what was not chosen by itself: {metrics.mean(held_out):.4f}')


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split('\n')[2].removeprefix('usage: '))
    parser.add_argument('bindir', type=pathlib.Path)
    parser.add_argument('--words', type=int)
    own, settings = ranking.own_and_other_arguments()
    asked = parser.parse_args(own)
    collections = ranking.judged_collections(None)
    measured = {setting: figures_of(setting, collections, asked)
                for setting in settings or GRID}
    print_grid(measured, list(collections))
    print_held_out(measured, list(collections))


if __name__ == '__main__':
    main()
