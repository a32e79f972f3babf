"""slop-guard: violations by rule."""

from collections import Counter

from slop_guard import analyze_text


def load():
    """Return a function that analyses."""
    return lambda text, form: Counter(found["rule"] for found in analyze_text(text)["violations"])
