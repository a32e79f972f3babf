"""Engines behind joblib score as one core does. Each is skipped where it is not installed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from benchmarks import engines
from credscore.scoring import Scorer


@pytest.mark.engines
@pytest.mark.parametrize("name", engines.ENGINES)
def test_results_are_those_of_one_core(name: str, examples: list[Path], tmp_path: Path) -> None:
    if name not in engines.available() or (name == "spark" and not shutil.which("java")):
        pytest.skip("not installed")
    scorer = Scorer()
    articles = [*examples, tmp_path / "gone.md"]
    with engines.ENGINES[name]():
        found = list(scorer.score_many(articles, n_jobs=None))
    assert found == list(scorer.score_many(articles))
