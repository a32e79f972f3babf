"""The example articles, end to end: six reports, in the order that a careful reader would give them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from credscore import Report, Scorer

CAREFUL = ("encyclopaedia.html", "cited-explainer.md")
SELLING = ("vendor-post.md", "content-farm.txt")
BETWEEN = ("news-analysis.txt", "press-release.md")


@pytest.fixture(scope="module")
def reports(examples: list[Path]) -> dict[str, Report]:
    scorer = Scorer()
    return {path.name: scorer.score_file(path) for path in examples}


def test_every_example_gets_both_scores(reports: dict[str, Report]) -> None:
    assert set(reports) == {*CAREFUL, *SELLING, *BETWEEN}
    assert {name: report.abstained for name, report in reports.items() if report.abstained} == {}
    assert all(report.notes == () for report in reports.values())


@pytest.mark.parametrize("lower", SELLING + BETWEEN)
@pytest.mark.parametrize("higher", CAREFUL)
def test_cited_articles_are_more_credible(reports: dict[str, Report], higher: str, lower: str) -> None:
    assert reports[higher].credibility > reports[lower].credibility


@pytest.mark.parametrize("lower", SELLING)
def test_a_hedged_analysis_is_more_credible_than_a_sales_page(reports: dict[str, Report], lower: str) -> None:
    assert reports["news-analysis.txt"].credibility > reports[lower].credibility


@pytest.mark.parametrize("lower", (*CAREFUL, "news-analysis.txt"))
@pytest.mark.parametrize("higher", SELLING)
def test_sales_pages_are_more_hyped(reports: dict[str, Report], higher: str, lower: str) -> None:
    assert reports[higher].hype > reports[lower].hype


def test_signals_tell_the_examples_apart(reports: dict[str, Report]) -> None:
    level = {name: {key: part.level for key, part in report.signals.items()} for name, report in reports.items()}
    assert min(level[name]["citations"] for name in CAREFUL) > 2 * max(level[name]["citations"] for name in SELLING)
    assert min(level[name]["promotion"] for name in SELLING) > 50 > max(level[name]["promotion"] for name in BETWEEN)
    assert all(level[name]["promotion"] < 10 for name in CAREFUL)
    assert level["news-analysis.txt"]["hedging"] > 50 > level["content-farm.txt"]["hedging"]


def test_a_directory_gives_one_report_an_article(root: Path, reports: dict[str, Report]) -> None:
    command = [sys.executable, "-m", "credscore", "score", "--format", "jsonl", "examples/"]
    ran = subprocess.run(command, cwd=root, capture_output=True, text=True, encoding="utf-8", check=True)
    rows = [json.loads(line) for line in ran.stdout.splitlines()]
    assert [row["path"] for row in rows] == [f"examples/{name}" for name in sorted(reports)]
    assert [row["credibility"] for row in rows] == [reports[name].credibility for name in sorted(reports)]
    assert ran.stderr == ""
