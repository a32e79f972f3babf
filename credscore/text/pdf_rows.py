"""What is seen on the pages of a PDF: glyphs in rows, rows in boxes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Glyph:
    """A sign: its ``text`` (a ligature's is two letters), ``size`` and ``base`` line in points (0 for a space that was
    inferred), whether it is ``raised`` above its row, and the ``target`` of the link it stands in."""

    text: str
    size: float
    raised: bool
    target: str
    font: str = ""
    base: float = 0.0


@dataclass(slots=True)
class Row:
    """A line of text: from ``left`` to ``right``, at height ``y`` (points, from the page's foot), mostly of one
    ``size`` and ``font``."""

    glyphs: list[Glyph]
    left: float
    right: float
    y: float
    size: float
    font: str

    @property
    def text(self) -> str:
        """What the row shows."""
        return "".join(glyph.text for glyph in self.glyphs)

    @property
    def is_bold(self) -> bool:
        """Whether its font's name says that it is bold."""
        return any(word in self.font.lower() for word in ("bold", "black", "heavy"))

    @property
    def is_code(self) -> bool:
        """Whether its font's name says that all signs are equally wide."""
        return any(word in self.font.lower() for word in ("mono", "courier", "consol", "typewriter", "cmtt"))


@dataclass(slots=True)
class Page:
    """A page between the heights ``foot`` and ``head``, its boxes in reading order."""

    foot: float
    head: float
    boxes: list[list[Row]]

    def height(self, row: Row) -> float:
        """How far up the page a row stands, from 0 to 1."""
        return (row.y - self.foot) / max(self.head - self.foot, 1.0)
