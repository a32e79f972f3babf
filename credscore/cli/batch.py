"""Files through the scorer: one result each, in order, whatever happens to any of them."""

from __future__ import annotations

import dataclasses
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from credscore.cli.files import STANDARD_INPUT, Target
from credscore.cli.problems import Problem, of_exception
from credscore.errors import InputError

if TYPE_CHECKING:
    from credscore.scoring import Report, Scorer

_RETRIED = 16


def results(
    scorer: Scorer, items: Sequence[Target | Problem], format: str, jobs: int = 1
) -> Iterator[Report | Problem]:
    """Yield a report or a problem for each item, in order. ``jobs``: how many processes, -1 for one a core."""
    done = 0
    while done < len(items):
        if jobs != 1:
            for result in _parallel(scorer, items[done:], format, jobs):
                yield result
                done += 1
        # Where several processes broke down, the next few go one by one: the cause is among them, and is named.
        stop = len(items) if jobs == 1 else done + _RETRIED
        for item in items[done:stop]:
            yield _result(scorer, item, format)
            done += 1


def _parallel(scorer: Scorer, items: Sequence[Target | Problem], format: str, jobs: int) -> Iterator[Report | Problem]:
    """Results of several processes; ends early if they break down."""
    from pathlib import Path

    from credscore.scoring.report import Report

    stream = scorer.score_many([Path(item.path) for item in items if _is_file(item)], format, jobs)
    for item in items:
        try:
            outcome = next(stream) if _is_file(item) else None
        except Exception:
            return
        # A failure is tried again here, where its exception tells more than its message.
        yield _named(item, outcome) if isinstance(outcome, Report) else _result(scorer, item, format)


def _is_file(item: Target | Problem) -> bool:
    return isinstance(item, Target) and item.path != STANDARD_INPUT


def _result(scorer: Scorer, item: Target | Problem, format: str) -> Report | Problem:
    if isinstance(item, Problem):
        return item
    try:
        if item.path == STANDARD_INPUT:
            report = scorer.score_bytes(standard_input(), format, None)
        else:
            report = scorer.score_file(item.path, format)
    except Exception as error:
        return Problem(item.path, of_exception(error))
    return _named(item, report)


def _named(item: Target | Problem, report: Report) -> Report | Problem:
    """The report under the name that the user gave; an empty file is a problem."""
    if not report.source.strip():
        return Problem(item.path, "the file is empty; nothing to score")
    return dataclasses.replace(report, path=item.path)


def standard_input() -> bytes:
    """Return what is piped in. Raises InputError if nothing can be."""
    if sys.stdin is None:
        raise InputError("it is closed; pipe a text in, or name a file")
    try:
        return sys.stdin.buffer.read()
    except ValueError as error:
        raise InputError("it is closed; pipe a text in, or name a file") from error
