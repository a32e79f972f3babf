"""defluff: spans by category."""

from collections import Counter

import defluff


def load():
    """Return a function that detects, with the lexicon loaded once."""
    lexicon = defluff.load_lexicon()
    return lambda text, form: Counter(
        category for span in defluff.detect(text, lexicon=lexicon).spans for category in span.categories
    )
