"""A scorer that needs no model, and the command run with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from credscore.cli import score
from credscore.cli.main import cli
from credscore.scoring.batch import score_many
from credscore.scoring.record import Given
from credscore.scoring.report import Report, ReportFinding, SignalReport


def fake_report(source: str, path: str | None) -> Report:
    """A report whose credibility is the number that ``source`` begins with, and 100 less that its hype."""
    head = source.split(" ", 1)[0]
    value = float(head) if head.isdigit() else None
    return Report(
        credibility=value,
        hype=None if value is None else 100 - value,
        credibility_interval=None if value is None else (value, value),
        hype_interval=None,
        abstained="too short" if value is None else None,
        signals={"hedging": SignalReport("hedging", 50.0, {})},
        findings=tuple(ReportFinding("P101", f"no. {i}", i, i + 1, "warning") for i in range(min(len(source), 9))),
        contributions={},
        features={},
        sentences=(),
        format="text",
        words=len(source.split()),
        model="fake",
        path=path,
        source=source,
    )


class FakeScorer:
    """Scores by ``fake_report``; a text holding BOOM is one that we have a fault on."""

    identity = "fake"

    def __init__(self) -> None:
        self.formats: list[str] = []
        self.scored: list[str | None] = []
        self.jobs: list[int] = []

    def score_documents(self, given: Sequence[Given]) -> list[Report]:
        return [self._score(item) for item in given]

    def _score(self, given: Given) -> Report:
        source = given.document.source
        if "BOOM" in source:
            raise RuntimeError("first line\nsecond line")
        if "STOP" in source:
            raise KeyboardInterrupt
        self.formats.append(given.document.format)
        self.scored.append(given.path)
        return replace(fake_report(source, given.path), id=given.id, fields=given.fields)

    def score_many(
        self, articles: Iterable[Any], format: str = "auto", n_jobs: int = 1, *, finish: Callable[..., Any]
    ) -> Iterator[Any]:
        if n_jobs != 1:
            self.jobs.append(n_jobs)
        return score_many(self, articles, format, finish=finish)  # type: ignore[arg-type]


@pytest.fixture
def scorer(monkeypatch: pytest.MonkeyPatch) -> FakeScorer:
    """The scorer that the command uses in this test."""
    fake = FakeScorer()
    monkeypatch.setattr(score, "_scorer", lambda: fake)
    return fake


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty directory that is the current one."""
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "CREDSCORE_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def run(scorer: FakeScorer, here: Path) -> Callable[..., Result]:
    """Run ``credscore score`` in an empty directory; each keyword is a file to write first."""

    def invoke(*arguments: str, stdin: bytes | None = None, **files: str) -> Result:
        for name, text in files.items():
            (here / f"{name}.md").write_text(text, encoding="utf-8")
        return CliRunner().invoke(cli, ["score", *arguments], input=stdin, standalone_mode=False)

    return invoke
