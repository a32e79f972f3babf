from __future__ import annotations

import dataclasses
import math
import re
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from credscore import signals
from credscore.render import layout
from credscore.render.style import Style
from credscore.render.table import render_table, row_of
from credscore.render.text import SEVERITIES, Selection, quantity, render_report, strongest
from credscore.scoring.report import Report, ReportFinding, SentenceReport
from credscore.scoring.wording import FEATURES as WORDING
from credscore.signals import base
from credscore.signals.base import Feature

ALL = Selection("info", 100)
ESCAPE = re.compile(r"\x1b\[[0-9;]*m")
Features = dict[str, Feature]


def test_golden_text(report: Report, features: Features, golden: Callable[[str, str], None]) -> None:
    golden("report.txt", render_report(report, features, Style(80), Selection()))


def test_golden_ascii(report: Report, features: Features, golden: Callable[[str, str], None]) -> None:
    drawn = render_report(report, features, Style(48, unicode=False), Selection("error", 3))
    golden("report-ascii.txt", drawn)
    assert drawn.isascii()


def test_golden_colour(report: Report, features: Features, golden: Callable[[str, str], None]) -> None:
    drawn = render_report(report, features, Style(80, colour=True), Selection())
    golden("report-colour.txt", drawn)
    assert ESCAPE.sub("", drawn) == render_report(report, features, Style(80), Selection())


def test_golden_table(report: Report, golden: Callable[[str, str], None]) -> None:
    short = dataclasses.replace(report, path="-", credibility=None, hype=None, abstained="too short")
    rows = [row_of(report), row_of(short), row_of(dataclasses.replace(report, path="deep/" * 20 + "end.md"))]
    golden("table.txt", render_table(rows, 2, Style(80)))


@pytest.mark.parametrize("colour", [False, True])
@pytest.mark.parametrize("columns", [40, 47, 60, 64, 79, 80, 100, 120])
def test_no_line_is_wider_than_the_terminal(report: Report, features: Features, columns: int, colour: bool) -> None:
    long = dataclasses.replace(report, path="\u65e5\u672c/" * 30, notes=("a long note " * 20,))
    style = Style(columns, colour)
    drawn = render_report(long, features, style, ALL) + render_table([row_of(long)], 1, style)
    assert max(layout.width(ESCAPE.sub("", line)) for line in drawn.split("\n")) <= columns


def test_reasons_are_signed_and_the_biggest_comes_first(report: Report, features: Features) -> None:
    drawn = render_report(report, features, Style(80), Selection())
    why = drawn.split("Why credibility")[1].split("\n\n")[0]
    assert re.findall(r"^ +([+-]\d\.\d\d)  (.*?)(?:  |$)", why, re.MULTILINE) == [
        ("-1.00", "calls to action"),
        ("-0.75", "named sources"),
        ("-0.50", "vague crowds as witnesses"),
        ("-0.25", "claims without support near them"),
        ("+0.12", "a byline"),
    ]


def test_reasons_left_out_are_summed_up_by_signal(report: Report, features: Features) -> None:
    points = {"baseline": 0.5, **{f"claims.number_{i}": 1.0 + i for i in range(9)}, "hedging.one": -0.5}
    drawn = render_report(
        dataclasses.replace(report, contributions={"hype": points}), features, Style(80), Selection()
    )
    assert " +6.00  3 smaller reasons of claims\n   -0.50  1 smaller reason of hedging\n" in drawn
    assert "every text starts at +0.50" in drawn
    assert "number 8" in drawn


def test_abstention_is_explained_and_signals_and_findings_stay(report: Report, features: Features) -> None:
    short = dataclasses.replace(
        report, credibility=None, hype=None, credibility_interval=None, hype_interval=None,
        abstained="too short: 17 words of running text, 80 are needed", contributions={},
    )  # fmt: skip
    drawn = render_report(short, features, Style(80), Selection())
    assert "Not scored: too short: 17 words of running text, 80 are needed\n" in drawn
    assert "Promotion     88" in drawn
    assert "4:1  error  P101" in drawn
    assert "Why" not in drawn
    assert "Credibility" not in drawn


def test_a_hostile_document_sends_nothing_to_the_terminal(report: Report, features: Features) -> None:
    source = "Buy\x1b]0;owned\x07 \u202enow\x9b2J today\r\n."
    hostile = dataclasses.replace(
        report,
        path="\x1b[2Jname.md",
        source=source,
        notes=("\x1b[31m",),
        findings=(ReportFinding("P101", f"found {source}", 0, len(source), "error", 0),),
        sentences=(SentenceReport(0, len(source), {}),),
    )
    drawn = render_report(hostile, features, Style(80), Selection()) + render_table([row_of(hostile)], 0, Style(80))
    assert drawn.replace("\n", "").isprintable()
    assert "\\x1b]0;owned\\x07" in drawn


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(source=st.text(min_size=1), data=st.data())
def test_any_span_of_any_text_can_be_quoted(
    report: Report, features: Features, source: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(source)))
    end = data.draw(st.integers(start, len(source)))
    low, high = data.draw(st.integers(0, start)), data.draw(st.integers(end, len(source)))
    found = ReportFinding("P101", "message", start, end, "error", 0)
    one = dataclasses.replace(report, source=source, findings=(found,), sentences=(SentenceReport(low, high, {}),))
    drawn = render_report(one, features, Style(60), ALL)
    assert max(map(layout.width, drawn.split("\n"))) <= 60


