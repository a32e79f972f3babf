from __future__ import annotations

import json
from pathlib import Path

import pytest

from credscore.render.rules import (
    all_rules,
    catalogue,
    help_markdown,
    help_text,
    meaning,
    render_json,
    render_list,
    render_markdown,
    render_rule,
    signal_of,
)
from credscore.render.style import Style
from credscore.signals.base import SEVERITIES, Rule

RULES = tuple(all_rules().values())


def test_ids_are_unique_across_signals_and_the_gate() -> None:
    assert len(RULES) == sum(len(rules) for rules in catalogue().values())
    assert {rule.severity for rule in RULES} <= set(SEVERITIES)


def test_names_are_unique_and_never_read_as_ids() -> None:
    names = [rule.name for rule in RULES]
    assert len(set(names)) == len(names)
    assert not {name.upper() for name in names} & {rule.id[:length] for rule in RULES for length in (1, 2, 3, 4)}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_says_why_and_where_it_comes_from(rule: Rule) -> None:
    assert "{" not in meaning(rule) and rule.reason and rule.source
    assert len(rule.bad) >= 1 or rule.id in ("H204", "P105", "U108"), "only trained detectors lack examples"
    for drawn in (help_text(rule), help_markdown(rule), render_rule(rule, Style())):
        assert rule.bad == () or "It finds:" in drawn


def test_the_page_of_rules_is_what_the_records_say(root: Path) -> None:
    page = (root / "docs" / "rules.md").read_text(encoding="utf-8")
    assert page == render_markdown(RULES), "run: credscore rules --format markdown > docs/rules.md"


def test_the_page_has_an_anchor_for_every_rule() -> None:
    page = render_markdown(RULES)
    for rule in RULES:
        assert f"](#{rule.id.lower()}-{rule.name})" in page
        assert f"\n### {rule.id} {rule.name}\n" in page


def test_a_list_fits_the_screen_and_names_each_rule_once() -> None:
    drawn = render_list(RULES, Style(columns=60))
    assert max(map(len, drawn.splitlines())) <= 60
    assert [drawn.count(f"  {rule.id}  ") for rule in RULES] == [1] * len(RULES)


def test_a_list_of_some_shows_only_their_signals() -> None:
    rule = all_rules()["P101"]
    drawn = render_list([rule], Style())
    assert "Promotion" in drawn and "P101" in drawn and "Hedging" not in drawn and "P102" not in drawn


def test_a_rule_on_an_ascii_terminal_is_ascii() -> None:
    assert render_rule(all_rules()["P101"], Style(unicode=False)).isascii()
    assert not render_rule(all_rules()["P101"], Style()).isascii()


def test_an_example_of_several_lines_stands_on_one() -> None:
    assert "\u23ce" in help_text(all_rules()["C103"])
    assert "---\u23cetitle: A road\u23ce---" in help_markdown(all_rules()["C204"])


def test_json_holds_the_records() -> None:
    records = json.loads(render_json(RULES))
    assert [record["id"] for record in records] == [rule.id for rule in RULES]
    assert all(record["signal"] == signal_of(record["id"]) for record in records)


def test_what_is_off_by_default_says_so() -> None:
    assert "(claims, warning, off by default)" in render_rule(all_rules()["U101"], Style())
    assert "(promotion, warning)" in render_rule(all_rules()["P101"], Style())
    records = {record["id"]: record["default"] for record in json.loads(render_json(RULES))}
    assert not records["U101"] and records["P101"]
