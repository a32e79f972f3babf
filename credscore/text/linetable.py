"""Offsets to lines and columns, computed once a document."""

from __future__ import annotations

import re
from bisect import bisect_right

LINE_END = r"\r\n|\r|\n"
"""What ends a line. Not ``str.splitlines``: form feeds and U+2028 would shift every later line."""


class LineTable:
    """The line starts of a source text."""

    def __init__(self, source: str) -> None:
        self._starts = [0, *(match.end() for match in re.finditer(LINE_END, source))]

    def position(self, offset: int) -> tuple[int, int]:
        """Return the 1-based line and column of a code-point ``offset``; columns count code points."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1
