"""Writes a stretch of plain text into a block: stray markup dropped, links and citation markers recorded."""

from __future__ import annotations

import re
from collections.abc import Iterator

from credscore.expressions import expression
from credscore.text import citemarks
from credscore.text.builder import DocumentBuilder
from credscore.text.entities import resolved
from credscore.text.reflist import clean_url

_TAGS = (
    "a|abbr|b|big|blockquote|br|center|cite|code|del|div|em|font|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|q|ref|s|samp|section|small|span"
    "|strike|strong|sub|sup|table|tbody|td|th|thead|tr|tt|u|ul|var|wbr"
)
_TOKEN = expression(
    r"(?P<entity>&(?:[A-Za-z][A-Za-z0-9]{1,30}|\#[0-9]{1,7}|\#[xX][0-9A-Fa-f]{1,6});)"
    rf"|(?P<tag><(?P<close>/?)(?P<name>(?i:{_TAGS}))\b(?P<attributes>[^<>]{{0,2000}})>|<!--[^<>]{{0,2000}}-->)"
    r"|(?P<image>!\[(?P<alt>[^\[\]\n]{0,300})\]\(\s{0,3}(?P<src>[^()\s]{1,2000})[^()\n]{0,300}\))"
    r"|(?P<link>\[(?P<label>\\?\[[^\[\]\n]{1,60}\\?\]|[^\[\]\n]{0,300})\]\(\s{0,3}(?P<target>(?:[^()\s]"
    r"|\([^()\s]{0,200}\)){1,2000})(?:\s[^()\n]{0,300})?\))"
    r"|(?P<url><?(?:https?://|www\.(?=\w))[^\s<>\"\u201c\u201d\[\]{}|\\]{1,2000}>?)"
    r"|(?P<edit>\[(?:edit|edit source|edit \| edit source)\])"
    r"|(?P<strong>\*\*(?=\S)|(?<=\S)\*\*)"
    r"|(?P<emphasis>(?<![\w*])\*(?=\S)(?P<inner>[^*\n]{1,200})(?<=\S)\*(?![\w*])|(?<!\w)_(?=\S)(?P<inner2>[^_\n]{1,200})"
    r"(?<=\S)_(?!\w))"
    r"|(?P<escape>\\(?=[\[\]*_#>.()!&~`-]))"
    r"|(?P<tick>`)",
)
_TRIGGER = expression(r"[&<\[*_\\`:]")
_TRIGGER_WWW = expression(r"[&<\[*_\\`:]|www\.")
_HREF = expression(r"""(?:href|src)\s{0,3}=\s{0,3}(?:"([^"]{0,2000})"|'([^']{0,2000})'|([^\s"'>]{1,2000}))""", re.I)
_BREAKS = frozenset({"br", "hr", "p", "div", "li", "tr", "td", "th"})


class Inline:
    """Writes spans of ``source`` into ``builder``'s open block. Make one for each block: a link may span its lines."""

    def __init__(self, builder: DocumentBuilder) -> None:
        self._builder = builder
        self._source = builder.source
        self._open: list[tuple[int, str]] = []
        self._marks: list[citemarks.Mark] = []
        self._next = 0

    def write(self, start: int, end: int) -> None:
        """Add what ``source[start:end]`` shows."""
        text = self._source[start:end]
        marks = citemarks.scan(text)
        if not (marks or "www." in text or _TRIGGER.search(text)):
            self._builder.add(text, start, end)
            return
        self._marks = [(kind, key, a + start, b + start) for kind, key, a, b in marks]
        self._next = 0
        self._span(start, end)

    def _span(self, start: int, end: int) -> None:
        here = start
        for match in self._tokens(start, end):
            self._verbatim(here, match.start())
            here = match.end()
            getattr(self, "_" + (match.lastgroup if match.lastgroup in _KINDS else _kind(match)))(match)
        self._verbatim(here, end)

    def _tokens(self, start: int, end: int) -> Iterator[re.Match[str]]:
        """The tokens in a span. To search for the signs that may begin one is ten times as fast as for the tokens."""
        source, here = self._source, start
        trigger = _TRIGGER_WWW if source.find("www.", start, end) >= 0 else _TRIGGER
        for sign in trigger.finditer(source, start, end):
            at = sign.start()
            if source[at] == ":":
                at -= 5 if source[at - 1 : at] in ("s", "S") else 4
            elif source[at] == "[" and source[at - 1 : at] == "!":
                at -= 1
            match = _TOKEN.match(source, at, end) if at >= here else None
            if match:
                here = match.end()
                yield match

    def _verbatim(self, start: int, end: int) -> None:
        """Add text as it is, with the markers that begin in it; the caret and braces around a marker are dropped."""
        while self._next < len(self._marks) and self._marks[self._next][2] < end:
            kind, key, a, b = self._marks[self._next]
            self._next += 1
            a += self._source[a] == "\\"
            if a < start:
                continue
            source = self._source
            shown = a + (2 if source.startswith("^{", a) else 1 if source[a] == "^" else 0)
            self._add(start, a)
            self._builder.marker(kind, key, a, b)
            if source[b - 1] == "}" and kind != "author-year":
                self._add(shown, b - 1)
                start = b
            else:
                start = shown
        self._add(start, end)

    def _add(self, start: int, end: int) -> None:
        if end > start:
            self._builder.add(self._source[start:end], start, end)

    def _entity(self, match: re.Match[str]) -> None:
        self._builder.add(resolved(match[0]), *match.span())

    def _tag(self, match: re.Match[str]) -> None:
        name = (match["name"] or "").lower()
        if name in _BREAKS:
            self._builder.add("\n", *match.span())
        elif name == "img":
            target = _href(match["attributes"])
            if target:
                self._builder.link(self._builder.position, target, "image")
        elif name == "a" and not match["close"]:
            self._open.append((self._builder.position, _href(match["attributes"])))
        elif name == "a" and self._open:
            start, target = self._open.pop()
            if target:
                self._builder.link(start, target)

    def _image(self, match: re.Match[str]) -> None:
        start = self._builder.position
        self._span(*match.span("alt"))
        self._builder.link(start, match["src"], "image")

    def _link(self, match: re.Match[str]) -> None:
        start = self._builder.position
        a, b = match.span("label")
        inner = match["label"].strip("\\[] ")
        if inner and len(inner) <= 3 and inner.isdigit() and not match["label"].startswith(("[", "\\")):
            self._builder.marker("numbered", str(int(inner)), *match.span())
        self._span(a, b)
        self._builder.link(start, match["target"])

    def _url(self, match: re.Match[str]) -> None:
        start, end = match.span()
        url = clean_url(match[0].strip("<>"))
        if not match[0].startswith("<"):
            stop = start + len(url)
            self._builder.link(self._builder.position, url)
            self._verbatim(stop, end)
        else:
            self._builder.link(self._builder.position, url)

    def _emphasis(self, match: re.Match[str]) -> None:
        self._span(match.start() + 1, match.end() - 1)

    def _nothing(self, match: re.Match[str]) -> None:
        """Markup that shows nothing."""

    _edit = _strong = _escape = _tick = _nothing


_KINDS = ("entity", "tag", "image", "link", "url", "edit", "strong", "emphasis", "escape", "tick")


def _kind(match: re.Match[str]) -> str:
    return next(kind for kind in _KINDS if match[kind] is not None)


def _href(attributes: str) -> str:
    match = _HREF.search(attributes or "")
    return resolved(match[1] or match[2] or match[3] or "") if match else ""
