"""nela-features: the numbers of the groups that run without nltk's downloads.

nltk's sentence splitter needs a download; a regular expression stands in for it. Its word tokeniser needs none by
itself.
"""

import re

import nela_features.nela_features as nela
from nltk.tokenize import NLTKWordTokenizer

SENTENCE = re.compile(r"(?<=[.!?])\s+")
GROUPS = ("style", "complexity", "bias", "affect", "moral", "event")
SAMPLE = "The council said on Tuesday that the bridge would close. Nobody knows why it happened."


def _without_data():
    words = NLTKWordTokenizer()
    nela.sent_tokenize = SENTENCE.split
    nela.word_tokenize = lambda text: [word for part in SENTENCE.split(text) for word in words.tokenize(part)]
    nela.tokenize.sent_tokenize = nela.sent_tokenize
    nela.tokenize.word_tokenize = nela.word_tokenize


def _runs(extract):
    try:
        extract(SAMPLE)
    except LookupError:
        return False
    return True


def load():
    """Return a function that extracts."""
    _without_data()
    extractor = nela.NELAFeatureExtractor()
    groups = [extract for extract in (getattr(extractor, f"extract_{name}") for name in GROUPS) if _runs(extract)]

    def score(text, form):
        found = [group(text) for group in groups]
        return {name: float(value) for values, names in found for name, value in zip(names, values, strict=True)}

    return score
