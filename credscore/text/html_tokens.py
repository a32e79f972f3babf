"""Splits HTML into tokens with exact offsets, in linear time, whatever the state of the markup.

The standard library's parser does the same on clean pages, but it is quadratic on some broken ones (rows of unclosed
tags), gives line and column instead of offsets, and takes three times as long.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

_SIGN = re.compile(
    r"<(?:(?P<close>/?)(?P<name>[A-Za-z][^\s/>]{0,60})|!--|[!?])|&(?:\#[0-9]{1,7}|\#[xX][0-9A-Fa-f]{1,6}"
    r"|[A-Za-z][A-Za-z0-9]{1,31});"
)
_NEXT = re.compile("[>\"']")
_ATTRIBUTE = re.compile(r"""([^\s=>"'/][^\s=>/]{0,200})(?:\s{0,20}=\s{0,20}("[^"]*"|'[^']*'|[^\s>"']*))?""")
_SWALLOWED = frozenset(
    {
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "math",
        "iframe",
        "select",
        "datalist",
        "object",
        "canvas",
        "audio",
        "video",
        "textarea",
        "title",
        "d-footnote",
        "mjx-container",
        "mjx-assistive-mml",
    }
)


class Token(NamedTuple):
    """``kind``: ``text``, ``entity``, ``open``, ``close`` or ``raw`` (an element that is skipped whole, from its
    opening to its closing tag). ``name``: the element's name in lower case; ``inner``: where its attributes end."""

    kind: str
    start: int
    end: int
    name: str = ""
    inner: int = 0


class Tokeniser:
    """Splits one source. What could not be found once (a closing sign, say) is not looked for again."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._quotes = True
        self._missing: set[str] = set()
        self._closers: dict[str, re.Pattern[str]] = {}

    def tokens(self, start: int = 0) -> Iterator[Token]:
        """Yield the tokens of the source from ``start`` on, in order. Comments and declarations are left out."""
        source = self._source
        search = _SIGN.search
        here = at = start
        while True:
            match = search(source, at)
            if not match:
                break
            start = match.start()
            end = match.end() if source[start] == "&" else self._end(match)
            if end <= 0:
                at = start + 1
                continue
            if start > here:
                yield Token("text", here, start)
            token = self._token(match, end)
            here = at = token.end if token else end
            if token:
                yield token
        if here < len(source):
            yield Token("text", here, len(source))

    def _token(self, match: re.Match[str], end: int) -> Token | None:
        start = match.start()
        if self._source[start] == "&":
            return Token("entity", start, end)
        if not match["name"]:
            return None
        name = match["name"].lower()
        if match["close"]:
            return Token("close", start, end, name)
        if name in _SWALLOWED and self._source[end - 2] != "/":
            stop = self._closer(name, end)
            if stop > 0:
                return Token("raw", start, stop, name, end)
        return Token("open", start, end, name, end)

    def _end(self, match: re.Match[str]) -> int:
        """Where the tag, comment or declaration ends; 0 if it is none."""
        start, inner = match.span()
        source = self._source
        if not match["name"]:
            return self._declaration_end(start)
        first = self._find(">", inner)
        if first < 0 or match["close"]:
            return first + 1
        if not source.count('"', inner, first) % 2 and not source.count("'", inner, first) % 2:
            return first + 1
        return self._tag_end(inner, first) + 1

    def _declaration_end(self, start: int) -> int:
        for opening, closing, begin in (("<!--", "-->", start + 2), ("<![CDATA[", "]]>", start)):
            stop = self._find(closing, begin) if self._source.startswith(opening, start) else -1
            if stop >= 0:
                return stop + 3
        return self._find(">", start) + 1

    def _tag_end(self, at: int, first: int) -> int:
        """The ``>`` that ends an opening tag. A quotation mark that nothing closes is taken as a slip of the pen."""
        while self._quotes:
            sign = _NEXT.search(self._source, at)
            if sign is None:
                self._quotes = False
                break
            if sign[0] == ">":
                return sign.start()
            if self._source[sign.start() - 1] not in "= \t\n\r":
                at = sign.end()
                continue
            stop = self._find(sign[0], sign.end())
            if stop < 0:
                break
            at = stop + 1
        return first

    def _find(self, what: str, start: int) -> int:
        if what in self._missing:
            return -1
        at = self._source.find(what, start)
        if at < 0:
            self._missing.add(what)
        return at

    def _closer(self, name: str, start: int) -> int:
        """Where the element ends; the end of the source for scripts and styles that nothing closes, else -1."""
        pattern = self._closers.setdefault(name, re.compile(rf"</{name}\b[^>]{{0,1000}}>?", re.I))
        match = None if name in self._missing else pattern.search(self._source, start)
        if match:
            return match.end()
        self._missing.add(name)
        return len(self._source) if name in ("script", "style") else -1


def attributes(source: str, token: Token) -> dict[str, str]:
    """Return the attributes of an opening tag, names in lower case, entities decoded; the first of a name counts."""
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(source, token.start + 1 + len(token.name), token.inner - 1):
        value = match[2] or ""
        if value[:1] in ("'", '"') and value:
            value = value[1:-1]
        found.setdefault(match[1].lower(), unescape(value) if "&" in value else value)
    return found


def value_span(source: str, token: Token, name: str) -> tuple[int, int] | None:
    """Return the span of an attribute's value in the source, or None."""
    for match in _ATTRIBUTE.finditer(source, token.start + 1 + len(token.name), token.inner - 1):
        if match[1].lower() == name and match[2]:
            quoted = match[2][0] in "'\""
            return match.start(2) + quoted, match.end(2) - quoted
    return None
