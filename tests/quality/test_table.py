"""The table of edits in docs/evaluation.md is what the shipped model does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.quality.scored import Changes
from tests.quality.table import HEADER, render

_TABLE = re.compile(re.escape(HEADER) + r"(?:\|.*\n)+")
TOLERANCE = 1.0
"""Points by which a figure may have moved since the table was written, as after a small change of a signal."""


def _cells(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")[1:-1]] for line in table.splitlines()[2:]]


def test_the_table_is_current(changes: Changes, root: Path, request: pytest.FixtureRequest) -> None:
    path, table = root / "docs" / "evaluation.md", render(changes)
    text = path.read_text(encoding="utf-8")
    if request.config.getoption("--update-readme"):
        path.write_text(_TABLE.sub(lambda _: table, text), encoding="utf-8")
        return
    found = _TABLE.search(text)
    assert found, "docs/evaluation.md holds no table of edits"
    shown, measured = _cells(found.group()), _cells(table)
    assert [row[:3] for row in shown] == [row[:3] for row in measured]
    for old, new in zip(shown, measured, strict=True):
        assert [float(cell) for cell in old[3:]] == pytest.approx([float(cell) for cell in new[3:]], abs=TOLERANCE), new
