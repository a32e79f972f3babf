"""Workers that die, and what joblib hands out after that. Its part is played by a stand-in here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from credscore.scoring.workers import Workers

CHUNKS = [[0, 1], [2, 3], [4, 5], [6, 7]]
Call = tuple[Callable[..., Any], tuple[Any, ...], dict[str, Any]]


class Dying:
    """Hands out a first result and then an error; at the next call a result of the first one before its own, of which
    two have changed places."""

    def __init__(self) -> None:
        self.stale: list[Any] = []
        self.calls = 0

    def __enter__(self) -> Dying:
        return self

    def __exit__(self, *exception: object) -> None:
        pass

    def __call__(self, tasks: Iterable[Call]) -> Iterator[Any]:
        results = [function(*arguments, **options) for function, arguments, options in tasks]
        self.calls += 1
        if self.calls == 1:
            self.stale = results[2:3]
            yield results[0]
            raise RuntimeError("a worker died")
        yield from (*self.stale, results[1], results[0], *results[2:])


def _workers() -> Workers:
    workers = Workers(2)
    workers._parallel = Dying()
    return workers


def test_nothing_is_lost_repeated_or_moved_when_a_worker_dies() -> None:
    def double(chunk: Sequence[int]) -> list[int]:
        return [2 * item for item in chunk]

    with _workers() as workers:
        assert list(workers.run(double, CHUNKS, lambda item: -1)) == [0, 2, 4, 6, 8, 10, 12, 14]
