"""Runs and qrels to figures, by the definitions of trec_eval.

A run is {query: [article, ...]}, best first, in the order of its file: ranks and scores are not
looked at again. Qrels are {query: {article: grade}}; a grade above 0 is relevant. Only queries
with something relevant count; one that the run lacks scores 0 (trec_eval -c).
"""
import math
import random

METRICS = ('MAP', 'nDCG@10', 'P@10', 'R@100', 'MRR')


def read_run(lines):
    """The run in lines of `query Q0 article rank score tag`."""
    run = {}
    for line in lines:
        query, _, article = line.split()[:3]
        run.setdefault(query, []).append(article)
    return run


def read_qrels(lines):
    """The qrels in lines of `query iteration article grade`."""
    qrels = {}
    for line in lines:
        query, _, article, grade = line.split()
        qrels.setdefault(query, {})[article] = int(grade)
    return qrels


def average_precision(found, relevant):
    """The mean over all relevant articles of the precision where each is found."""
    hits, total = 0, 0.0
    for rank, article in enumerate(found, 1):
        if article in relevant:
            hits += 1
            total += hits / rank
    return total / len(relevant)


def ndcg(found, relevant, depth):
    """Gain by the grade itself (linear), discounted by log2(rank + 1), over the best possible."""
    def gain(grades):
        return sum(grade / math.log2(rank + 1) for rank, grade in enumerate(grades[:depth], 1))
    best = gain(sorted(relevant.values(), reverse=True))
    return gain([relevant.get(article, 0) for article in found[:depth]]) / best


def relevant_in(found, relevant, depth):
    return sum(article in relevant for article in found[:depth])


def reciprocal_rank(found, relevant):
    return next((1 / rank for rank, article in enumerate(found, 1) if article in relevant), 0.0)


def measure(run, qrels):
    """{query: (MAP, nDCG@10, P@10, R@100, MRR)} in the order of METRICS."""
    figures = {}
    for query, grades in qrels.items():
        relevant = {article: grade for article, grade in grades.items() if grade > 0}
        if not relevant:
            continue
        found = run.get(query, [])
        figures[query] = (average_precision(found, relevant), ndcg(found, relevant, 10),
                          relevant_in(found, relevant, 10) / 10,
                          relevant_in(found, relevant, 100) / len(relevant),
                          reciprocal_rank(found, relevant))
    return figures


def mean(values):
    values = list(values)
    return sum(values) / len(values) if values else 0.0


def chance_of(differences, rounds=10_000, seed=20_240_701):
    """How often the mean of paired differences is as far from 0 when signs are drawn by lot.

    The two-sided randomisation test of Fisher, as Smucker, Allan and Carterette (CIKM 2007) advise
    for comparing runs. Differences of several collections may be weighted beforehand.
    """
    differences = [difference for difference in differences if difference != 0]
    if not differences:
        return 1.0
    # Eight signs at a time: a byte drawn looks up what they sum to.
    tables = []
    for first in range(0, len(differences), 8):
        group = differences[first:first + 8]
        tables.append([sum(d if byte >> bit & 1 else -d for bit, d in enumerate(group))
                       for byte in range(256)])
    lot = random.Random(seed)
    seen = abs(sum(differences)) * (1 - 1e-12)
    as_far = sum(abs(sum(table[byte] for table, byte in zip(tables, lot.randbytes(len(tables)))))
                 >= seen for _ in range(rounds))
    return (as_far + 1) / (rounds + 1)
