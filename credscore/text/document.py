"""What an article is once its markup has been read: visible text, blocks, links, markers and exact offsets."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from typing import NamedTuple

PROSE_KINDS = frozenset({"paragraph", "item", "quote"})
"""Block kinds whose sentences are read as the article's own running text."""


class Block(NamedTuple):
    """A run of visible text, ``Document.text[start:end]``.

    ``kind`` is one of ``paragraph``, ``item`` (list item), ``quote`` (block quotation), ``heading``, ``caption``,
    ``cell`` (table cell), ``reference`` (entry of a reference list or footnote), ``button`` (a label to press that
    stands alone), ``menu`` (navigation and page furniture) or ``meta`` (a summary or title in front matter).
    ``level`` is the heading level or the nesting depth of a list or quotation, 0 where it has no meaning.
    """

    kind: str
    start: int
    end: int
    level: int = 0


class Link(NamedTuple):
    """A link whose label is ``Document.text[start:end]`` (empty for an image without alternative text).

    ``kind`` is ``link``, ``image`` or ``button`` (styled or marked up as one).
    """

    start: int
    end: int
    target: str
    kind: str = "link"


class Marker(NamedTuple):
    """A citation marker or an editor's mark, standing at offset ``at`` of ``Document.text``.

    ``kind``: ``footnote`` (``[^1]``), ``numbered`` (``[12]``), ``ref`` (``<ref>``), ``cite`` (``{{cite}}``, ``<cite>``
    templates), ``dcite`` (``<d-cite>``), ``pandoc`` (``[@key]``), ``author-year`` or ``editor`` (``[citation needed]``;
    ``key`` then holds the mark's words in lower case). ``start``/``end`` is its span in the *source*.
    """

    kind: str
    key: str
    at: int
    start: int
    end: int


class Reference(NamedTuple):
    """What a marker resolves to: an entry of a reference list, a footnote's body, a ``<ref>``'s content.

    ``key`` is what markers name (the number or the cite key), ``start``/``end`` the span in the *source*.
    """

    key: str
    text: str
    start: int
    end: int
    targets: tuple[str, ...] = ()


class OffsetMap(NamedTuple):
    """Maps spans of the visible text back to the source.

    The text is a row of pieces. Piece ``i`` begins at ``text[i]`` and stands for ``source[i]:end[i]``; it is verbatim
    where both are equally long, and otherwise one atom (an entity, a line break that was folded).
    """

    text: list[int]
    source: list[int]
    end: list[int]
    length: int

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the source span of ``text[start:end]``, widened to whole atoms. Empty spans map to empty spans."""
        if not self.text:
            return 0, 0
        first = self._at(start, low=True)
        if end <= start:
            return first, first
        return first, self._at(end - 1, low=False)

    def _at(self, offset: int, low: bool) -> int:
        i = max(bisect_right(self.text, offset) - 1, 0)
        stop = self.text[i + 1] if i + 1 < len(self.text) else self.length
        if stop - self.text[i] == self.end[i] - self.source[i]:
            return self.source[i] + (offset - self.text[i]) + (0 if low else 1)
        return self.source[i] if low else self.end[i]


class Document(NamedTuple):
    """One article as read. All offsets are code points; ``blocks`` do not overlap and stand in order.

    ``meta`` holds what the markup declares (``title``, ``author``, ``date``, ``description``, ``url`` ...), each a
    string. ``skipped`` counts source characters that are no prose by what they are (``code``, ``table``, ``markup``).
    ``notes`` are remarks for the user, such as an encoding that was guessed.
    """

    source: str
    format: str
    text: str
    offsets: OffsetMap
    blocks: tuple[Block, ...]
    links: tuple[Link, ...] = ()
    markers: tuple[Marker, ...] = ()
    references: tuple[Reference, ...] = ()
    meta: Mapping[str, str] = {}
    skipped: Mapping[str, int] = {}
    notes: tuple[str, ...] = ()

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the source that ``text[start:end]`` was read from."""
        return self.offsets.span(start, end)
