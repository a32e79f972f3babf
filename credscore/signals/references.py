"""Which citation markers lead to an entry that can be looked up, and how good that entry is."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple

from credscore.expressions import expression
from credscore.signals.sources import kind_of
from credscore.signals.view import View
from credscore.text.document import Marker, Reference

_IDENTIFIERS = ("doi:", "pmid:", "pmcid:", "arxiv:", "isbn:", "url:", "https:", "http:", "10.", "wikidata:", "tag:")
_KIND_STRENGTH = {"scholarly": 1.0, "government": 0.95, "news": 0.75, "encyclopaedia": 0.55, "code": 0.5, "social": 0.3,
                  "own": 0.2, "commerce": 0.0}  # fmt: skip
_EXTERNAL_STRENGTH = 0.8
_LONGEST_KEY = 120
_KEY_STRENGTH = 0.1
_NAMES = 24
_SHORTEST, _SHORT = 3, 6
_CAPITALS = 3
CARRIES = 0.2
"""What leads to less than this supports nothing."""
_IDENTIFIED = expression(r"\b(?:doi|isbn|pmid|arxiv)\b|\bpmc\d|\bhttp", re.IGNORECASE)


class Citation(NamedTuple):
    """A marker in the text: its kind and key, whether it leads anywhere, how strong what it leads to is (0-1), a name
    for that source, its sentence (-1 outside sentences) and where it stands in the text."""

    kind: str
    key: str
    resolved: bool
    strength: float
    source: str
    sentence: int
    at: int

    @property
    def carries(self) -> bool:
        """Whether what it leads to can support anything."""
        return self.resolved and self.strength >= CARRIES


def resolve(view: View) -> list[Citation]:
    """Return every marker of the document with what it leads to, in text order.

    A name and year that match no entry lead somewhere where another marker of the sentence does.
    """
    document = view.document
    if not document.markers or not len(view):
        return []
    entries = _entries(document.references)
    linked = {at for link in document.links for at in (link.start, link.end, link.end + 1)}
    listed = "bibliography" in document.meta
    found = [_citation(m, _sentence(view, m), entries, m.at in linked, listed) for m in document.markers]
    backed = {c.sentence for c in found if c.carries}
    return [c._replace(resolved=True) if c.kind == "author-year" and c.sentence in backed else c for c in found]


def _sentence(view: View, marker: Marker) -> int:
    """The sentence of a marker: it stands behind what it supports, but one that opens a block can only belong to it,
    and a name that opens a sentence ("Smith (2019) found") is that sentence's subject."""
    at = marker.at
    behind = max(bisect_left(view.begin, at) - 1, 0)
    following = behind + 1
    if following == len(view) or view.begin[following] != at:
        return behind
    told = marker.kind == "author-year" and view.text[at : at + 1].isalpha()
    return behind + (told or view.block[following] != view.block[behind])


def _entries(references: tuple[Reference, ...]) -> dict[str, Reference]:
    """References by key, and by each name in their first words with each year (``smith 2019``), the first one first."""
    entries: dict[str, Reference] = {}
    for reference in references:
        entries.setdefault(reference.key.lower(), reference)
    for reference in references:
        words = [word.strip(".,;:()[]*_\"'").lower() for word in reference.text[:600].split()]
        years = [word for word in words if word[:4].isdigit() and 4 <= len(word) <= 5][:4]
        for word in words[:_NAMES] if years else ():
            for year in years:
                entries.setdefault(f"{word} {year}", reference)
    return entries


def _citation(marker: Marker, sentence: int, entries: dict[str, Reference], linked: bool, listed: bool) -> Citation:
    """A ``<d-cite>`` or ``[@key]`` leads to a file of references beside the article, which the front matter names
    (``listed``); a key by itself is easily typed, unless it is an identifier. An author-year marker that is itself a
    link's label leads where the link does, which counts by itself."""
    key = marker.key.lower()
    entry = entries.get(key)
    resolved, strength = False, 0.0
    if entry is not None and marker.kind != "editor":
        strength = quality(entry)
        resolved = strength > 0
    elif marker.kind == "dcite" or (marker.kind == "pandoc" and well_formed(key)):
        resolved = True
        strength = _EXTERNAL_STRENGTH if listed or key.startswith(_IDENTIFIERS) else _KEY_STRENGTH
    elif marker.kind == "author-year" and linked:
        resolved = True
    return Citation(marker.kind, key, resolved, strength, key, sentence, marker.at)


def quality(reference: Reference) -> float:
    """How good an entry is, 0-1: what it links to, or else its words: an empty one is worth nothing, a remark or a
    bare name little; an identifier, or author, title and year, much."""
    linked = max((_KIND_STRENGTH.get(kind_of(target), 0.5) for target in reference.targets[:8]), default=0.0)
    return max(linked, _written(reference.text[:800]))


@lru_cache(maxsize=1024)
def _written(text: str) -> float:
    # Remembered, because every marker asks anew what its entry is worth.
    words = [word.strip("().,;:[]*_\"'\u201c\u201d") for word in text.split()]
    names = sum(word[:1].isupper() for word in words)
    dated = any(len(word) in (4, 5) and word[:2] in ("15", "16", "17", "18", "19", "20") and word[:4].isdigit()
                for word in words)  # fmt: skip
    if len(words) < _SHORTEST:
        return 0.0
    if _IDENTIFIED.search(text) and any(c.isdigit() for c in text):
        return 0.8
    if len(words) < _SHORT or names < _CAPITALS:
        return 0.35 if names >= _CAPITALS - 1 else 0.1
    return 0.8 if dated else 0.6


def has_identifier(reference: Reference) -> bool:
    """Whether an entry can be looked up: a link, a DOI, an ISBN or PubMed number."""
    return bool(reference.targets) or _IDENTIFIED.search(reference.text[:600]) is not None


def well_formed(key: str) -> bool:
    """Whether a cite key names a source beyond doubt: an identifier, or letters with a year (``smith2020deep``)."""
    if not key or len(key) > _LONGEST_KEY or any(c.isspace() for c in key):
        return False
    if key.startswith(_IDENTIFIERS):
        return True
    digits = sum(c.isdigit() for c in key)
    return key[0].isalpha() and (digits >= 2 or any(c in key for c in "-_:") or len(key) >= 6)
