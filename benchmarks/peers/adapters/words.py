"""The yardstick: every word, by the standard library."""

import re


def load():
    """Return a function that counts words."""
    find = re.compile(r"\w+").findall
    return lambda text, form: {"words": len(find(text))}
