"""The quality gate: its figures, its floors and its exit codes, without corpora."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner
from sklearn.metrics import roc_auc_score

from training import floors as floors_module
from training import gate
from training import train as training
from training.__main__ import main
from training.floors import SLACK, Floors


def test_auc_is_scikit_learns_ties_and_all() -> None:
    random = np.random.default_rng(1)
    label, score = random.integers(0, 2, 500), random.integers(0, 20, 500) / 20
    assert gate.auc(label, score) == pytest.approx(roc_auc_score(label, score), abs=1e-12)
    assert np.isnan(gate.auc(np.ones(5, np.int64), np.arange(5.0)))


def test_figure_holds_its_value_and_repeats() -> None:
    values = np.random.default_rng(2).normal(size=200)
    group = np.array([f"g{i // 5}" for i in range(200)])
    first = gate.figure(lambda rows: float(values[rows].mean()), group)
    assert first == gate.figure(lambda rows: float(values[rows].mean()), group)
    assert first.low < first.value < first.high and first.count == 200


def test_few_groups_are_not_resampled() -> None:
    values = np.arange(50.0)
    figure = gate.figure(lambda rows: float(values[rows].mean()), np.array(["one"] * 50))
    assert figure.low < figure.value < figure.high


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
    monkeypatch.setattr(gate, "measure", lambda data, model: {"metric": gate.Figure(0.7, 0.6, 0.8, 50)})
    monkeypatch.setattr(training, "corpora_digest", lambda: "now")
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


def test_missing_corpora_are_not_passed(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["evaluate", "--data", str(tmp_path)])
    assert result.exit_code == 2
    assert "not measured" in result.output


def test_the_shipped_floors_are_of_these_corpora() -> None:
    floors = Floors.read()
    assert floors.corpora == training.corpora_digest()
    assert len(floors.floors) > 20 and all(0 < floor < 1 for floor in floors.floors.values())
