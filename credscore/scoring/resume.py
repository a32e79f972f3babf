"""Going on after an interruption: the output is its own journal.

Results are written in the order of the input, a line each, so what is written names the input that is done. Nothing
else is kept, so nothing else can disagree with it, and memory does not grow.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from credscore.errors import InputError
from credscore.scoring.record import Record
from credscore.scoring.report import Failure

if TYPE_CHECKING:
    from credscore.scoring.record import Article

_BLOCK = 1 << 16


class Journal:
    """A JSON Lines file of results that may hold the first part of them already.

    ``model``: the identity of the model that scores; results of another are not continued. ``done``: how many results
    were there; ``failures``: how many of them are errors. Both are known once ``remaining`` has yielded.
    """

    def __init__(self, path: str, model: str) -> None:
        self._path, self._model = path, model
        self.done = self.failures = 0
        # Unbuffered: a line is with the operating system before the next article is scored.
        self._file = open(path, "ab", buffering=0)  # noqa: SIM115
        self._file.truncate(_whole_lines(path))

    def __enter__(self) -> Journal:
        return self

    def __exit__(self, *exception: object) -> None:
        self._file.close()

    def write(self, text: str) -> None:
        """Append whole lines."""
        data = memoryview(text.encode())
        while data:
            data = data[self._file.write(data) :]

    def remaining(self, articles: Iterator[Article]) -> Iterator[Article]:
        """Yield the articles without a result. Raises InputError if the results are not those of the first articles."""
        with open(self._path, "rb") as lines:
            for line in lines:
                self.done += 1
                self._check(_entry(line, self.done), next(articles, None))
        yield from articles

    def _check(self, entry: dict[str, Any], article: Article | None) -> None:
        written = (entry.get("path"), entry.get("id"))
        expected = None if article is None else _name(article)
        if written != expected:
            found = f"line {self.done} is of {_shown(*written)}"
            wanted = f"where the input has {_shown(*(expected or (None, None)))}"
            raise InputError(f"{found}, {wanted}; restore the input, or write to another file")
        if entry.get("model", self._model) != self._model:
            raise InputError(f"line {self.done} is by the model {entry['model']}, not {self._model}; write elsewhere")
        self.failures += "error" in entry


def _whole_lines(path: str) -> int:
    """The length of a file up to its last line end: an interrupted write leaves half a line."""
    with open(path, "rb") as file:
        end = file.seek(0, os.SEEK_END)
        while end:
            start = max(0, end - _BLOCK)
            file.seek(start)
            found = file.read(end - start).rfind(b"\n")
            if found >= 0:
                return start + found + 1
            end = start
    return 0


def _entry(line: bytes, number: int) -> dict[str, Any]:
    try:
        entry = json.loads(line)
    except ValueError:
        entry = None
    if not isinstance(entry, dict) or "path" not in entry:
        raise InputError(f"line {number} is no result of credscore; write to another file")
    return entry


def _name(article: Article) -> tuple[str | None, str | None]:
    if isinstance(article, (Record, Failure)):
        return article.path, article.id
    return (None, None) if isinstance(article, str) else (os.fspath(article), None)


def _shown(path: str | None, id: str | None) -> str:
    return " ".join(part for part in (path, id) if part is not None) or "nothing"
