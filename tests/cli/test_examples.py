"""The whole way: the shipped model, the examples, the command."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from credscore.cli.main import cli
from credscore.render import layout


def _score(monkeypatch: pytest.MonkeyPatch, root: Path, *options: str) -> str:
    monkeypatch.chdir(root)
    monkeypatch.setenv("COLUMNS", "80")
    result = CliRunner().invoke(cli, ["score", "examples/", *options], standalone_mode=False)
    assert (result.return_value, result.stderr) == (0, "")
    return result.stdout


def test_six_reports_the_most_credible_first(
    monkeypatch: pytest.MonkeyPatch, root: Path, examples: list[Path]
) -> None:
    shown = _score(monkeypatch, root)
    scores = [int(score) for score in re.findall(r"^Credibility +(\d+) ", shown, re.MULTILINE)]
    assert len(scores) == len(examples) == 6
    assert scores == sorted(scores, reverse=True)
    assert max(map(layout.width, shown.split("\n"))) <= 80


def test_findings_stand_where_they_are_said_to(monkeypatch: pytest.MonkeyPatch, root: Path) -> None:
    for report in json.loads(_score(monkeypatch, root, "--format", "json"))["reports"]:
        lines = (root / report["path"]).read_bytes().decode().split("\n")
        for finding in report["findings"]:
            first = finding["text"].split("\n")[0]
            assert lines[finding["line"] - 1][finding["column"] - 1 :].startswith(first)


def test_two_processes_give_the_same_as_one(monkeypatch: pytest.MonkeyPatch, root: Path) -> None:
    one, two = (_score(monkeypatch, root, "--format", "jsonl", "--jobs", jobs) for jobs in "12")
    assert one == two
