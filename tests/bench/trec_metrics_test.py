"""trec_metrics against figures worked out by hand."""
import math
import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import trec_metrics as metrics  # noqa: E402

# Query 1: relevant a (grade 1), b (grade 3), c (grade 2); d judged 0, e judged -1; x not judged.
QRELS = metrics.read_qrels(['1 0 a 1', '1 0 b 3', '1 0 c 2', '1 0 d 0', '1 0 e -1', '2 0 a 1',
                            '3 0 a 0'])
# Found: d, a, x, b; c is missed. The scores contradict the order, which is what counts.
RUN = metrics.read_run(['1 Q0 d 1 0.1 t', '1 Q0 a 2 0.9 t', '1 Q0 x 3 0.5 t', '1 Q0 b 4 0.7 t'])


class Metrics(unittest.TestCase):
    def setUp(self):
        self.figures = metrics.measure(RUN, QRELS)
        self.first = dict(zip(metrics.METRICS, self.figures['1']))

    def test_average_precision_is_over_all_relevant(self):
        self.assertAlmostEqual(self.first['MAP'], (1 / 2 + 2 / 4) / 3)

    def test_ndcg_has_linear_gain(self):
        best = 3 + 2 / math.log2(3) + 1 / math.log2(4)
        self.assertAlmostEqual(self.first['nDCG@10'], (1 / math.log2(3) + 3 / math.log2(5)) / best)

    def test_precision_is_of_ten_even_when_fewer_were_found(self):
        self.assertAlmostEqual(self.first['P@10'], 0.2)

    def test_recall_is_of_the_relevant(self):
        self.assertAlmostEqual(self.first['R@100'], 2 / 3)

    def test_reciprocal_rank_is_of_the_first_relevant(self):
        self.assertAlmostEqual(self.first['MRR'], 1 / 2)

    def test_depth_cuts(self):
        run = {'1': ['x'] * 10 + ['b'] + ['x'] * 89 + ['a']}
        figures = dict(zip(metrics.METRICS, metrics.measure(run, QRELS)['1']))
        self.assertEqual(figures['nDCG@10'], 0)
        self.assertEqual(figures['P@10'], 0)
        self.assertAlmostEqual(figures['R@100'], 1 / 3)
        self.assertAlmostEqual(figures['MAP'], (1 / 11 + 2 / 101) / 3)

    def test_query_without_hits_scores_nothing(self):
        self.assertEqual(self.figures['2'], (0, 0, 0, 0, 0))

    def test_query_without_relevant_articles_does_not_count(self):
        self.assertNotIn('3', self.figures)


class Chance(unittest.TestCase):
    def test_no_difference_is_chance(self):
        self.assertEqual(metrics.chance_of([0.0, 0.0]), 1.0)

    def test_of_three_signs_a_quarter_is_as_far(self):
        # Only + + + and - - - of the eight draws are as far as 0.3.
        self.assertAlmostEqual(metrics.chance_of([0.1, 0.1, 0.1]), 1 / 4, delta=0.02)

    def test_direction_does_not_matter(self):
        self.assertAlmostEqual(metrics.chance_of([-0.1, -0.1, -0.1]), 1 / 4, delta=0.02)

    def test_opposite_differences_are_chance(self):
        self.assertEqual(metrics.chance_of([0.1, -0.1]), 1.0)

    def test_many_agreeing_queries_are_no_chance(self):
        self.assertLess(metrics.chance_of([0.01] * 40), 0.001)

    def test_the_lot_is_the_same_each_time(self):
        differences = [0.3, -0.1, 0.2, -0.25, 0.05, 0.15, 0.1, 0.4, -0.2]
        self.assertEqual(metrics.chance_of(differences), metrics.chance_of(differences))


if __name__ == '__main__':
    unittest.main()
