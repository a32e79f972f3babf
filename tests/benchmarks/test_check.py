"""The short form for continuous integration: what fails it, what does not. The costs are stand-ins."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks import check


def _pair(*ours: float, times: int = 2) -> check.Pair:
    costs: Iterator[float] = iter(ours)
    return lambda: next(costs), lambda: 1.0, times


@pytest.mark.parametrize(
    ("costs", "code", "verdict"),
    [
        ((2.0, 2.1), 0, "ok"),
        ((9.0, 2.6), 0, "ok"),
        ((2.7, 2.8, 2.7, 2.0), 0, "ok"),
        ((2.7, 2.8, 2.7, 2.9), 1, "WORSE"),
        ((1.4, 1.5), 0, "better: rewrite the baseline"),
    ],
    ids=["the same", "noise in one round", "noise in one trial", "worse by over a third twice", "better"],
)
def test_a_ratio_fails_if_it_is_worse_by_over_a_third_twice(
    costs: tuple[float, ...], code: int, verdict: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check.compare({"start": 2.0, "of another system": 1.0}, {"start": _pair(*costs)}) == code
    assert capsys.readouterr().out.strip().splitlines()[-1].split("|")[-2].strip() == verdict


def test_a_ratio_without_a_baseline_is_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert check.compare({}, {"start": _pair(1.0)}) == 2
    assert "start; write it with --rewrite-baseline" in capsys.readouterr().err


def test_the_baseline_is_written_only_when_asked_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(check, "_pairs", lambda folder: {"start": _pair(3.0, 2.0), "growth": _pair(0.5, 0.4)})
    path = tmp_path / "baseline.json"
    assert check.main(["--baseline", str(path)]) == 2
    assert "--rewrite-baseline" in capsys.readouterr().err
    assert check.main(["--baseline", str(path), "--rewrite-baseline"]) == 0
    assert json.loads(path.read_text()) == {"start": 2.0, "growth": 1.0}


def test_the_committed_baseline_holds_what_is_measured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check, "byte_compile", lambda: None)
    assert set(json.loads(check.BASELINE.read_text(encoding="utf-8"))) == set(check._pairs(tmp_path))
