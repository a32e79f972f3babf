"""Tables of figures, and the median with its spread that fills them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from benchmarks.figures import Figure


@dataclass(frozen=True, slots=True)
class Table:
    """One measurement's result: a title, a line on how it was measured, column names, rows of text, and figures."""

    title: str
    note: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    figures: tuple[Figure, ...] = ()

    def markdown(self) -> str:
        """Return the table in Markdown, its columns aligned."""
        grid = [self.columns, *self.rows]
        widths = [max(len(row[i]) for row in grid) for i in range(len(self.columns))]
        rule = tuple("-" * width for width in widths)
        lines = [_line(row, widths) for row in (self.columns, rule, *self.rows)]
        return "\n".join([f"### {self.title}", "", self.note, "", *lines, ""])


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    first, *rest = (
        cell.ljust(width) if i == 0 else cell.rjust(width)
        for i, (cell, width) in enumerate(zip(row, widths, strict=True))
    )
    return "| " + " | ".join([first, *rest]) + " |"


def spread(values: Sequence[float], digits: int = 2) -> str:
    """Return the median with the smallest and largest value: ``1.93 (1.88-2.10)``."""
    return f"{median(values):.{digits}f} ({min(values):.{digits}f}-{max(values):.{digits}f})"
