"""Splits HTML into tokens with exact offsets, in linear time, whatever the state of the markup.

The standard library's parser does the same on clean pages, but it is quadratic on some broken ones (rows of unclosed
tags), gives line and column instead of offsets, and takes three times as long.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from credscore.expressions import expression
from credscore.text.entities import resolved

_REFERENCE = r"&(?:\#[0-9]{1,7}|\#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
_SIGN = expression(rf"<(/?)([A-Za-z][^\s/>]{{0,60}})([^>]*)>|<!--|<[!?]|{_REFERENCE}")
_ENTITY = expression(_REFERENCE)
_NEXT = expression("[>\"']")
_ATTRIBUTE = expression(r"""([^\s=>"'/][^\s=>/]{0,200})(?:\s{0,20}=\s{0,20}("[^"]*"|'[^']*'|[^\s>"']*))?""")
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


Token = tuple[str, int, int, str, int]
"""(kind, start, end, name, inner): ``kind`` is ``text``, ``entity``, ``open``, ``close`` or ``raw`` (an element that is
skipped whole, from its opening to its closing tag); ``name`` the element's name in lower case; ``inner`` where its
opening tag ends."""


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
        here = start
        last = source.rfind(">") + 1  # No tag ends behind it, so none is looked for there.
        while True:
            match = search(source, here, last)
            if match is None:
                break
            begin, end = match.span()
            if begin > here:
                yield "text", here, begin, "", 0
            here = end
            if match.lastindex:
                close, name, inside = match.groups()
                if close:
                    yield "close", begin, end, name.lower(), end
                    continue
                if inside and (inside.count('"') % 2 or inside.count("'") % 2):
                    end = self._tag_end(match.start(3), end - 1) + 1
                token = self._opening(name.lower(), begin, end)
                here = token[2]
                yield token
            elif source[begin] == "&":
                yield "entity", begin, end, "", 0
            else:
                here = self._declaration_end(begin)
        for match in _ENTITY.finditer(source, here):
            if match.start() > here:
                yield "text", here, match.start(), "", 0
            here = match.end()
            yield "entity", *match.span(), "", 0
        if here < len(source):
            yield "text", here, len(source), "", 0

    def _opening(self, name: str, start: int, end: int) -> Token:
        if name in _SWALLOWED and self._source[end - 2] != "/":
            stop = self._closer(name, end)
            if stop > 0:
                return "raw", start, stop, name, end
        return "open", start, end, name, end

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


def attributes(source: str, start: int, end: int) -> dict[str, str]:
    """Return the attributes in ``source[start:end]``, names in lower case, entities decoded; the first of a name
    counts."""
    found: dict[str, str] = {}
    for name, written in _ATTRIBUTE.findall(source, start, end):
        value = written[1:-1] if written and written[0] in "'\"" else written
        found.setdefault(name.lower(), resolved(value))
    return found


def value_span(source: str, start: int, end: int, name: str) -> tuple[int, int] | None:
    """Return the span of the value of an attribute in ``source[start:end]``, or None."""
    for match in _ATTRIBUTE.finditer(source, start, end):
        if match[1].lower() == name and match[2]:
            quoted = match[2][0] in "'\""
            return match.start(2) + quoted, match.end(2) - quoted
    return None
