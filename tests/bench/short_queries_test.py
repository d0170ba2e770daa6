#!/usr/bin/env python3
"""Examples of short_queries.py, worked out by hand."""
import collections
import gzip
import json
import pathlib
import tempfile
import unittest

import short_queries


class Shortened(unittest.TestCase):
    # Of 100 documents.
    FREQUENCIES = collections.Counter(
        {'what': 90, 'are': 95, 'oil': 20, 'prices': 10, 'opec': 2, 'it': 1})

    def shortened(self, question, count):
        return short_queries.shortened(question, count, 100, self.FREQUENCIES)

    def test_the_rarest_words_stay_in_their_order(self):
        self.assertEqual(self.shortened('What are OPEC prices?', 2), 'opec prices')
        self.assertEqual(self.shortened('What prices are of OPEC?', 2), 'prices opec')

    def test_a_word_that_is_repeated_tells_more(self):
        # 3 ln(5) is more than ln(50).
        self.assertEqual(self.shortened('oil, opec, oil and oil', 1), 'oil')

    def test_words_that_no_document_has_and_short_ones_are_not_taken(self):
        self.assertEqual(self.shortened('it was unheard of', 2), '')

    def test_a_short_question_stays(self):
        self.assertEqual(self.shortened('oil', 5), 'oil')


class Shorten(unittest.TestCase):
    def test_writes_the_queries_of_a_collection(self):
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            with gzip.open(folder / 'docs.jsonl.gz', 'wt') as out:
                for text in ('Cocoa fell.', 'Cocoa and oil rose.', 'Rain fell.'):
                    out.write(json.dumps({'id': text, 'text': text, 'words': 3}) + '\n')
            (folder / 'queries.tsv').write_text('1\tDid oil or cocoa fell?\n2\tcocoa\n')
            short_queries.shorten(folder, 1, folder / 'short.tsv')
            self.assertEqual((folder / 'short.tsv').read_text(), '1\toil\n2\tcocoa\n')


if __name__ == '__main__':
    unittest.main()
