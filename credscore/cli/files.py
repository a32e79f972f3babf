"""From the paths on a command line to the files to score."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from credscore.cli.problems import Problem, of_os_error

STANDARD_INPUT = "-"
SUFFIXES = frozenset(
    {".md", ".markdown", ".mdown", ".mkd", ".mdx", ".rmd", ".qmd", ".html", ".htm", ".xhtml", ".txt", ".text"}
    | {".rst", ".rest", ".wiki", ".mediawiki", ".wikitext", ".adoc", ".asciidoc", ".asc"}
)
"""What a walk through a directory picks up. A file named on the command line may have any suffix."""

_SNIFFED = 2048


@dataclass(frozen=True, slots=True)
class Target:
    """A file to score, by the name the user gave it or found it under; ``-`` is standard input."""

    path: str


def discover(paths: Iterable[str]) -> Iterator[Target | Problem]:
    """Yield each file once, in the order given, a directory's in sorted order; and what can't be read."""
    seen: set[str] = set()
    for path in paths:
        for item in _expand(path):
            key = item.path if item.path == STANDARD_INPUT else os.path.abspath(item.path)
            if key not in seen:
                seen.add(key)
                yield item


def _expand(path: str) -> Iterator[Target | Problem]:
    if path == STANDARD_INPUT or not os.path.isdir(path):
        yield Target(path)
        return
    empty = True
    for item in _walk(path):
        empty = False
        yield item
    if empty:
        yield Problem(path, "nothing to score in this directory; name a file, or add one such as article.md")


def _walk(top: str) -> Iterator[Target | Problem]:
    """Depth first, sorted. Symbolic links to directories are not entered, so no loop is possible."""
    failures: list[OSError] = []
    for directory, names, files in os.walk(top, onerror=failures.append):
        names[:] = sorted(name for name in names if not name.startswith("."))
        for name in sorted(files):
            path = os.path.join(directory, name)
            if not name.startswith(".") and os.path.splitext(name)[1].lower() in SUFFIXES and _is_text(path):
                yield Target(path)
    for error in failures:
        yield Problem(str(error.filename), of_os_error(error))


def _is_text(path: str) -> bool:
    """Whether a file found in a walk is worth reading; one that can't be read is, so that it is reported."""
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            return False
        with open(path, "rb") as file:
            head = file.read(_SNIFFED)
    except OSError:
        return True
    return b"\0" not in head or head.startswith((b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff"))
