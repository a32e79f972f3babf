"""The quality gate: its figures, its floors and its exit codes, without corpora."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from training import compare, gate, verify
from training import floors as floors_module
from training import train as training
from training.__main__ import main
from training.floors import SLACK, Floors
from training.measures import Figure


def test_floors_rise_and_fall_only_when_asked() -> None:
    floors = Floors("corpora", {"a": 0.8, "b": 0.5, "gone": 0.4})
    raised = floors.raised({"a": 0.7, "b": 0.6, "new": 0.9}, "corpora")
    assert raised.floors == {"a": 0.8, "b": pytest.approx(0.6 - SLACK), "gone": 0.4, "new": pytest.approx(0.9 - SLACK)}
    lowered = floors.raised({"a": 0.7}, "corpora", lower=True)
    assert lowered.floors == {"a": pytest.approx(0.7 - SLACK)}
    with pytest.raises(ValueError, match="--lower"):
        floors.raised({"a": 0.9}, "others")
    assert floors.raised({"a": 0.9}, "others", lower=True).corpora == "others"


def test_what_is_not_measured_is_not_passed() -> None:
    floors = Floors("corpora", {"a": 0.8, "b": 0.5, "c": 0.1})
    assert floors.broken({"a": 0.9, "b": 0.5, "c": 0.2}) == []
    assert [line.split(":")[0] for line in floors.broken({"a": 0.79, "c": float("nan")})] == ["a", "b", "c"]


def test_floors_file(tmp_path: Path) -> None:
    file = tmp_path / "floors.json"
    assert Floors.read(file) == Floors("", {})
    Floors("x", {"b": 0.5, "a": 0.25}).write(file)
    assert Floors.read(file) == Floors("x", {"a": 0.25, "b": 0.5})
    file.write_text("[]")
    with pytest.raises(ValueError, match="no floors"):
        Floors.read(file)


@pytest.fixture
def measured(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A gate that measures 0.7 of one metric, on corpora called ``now``; returns the floors' file."""
    file = tmp_path / "floors.json"
    monkeypatch.setattr(gate, "measure", lambda data, model: ({"metric": Figure(0.7, 0.6, 0.8, 50)}, {}))
    monkeypatch.setattr(training, "corpora_digest", lambda: "now")
    monkeypatch.setattr(verify, "differences", lambda data: [])
    monkeypatch.setattr(floors_module.Floors.read.__func__, "__defaults__", (file,))
    monkeypatch.setattr(floors_module.Floors.write, "__defaults__", (file,))
    return file


@pytest.mark.parametrize(
    ("floor", "corpora", "code"), [(0.69, "now", 0), (0.71, "now", 1), (0.1, "then", 2), (None, "", 2)]
)
def test_exit_codes(measured: Path, floor: float | None, corpora: str, code: int) -> None:
    if floor is not None:
        Floors(corpora, {"metric": floor}).write(measured)
    assert CliRunner().invoke(main, ["evaluate", "--check"]).exit_code == code


def test_write_floors(measured: Path) -> None:
    Floors("now", {"metric": 0.8}).write(measured)
    run = CliRunner()
    assert run.invoke(main, ["evaluate", "--write-floors"]).exit_code == 0
    assert json.loads(measured.read_text())["floors"] == {"metric": 0.8}
    assert run.invoke(main, ["evaluate", "--write-floors", "--lower"]).exit_code == 0
    assert json.loads(measured.read_text())["floors"] == {"metric": pytest.approx(0.7 - SLACK, abs=0.001)}


def test_without_the_gate_rivals_and_diagrams_are_written(
    measured: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pytest.importorskip("matplotlib")
    label = np.array([0, 1] * 10)
    tested = gate.Tested(["all"], label * 0, label, label * 0.8 + 0.1, label.astype(np.str_), np.ones(20))
    figures = {"metric": Figure(0.7, 0.6, 0.8, 50)}
    monkeypatch.setattr(gate, "measure", lambda data, model: (figures, {"hype": tested}))
    monkeypatch.setattr(compare, "measure", lambda data: {"metric": {"tfidf": 0.612, "length": 0.5}})
    result = CliRunner().invoke(main, ["evaluate", "--figures", str(tmp_path)])
    assert result.exit_code == 0
    assert re.search(r"^metric +0\.700  0\.600-0\.800 +0\.612 +0\.500$", result.output, re.MULTILINE)
    assert (tmp_path / "hype-test-roc.png").exists() and (tmp_path / "hype-test-reliability.png").exists()


def test_a_rival_that_is_not_installed_is_named(measured: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "nela_features", None)
    result = CliRunner().invoke(main, ["evaluate", "--write-floors", "--nela"])
    assert result.exit_code == 2
    assert "pip install nela-features" in result.output


@pytest.mark.parametrize("option", ["--check", "--write-floors"])
def test_other_files_than_the_tables_name_are_not_passed(
    measured: Path, monkeypatch: pytest.MonkeyPatch, option: str
) -> None:
    Floors("now", {"metric": 0.1}).write(measured)
    before = measured.read_text()
    found = [f"raw/{n}.csv: differs from its checksum" for n in range(9)]
    monkeypatch.setattr(verify, "differences", lambda data: found)
    result = CliRunner().invoke(main, ["evaluate", option])
    assert result.exit_code == 2
    assert "raw/4.csv" in result.output and "raw/5.csv" not in result.output and "4 more" in result.output
    assert measured.read_text() == before


def test_missing_corpora_are_not_passed(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["evaluate", "--data", str(tmp_path)])
    assert result.exit_code == 2
    assert "not measured" in result.output


def test_the_shipped_floors_are_of_these_corpora() -> None:
    floors = Floors.read()
    assert floors.corpora == training.corpora_digest()
    assert len(floors.floors) > 20 and all(0 < floor < 1 for floor in floors.floors.values())
