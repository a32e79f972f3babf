"""Front matter: the YAML, TOML or JSON head of a page, read for what it says about the article.

No full parser: fields at the top level, one by one, with the spans of their values; anything else is passed over, so
that no front matter is an error.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from credscore.expressions import expression

Piece = tuple[str, int, int]

SUMMARIES = frozenset({
    "description", "summary", "excerpt", "subtitle", "deck", "lede", "lead", "standfirst", "tldr", "abstract", "teaser",
    "pullquote", "pull_quote", "pull-quote", "quote", "tagline", "intro", "blurb", "meta_description",
    "seo_description",
})  # fmt: skip
"""Fields whose value a reader of the article sees or that sum it up."""

_NAMES = {"author": "author", "authors": "author", "byline": "author", "date": "date", "published": "date",
    "pubdate": "date",
          "publishdate": "date", "published_at": "date", "publish_date": "date", "lastmod": "modified",
          "updated": "modified",
          "last_modified_at": "modified", "title": "title", "url": "url", "canonical_url": "url", "canonical": "url",
          "canonicalurl": "url", "original_url": "url", "link": "url", "sponsored": "sponsored", "sponsor": "sponsored",
          "affiliate": "affiliate", "bibliography": "bibliography", "lang": "language",
          "language": "language"}  # fmt: skip
_OPENER = expression(r"\ufeff?(?:(---|\+\+\+|;;;)[ \t]*\r?\n|(\{)[ \t]*\r?\n)")
_LINE = expression(r"([^\r\n]*)(\r\n|\n|\r|$)")
_YAML = expression(r"([\w-]{1,60})[ \t]{0,8}:(?:[ \t]+|$)")
_TOML = expression(r"([\w-]{1,60})[ \t]{0,8}=[ \t]{0,8}")
_JSON = expression(r"[ \t]{0,8}\"([\w-]{1,60})\"[ \t]{0,8}:[ \t]{0,8}")
_ESCAPE = expression(r"\\(?:u([0-9A-Fa-f]{4})|(.))|''")
_BLOCK = expression(r"[|>][+-]?\d?[+-]?[ \t]*(?:#.*)?$")
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r"}
_FILLED = expression(r"[^\r\n]+")
_TRIPLE = ('"' * 3, "'" * 3)
_LONGEST = 200_000


class Field(NamedTuple):
    """One field: its lower-case name and the pieces (text, start, end) that its value is made of."""

    name: str
    pieces: list[Piece]

    @property
    def value(self) -> str:
        """The value as text."""
        return " ".join("".join(text for text, _, _ in self.pieces).split())


class FrontMatter(NamedTuple):
    """Front matter that ends at ``source[end]`` (0: there is none) and its fields."""

    end: int
    fields: list[Field]

    @property
    def meta(self) -> dict[str, str]:
        """The fields that say what the article is: title, author, date, description, url ... (first of each)."""
        found: dict[str, str] = {}
        for field in self.fields:
            name = _NAMES.get(field.name) or ("description" if field.name in SUMMARIES else "")
            if name and field.value:
                found.setdefault(name, field.value)
        return found


def parse(source: str) -> FrontMatter:
    """Return the front matter of ``source``."""
    opener = _OPENER.match(source)
    if opener is None:
        return FrontMatter(0, [])
    closers = {"---": ("---", "..."), "+++": ("+++",), ";;;": (";;;",)}.get(opener[1] or "", ("}",))
    body: list[tuple[str, int, int]] = []
    for line in _lines(source, opener.end() if opener[1] else opener.start(2)):
        if line[0].rstrip() in closers:
            break
        body.append(line)
    else:
        return FrontMatter(0, [])
    if opener[1] != "---":
        toml = opener[1] == "+++"
        fields = [f for line in (_whole(source, body) if toml else body)
                  for f in _assignment(source, line[0], line[1], _TOML if toml else _JSON)]  # fmt: skip
    else:
        fields = _yaml(source, body)
    if not fields and any(text.strip() for text, _, _ in body):
        return FrontMatter(0, [])
    return FrontMatter(line[2], fields)


def _lines(source: str, at: int) -> Iterator[tuple[str, int, int]]:
    """The lines from ``at`` on: text, start, start of the next; as many as front matter may have."""
    stop = min(len(source), at + _LONGEST)
    while at < stop:
        line = _LINE.match(source, at)
        if line is None:
            break
        yield line[1], at, line.end()
        at = line.end()


def _whole(source: str, lines: list[tuple[str, int, int]]) -> Iterator[tuple[str, int, int]]:
    """TOML's lines, those of a multi-line string as one."""
    begun, sign = -1, ""
    for text, start, following in lines:
        if not sign:
            begun, sign = start, next((quote for quote in _TRIPLE if text.count(quote) % 2), "")
        elif text.count(sign) % 2:
            sign = ""
        if not sign:
            yield source[begun : start + len(text)], begun, following


