from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credscore.render import layout


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("plain", "plain"),
        ("caf\u00e9 \u65e5\u672c", "caf\u00e9 \u65e5\u672c"),
        ("a\tb\nc\r\nd", "a b c d"),
        ("\x1b[31mred\x07", "\\x1b[31mred\\x07"),
        ("\x9b31m", "\\x9b31m"),
        ("\u202eevil\u202c", "\\u202eevil\\u202c"),
        ("a\u2028b\u00a0c", "a b c"),
        ("soft\u00adhyphen", "softhyphen"),
        ("\U0001f469\u200d\U0001f4bb", "\U0001f469\u200d\U0001f4bb"),
        ("lone \ud800", "lone \\ud800"),
    ],
)
def test_what_a_document_may_send_to_a_terminal(raw: str, shown: str) -> None:
    assert layout.collapse(raw) == shown


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("::error::x", "\u200b::error::x"),
        ("  \t::set-output name=a::b", "  \t\u200b::set-output name=a::b"),
        ("a ##[command]x", "a ##\u200b[command]x"),
        ("a.md:1:1: std::vector # [x]", "a.md:1:1: std::vector # [x]"),
    ],
)
def test_a_log_on_github_sees_no_command(line: str, shown: str) -> None:
    assert layout.inert(f"first\n{line}\nlast") == f"first\n{shown}\nlast"


@given(st.text())
def test_nothing_unprintable_is_left(raw: str) -> None:
    assert layout.clean(raw).replace("\u200c", "").replace("\u200d", "").isprintable()


@pytest.mark.parametrize(
    ("text", "columns"), [("abc", 3), ("\u65e5\u672c", 4), ("e\u0301", 1), ("\U0001f600", 2), ("\u200d", 0), ("", 0)]
)
def test_width(text: str, columns: int) -> None:
    assert layout.width(text) == columns


def test_fit_keeps_the_start_and_fit_tail_the_end() -> None:
    assert layout.fit("abcdef", 4, "\u2026") == "abc\u2026"
    assert layout.fit_tail("abcdef", 4, "\u2026") == "\u2026def"
    assert layout.fit("abcd", 4, "\u2026") == layout.fit_tail("abcd", 4, "\u2026") == "abcd"
    assert layout.width(layout.fit("\u65e5\u672c\u8a9e", 4, "\u2026")) == 3


@given(st.text(alphabet="ab \u65e5\u0301"), st.integers(2, 12))
def test_wrapped_lines_fit_and_lose_only_spaces(raw: str, columns: int) -> None:
    text = layout.collapse(raw)
    lines = layout.wrapped(text, columns)
    assert all(layout.width(line) <= columns for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_wrap_breaks_at_spaces_and_cuts_only_what_is_longer_than_a_line() -> None:
    assert layout.wrapped("one two three", 7) == ["one two", "three"]
    assert layout.wrapped("abcdefgh ij", 3) == ["abc", "def", "gh", "ij"]
