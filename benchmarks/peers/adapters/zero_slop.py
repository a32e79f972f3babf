"""zero-slop: hits by name."""

from collections import Counter

from zero_slop.scripts.slopscore import load_patterns, score_text


def load():
    """Return a function that scores, with the patterns loaded once."""
    patterns = load_patterns()
    return lambda text, form: Counter(hit["name"] for hit in score_text(text, patterns)["hits"])
