from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credscore.render.lines import LineTable


@pytest.mark.parametrize(
    ("source", "found", "position"),
    [
        ("word", "word", (1, 1)),
        ("one\ntwo", "two", (2, 1)),
        ("one\r\ntwo", "two", (2, 1)),
        ("one\rtwo", "two", (2, 1)),
        ("one\n\rtwo", "two", (3, 1)),
        ("one\x0ctwo", "two", (1, 5)),
        ("one\u2028two\x85three", "three", (1, 9)),
        ("\ttab", "tab", (1, 2)),
        ("\U0001f600 smile", "smile", (1, 3)),
        ("e\u0301 accent", "accent", (1, 4)),
        ("\n\n\n", "", (1, 1)),
    ],
)
def test_line_and_column(source: str, found: str, position: tuple[int, int]) -> None:
    assert LineTable(source).position(source.index(found)) == position


@given(st.text(alphabet="ab\r\n\x0c\u2028\U0001f600"))
def test_positions_lead_back_to_the_offset(source: str) -> None:
    table = LineTable(source)
    ends = [match.end() for match in re.finditer(r"\r\n|\n|\r(?!\n)", source)]
    for offset in range(len(source) + 1):
        line, column = table.position(offset)
        assert [0, *ends][line - 1] + column - 1 == offset
        assert line == 1 + sum(end <= offset for end in ends)
