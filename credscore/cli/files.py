"""From the paths on a command line to the files to score."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from credscore.cli.problems import Problem
from credscore.errors import BinaryContentError, InputError, describe
from credscore.text.decode import decode
from credscore.text.formats import EXTRACTED, SUFFIXES

STANDARD_INPUT = "-"
_SNIFFED = 4096


class Target(NamedTuple):
    """A file to score, by the name the user gave it or found it under; ``-`` is standard input."""

    path: str

    def __fspath__(self) -> str:
        return self.path


def discover(paths: Iterable[str], wanted: Callable[[str], bool] | None = None) -> Iterator[Target | Problem]:
    """Yield each file once, in the order given, a directory's in sorted order; and what can't be read.

    ``wanted``: which files of a directory to take by their path, beside those with a suffix that a reader knows.
    """
    paths = list(paths)
    if len(paths) == 1:
        yield from _expand(paths[0], wanted)
        return
    # One path leads to no file twice; with several, memory grows with the number of files.
    seen: set[str] = set()
    for path in paths:
        for item in _expand(path, wanted):
            key = item.path if item.path == STANDARD_INPUT else os.path.abspath(item.path)
            if key not in seen:
                seen.add(key)
                yield item


def _expand(path: str, wanted: Callable[[str], bool] | None) -> Iterator[Target | Problem]:
    if path == STANDARD_INPUT or not os.path.isdir(path):
        yield Target(path)
        return
    empty = True
    for item in _walk(path, wanted):
        empty = False
        yield item
    if empty:
        yield Problem(path, "nothing to score in this directory; name a file, or add one such as article.md")


def _walk(top: str, wanted: Callable[[str], bool] | None) -> Iterator[Target | Problem]:
    """Files with a suffix that a reader knows, sorted. Linked directories are not entered: no loop is possible."""
    failures: list[OSError] = []
    for directory, names, files in os.walk(top, onerror=failures.append):
        names[:] = sorted(name for name in names if not name.startswith("."))
        for name in sorted(files):
            path = os.path.join(directory, name)
            if name.startswith("."):
                continue
            known = os.path.splitext(name)[1].lower() in SUFFIXES
            if (known and _is_article(path)) or (wanted and wanted(path) and os.path.isfile(path)):
                yield Target(path)
    for error in failures:
        yield Problem(str(error.filename), describe(error))


def _is_article(path: str) -> bool:
    """Whether a file found in a walk is worth reading; one that can't be read is, so that it is reported."""
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            return False
        if SUFFIXES.get(os.path.splitext(path)[1].lower()) in EXTRACTED:
            return True
        with open(path, "rb") as file:
            head = file.read(_SNIFFED)
    except OSError:
        return True
    if b"\0" not in head:
        return True
    try:
        decode(head)
    except BinaryContentError:
        return False
    except InputError:
        # A file that promises to be text and is not: what is wrong with it is the user's to know.
        pass
    return True
