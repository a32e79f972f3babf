"""One draft's bytes to its report, under a team's words, own sites and ratings; on one core or several."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from credscore.check import directives
from credscore.check.payload import DraftReport, slim
from credscore.check.policy import ScoringSettings
from credscore.check.sites import cited_sites, low_rated
from credscore.errors import DIED, InputError
from credscore.scoring.batch import scored
from credscore.scoring.record import Given
from credscore.text.load import Loaded, load

if TYPE_CHECKING:
    from credscore.scoring import Report, Scorer

_CHUNK = 8
"""Drafts that are scored together."""

Made = TypeVar("Made")

Job = tuple[bytes, str | None]
"""A draft's bytes, and its path (None for standard input)."""


class _Prepared(NamedTuple):
    """A draft as it is shown, and as it is scored."""

    loaded: Loaded
    given: Given


def analyse(scorer: Scorer, settings: ScoringSettings, job: Job, format: str = "auto") -> DraftReport:
    """Return a slim report. Raises credscore.errors.InputError if the bytes are no text, ValueError for an unknown
    format."""
    prepared = _prepared(settings, job, format)
    return _finished(settings, prepared, *scorer.score_documents([prepared.given]))


def _prepared(settings: ScoringSettings, job: Job, format: str) -> _Prepared:
    data, path = job
    loaded = load(data, format, path)
    given = directives.find(loaded.text, loaded.format) if loaded.format in directives.WITHOUT_COMMENTS else []
    document = loaded.document(directives.blanked(loaded.text, given))
    if settings.own_domains:
        meta = {**document.meta, "own-domains": " ".join(settings.own_domains)}
        document = document._replace(meta=meta)
    return _Prepared(loaded, Given(document, path, loaded.notes))


def _finished(settings: ScoringSettings, prepared: _Prepared, report: Report) -> DraftReport:
    loaded, document = prepared.loaded, prepared.given.document
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

        chunks = _cut(jobs)
        try:
            with Workers(processes) as workers:
                for result in workers.run(partial(_chunk, scorer, settings, format), chunks, _lost):
                    yield result
                    done += 1
        except Exception:
            # Processes can't be had. What is left is done here, where each draft's own trouble is named.
            pass
    for chunk in _cut(jobs[done:]):
        yield from _chunk(scorer, settings, format, chunk)


def _cut(jobs: Sequence[Job]) -> list[Sequence[Job]]:
    return [jobs[at : at + _CHUNK] for at in range(0, len(jobs), _CHUNK)]


def _chunk(
    scorer: Scorer, settings: ScoringSettings, format: str, jobs: Sequence[Job]
) -> list[DraftReport | Exception]:
    taken = [_caught(_prepared, settings, job, format) for job in jobs]
    reports = iter(scored(scorer, [one.given for one in taken if isinstance(one, _Prepared)]))
    pairs = [(one, next(reports) if isinstance(one, _Prepared) else one) for one in taken]
    return [
        report if isinstance(report, Exception) else _caught(_finished, settings, one, report) for one, report in pairs
    ]


def _caught(make: Callable[..., Made], *arguments: Any) -> Made | Exception:
    try:
        return make(*arguments)
    except Exception as error:
        return error


def _lost(job: Job) -> DraftReport | Exception:
    return InputError(DIED)
