"""A report as the cache and the workers pass it on: what a check reads, as JSON-ready values."""

from __future__ import annotations

import dataclasses
from typing import Any

from credscore.check.sites import CitedSites
from credscore.scoring.report import Report, ReportFinding, SentenceReport, SignalReport
from credscore.text.decode import decode
from credscore.text.formats import EXTRACTED


@dataclasses.dataclass(frozen=True, slots=True)
class DraftReport(Report):
    """A report, and the quality of the ``sites`` that the draft cites: None if the team has rated none."""

    sites: CitedSites | None = None


def slim(report: Report, sites: CitedSites | None = None) -> DraftReport:
    """Return the report with only the sentences that findings stand in, and without sentence probabilities.

    A check shows neither, and they are most of what a cache would have to hold.
    """
    kept = sorted({finding.sentence for finding in report.findings if finding.sentence >= 0})
    number = {old: new for new, old in enumerate(kept)}
    findings = tuple(f._replace(sentence=number.get(f.sentence, -1)) for f in report.findings)
    sentences = tuple(SentenceReport(report.sentences[i].start, report.sentences[i].end, {}) for i in kept)
    signals = {name: SignalReport(name, signal.level, {}) for name, signal in report.signals.items()}
    kept_fields = {field.name: getattr(report, field.name) for field in dataclasses.fields(Report)}
    kept_fields |= {"findings": findings, "sentences": sentences, "signals": signals}
    return DraftReport(**kept_fields, sites=sites)


def dump(report: DraftReport) -> dict[str, Any]:
    """Return a slim report as JSON-ready values, without ``path``, and without the ``source`` of a text file."""
    return {
        "source": report.source if report.format in EXTRACTED else None,
        "credibility": report.credibility,
        "hype": report.hype,
        "credibility_interval": report.credibility_interval,
        "hype_interval": report.hype_interval,
        "abstained": report.abstained,
        "levels": {name: signal.level for name, signal in report.signals.items()},
        "findings": [[f.rule, f.message, f.start, f.end, f.severity, f.sentence] for f in report.findings],
        "contributions": report.contributions,
        "features": report.features,
        "sentences": [[s.start, s.end] for s in report.sentences],
        "format": report.format,
        "words": report.words,
        "model": report.model,
        "notes": report.notes,
        "sites": report.sites if report.sites else None,
    }


def load(plain: dict[str, Any], data: bytes, path: str | None) -> DraftReport:
    """Return the report that ``dump`` made ``plain`` of. ``data``: the file's bytes.

    Raises KeyError, TypeError or ValueError (credscore.errors.InputError is one) for anything else.
    """
    kept = plain["source"]
    return DraftReport(
        credibility=plain["credibility"],
        hype=plain["hype"],
        credibility_interval=_pair(plain["credibility_interval"]),
        hype_interval=_pair(plain["hype_interval"]),
        abstained=plain["abstained"],
        signals={name: SignalReport(name, level, {}) for name, level in plain["levels"].items()},
        findings=tuple(ReportFinding(*item) for item in plain["findings"]),
        contributions=plain["contributions"],
        features=plain["features"],
        sentences=tuple(SentenceReport(start, end, {}) for start, end in plain["sentences"]),
        format=plain["format"],
        words=plain["words"],
        model=plain["model"],
        notes=tuple(plain["notes"]),
        path=path,
        source=decode(data).text if kept is None else kept,
        sites=_sites(plain["sites"]),
    )


def _sites(value: list[Any] | None) -> CitedSites | None:
    if value is None:
        return None
    cited, rated, quality, lowest = value
    return CitedSites(cited, rated, quality, None if lowest is None else (lowest[0], lowest[1]))


def _pair(value: list[float] | None) -> tuple[float, float] | None:
    return None if value is None else (value[0], value[1])
