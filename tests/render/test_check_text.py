"""The check as a person reads it, in a terminal or in a log."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from credscore.render import check_text
from credscore.render.style import Style
from tests.render.checks import hostile, result, whole


def test_golden(golden: Callable[[str, str], None]) -> None:
    golden("check.txt", check_text.render(whole()))


def test_golden_colour(golden: Callable[[str, str], None]) -> None:
    golden("check-colour.txt", check_text.render(whole(), Style(80, colour=True)))


@pytest.mark.parametrize("path", ["::error file=x::pwned.md", "\t::stop-commands::x", "##[group]x.md"])
@pytest.mark.parametrize("colour", [False, True])
def test_no_draft_can_write_to_a_terminal_or_start_a_workflow_command(path: str, colour: bool) -> None:
    drawn = check_text.render(result(hostile()._replace(path=path)), Style(colour=colour))
    lines = drawn.split("\n")
    assert all(not line.strip().startswith("::") and "##[" not in line for line in lines)
    if not colour:
        assert all(line.replace("\u200b", "").isprintable() for line in lines)
    assert drawn.splitlines() == lines[:-1]
