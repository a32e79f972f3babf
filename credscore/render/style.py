"""What the terminal can show: colours, its width, characters beyond ASCII."""

from __future__ import annotations

from typing import NamedTuple

_CODES = {"bold": "1", "dim": "2", "underline": "4", "red": "31", "green": "32", "yellow": "33", "cyan": "36"}


class Style(NamedTuple):
    """How to draw. ``columns``: the width to fill (at least 40); ``colour``: whether escapes are sent; ``unicode``:
    whether the output's encoding has block and line characters."""

    columns: int = 80
    colour: bool = False
    unicode: bool = True

    def paint(self, text: str, *names: str) -> str:
        """Return ``text`` in a colour or weight, or as it is where colours are off."""
        if not self.colour or not text or not names:
            return text
        return f"\x1b[{';'.join(_CODES[name] for name in names)}m{text}\x1b[0m"

    @property
    def ellipsis(self) -> str:
        """What stands for text left out."""
        return "\u2026" if self.unicode else "..."

    @property
    def dash(self) -> str:
        """What stands between the ends of an interval."""
        return "\u2013" if self.unicode else "-"

    def rule(self, columns: int) -> str:
        """Return a horizontal line."""
        return ("\u2500" if self.unicode else "-") * columns

    def quote(self, text: str) -> str:
        """Return ``text`` in quotation marks."""
        return f"\u201c{text}\u201d" if self.unicode else f'"{text}"'

    def bar(self, value: float, columns: int, colour: str, interval: tuple[float, float] | None = None) -> str:
        """Return a bar of ``columns`` for a ``value`` of 0 to 100; the rest of its ``interval`` is shaded."""
        cells = _cells(value, columns)
        shade = max(_cells(interval[1], columns) - cells, 0) if interval else 0
        full, shaded, empty = ("\u2588", "\u2592", "\u00b7") if self.unicode else ("#", "=", ".")
        rest = columns - cells - shade
        return self.paint(full * cells, colour) + self.paint(shaded * shade, colour) + self.paint(empty * rest, "dim")


def _cells(value: float, columns: int) -> int:
    return round(min(max(value, 0.0), 100.0) / 100 * columns)
