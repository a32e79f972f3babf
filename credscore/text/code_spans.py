"""Where code stands in Markdown: between runs of backticks of the same length."""

from __future__ import annotations

from collections.abc import Iterator

from credscore.expressions import expression

_TICKS = expression(r"`+")
_BLANK = expression(r"\n\r?\n")
_FENCE = 3


def code_spans(source: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of code spans and fenced blocks, in order. Short runs are no code across an empty line."""
    runs = [match.span() for match in _TICKS.finditer(source)]
    following: dict[int, int] = {}
    closing = [0] * len(runs)
    for i in range(len(runs) - 1, -1, -1):
        size = runs[i][1] - runs[i][0]
        closing[i] = following.get(size, 0)
        following[size] = i
    i = 0
    while i < len(runs):
        (start, inside), close = runs[i], closing[i]
        if close and (inside - start >= _FENCE or not _BLANK.search(source, inside, runs[close][0])):
            yield start, runs[close][1]
            i = close
        i += 1
