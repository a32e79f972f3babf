from __future__ import annotations

import json

import pytest
from click.testing import CliRunner, Result

from credscore.cli.main import cli, run


def invoke(*arguments: str) -> Result:
    return CliRunner().invoke(cli, list(arguments), standalone_mode=False)


def test_rules_lists_all() -> None:
    shown = invoke("rules").stdout
    assert all(rule in shown for rule in ("H101", "C101", "P101", "U101", "X001"))


def test_rules_of_a_prefix_in_any_case() -> None:
    records = json.loads(invoke("rules", "p1", "u102", "--format", "json").stdout)
    assert {record["id"][:2] for record in records} == {"P1", "U1"}
    assert [record["id"] for record in records if record["id"].startswith("U")] == ["U102"]


def test_an_unknown_prefix_is_an_error() -> None:
    assert run(["rules", "Q"]) == 2


def test_explain_by_id_and_by_name() -> None:
    by_id, by_name = invoke("explain", "u101").stdout, invoke("explain", "unsupported-statistic").stdout
    assert by_id == by_name
    assert by_id.startswith("U101  unsupported-statistic  (claims, warning, off by default)")
    for part in ("Says", "Why", "Source", "It finds:", "It leaves alone:"):
        assert part in by_id


@pytest.mark.parametrize(
    ("wanted", "nearest"), [("P111", "P101"), ("call-to-acton", "P101 (call-to-action)"), ("hpye", "P301 (hype)")]
)
def test_an_unknown_rule_names_the_nearest(wanted: str, nearest: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", wanted]) == 2
    assert nearest in capsys.readouterr().err


def test_a_rule_like_no_other_is_an_error_without_advice(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "zzzzzzzz"]) == 2
    shown = capsys.readouterr().err
    assert "did you mean" not in shown and "credscore rules" in shown


def test_explain_needs_a_rule() -> None:
    assert run(["explain"]) == 2


def test_colours_only_where_asked_for() -> None:
    assert "\x1b[" not in invoke("explain", "P101").stdout
    assert "\x1b[" in invoke("explain", "P101", "--color", "always").stdout
