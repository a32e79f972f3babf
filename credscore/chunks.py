"""Cuts what comes one by one into lists that are worth handling at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")


def chunks(
    items: Iterable[Item], size: Callable[[Item], int], largest: int, most: int | None = None
) -> Iterator[list[Item]]:
    """Yield the items in order, in lists whose sizes sum up to at most ``largest``, of at most ``most`` items each.

    An item larger than that goes alone.
    """
    chunk: list[Item] = []
    total = 0
    for item in items:
        own = size(item)
        if chunk and (total + own > largest or len(chunk) == most):
            yield chunk
            chunk, total = [], 0
        chunk.append(item)
        total += own
    if chunk:
        yield chunk
