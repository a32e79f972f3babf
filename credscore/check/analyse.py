"""One draft's bytes to its report, under a team's words, own sites and ratings; on one core or several."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from credscore.check import directives
from credscore.check.payload import slim
from credscore.check.policy import ScoringSettings
from credscore.check.rules import RULES
from credscore.errors import DIED, InputError
from credscore.scoring.report import Report, ReportFinding
from credscore.signals.sources import domain_of, split_address
from credscore.text.document import Document
from credscore.text.load import load

if TYPE_CHECKING:
    from credscore.scoring import Scorer

_LOW_RATED = next(rule for rule in RULES if rule.id == "X101")
_CHUNK = 8

Job = tuple[bytes, str | None]
"""A draft's bytes, and its path (None for standard input)."""


def analyse(scorer: Scorer, settings: ScoringSettings, job: Job, format: str = "auto") -> Report:
    """Return a slim report. Raises credscore.errors.InputError if the bytes are no text, ValueError for an unknown
    format."""
    data, path = job
    loaded = load(data, format, path)
    given = directives.find(loaded.text, loaded.format) if loaded.format in directives.WITHOUT_COMMENTS else []
    document = loaded.document(directives.blanked(loaded.text, given))
    if settings.own_domains:
        meta = {**document.meta, "own-domains": " ".join(settings.own_domains)}
        document = dataclasses.replace(document, meta=meta)
    report = scorer.score_document(document, path, loaded.notes)
    findings = report.findings
    if settings.ratings:
        findings = tuple(sorted((*findings, *_low_rated(document, settings)), key=lambda f: (f.start, f.end, f.rule)))
    return slim(dataclasses.replace(report, findings=findings, source=loaded.text))


def _low_rated(document: Document, settings: ScoringSettings) -> Iterator[ReportFinding]:
    """Links and reference entries that lead to sites which the team rated low."""
    places: list[tuple[tuple[int, int], tuple[str, ...]]] = [
        (document.source_span(link.start, link.end), (link.target,)) for link in document.links
    ]
    places += [((reference.start, reference.end), reference.targets) for reference in document.references]
    for (start, end), targets in places:
        for target in targets[:8]:
            site, rating = _rating(target, settings.ratings)
            if rating < settings.min_rating and end > start:
                message = _LOW_RATED.message.replace("{text}", site)
                yield ReportFinding(_LOW_RATED.id, message, start, end, _LOW_RATED.severity)
                break


def _rating(target: str, ratings: Mapping[str, float]) -> tuple[str, float]:
    """The site that an address leads to, by the longest name that is rated (``blog.example.com`` before
    ``example.com``), and its rating; one that nobody rated is beyond reproach."""
    domain = domain_of(target)
    host = split_address(target)[1]
    names = host.split(".") if host.endswith("." + domain) else [domain]
    for first in range(len(names) - domain.count(".") if domain else 0):
        name = ".".join(names[first:])
        if name in ratings:
            return name, ratings[name]
    return domain, 1.0


def analyse_many(
    scorer: Scorer, settings: ScoringSettings, jobs: Sequence[Job], format: str = "auto", processes: int = 1
) -> Iterator[Report | Exception]:
    """Yield a report or what went wrong for each job, in order. ``processes``: how many, -1 for one a core."""
    done = 0
    if processes != 1 and len(jobs) > _CHUNK:
        from credscore.scoring.workers import Workers

        chunks = [jobs[at : at + _CHUNK] for at in range(0, len(jobs), _CHUNK)]
        try:
            with Workers(processes) as workers:
                for result in workers.run(partial(_chunk, scorer, settings, format), chunks, _lost):
                    yield result
                    done += 1
        except Exception:
            # Processes can't be had. What is left is done here, where each draft's own trouble is named.
            pass
    for job in jobs[done:]:
        yield _caught(scorer, settings, job, format)


def _chunk(scorer: Scorer, settings: ScoringSettings, format: str, jobs: Sequence[Job]) -> list[Report | Exception]:
    return [_caught(scorer, settings, job, format) for job in jobs]


def _caught(scorer: Scorer, settings: ScoringSettings, job: Job, format: str) -> Report | Exception:
    try:
        return analyse(scorer, settings, job, format)
    except Exception as error:
        return error


def _lost(job: Job) -> Report | Exception:
    return InputError(DIED)
