"""How far a long run is, how fast, and how long it will take; for a person at a terminal."""

from __future__ import annotations

import os
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

import click

from credscore.cli.files import STANDARD_INPUT, discover
from credscore.cli.problems import Problem
from credscore.scoring.record import Article, Record
from credscore.scoring.report import Failure

Result = TypeVar("Result")


class Progress:
    """Measures by bytes of input: what remains of a compressed file, or how many records, nobody knows before."""

    def __init__(self) -> None:
        self._sizes: deque[int] = deque()
        self._start = time.monotonic()

    def watch(self, articles: Iterable[Article]) -> Iterator[Article]:
        """Pass the articles on, and note what each one weighs."""
        for article in articles:
            self._sizes.append(_size(article))
            yield article

    def show(self, results: Iterable[Result], total: int) -> Iterator[Result]:
        """Pass the results of the articles on, one each and in order, under a bar. ``total``: bytes of input."""
        done = 0
        bar: Any = click.progressbar(
            length=max(1, total), label="Scoring", file=sys.stderr, item_show_func=lambda _: self._rate(done)
        )
        with bar:
            for result in results:
                yield result
                done += 1
                bar.update(self._sizes.popleft())

    def _rate(self, done: int) -> str:
        seconds = time.monotonic() - self._start
        return f"{done:,} articles, {done / seconds:,.0f}/s" if done and seconds else ""


def total_size(paths: Iterable[str], wanted: Callable[[str], bool] | None) -> int:
    """Return the bytes of all files; 0 if standard input, whose length nobody knows, is among them."""
    total = 0
    for item in discover(paths, wanted):
        if item.path == STANDARD_INPUT:
            return 0
        total += 0 if isinstance(item, Problem) else _file_size(item)
    return total


def _size(article: Article) -> int:
    if isinstance(article, Record):
        return article.size
    return 0 if isinstance(article, (Failure, str)) else _file_size(article)


def _file_size(path: os.PathLike[str]) -> int:
    try:
        return os.stat(path).st_size
    except OSError:
        return 0
