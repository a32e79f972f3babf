"""Lines and link targets of a reStructuredText page."""

from __future__ import annotations

import re
from typing import NamedTuple

from credscore.expressions import expression

_LINES = expression(r"([^\r\n]*)(?:\r\n|\r|\n|$)")
_TARGET = expression(
    r"^[ \t]*\.\.[ \t]+_(?:`([^`\n]{1,200})`|((?:[^:\\\n]|\\.){1,200})):[ \t]*(?:\n[ \t]+)?(\S[^\n]*)?$", re.MULTILINE
)
_ANONYMOUS = expression(r"^[ \t]*(?:__|\.\.[ \t]+__:)[ \t]+(\S[^\n]*)$", re.MULTILINE)


class Line(NamedTuple):
    """``source[start:end]`` without its indentation (``indent`` characters) and without its line end."""

    start: int
    end: int
    indent: int


def read_lines(source: str) -> list[Line]:
    """Return the lines of ``source``; only line feeds and carriage returns end a line."""
    lines = []
    for match in _LINES.finditer(source):
        text = match[1]
        body = text.strip(" \t\f\v")
        start = match.start() + (len(text) - len(text.lstrip(" \t\f\v")) if body else 0)
        indent = len(text[: start - match.start()].expandtabs(8))
        lines.append(Line(start, start + len(body), indent))
    return lines


def read_targets(source: str) -> tuple[dict[str, str], list[str]]:
    """The addresses that names stand for, and those of nameless links in order."""
    targets: dict[str, str] = {}
    for match in _TARGET.finditer(source):
        if match[3]:
            targets.setdefault((match[1] or match[2]).lower().replace("\\", ""), match[3].strip())
    return targets, [m[1].strip() for m in _ANONYMOUS.finditer(source)]
