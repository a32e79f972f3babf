"""A word is found at the line and column where it stands, in every text format, whatever stands around it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credscore.text.formats import read
from credscore.text.linetable import LineTable
from tests.text.offsets import check_offsets

FORMATS = ("markdown", "mdx", "rmarkdown", "quarto", "html", "rst", "wikitext", "asciidoc", "text")
SIGNS = (
    "\t", "\U0001f600", "e\u0301", "\f", "\u2028", "\u00a0", "&amp;", "&eacute;", "\u00ad", "\u200b", "\x85", "\u0130",
    "\x1c",
)  # fmt: skip
MARKS = st.sampled_from(["", "\ufeff"])
NEWLINES = ("\n", "\r\n", "\r")
AROUND = st.lists(st.sampled_from([*SIGNS, "word", " ", "It is so. "]), max_size=8).map("".join)


def found(source: str, format: str) -> tuple[int, int]:
    """Line and column, from 1, at which the reader of a format says that the needle stands."""
    document = read(source, format)
    check_offsets(document)
    at = document.text.index("needle")
    start, end = document.source_span(at, at + len("needle"))
    assert source[start:end] == "needle"
    return LineTable(source).position(start)


def expected(source: str) -> tuple[int, int]:
    lines = re.split(r"\r\n|\r|\n", source[: source.index("needle")])
    return len(lines), len(lines[-1]) + 1


@pytest.mark.parametrize("format", FORMATS)
@given(before=AROUND, line=AROUND, behind=AROUND, newline=st.sampled_from(NEWLINES), mark=MARKS)
def test_the_needle_is_where_it_stands(
    format: str, before: str, line: str, behind: str, newline: str, mark: str
) -> None:
    first = f"The river rose in the night,{before} and nobody slept."
    second = f"In the morning{line} a needle {behind}was found by the bridge."
    source = mark + newline.join([first, "", second, ""])
    assert found(source, format) == expected(source)
