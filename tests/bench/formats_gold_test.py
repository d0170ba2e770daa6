"""formats_gold on records worked out by hand."""
import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import formats_gold as gold  # noqa: E402

RECORD = {'file': 'a.txt', 'id': 'A-1', 'headline': 'Bridge  reopens', 'published': '2024-03-01',
          'byline': 'Jane Doe', 'body': 'The old bridge. The river.'}
ARTICLE = {'id': 'A-1', 'headline': 'Bridge reopens', 'published': '2024-03-01T10:00:00Z',
           'byline': 'By JANE DOE', 'body': 'the old\nbridge'}


class FormatsGold(unittest.TestCase):
    def test_words_count_as_often_as_they_occur(self):
        self.assertAlmostEqual(gold.f1('the old bridge the river', 'the old bridge'), 6 / 8)
        self.assertEqual(gold.f1('', 'more'), 0)

    def test_blanks_case_of_names_and_clocks_are_no_difference(self):
        self.assertEqual(gold.same(RECORD, ARTICLE),
                         {'headline': True, 'day': True, 'id': True, 'byline': True})

    def test_a_word_is_a_difference(self):
        self.assertFalse(gold.same(RECORD, {**ARTICLE, 'byline': 'JANE DOE, Editor'})['byline'])
        self.assertFalse(gold.same(RECORD, {**ARTICLE, 'headline': 'Bridge reopens.'})['headline'])
        self.assertFalse(gold.same(RECORD, {**ARTICLE, 'published': '2024-03-02'})['day'])

    def test_days_are_compared_in_utc(self):
        self.assertEqual(gold.day('2013-11-19T23:05:48-05:00'), '2013-11-20')

    def test_what_gold_does_not_say_is_not_judged(self):
        self.assertIsNone(gold.same({'id': 'A-1'}, ARTICLE)['byline'])

    def test_a_missing_article_is_wrong_in_all_that_is_known(self):
        fields, shared = gold.judged({'id': 'A-1', 'headline': 'Bridge'}, None)
        self.assertEqual((fields['id'], fields['headline'], fields['byline'], shared),
                         (False, False, None, 0.0))

    def test_the_id_pairs_before_the_headline(self):
        other = {**ARTICLE, 'id': 'A-2'}
        (_, found), = gold.pairs([RECORD], [other, ARTICLE])
        self.assertEqual(found['id'], 'A-1')

    def test_an_article_is_used_once(self):
        found = [article for _, article in gold.pairs([RECORD, dict(RECORD)], [ARTICLE])]
        self.assertEqual([article is None for article in found].count(True), 1)


if __name__ == '__main__':
    unittest.main()
