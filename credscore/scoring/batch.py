"""Many articles, in order and in constant memory, on one core, several, or a cluster that joblib knows."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeAlias

from credscore.chunks import chunks
from credscore.errors import DIED, InputError, describe
from credscore.scoring.record import Article, Given, Record, given_bytes, unpacked_name
from credscore.scoring.report import Failure, Report
from credscore.text.formats import FORMATS, read

if TYPE_CHECKING:
    from credscore.scoring.scorer import Scorer
    from credscore.scoring.workers import Workers

CHUNK_BYTES, CHUNK_ITEMS = 1 << 18, 256
"""What is scored at once, at most (an article that is larger goes alone): of small articles, most of the time goes to
what each piece of work takes before it begins, and to transport."""
WAVE = 16
"""Chunks a worker between two pauses: enough that none waits long for the last, few enough to hold in memory."""


_Numbered: TypeAlias = tuple[int, Article]


def score_many(
    scorer: Scorer,
    articles: Iterable[Article],
    format: str = "auto",
    n_jobs: int | None = 1,
    finish: Callable[[Report | Failure], Any] | None = None,
) -> Iterator[Any]:
    """Return a Report or a Failure for each article, or what ``finish`` makes of it. See ``Scorer.score_many``."""
    if format != "auto" and format not in FORMATS:
        raise ValueError(f"unknown format {format!r}: not one of auto, {', '.join(FORMATS)}")
    cut = chunks(enumerate(articles), lambda item: _size(item[1]), CHUNK_BYTES, CHUNK_ITEMS)
    if n_jobs == 1:
        return (result for chunk in cut for result in _chunk(scorer, format, "", finish, chunk))
    from credscore.scoring.workers import Workers

    # Made here and not in the generator: joblib.parallel_config may be over when the first result is asked for.
    return _parallel(Workers(n_jobs), partial(_chunk, scorer, format, os.getcwd(), finish), cut, finish)


def _parallel(
    workers: Workers, task: Any, cut: Iterator[list[_Numbered]], finish: Callable[[Report | Failure], Any] | None
) -> Iterator[Any]:
    lost = _lost if finish is None else lambda item: finish(_lost(item))
    with workers:
        while wave := list(islice(cut, WAVE * workers.count)):
            yield from workers.run(task, wave, lost)


def _size(article: Article) -> int:
    """About how many bytes there are to score."""
    if isinstance(article, Failure):
        return 0
    if isinstance(article, (str, Record)):
        return len(article if isinstance(article, str) else article.text)
    try:
        return os.stat(article).st_size if isinstance(article, os.PathLike) else 0
    except (OSError, ValueError):
        return 0


def _chunk(
    scorer: Scorer,
    format: str,
    directory: str,
    finish: Callable[[Report | Failure], Any] | None,
    chunk: Sequence[_Numbered],
) -> list[Any]:
    """A result for each article. ``directory``: what relative paths start from; a worker may have been started
    elsewhere."""
    taken = [_taken(format, directory, item) for item in chunk]
    pairs = [(item, given) for item, given in zip(chunk, taken, strict=True) if isinstance(given, Given)]
    reports = zip(pairs, scored(scorer, [given for _, given in pairs]), strict=True)
    done = iter([_failed(item, report) if isinstance(report, Exception) else report for (item, _), report in reports])
    results = [next(done) if isinstance(given, Given) else given for given in taken]
    return results if finish is None else [finish(result) for result in results]


def _taken(format: str, directory: str, item: _Numbered) -> Given | Failure:
    """A Document, or a Failure whatever goes wrong: one article must not end a batch of millions."""
    article = item[1]
    if isinstance(article, Failure):
        return article
    try:
        return _given(article, format, directory)
    except Exception as error:
        return _failed(item, error)


def scored(scorer: Scorer, given: Sequence[Given]) -> list[Report | Exception]:
    """Return each Document's Report, or what went wrong with it."""
    try:
        return list(scorer.score_documents(given))
    except Exception as error:
        if len(given) == 1:
            return [error]
    # Each by itself: only the one at fault is lost.
    return [result for one in given for result in scored(scorer, [one])]


def _given(article: object, format: str, directory: str) -> Given:
    if isinstance(article, str):
        return Given(read(article, format))
    if isinstance(article, os.PathLike):
        with open(os.path.join(directory, article), "rb") as file:
            data = file.read()
        return given_bytes(data, format, os.fspath(article))
    if not isinstance(article, Record):
        kind = type(article).__name__
        raise InputError(f"an article is a str, a path object or a Record, not {kind}; wrap bytes in a Record")
    if isinstance(article.text, bytes):
        given = given_bytes(article.text, format, unpacked_name(article.path))
    else:
        given = Given(read(article.text, format))
    return given._replace(path=article.path, id=article.id, fields=article.fields)


def _failed(item: _Numbered, error: Exception) -> Failure:
    return _failure(*item, describe(error), "" if _foreseen(error) else _traceback(error))


def _lost(item: _Numbered) -> Report | Failure:
    number, article = item
    return _failure(number, article, DIED)


def _failure(number: int, article: Article, message: str, traceback: str = "") -> Failure:
    if isinstance(article, Record):
        return Failure(article.path or f"item {number}", message, traceback, article.id, article.fields)
    name = os.fspath(article) if isinstance(article, os.PathLike) else f"item {number}"
    return Failure(name, message, traceback)


def _foreseen(error: Exception) -> bool:
    return isinstance(error, (InputError, OSError))


def _traceback(error: Exception) -> str:
    import traceback

    return "".join(traceback.format_exception(error))
