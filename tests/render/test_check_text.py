"""The check as a person reads it, in a terminal or in a log."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from credscore.render import check_text
from credscore.render.style import Style
from tests.render.checks import hostile, pump, result, whole


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


def test_scores_stand_below_what_was_found_and_for_a_file_alone() -> None:
    drawn = check_text.render(whole())
    assert "./drafts/a pump:50%.md: credibility 41, hype 59\n" in drawn
    assert "clean.md" not in drawn, "in a run over several files those without findings say nothing"
    assert "clean.md: credibility 80, hype 20\n" in check_text.render(result(whole().files[2]))


def test_advice_is_given_once_a_file_for_each_rule_unless_it_can_be_done() -> None:
    (call,) = [found for found in pump().findings if found.rule == "P101"]
    praise = pump().findings[-1]
    twice = pump()._replace(findings=(call, call, praise, praise), violations=())
    drawn = check_text.render(result(twice))
    assert drawn.count("    Cut the invitation.") == 1 and drawn.count("    Cut the phrase. (--fix does it)") == 2
