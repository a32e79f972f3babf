"""Tags of HTML and JSX, one at a time, with the spans of their attributes' values."""

from __future__ import annotations

from typing import NamedTuple

from credscore.expressions import expression

Span = tuple[int, int]

_NAME = expression(r"</?([A-Za-z][\w.:-]{0,60})")
_SPECIAL = expression(r"[\"'{>]")
_PLAIN_END = expression("[^\"'{>]*(?:\"[^\"]*\"[^\"'{>]*)*>")
_BRACE = expression(r"[{}]")
_ATTRIBUTE = expression(
    r"([A-Za-z@:_][\w.:@-]{0,60})[ \t\r\n]{0,20}=[ \t\r\n]{0,20}"
    r"(?:\{[ \t\r\n]{0,20}(?:\"([^\"]*)\"|'([^']*)'|`([^`]*)`)[ \t\r\n]{0,20}\}"
    r"|\"([^\"]*)\"|'([^']*)'|([^\s\"'=<>`{]+))"
)
_LONGEST = 8192


class Tag(NamedTuple):
    """A tag ``source[start:end]``. ``name`` is as written; ``attributes`` maps lower-case names to value spans."""

    name: str
    closing: bool
    empty: bool
    attributes: dict[str, Span]
    start: int
    end: int


def read_tag(source: str, at: int, stop: int) -> Tag | None:
    """Return the tag that begins at ``source[at]`` (a ``<``) and ends before ``stop``, None if there is none."""
    name = _NAME.match(source, at, stop)
    if name is None:
        return None
    inside = name.end()
    closing = source[at + 1] == "/"
    if source.startswith(">", inside, stop):
        return Tag(name[1], closing, False, {}, at, inside + 1)
    end = _tag_end(source, inside, min(stop, at + _LONGEST))
    if end < 0:
        return None
    spans = {} if closing or end - inside < 3 else attributes(source, inside, end - 1)
    return Tag(name[1], closing, source[end - 2] == "/", spans, at, end)


def attributes(source: str, start: int, end: int) -> dict[str, Span]:
    """Return the spans of the values in ``source[start:end]``, written ``name="value"``, by lower-case name."""
    found: dict[str, Span] = {}
    for match in _ATTRIBUTE.finditer(source, start, end):
        found.setdefault(match[1].lower(), match.span(match.lastindex or 0))
    return found


def _tag_end(source: str, at: int, stop: int) -> int:
    """The offset after the ``>`` that is in no quotation marks and no braces; -1 if there is none before ``stop``."""
    plain = _PLAIN_END.match(source, at, stop)
    if plain:
        return plain.end()
    while True:
        special = _SPECIAL.search(source, at, stop)
        if special is None:
            return -1
        if special[0] == ">":
            return special.end()
        if special[0] == "{":
            at = _closing_brace(source, special.end(), stop)
        else:
            at = source.find(special[0], special.end(), stop) + 1
        if at <= 0:
            return -1


def _closing_brace(source: str, at: int, stop: int) -> int:
    depth = 1
    for brace in _BRACE.finditer(source, at, stop):
        depth += 1 if brace[0] == "{" else -1
        if not depth:
            return brace.end()
    return -1
