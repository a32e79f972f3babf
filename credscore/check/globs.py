"""Path patterns as .gitignore has them: ``*.md``, ``drafts/``, ``docs/**/old-*.html``."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from functools import cache


def matches(path: str, patterns: Iterable[str]) -> bool:
    """Return whether ``path`` (relative, with ``/``) or a directory that it lies in fits one of ``patterns``.

    A pattern without ``/`` (but at its end) fits a name at any depth, another one the path from its start. ``*`` and
    ``?`` stop at ``/``, ``**`` does not.
    """
    return any(_compiled(pattern).match(path) for pattern in patterns)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    body = pattern.rstrip("/")
    anchored = "/" in body
    body = re.sub(r"(?:\*\*/)+", "**/", body.removeprefix("./").removeprefix("/"))
    expression = "".join(_part(part) for part in re.split(r"(\*\*/|\*\*|\*|\?)", body))
    start = "" if anchored else "(?:.*/)?"
    end = "/.*" if pattern.endswith("/") else "(?:/.*)?"
    return re.compile(f"(?s:{start}{expression}{end})\\Z")


def _part(part: str) -> str:
    return {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}.get(part) or re.escape(part)


def relative(path: str, root: str) -> str:
    """Return ``path`` relative to the directory ``root``, with ``/``."""
    full = os.path.abspath(path)
    try:
        return os.path.relpath(full, root).replace(os.sep, "/")
    except ValueError:
        # Another drive, on Windows.
        return full.replace(os.sep, "/")
