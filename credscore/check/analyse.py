"""One draft's bytes to its report, under a team's words, own sites and ratings; on one core or several."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from credscore.check import directives
from credscore.check.payload import DraftReport, slim
from credscore.check.policy import ScoringSettings
from credscore.check.sites import cited_sites, low_rated
from credscore.errors import DIED, InputError
from credscore.text.load import load

if TYPE_CHECKING:
    from credscore.scoring import Scorer

_CHUNK = 8

Job = tuple[bytes, str | None]
"""A draft's bytes, and its path (None for standard input)."""


def analyse(scorer: Scorer, settings: ScoringSettings, job: Job, format: str = "auto") -> DraftReport:
    """Return a slim report. Raises credscore.errors.InputError if the bytes are no text, ValueError for an unknown
    format."""
    data, path = job
    loaded = load(data, format, path)
    given = directives.find(loaded.text, loaded.format) if loaded.format in directives.WITHOUT_COMMENTS else []
    document = loaded.document(directives.blanked(loaded.text, given))
    if settings.own_domains:
        meta = {**document.meta, "own-domains": " ".join(settings.own_domains)}
        document = document._replace(meta=meta)
    report = scorer.score_document(document, path, loaded.notes)
    # MDX is read as Markdown, but has comments of its own.
    report = dataclasses.replace(report, source=loaded.text, format=loaded.format)
    if not settings.ratings:
        return slim(report)
    findings = sorted((*report.findings, *low_rated(document, settings)), key=lambda f: (f.start, f.end, f.rule))
    return slim(dataclasses.replace(report, findings=tuple(findings)), cited_sites(document, settings))


def analyse_many(
    scorer: Scorer, settings: ScoringSettings, jobs: Sequence[Job], format: str = "auto", processes: int = 1
) -> Iterator[DraftReport | Exception]:
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


def _chunk(
    scorer: Scorer, settings: ScoringSettings, format: str, jobs: Sequence[Job]
) -> list[DraftReport | Exception]:
    return [_caught(scorer, settings, job, format) for job in jobs]


def _caught(scorer: Scorer, settings: ScoringSettings, job: Job, format: str) -> DraftReport | Exception:
    try:
        return analyse(scorer, settings, job, format)
    except Exception as error:
        return error


def _lost(job: Job) -> DraftReport | Exception:
    return InputError(DIED)
