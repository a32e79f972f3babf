"""Processes that may die: joblib's workers, of whatever backend is in force, and which document killed them."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from typing import Any, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

Task = Callable[[Sequence[Item]], list[Result]]
Lost = Callable[[Item], Result]

PROBES = 3
"""How often workers may die with nothing to do before they count as unable to run."""


class Workers:
    """The workers of the joblib backend that is in force when this is made. ``n_jobs``: as joblib has it.

    A context manager: the workers are kept from one ``run`` to the next.
    """

    def __init__(self, n_jobs: int | None) -> None:
        from joblib import Parallel

        try:
            self._parallel = Parallel(n_jobs=n_jobs, return_as="generator")
        except ValueError:
            # Some backends, Ray's and Spark's among them, only know how to return all at once.
            self._parallel = Parallel(n_jobs=n_jobs)
        self._error: Exception | None = None
        self._attempts = 0

    def __enter__(self) -> Workers:
        self._parallel.__enter__()
        return self

    def __exit__(self, *exception: Any) -> None:
        self._parallel.__exit__(*exception)

    @property
    def count(self) -> int:
        """How many chunks are worked on at once."""
        return max(1, int(self._parallel._effective_n_jobs()))

    def run(
        self, task: Task[Item, Result], chunks: Sequence[Sequence[Item]], lost: Lost[Item, Result]
    ) -> Iterator[Result]:
        """Yield what ``task`` returns for the chunks, in order.

        ``task`` raises nothing for a bad item, so an exception means that a worker died. What was lost is tried once
        more; if a worker dies again, it is halved until the item that kills them is alone, and ``lost(item)`` stands
        for its result. Raises the workers' error if they cannot even run the task on no item.
        """
        left = yield from self._attempt(task, chunks)
        if left:
            left = yield from self._attempt(task, left)
        if left:
            for _ in range(PROBES):
                if not (yield from self._attempt(task, [[]])):
                    break
            else:
                raise self._error or RuntimeError("the workers cannot run")
            yield from self._isolate(task, left, lost)

    def _isolate(
        self, task: Task[Item, Result], chunks: Sequence[Sequence[Item]], lost: Lost[Item, Result]
    ) -> Iterator[Result]:
        if len(chunks) == 1:
            (chunk,) = chunks
            if len(chunk) == 1:
                yield lost(chunk[0])
                return
            chunks = _halves(chunk)
        for half in _halves(chunks):
            left = yield from self._attempt(task, half)
            if left:
                yield from self._isolate(task, left, lost)

    def _attempt(
        self, task: Task[Item, Result], chunks: Sequence[Sequence[Item]]
    ) -> Generator[Result, None, Sequence[Sequence[Item]]]:
        """Yield results until all are done or a worker dies; return the chunks that are left.

        After a worker has died joblib may hand out results of the attempt before, and those of this one in another
        order: each is known by its attempt and its place.
        """
        from joblib import delayed

        self._attempts += 1
        attempt, done = self._attempts, 0
        ready: dict[int, list[Result]] = {}
        try:
            for made, place, results in self._parallel(
                delayed(_labelled)(task, attempt, place, chunk) for place, chunk in enumerate(chunks)
            ):
                if made == attempt:
                    ready[place] = results
                while done in ready:
                    yield from ready.pop(done)
                    done += 1
        except Exception as error:
            self._error = error
        return chunks[done:]


def _labelled(
    task: Task[Item, Result], attempt: int, place: int, chunk: Sequence[Item]
) -> tuple[int, int, list[Result]]:
    return attempt, place, task(chunk)


def _halves(items: Sequence[Any]) -> tuple[Sequence[Any], Sequence[Any]]:
    middle = len(items) // 2
    return items[:middle], items[middle:]
