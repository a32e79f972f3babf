"""Collects what a reader finds into a Document, keeping every offset."""

from __future__ import annotations

from credscore.expressions import expression
from credscore.text.document import Block, Document, Link, Marker, OffsetMap, Reference

_GAP = "\n\n"
_INVISIBLE = expression("[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+")
"""Soft hyphens, zero-width and directional characters: nobody reads them, so they must not part or hide a word."""


class DocumentBuilder:
    """Builds one Document. A reader calls ``begin``, ``add`` and ``finish`` for each block, in source order.

    ``add(text, start, end)`` says that ``text`` is what ``source[start:end]`` shows. Text that equals its source is
    kept verbatim; anything else becomes one atom, so pass an entity or a folded line break by itself. White space at
    a block's edges is dropped, runs of white space inside it are left as they are.
    """

    def __init__(self, source: str, format: str) -> None:
        self.source = source
        self.format = format
        self.meta: dict[str, str] = {}
        self.skipped: dict[str, int] = {}
        self._parts: list[str] = []
        self._length = 0
        self._map: tuple[list[int], list[int], list[int]] = ([], [], [])
        self._reached = -1  # Where in the source the last piece ends, if it is verbatim.
        self._blocks: list[Block] = []
        self._links: list[Link] = []
        self._markers: list[Marker] = []
        self._references: list[Reference] = []
        self._notes: list[str] = []
        self._open: tuple[str, int] | None = None
        self._start = 0

    @property
    def position(self) -> int:
        """The offset in the text at which the next ``add`` will stand."""
        return self._length

    def begin(self, kind: str, level: int = 0) -> None:
        """Start a block, finishing the one that is open."""
        self.finish()
        if self._length:
            here = self._map[2][-1]
            self._put(_GAP, here, here)
        self._open = (kind, level)
        self._start = self._length

    def add(self, text: str, start: int, end: int) -> None:
        """Add visible text to the open block (a paragraph is begun where none is open). Invisible characters are left
        out."""
        if not text:
            return
        if not text.isascii() and _INVISIBLE.search(text):
            self._add_visible(text, start, end)
            return
        if self._open is None:
            self.begin("paragraph")
        if self._length == self._start and text[0].isspace():
            stripped = text.lstrip()
            if not stripped:
                return
            if len(text) == end - start:
                start += len(text) - len(stripped)
            text = stripped
        self._put(text, start, end)

    def _add_visible(self, text: str, start: int, end: int) -> None:
        if len(text) != end - start:
            return self.add(_INVISIBLE.sub("", text), start, end)
        here = 0
        for match in _INVISIBLE.finditer(text):
            self.add(text[here : match.start()], start + here, start + match.start())
            here = match.end()
        self.add(text[here:], start + here, end)

    def finish(self) -> None:
        """End the open block; one without any visible text leaves no trace."""
        if self._open is None:
            return
        kind, level = self._open
        self._open = None
        end = self._length
        if end == self._start:
            return
        if self._parts[-1][-1].isspace():
            for part in reversed(self._parts):  # A block's first part begins with a character that is seen.
                kept = len(part.rstrip())
                end -= len(part) - kept
                if kept:
                    break
        self._blocks.append(Block(kind, self._start, end, level))

    def link(self, start: int, target: str, kind: str = "link") -> None:
        """Record a link whose label began at text offset ``start`` and ends here."""
        self._links.append(Link(start, max(start, self._length), target, kind))

    def marker(self, kind: str, key: str, start: int, end: int) -> None:
        """Record a citation marker or editor's mark that stands here; ``start``/``end`` in the source."""
        self._markers.append(Marker(kind, key, self._length, start, end))

    def reference(self, key: str, text: str, start: int, end: int, targets: tuple[str, ...] = ()) -> None:
        """Record what markers named ``key`` resolve to; ``start``/``end`` in the source."""
        self._references.append(Reference(key, text, start, end, targets))

    def skip(self, what: str, characters: int) -> None:
        """Count source characters that are not prose."""
        self.skipped[what] = self.skipped.get(what, 0) + characters

    def note(self, remark: str) -> None:
        """Leave a remark for the user."""
        self._notes.append(remark)

    def build(self) -> Document:
        """Return the Document."""
        self.finish()
        return Document(
            source=self.source,
            format=self.format,
            text="".join(self._parts),
            offsets=OffsetMap(*self._map, self._length),
            blocks=tuple(self._blocks),
            links=tuple(self._links),
            markers=tuple(self._markers),
            references=tuple(self._references),
            meta=self.meta,
            skipped=self.skipped,
            notes=tuple(self._notes),
        )

    def _put(self, text: str, start: int, end: int) -> None:
        """Append a piece, or lengthen the last one where both are verbatim and touch in the source."""
        texts, sources, ends = self._map
        size = len(text)
        verbatim = size == end - start
        if verbatim and start == self._reached:
            ends[-1] = end
        else:
            texts.append(self._length)
            sources.append(start)
            ends.append(end)
        self._reached = end if verbatim else -1
        self._parts.append(text)
        self._length += size
