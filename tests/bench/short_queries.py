"""Short queries with the judgements of long ones: the words of a question that tell most.

People type two words, judged collections ask in sentences. What is relevant to the whole question is
taken to be relevant to its most telling words, those with the greatest (times in the question) times
ln(documents / documents with the word). Fewer of the relevant articles can be found by them, so
figures compare with those of other settings on the same short queries only.
"""
import collections
import gzip
import json
import math
import re

SHORTEST = 3  # Letters.


def words_of(text):
    return re.findall(r'[a-z]+', text.lower())


def document_frequencies(path):
    """How many documents there are, and in how many of them each word is."""
    documents, frequencies = 0, collections.Counter()
    with gzip.open(path, 'rt', encoding='utf-8') as lines:
        for line in lines:
            documents += 1
            texts = (value for value in json.loads(line).values() if isinstance(value, str))
            frequencies.update(set(words_of(' '.join(texts))))
    return documents, frequencies


def shortened(question, count, documents, frequencies):
    """So many words of the question, or what it has, in its order."""
    words = words_of(question)
    times = collections.Counter(word for word in words
                                if len(word) >= SHORTEST and frequencies[word] > 0)
    telling = sorted(times, key=lambda word: (
        -times[word] * math.log(documents / frequencies[word]), word))[:count]
    return ' '.join(sorted(telling, key=words.index))


def shorten(collection, count, target):
    """Writes the queries of a collection's folder to `target`, each of so many words."""
    documents, frequencies = document_frequencies(collection / 'docs.jsonl.gz')
    rows = (line.split('\t', 1) for line in (collection / 'queries.tsv').read_text().splitlines())
    target.write_text(''.join(f'{number}\t{shortened(text, count, documents, frequencies)}\n'
                              for number, text in rows))
