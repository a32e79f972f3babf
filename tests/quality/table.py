"""The table of edits: by how many points each moves a score, over the articles. Written into docs/evaluation.md.

    python -m pytest tests/quality/test_table.py --update-readme
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from statistics import mean
from typing import Any, NamedTuple

from tests.quality import test_gaming, test_metamorphic
from tests.quality.scored import Changes

Edit = Callable[[str], str]
HEADER = "| score | edit | meant | mean | lowest | highest |\n|---|---|---|---|---|---|\n"


class Row(NamedTuple):
    """One edit of the tests: the score that it may move, what is meant to happen, the text that it starts from."""

    head: str
    name: str
    meant: str
    edit: Edit
    base: Edit = str
    only: str = ""


def rows() -> Iterator[Row]:
    """Yield the edits of the tests, in their order."""
    for head, edit, base, name in _params(test_metamorphic.UP):
        yield Row(head, name, "up", edit, base)
    for edit, name in _params(test_metamorphic.INNOCENT):
        yield Row("hype", name, "not up", edit)
    yield Row("credibility", "sources deleted", "down", test_metamorphic.without_sources, only=test_metamorphic.CITED)
    for edit, name in _params(test_metamorphic.LOOSE):
        yield Row("credibility", name, "down", edit)
    for edit, average, worst, name in _params(test_gaming.GAMES):
        yield Row("credibility", name, f"at most {average:g}, {worst:g} at worst", edit)
    for edit, name in _params(test_metamorphic.LAYOUTS):
        for head in ("credibility", "hype"):
            yield Row(head, name, "none", edit)


def _params(found: list[Any]) -> Iterator[tuple[Any, ...]]:
    return ((*param.values, param.id) for param in found)


def render(changes: Changes) -> str:
    """Return the table in Markdown; points to one decimal."""
    lines = []
    for row in rows():
        moved = changes(row.head, row.edit, row.base, row.only).values()
        points = " | ".join(f"{value:.1f}".replace("-0.0", "0.0") for value in (mean(moved), min(moved), max(moved)))
        lines.append(f"| {row.head} | {row.name} | {row.meant} | {points} |\n")
    return HEADER + "".join(lines)
