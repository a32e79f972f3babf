"""Path patterns as .gitignore has them: ``*.md``, ``drafts/``, ``docs/**/old-*.html``, ``[0-9]*.md``."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from functools import cache

from credscore.expressions import expression

_SPECIAL = expression(r"(\*\*/|\*\*|\*|\?|\[[!^]?\]?[^\]]*\])")


def matches(path: str, patterns: Iterable[str]) -> bool:
    """Return whether ``path`` (relative, with ``/``) or a directory that it lies in fits one of ``patterns``.

    A pattern without ``/`` (but at its end) fits a name at any depth, another one the path from its start. ``*``,
    ``?`` and ``[abc]`` (``[!abc]`` for any other) stop at ``/``, ``**`` does not.
    """
    return any(_compiled(pattern).match(path) for pattern in patterns)


def trouble(pattern: str) -> str | None:
    """Return why a pattern can't be used, None if it can."""
    if pattern.startswith("!"):
        return "! is not supported here; name what is meant instead"
    try:
        _compiled(pattern)
    except re.error as error:
        return f"is no pattern ({error})"
    return None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    body = pattern.rstrip("/")
    anchored = "/" in body
    body = re.sub(r"(?:\*\*/)+", "**/", body.removeprefix("./").removeprefix("/"))
    body = "".join(_part(part) for part in _SPECIAL.split(body))
    start = "" if anchored else "(?:.*/)?"
    end = "/.*" if pattern.endswith("/") else "(?:/.*)?"
    return re.compile(f"(?s:{start}{body}{end})\\Z")


def _part(part: str) -> str:
    if part.startswith("[") and part.endswith("]") and len(part) > 2:
        negated = part[1] in "!^"
        inside = re.sub(r"([\\\[\]&~|^])", r"\\\1", part[2 if negated else 1 : -1])
        return f"(?!/)[{'^' if negated else ''}{inside}]"
    return {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}.get(part) or re.escape(part)


def relative(path: str, root: str) -> str:
    """Return ``path`` relative to the directory ``root``, with ``/``."""
    full = os.path.abspath(path)
    try:
        return os.path.relpath(full, root).replace(os.sep, "/")
    except ValueError:
        # Another drive, on Windows.
        return full.replace(os.sep, "/")