def test_a_sentence_of_megabytes_is_quoted_in_a_few_lines(report: Report, features: Features) -> None:
    source = "x " * 500_000 + "BUY NOW " + "y" * 1_000_000
    found = ReportFinding("P101", "m" * 10_000, 1_000_000, 1_000_007, "error", 0)
    whole = SentenceReport(0, len(source), {})
    drawn = render_report(
        dataclasses.replace(report, source=source, findings=(found,), sentences=(whole,)), features, Style(80), ALL
    )
    assert "x x BUY NOW\u2026" in drawn
    assert len(drawn) < 5_000


def _chosen(report: Report, limit: int, floor: str, *items: tuple[str, str, int]) -> list[int]:
    """The places of the findings chosen among ``items``: rule, severity, sentence."""
    findings = tuple(ReportFinding(rule, "", i, i + 1, grade, at) for i, (rule, grade, at) in enumerate(items))
    chosen, total = strongest(dataclasses.replace(report, findings=findings), Selection(floor, limit))
    assert total == sum(SEVERITIES[grade] >= SEVERITIES[floor] for _, grade, _ in items)
    return [finding.start for finding in chosen]


def test_the_strongest_findings_are_the_gravest_and_of_many_rules(report: Report) -> None:
    items = (
        ("A", "warning", 0),
        ("B", "warning", 1),
        ("B", "warning", 2),
        ("I", "info", 3),
        ("C", "warning", 4),
        ("E", "error", 5),
    )
    assert _chosen(report, 1, "info", *items) == [5]
    assert _chosen(report, 2, "info", *items) == [1, 5]
    assert _chosen(report, 4, "info", *items) == [0, 1, 4, 5]
    assert _chosen(report, 5, "info", *items) == [0, 1, 2, 4, 5]
    assert _chosen(report, 9, "warning", *items) == [0, 1, 2, 4, 5]
    assert _chosen(report, 9, "error", *items) == [5]


def test_no_sentence_is_quoted_twice_while_there_is_another(report: Report) -> None:
    items = (("A", "warning", 7), ("B", "warning", 7), ("A", "warning", 8), ("C", "warning", -1), ("D", "warning", -1))
    assert _chosen(report, 4, "info", *items) == [0, 2, 3, 4]
    assert _chosen(report, 5, "info", *items) == [0, 1, 2, 3, 4]


def test_no_findings_are_shown_if_none_are_wanted(report: Report, features: Features) -> None:
    assert "findings" not in render_report(report, features, Style(80), Selection(limit=0))


@pytest.mark.parametrize(
    ("value", "unit", "description", "words"),
    [
        (0.0, "share", "", "none"),
        (0.5, "share", "", "50%"),
        (4.12, "per_100_sentences", "", "4.1 per 100 sentences"),
        (30.0, "per_100_sentences", "", "30+ per 100 sentences"),
        (0.0, "flag", "", "no"),
        (1.0, "flag", "", "yes"),
        (0.0, "log", "log(1 + calls per 100 sentences)", "none"),
        (math.log1p(12.5), "log", "log(1 + calls per 100 sentences)", "12.5 per 100 sentences"),
        (math.log1p(2), "log", "log(1 + you, your ... per 1000 words)", "2 per 1000 words"),
        (math.log1p(3), "log", "log(1 + distinct speakers)", "3"),
    ],
)
def test_quantity(value: float, unit: str, description: str, words: str) -> None:
    assert quantity(value, Feature("x.y", description, unit, "label")) == words


def test_every_logarithm_says_of_what_it_was_taken() -> None:
    logarithms = [feature.description for feature in signals.features() if feature.unit == "log"]
    assert logarithms
    assert [text for text in logarithms if not re.fullmatch(r"log\(1 \+ .+\)", text)] == []


def test_severities_are_those_of_the_rules() -> None:
    assert tuple(SEVERITIES) == base.SEVERITIES


@pytest.mark.parametrize(("number", "shown"), [(-1.73, "-1.7"), (0.0, "+0.0"), (1.61, "+1.6")])
def test_wording_is_shown_with_its_sign(number: float, shown: str) -> None:
    assert all(quantity(number, feature) == shown for feature in WORDING)
