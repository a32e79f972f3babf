"""From paths to articles, and from articles to results: one each, in order, whatever happens to any of them."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from credscore.cli.files import STANDARD_INPUT, discover
from credscore.cli.problems import Problem, debugging
from credscore.errors import InputError
from credscore.scoring.record import Article, Record, holds_records, is_compressed
from credscore.scoring.report import Failure, Report

if TYPE_CHECKING:
    from typing import BinaryIO

    from credscore.scoring import Scorer
    from credscore.scoring.streams import Columns


def articles(paths: Iterable[str], columns: Columns | None = None) -> Iterator[Article]:
    """Yield what there is to score. With ``columns``, standard input is JSON Lines, and directories hold such files."""
    for item in discover(paths, holds_records if columns else None):
        if isinstance(item, Problem):
            yield Failure(item.path, item.message)
        elif item.path == STANDARD_INPUT:
            yield from _piped(columns)
        elif holds_records(item.path) or is_compressed(item.path):
            yield from _unpacked(item.path, columns)
        else:
            yield item


def _unpacked(path: str, columns: Columns | None) -> Iterator[Article]:
    from credscore.scoring import streams

    if holds_records(path):
        yield from streams.records(path, columns)
    else:
        yield streams.whole(path)


def _piped(columns: Columns | None) -> Iterator[Record | Failure]:
    from credscore.scoring.streams import json_lines

    try:
        if columns:
            yield from json_lines(_standard_input(), STANDARD_INPUT, columns)
        else:
            yield Record(standard_input(), path=STANDARD_INPUT)
    except (InputError, OSError) as error:
        yield Failure(STANDARD_INPUT, str(error))


def results(scorer: Scorer, given: Iterable[Article], format: str, jobs: int = 1) -> Iterator[Report | Problem]:
    """Yield a report or a problem for each article, in order. ``jobs``: how many processes, -1 for one a core."""
    for result in scorer.score_many(given, format, jobs, finish=_checked):
        yield _problem(result) if isinstance(result, Failure) else result


def lines(scorer: Scorer, given: Iterable[Article], format: str, jobs: int = 1) -> Iterator[str | Problem]:
    """Yield a line of JSON or a problem for each article, in order. The processes that score write the lines."""
    for result in scorer.score_many(given, format, jobs, finish=_line):
        yield _problem(result) if isinstance(result, Failure) else result


def _problem(failure: Failure) -> Problem:
    if failure.traceback and debugging():
        sys.stderr.write(failure.traceback)
    return Problem(failure.path, failure.message, failure.id, failure.fields)


def _checked(result: Report | Failure) -> Report | Failure:
    """The result; an empty article is a failure."""
    if isinstance(result, Failure) or result.source.strip():
        return result
    what = "the file is empty" if result.id is None else "its text is empty"
    return Failure(result.path or "", f"{what}; nothing to score", id=result.id, fields=result.fields)


def _line(result: Report | Failure) -> str | Failure:
    from credscore.render.json import render_line

    checked = _checked(result)
    return checked if isinstance(checked, Failure) else render_line(checked)


def standard_input() -> bytes:
    """Return what is piped in. Raises InputError if nothing can be."""
    try:
        return _standard_input().read()
    except ValueError as error:
        raise InputError("it is closed; pipe a text in, or name a file") from error


def _standard_input() -> BinaryIO:
    if sys.stdin is None:
        raise InputError("it is closed; pipe a text in, or name a file")
    return sys.stdin.buffer