def _yaml(source: str, lines: list[tuple[str, int, int]]) -> list[Field]:
    fields: list[Field] = []
    i = 0
    while i < len(lines):
        text, start, _ = lines[i]
        i += 1
        key = _YAML.match(text)
        if key is None:
            continue
        first = i
        while i < len(lines) and (not lines[i][0].strip() or lines[i][0][0] in " \t-"):
            i += 1
        value = text[key.end() :]
        if _BLOCK.match(value) or not value.strip():
            pieces = _verbatim(source, [(s, s + len(t)) for t, s, _ in lines[first:i]])
        else:
            pieces = _scalar(source, start + key.end(), _extent(value, lines[first:i], start + len(text)))
        fields.append(Field(key[1].lower(), pieces))
    return fields


def _extent(value: str, following: list[tuple[str, int, int]], end: int) -> int:
    """Where a plain or quoted scalar ends: indented lines go on with it."""
    goes_on = [s + len(t) for t, s, _ in following if t.strip()]
    return goes_on[-1] if goes_on and value.strip()[:1] not in "[{" else end


def _assignment(source: str, text: str, start: int, pattern: re.Pattern[str]) -> list[Field]:
    key = pattern.match(text)
    if key is None:
        return []
    return [Field(key[1].lower(), _scalar(source, start + key.end(), start + len(text.rstrip().rstrip(","))))]


def _scalar(source: str, start: int, end: int) -> list[Piece]:
    while start < end and source[start] in " \t":
        start += 1
    while end > start and source[end - 1].isspace():
        end -= 1
    triple = source[start : start + 3]
    if triple in _TRIPLE:
        return _verbatim(source, [m.span() for m in _FILLED.finditer(source, start + 3, end - 3)])
    quote = source[start : start + 1]
    if quote in ("[", "{"):
        return _verbatim(source, [m.span() for m in re.compile(r"[^\[\]{},\"']+").finditer(source, start, end)])
    if quote not in ('"', "'"):
        comment = source.find(" #", start, end)
        return _verbatim(source, [(start, comment if comment >= 0 else end)])
    close = source.rfind(quote, start + 1, end)
    return _unescaped(source, start + 1, close if close > 0 else end, quote)


def _unescaped(source: str, start: int, end: int, quote: str) -> list[Piece]:
    pieces: list[Piece] = []
    for escape in _ESCAPE.finditer(source, start, end):
        if (escape[0] == "''") != (quote == "'"):
            continue
        if escape.start() > start:
            pieces.append((source[start : escape.start()], start, escape.start()))
        shown = "'" if quote == "'" else chr(int(escape[1], 16)) if escape[1] else _ESCAPES.get(escape[2], escape[2])
        pieces.append((shown, *escape.span()))
        start = escape.end()
    return pieces + _verbatim(source, [(start, end)])


def _verbatim(source: str, spans: list[tuple[int, int]]) -> list[Piece]:
    """Pieces for ``spans``, a space or line break between them, list dashes and indents left out."""
    pieces: list[Piece] = []
    for start, end in spans:
        shown = source[start:end].lstrip(" \t-")
        if shown:
            if pieces:
                pieces.append((" ", end - len(shown), end - len(shown)))
            pieces.append((shown, end - len(shown), end))
    return pieces
