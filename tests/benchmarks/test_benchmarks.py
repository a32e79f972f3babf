"""The benchmarks' own parts: tables, texts, and the command. What they measure is no matter for a test."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks import texts
from benchmarks.near_matches import near_matches, of_all
from benchmarks.table import Table, spread
from credscore import signals


def test_table_aligns_its_columns() -> None:
    table = Table("Speed", "A note.", ("what", "MB/s"), (("whole path", "2.1"), ("x", "10.25")))
    assert table.markdown().splitlines() == [
        "### Speed",
        "",
        "A note.",
        "",
        "| what       |  MB/s |",
        "| ---------- | ----- |",
        "| whole path |   2.1 |",
        "| x          | 10.25 |",
    ]


def test_spread_shows_the_median_and_the_extremes() -> None:
    assert spread([3.0, 1.0, 2.0], 1) == "2.0 (1.0-3.0)"


@pytest.mark.parametrize("size", [1_000, 30_000])
@pytest.mark.parametrize("name", texts.HOSTILE)
def test_hostile_texts_have_about_the_size_asked_for(name: str, size: int) -> None:
    _, make = texts.HOSTILE[name]
    assert 0.95 * size <= len(make(size)) <= 1.05 * size


def test_article_of_never_exceeds_its_size() -> None:
    assert 4_900 < len(texts.article_of(5_000).encode()) <= 5_000


def test_examples_are_read_in_their_own_format() -> None:
    assert {article.format for article in texts.examples()} == {"markdown", "html", "text"}
    assert len(texts.examples(repeat=3)) == 18


def test_unknown_measurement_is_an_error(root: Path) -> None:
    command = [sys.executable, "-m", "benchmarks", "no-such"]
    ran = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert ran.returncode == 2
    assert "no such measurement: no-such" in ran.stderr


def test_near_matches_are_of_every_rule_and_word_list() -> None:
    found = near_matches()
    lists = {name for name, patterns in signals.phrases().items() if patterns}
    assert found.keys() == {rule.id for rule in signals.rules() if rule.good or rule.bad} | lists
    text = of_all(200_000)
    assert len(text) <= 200_000
    assert all(piece in text for pieces in found.values() for piece in pieces)
