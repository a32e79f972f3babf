"""The lines of a plain text and what each is by itself: bullet, heading, button, furniture, byline, row, prose."""

from __future__ import annotations

import re
from dataclasses import dataclass

from credscore.expressions import expression
from credscore.text import furniture

_END = expression(r"\r\n|\r|\n")
_LONGEST_CELL = 80
"""A line with a tab and a longer piece than this is a paragraph with a stray tab."""
_BLANKS = " \t\f\v\u00a0\u200b\ufeff\u2028"
_BULLET = expression(
    r"(?:[-*+\u2022\u00b7\u25cf\u25aa\u25e6\u2023\u2043\u2219\u27a2\u2713\u2714\u2013\u2014]\s{1,8}"
    r"|[\u2022\u25cf\u25aa\u25e6\u2023](?=\S))"
)
_NUMBER = expression(r"(?:\(?\d{1,3}[.)]|\(?[a-zA-Z]\)|[ivx]{1,4}[.)])\s{1,8}(?=\S)")
_CONTENTS = expression(r"\d{1,2}(?:\.\d{1,2}){0,3}\.?\s{1,4}[A-Z\"\u201c(][^.!?]{1,80}$")
_HASHES = expression(r"(#{1,6})\s{1,4}(?=\S)")
_EQUALS = expression(r"(={2,6})\s{0,4}(?P<title>[^=\n]{1,200}?)\s{0,4}={2,6}(?:\s{0,2}\[edit\])?$")
_RULE = expression(r"(?:[-=*_~\u2014\u2500#.]\s{0,2}){3,}$|\|?(?:\s{0,4}:?-{2,}:?\s{0,4}\|)+\s{0,4}:?-{0,40}:?\s{0,4}$")
_QUOTE = expression(r"(?:>\s?)+")
_LINK = expression(r"\[([^\[\]]{1,90})\]\([^\s()]{1,300}\)$|<a\s[^<>]{1,300}>([^<>]{1,90})</a>$")
_EDIT = expression(r"\s{0,2}\[(?:edit|edit source|edit \| edit source)\]$")


@dataclass(slots=True)
class Line:
    """A line of the source: ``start``/``end`` without its terminator and the white space around it, and where its
    ``body`` begins behind a bullet or quotation sign.

    ``kind``: ``blank``, ``rule``, ``heading``, ``button``, ``menu``, ``meta``, ``item``, ``quote``, ``cell``,
    ``contents`` (an entry of a table of contents, if others stand around it), ``reference``, ``code`` or ``text``.
    """

    start: int
    end: int
    kind: str
    body: int
    level: int = 0

    @property
    def length(self) -> int:
        """Characters in the line."""
        return self.end - self.start


def spans(source: str) -> list[tuple[int, int]]:
    """Return the (start, end) of each line of ``source``, ended by CRLF, LF or CR and nothing else."""
    found, here = [], 0
    for match in _END.finditer(source):
        found.append((here, match.start()))
        here = match.end()
    found.append((here, len(source)))
    return found


def classify(source: str) -> list[Line]:
    """Return the lines of ``source``, each with the kind that it has by itself."""
    return [_line(source, start, end) for start, end in spans(source)]


def _line(source: str, start: int, end: int) -> Line:
    text = source[start:end]
    shown = text.lstrip(_BLANKS)
    body = shown.rstrip(_BLANKS)
    start += len(text) - len(shown)
    end = start + len(body)
    if not body:
        return Line(start, end, "blank", start)
    if len(body) > 400:
        return _long(body, start, end)
    if body[0] in "-=*_~\u2014\u2500#.|:" and _RULE.match(body):
        return Line(start, end, "rule", start)
    return _heading(body, start, end) or _marked(body, start, end) or _plain(body, start, end)


def _long(body: str, start: int, end: int) -> Line:
    bullet = _bullet(body)
    if bullet:
        return Line(start, end, "item", start + bullet.end())
    sign = _QUOTE.match(body)
    return (
        Line(start, end, "quote", start + sign.end(), sign[0].count(">")) if sign else Line(start, end, "text", start)
    )


def _bullet(body: str) -> re.Match[str] | None:
    """The bullet or number that leads a line. A number's point or bracket is one of the first five characters."""
    head = body[:5]
    return _BULLET.match(body) or (_NUMBER.match(body) if "." in head or ")" in head else None)


def _heading(body: str, start: int, end: int) -> Line | None:
    hashes = _HASHES.match(body) if body[0] == "#" else None
    if hashes:
        stop = len(body.rstrip("# ")) if body.endswith("#") else len(body)
        return Line(start, start + stop, "heading", start + hashes.end(), len(hashes[1]))
    equals = _EQUALS.match(body) if body[0] == "=" else None
    if equals:
        return Line(start, start + equals.end("title"), "heading", start + equals.start("title"), len(equals[1]))
    edit = _EDIT.search(body[-40:]) if body[-1] == "]" else None
    if edit and len(body) < 120:
        return Line(start, end - len(edit[0]), "heading", start, 2)
    return None


def _marked(body: str, start: int, end: int) -> Line | None:
    """A quotation, bullet or table row."""
    sign = _QUOTE.match(body) if body[0] == ">" else None
    if sign and sign.end() < len(body):
        return Line(start, end, "quote", start + sign.end(), sign[0].count(">"))
    bullet = _bullet(body)
    if bullet and bullet.end() < len(body):
        rest = body[bullet.end() :]
        kind = "menu" if furniture.is_menu(rest) else "item"
        return Line(start, end, kind, start + bullet.end())
    separator = "\t" if "\t" in body else "|"
    if separator == "|" and not (body[0] == "|" and body[-1] == "|"):
        return None
    if separator == "\t" and max(map(len, body.split("\t"))) > _LONGEST_CELL:
        return None
    return Line(start, end, "cell", start) if separator in body.strip("|") and not furniture.is_menu(body) else None


def _plain(body: str, start: int, end: int) -> Line:
    kind = "text"
    link = _LINK.match(body) if body[0] in "[<" else None
    if link:
        body = link[1] or link[2]
    if len(body) > 160 and body[-1] in '.!?"\u201d':
        kind = "menu" if furniture.is_menu(body) or furniture.banner(body) else "text"
    elif body[0].isdigit() and _CONTENTS.match(body):
        kind = "contents"
    elif furniture.is_disclosure(body) or furniture.byline(body):
        kind = "meta"
    elif furniture.is_button(body):
        kind = "button"
    elif furniture.is_menu(body) or furniture.banner(body):
        kind = "menu"
    return Line(start, end, kind, start)
