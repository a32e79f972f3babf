"""From a report's findings to those that are shown."""

from __future__ import annotations

import pytest

from credscore.check.judge import findings_of
from credscore.check.policy import Settings
from tests.check.conftest import report_of

SOURCE = "Many experts agree that it is so. Some people say that it is not. Experts agree."


@pytest.mark.parametrize(
    ("found", "select", "shown"),
    [
        ([("C101", "Many experts agree"), ("H201", "Many experts")], ("",), ["C101"]),
        ([("C101", "Many experts agree"), ("H201", "Many experts")], ("H",), ["H201"]),
        ([("C101", "Many experts agree"), ("H201", "Some people say")], ("",), ["C101", "H201"]),
        ([("C101", "Many experts agree"), ("H201", "is so")], ("",), ["C101", "H201"]),
        ([("C101", "experts agree"), ("H201", "Many experts")], ("",), ["C101"]),
        ([("P302", "it is so"), ("P301", "that it is so")], ("",), ["P302"]),
        ([("C101", "Many experts agree"), ("P301", "Many experts")], ("",), ["P301", "C101"]),
    ],
)
def test_nobody_named_is_told_once(found: list[tuple[str, str]], select: tuple[str, ...], shown: list[str]) -> None:
    report = report_of(SOURCE, *found)
    assert [finding.rule for finding in findings_of(report, Settings(select=select))] == shown


def test_a_comment_that_names_the_rule_left_out_is_not_unused() -> None:
    source = f"<!-- credscore-disable H201: agreed -->\n\n{SOURCE}\n"
    report = report_of(source, ("C101", "Many experts agree"), ("H201", "Many experts"))
    assert [finding.rule for finding in findings_of(report, Settings())] == ["C101"]
