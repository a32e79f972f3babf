"""What a reader of office files gives: the visible text, line by line, and what the file says of its parts."""

from __future__ import annotations

from typing import NamedTuple

from credscore.text.document import Document
from credscore.text.furniture import byline
from credscore.text.writer import Writer

Part = tuple[str, int, int, str]
"""(``text``, start, end, ""), or (``link``, ``end``, ``image`` or ``marker``, start, end, target or key)."""

_LONGEST_BYLINE = 160


class Passage(NamedTuple):
    """A block of the text: its ``kind`` and ``level`` as in ``document.Block``, ``key`` the number of a note that it is
    the body of."""

    kind: str
    level: int
    key: str
    parts: tuple[Part, ...]


class Extracted(NamedTuple):
    """The text of a file that is no text. Spans of findings refer to ``text``: a line for each block."""

    text: str
    format: str
    passages: tuple[Passage, ...]
    notes: tuple[str, ...] = ()

    def document(self, text: str) -> Document:
        """Return the Document. ``text``: this text, or one of the same length with parts of it blanked."""
        writer = Writer(text, self.format)
        for passage in self.passages:
            _write(writer, passage)
        document = writer.build()
        return document._replace(notes=document.notes + self.notes)


def _write(writer: Writer, passage: Passage) -> None:
    kind, parts = passage.kind, passage.parts
    text = "".join(writer.source[start:end] for name, start, end, _ in parts if name == "text")
    if passage.key:
        writer.open_note(passage.key, parts[0][1])
    elif kind == "paragraph" and len(text) <= _LONGEST_BYLINE and (found := byline(text)):
        kind = "meta"
        for name, value in found.items():
            writer.builder.meta.setdefault(name, value)
    elif kind == "heading" and passage.level == 1 and text.strip():
        writer.builder.meta.setdefault("title", " ".join(text.split()))
    writer.open(kind, passage.level)
    for name, first, last, argument in parts:
        if name == "text":
            writer.text(first, last)
        elif name == "link":
            writer.link(argument)
        elif name == "end":
            writer.end_link()
        elif name == "image":
            writer.image(argument)
        else:
            writer.marker(name, argument, first, last)
    if passage.key:
        writer.close_note(parts[-1][2])
    else:
        writer.close()


class Extraction:
    """Collects passages in the order of the text. Call ``open`` for each, then ``text``, ``link`` ..., at last
    ``result``."""

    def __init__(self, format: str) -> None:
        self.format = format
        self.notes: list[str] = []
        self._texts: list[str] = []
        self._length = 0
        self._passages: list[Passage] = []
        self._open: tuple[str, int, str] | None = None
        self._parts: list[Part] = []

    def open(self, kind: str, level: int = 0, key: str = "") -> None:
        """Begin a passage, on a line of its own, ending the one before."""
        self.close()
        self._open = kind, level, key

    def close(self) -> None:
        """End the open passage; one that shows nothing leaves no trace."""
        if self._open is not None and self._parts:
            self._passages.append(Passage(*self._open, tuple(self._parts)))
            self._put("\n")
        self._open, self._parts = None, []

    @property
    def is_empty(self) -> bool:
        """Whether the open passage shows nothing yet."""
        return not self._parts

    def mark(self, text: str) -> None:
        """Put ``text`` where it is no prose: a bullet, a list's number."""
        self._put(text)

    def text(self, text: str) -> None:
        """Show ``text``."""
        if text:
            self._parts.append(("text", self._length, self._length + len(text), ""))
            self._put(text)

    def link(self, target: str) -> None:
        """What follows is a link's label, until ``end_link``."""
        self._parts.append(("link", self._length, self._length, target))

    def end_link(self) -> None:
        """The link ends."""
        self._parts.append(("end", self._length, self._length, ""))

    def image(self, target: str) -> None:
        """An image stands here."""
        self._parts.append(("image", self._length, self._length, target))

    def marker(self, kind: str, key: str, shown: str) -> None:
        """A citation marker stands here, as ``shown`` in the text, where it is no prose."""
        start = self._length
        self._put(shown)
        self._parts.append((kind, start, self._length, key))

    def result(self) -> Extracted:
        """Return what was collected."""
        self.close()
        return Extracted("".join(self._texts), self.format, tuple(self._passages), tuple(self.notes))

    def _put(self, text: str) -> None:
        self._texts.append(text)
        self._length += len(text)
