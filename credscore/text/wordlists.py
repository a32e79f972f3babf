"""Word lists as they are written in this package: a block of text, cut into entries."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """Return the entries of a list whose entries hold no white space."""
    return frozenset(text.split())


def phrases(text: str) -> frozenset[str]:
    """Return the entries of a list that are parted by bars or line ends."""
    return frozenset(entry for entry in text.replace("\n", "|").split("|") if entry)
