"""A report made by hand, so that the renderers are tested without a model."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from credscore.scoring.report import Report, ReportFinding, SentenceReport, SignalReport
from credscore.signals.base import Feature

GOLDEN = Path(__file__).parent / "golden"
SOURCE = "# A quieter pump\n\nMany experts agree that the pump saves 43% of the energy.\r\nBook a demo today!\n"
SENTENCES = ("A quieter pump", "Many experts agree that the pump saves 43% of the energy.", "Book a demo today!")
LEVELS = {"hedging": 35.0, "citations": 12.5, "promotion": 88.0, "claims": 71.0}
FEATURES = {
    "hedging.weasel": 33.3,
    "citations.named_sources": 0.0,
    "citations.byline": 1.0,
    "promotion.calls": 0.5,
    "claims.bare": 1.25,
}
LABELS = (
    ("hedging.weasel", "per_100_sentences", "vague crowds as witnesses"),
    ("citations.named_sources", "per_1000_words", "named sources"),
    ("citations.byline", "flag", "a byline"),
    ("promotion.calls", "share", "calls to action"),
    ("claims.bare", "log", "claims without support near them"),
)
POINTS = {
    "baseline": -0.25,
    "hedging.weasel": -0.5,
    "citations.named_sources": -0.75,
    "citations.byline": 0.125,
    "promotion.calls": -1.0,
    "claims.bare": -0.25,
}


def _finding(rule: str, text: str, severity: str, message: str, sentence: int) -> ReportFinding:
    start = SOURCE.index(text)
    return ReportFinding(rule, message, start, start + len(text), severity, sentence)


@pytest.fixture
def report() -> Report:
    """A vendor's post of three sentences. Its spans are real, its numbers are made up."""
    return Report(
        credibility=6.75,
        hype=93.25,
        credibility_interval=(3.0, 21.0),
        hype_interval=(79.0, 97.0),
        abstained=None,
        signals={
            name: SignalReport(name, level, {key: value for key, value in FEATURES.items() if key.startswith(name)})
            for name, level in LEVELS.items()
        },
        findings=(
            _finding("H201", "Many experts", "warning", "\u201cMany experts\u201d names nobody: say who.", 1),
            _finding("H101", "agree", "info", "A claim is attributed.", 1),
            _finding("U101", "43%", "warning", "A number without a source near it: say where it comes from.", 1),
            _finding("P101", "Book a demo", "error", "A call to action: an article that sells is read as one.", 2),
        ),
        contributions={"credibility": dict(POINTS), "hype": {name: -points for name, points in POINTS.items()}},
        features=dict(FEATURES),
        sentences=tuple(
            SentenceReport(SOURCE.index(text), SOURCE.index(text) + len(text), {"weasel": 0.25, "call_to_action": 0.5})
            for text in SENTENCES
        ),
        format="markdown",
        words=17,
        model="en-2026-01-01-0123abcd",
        notes=("read as Windows-1252, as it is not UTF-8",),
        path="drafts/pump.md",
        source=SOURCE,
    )


@pytest.fixture
def features() -> dict[str, Feature]:
    """The features' names in plain words."""
    return {name: Feature(name, "log(1 + claims per 100 sentences)", unit, label) for name, unit, label in LABELS}


@pytest.fixture
def golden() -> Callable[[str, str], None]:
    """Compare with a golden file; with UPDATE_GOLDEN in the environment, write it."""

    def check(name: str, drawn: str) -> None:
        path = GOLDEN / name
        if os.environ.get("UPDATE_GOLDEN"):
            path.write_text(drawn, encoding="utf-8", newline="")
        assert drawn == path.read_bytes().decode("utf-8")

    return check
