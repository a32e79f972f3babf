"""Expressions work as compiled patterns do, and are not compiled before they are used."""

from __future__ import annotations

import re

import pytest

from credscore.expressions import expression


@pytest.mark.parametrize(
    ("method", "arguments", "expected"),
    [
        ("findall", ("a1 B2",), ["a1", "B2"]),
        ("split", ("-a1-",), ["-", "-"]),
        ("sub", ("x", "a1 B2"), "x x"),
        ("subn", ("x", "a1 B2"), ("x x", 2)),
    ],
)
def test_it_finds_what_a_pattern_finds(method: str, arguments: tuple[str, ...], expected: object) -> None:
    assert getattr(expression(r"[a-z]\d", re.I), method)(*arguments) == expected


@pytest.mark.parametrize("method", ["match", "fullmatch", "search"])
def test_it_matches_more_than_once(method: str) -> None:
    find = expression(r"(?P<digit>\d)")
    for digit in "12":
        found = getattr(find, method)(digit)
        assert found is not None
        assert found["digit"] == digit
    assert [found.span() for found in find.finditer("1 2", 1)] == [(2, 3)]


def test_bytes_are_matched_as_bytes() -> None:
    assert expression(rb"\d+").findall(b"a12") == [b"12"]


def test_it_tells_what_it_was_made_of() -> None:
    made = expression(r"(a)", re.I)
    assert (made.pattern, made.groups, bool(made.flags & re.I)) == ("(a)", 1, True)


def test_it_is_compiled_at_its_first_use() -> None:
    broken = expression("(")
    with pytest.raises(re.error):
        broken.match("")
