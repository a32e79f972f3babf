"""Reports made by hand."""

from __future__ import annotations

import re

from credscore.scoring.report import Report, ReportFinding, SentenceReport, SignalReport

SIGNALS = ("hedging", "citations", "promotion", "claims")


def report_of(source: str, *rules: tuple[str, str], format: str = "markdown", **given: object) -> Report:
    """A report on ``source`` with a finding for each place where a rule's text stands: ``("P301", "great")``."""
    sentences = [m.span() for m in re.finditer(r"[^.\n]+\.?", source) if m[0].strip()]
    found = []
    for rule, text in rules:
        for match in re.finditer(re.escape(text), source):
            number = next((i for i, (a, b) in enumerate(sentences) if a <= match.start() < b), -1)
            found.append(ReportFinding(rule, f"found {text}", match.start(), match.end(), "warning", number))
    values: dict[str, object] = {
        "credibility": 50.0,
        "hype": 50.0,
        "credibility_interval": (40.0, 60.0),
        "hype_interval": None,
        "abstained": None,
        "signals": {name: SignalReport(name, 50.0, {}) for name in SIGNALS},
        "findings": tuple(sorted(found, key=lambda f: (f.start, f.end, f.rule))),
        "contributions": {"credibility": {"baseline": 0.0}, "hype": {"baseline": 0.0}},
        "features": {},
        "sentences": tuple(SentenceReport(a, b, {}) for a, b in sentences),
        "format": format,
        "words": 100,
        "model": "m",
        "path": "a.md",
        "source": source,
    }
    return Report(**{**values, **given})  # type: ignore[arg-type]
