"""Many articles, in order and in constant memory, on one core, several, or a cluster that joblib knows."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeAlias

from credscore.errors import DIED, InputError, describe
from credscore.scoring.record import Article, Record, unpacked_name
from credscore.scoring.report import Failure, Report
from credscore.text.formats import FORMATS

if TYPE_CHECKING:
    from credscore.scoring.scorer import Scorer
    from credscore.scoring.workers import Workers

CHUNK_BYTES, CHUNK_ITEMS = 1 << 18, 256
"""What a worker gets at once, at most (an article that is larger goes alone): transport dominates small articles."""
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
    numbered = enumerate(articles)
    if n_jobs == 1:
        results = (_one(scorer, format, "", item) for item in numbered)
        return results if finish is None else map(finish, results)
    from credscore.scoring.workers import Workers

    # Made here and not in the generator: joblib.parallel_config may be over when the first result is asked for.
    return _parallel(Workers(n_jobs), partial(_chunk, scorer, format, os.getcwd(), finish), numbered, finish)


def _parallel(
    workers: Workers, task: Any, numbered: Iterator[_Numbered], finish: Callable[[Report | Failure], Any] | None
) -> Iterator[Any]:
    chunks = _chunks(numbered)
    lost = _lost if finish is None else lambda item: finish(_lost(item))
    with workers:
        while wave := list(islice(chunks, WAVE * workers.count)):
            yield from workers.run(task, wave, lost)


def _chunks(numbered: Iterator[_Numbered]) -> Iterator[list[_Numbered]]:
    chunk: list[_Numbered] = []
    total = 0
    for item in numbered:
        size = _size(item[1])
        if chunk and (total + size > CHUNK_BYTES or len(chunk) == CHUNK_ITEMS):
            yield chunk
            chunk, total = [], 0
        chunk.append(item)
        total += size
    if chunk:
        yield chunk


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
    results = [_one(scorer, format, directory, item) for item in chunk]
    return results if finish is None else [finish(result) for result in results]


def _one(scorer: Scorer, format: str, directory: str, item: _Numbered) -> Report | Failure:
    """A Report, or a Failure whatever goes wrong: one article must not end a batch of millions.

    ``directory``: what relative paths start from; a worker may have been started elsewhere.
    """
    number, article = item
    if isinstance(article, Failure):
        return article
    try:
        return _scored(scorer, article, format, directory)
    except Exception as error:
        return _failure(number, article, describe(error), "" if _foreseen(error) else _traceback(error))


def _scored(scorer: Scorer, article: object, format: str, directory: str) -> Report:
    if isinstance(article, str):
        return scorer.score(article, format)
    if isinstance(article, os.PathLike):
        with open(os.path.join(directory, article), "rb") as file:
            data = file.read()
        return scorer.score_bytes(data, format, os.fspath(article))
    if not isinstance(article, Record):
        kind = type(article).__name__
        raise InputError(f"an article is a str, a path object or a Record, not {kind}; wrap bytes in a Record")
    if isinstance(article.text, bytes):
        report = scorer.score_bytes(article.text, format, unpacked_name(article.path))
    else:
        report = scorer.score(article.text, format)
    return replace(report, path=article.path, id=article.id, fields=article.fields)


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
