"""Many articles, in order and in constant memory, on one core or several."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from credscore.errors import InputError
from credscore.scoring.report import Failure, Report

if TYPE_CHECKING:
    from credscore.scoring.scorer import Scorer

CHUNK = 16
"""Articles sent to a worker at once: transport dominates small documents otherwise."""

Article = str | os.PathLike[str]


def score_many(
    scorer: Scorer, articles: Iterable[Article], format: str = "auto", n_jobs: int = 1
) -> Iterator[Report | Failure]:
    """Yield a Report or a Failure for each article, in order. See ``Scorer.score_many``."""
    numbered = enumerate(articles)
    if n_jobs == 1:
        for number, article in numbered:
            yield _one(scorer, number, article, format)
        return
    from joblib import Parallel, delayed

    chunks = iter(lambda: list(islice(numbered, CHUNK)), [])
    parallel = Parallel(n_jobs=n_jobs, return_as="generator")
    for part in parallel(delayed(_chunk)(scorer, chunk, format) for chunk in chunks):
        yield from part


def _chunk(scorer: Scorer, chunk: list[tuple[int, Article]], format: str) -> list[Report | Failure]:
    return [_one(scorer, number, article, format) for number, article in chunk]


def _one(scorer: Scorer, number: int, article: Article, format: str) -> Report | Failure:
    name = f"item {number}" if isinstance(article, str) else os.fspath(article)
    try:
        return scorer.score(article, format) if isinstance(article, str) else scorer.score_file(article, format)
    except InputError as error:
        return Failure(name, str(error))
    except OSError as error:
        return Failure(name, error.strerror or str(error))
