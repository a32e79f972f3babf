"""Finds ``credscore-disable`` and ``credscore-enable`` in a draft, in the comments that its format has."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from credscore.check.result import Suppression
from credscore.expressions import expression

_HTML, _JSX = (r"<!--\s{0,20}", r"\s{0,20}-->"), (r"\{/\*\s{0,20}", r"\s{0,20}\*/\s{0,20}\}")
_RST, _ASCIIDOC = (r"^\.\.(?:[ \t]{1,20}|[ \t]{0,20}\r?\n[ \t]{1,20})", r"$"), (r"^//[ \t]{0,20}", r"$")
_ASCIIDOC_BLOCK = (r"^/{4}\s{1,20}", r"\s{1,20}/{4}$")
_FRONT_MATTER = (r"^#[ \t]{0,20}", r"$")
_BRACKETS = (r"^[ \t]{0,20}\[", r"\][ \t]{0,20}$")
_COMMENTS: dict[str, tuple[tuple[str, str], ...]] = {
    "mdx": (_HTML, _JSX),
    "rst": (_RST,),
    "asciidoc": (_ASCIIDOC, _ASCIIDOC_BLOCK),
    "text": (_HTML, _BRACKETS),
    "docx": (_BRACKETS,),
    "pdf": (_BRACKETS,),
}
"""How a format's comments open and close; HTML comments for the others."""
WITHOUT_COMMENTS = frozenset({"text", "docx", "pdf"})
"""Formats in which a comment would be read as prose."""

_BODY = (
    r"credscore-(?P<verb>disable|enable)(?P<scope>-line|-next-line|-file)?"
    r"(?=[ \t:\]]|-->|\*/|$)[ \t]{0,20}(?P<rules>[^:\r\n<>*\]]{0,500}?)"
    r"(?:[ \t]{0,20}:(?P<reason>[^\r\n]{0,500}?))?"
)
_FENCES = {"asciidoc": expression(r"(-{4,}|\.{4,}|`{3,})[ \t]*$"), "markdown": expression(r" {0,3}(`{3,}|~{3,})")}
_MARKDOWN = frozenset({"markdown", "mdx", "rmarkdown", "quarto"})
_NAME = expression(r"[^\s,]+")
_FRONT = expression(r"\ufeff?(---|\+\+\+)[ \t]*\r?\n[\s\S]*?^\1[ \t]*\r?$", re.MULTILINE)
_ATTEMPT = r"(?!credscore-(?:disable|enable)(?:-line|-next-line|-file)?(?![\w-]))(?i:credscore)-[\w-]{1,40}"


class Directive(NamedTuple):
    """One comment. ``names``: the rules as written, each with its span in the source; none for all rules. ``enables``:
    whether it ends a region instead of opening one."""

    suppression: Suppression
    names: tuple[tuple[str, int, int], ...]
    enables: bool


def find(source: str, format: str) -> list[Directive]:
    """Return the directives in ``source``, in order. Those shown in code blocks or code spans are none."""
    if "credscore-" not in source:
        return []
    found = [_directive(match) for match in _matches(source, format, _BODY)]
    if not found:
        return []
    code = _CodeLines(source, format)
    return [directive for directive in found if directive.suppression.start not in code]


def misspelt(source: str, format: str, directives: list[Directive]) -> list[tuple[str, int, int]]:
    """Return what comments say that begins as a directive does and is none of ``directives``, with its span."""
    if "credscore-" not in source.lower():
        return []
    known = {directive.suppression.start for directive in directives}
    code = _CodeLines(source, format)
    opened = _matches(source, format, f"(?P<word>{_ATTEMPT})", closed=False)
    found = [match for match in opened if match.start() not in known and match.start() not in code]
    return [(match["word"], *match.span("word")) for match in found]


def blanked(source: str, directives: list[Directive]) -> str:
    """Return ``source`` with spaces in place of the directives: where a format has no comments they would be prose."""
    out, here = [], 0
    for directive in directives:
        start, end = directive.suppression.start, directive.suppression.end
        out += [source[here:start], " " * (end - start)]
        here = end
    return "".join([*out, source[here:]])


def _matches(source: str, format: str, body: str, closed: bool = True) -> list[re.Match[str]]:
    patterns = _patterns(_COMMENTS.get(format, (_HTML,)), body, closed)
    found = [match for pattern in patterns for match in pattern.finditer(source)]
    front = _FRONT.match(source) if format in _MARKDOWN else None
    if front:
        found += _patterns((_FRONT_MATTER,), body, closed)[0].finditer(source, 0, front.end())
    return sorted(found, key=lambda match: match.start())


@cache
def _patterns(comments: tuple[tuple[str, str], ...], body: str, closed: bool) -> tuple[re.Pattern[str], ...]:
    # A form feed or U+2028 ends no line, and $ stands before a \r too.
    return tuple(
        re.compile(
            opening.replace("^", r"(?:(?<=[\r\n])|\A)") + body + closing.replace("$", r"(?=[\r\n]|\Z)") * closed
        )
        for opening, closing in comments
    )


def _directive(match: re.Match[str]) -> Directive:
    base = match.start("rules")
    names = tuple((name[0], base + name.start(), base + name.end()) for name in _NAME.finditer(match["rules"]))
    scope = (match["scope"] or "-region").removeprefix("-")
    suppression = Suppression(
        match.start(), match.end(), tuple(name for name, _, _ in names), scope, (match["reason"] or "").strip()
    )
    return Directive(suppression, names, match["verb"] == "enable")


class _CodeLines:
    """Where a source shows code: fenced blocks, and what stands in backticks."""

    def __init__(self, source: str, format: str) -> None:
        self._source = source
        name = "markdown" if format in _MARKDOWN else format
        self._spans = list(_fenced(source, _FENCES[name])) if name in _FENCES else []
        self._starts = [start for start, _ in self._spans]
        self._ticks = format in _MARKDOWN or format in ("asciidoc", "rst")

    def __contains__(self, offset: int) -> bool:
        at = bisect_right(self._starts, offset) - 1
        if at >= 0 and offset < self._spans[at][1]:
            return True
        return self._ticks and self._source[offset - 1 : offset] == "`"


def _fenced(source: str, fence: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    opened, mark = -1, ""
    for line in re.finditer(r"[^\r\n]*(?:\r\n|\r|\n|\Z)", source):
        found = fence.match(line[0].rstrip("\r\n"))
        if found is None:
            continue
        if opened < 0:
            opened, mark = line.start(), found[1]
        elif found[1][0] == mark[0] and len(found[1]) >= len(mark) and not line[0].strip(mark[0] + " \t\r\n"):
            yield opened, line.end()
            opened = -1
    if opened >= 0:
        yield opened, len(source) + 1
