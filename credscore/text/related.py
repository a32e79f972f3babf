"""Headings above lists of other articles."""

from __future__ import annotations

from credscore.text.furniture import label
from credscore.text.wordlists import phrases

_RELATED = phrases("""
related|related articles|related posts|related stories|related news|related content|related reading|more stories
more articles|more news|more from this author|more from us|read next|up next|you may also like|you might also like
recommended|recommended for you|recommended reading|most read|most popular|popular posts|recent posts|recent articles
latest news|trending|trending now|editors' picks|editor's picks
""")
_LONGEST = 60


def is_related(line: str) -> bool:
    """Whether a line heads a list of other articles: ``Related posts``, ``You may also like``."""
    return len(line) < _LONGEST and label(line).lower().replace("\u2019", "'").rstrip(".:") in _RELATED
