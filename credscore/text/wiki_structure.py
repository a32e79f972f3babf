"""The nesting of wikitext: which braces, brackets and ``<ref>`` tags belong together, found in one pass."""

from __future__ import annotations

import re
from typing import NamedTuple

from credscore.expressions import expression

_SIGNS = expression(
    r"\{\{|\}\}|\[\[|\]\]|^[ \t:]{0,8}\{\||^[ \t]{0,8}\|\}(?!\})|<!--|<nowiki>"
    r"|<(?:math|pre|source|syntaxhighlight)\b[^<>/]{0,200}>",
    re.MULTILINE | re.IGNORECASE,
)
_REF = expression(r"<ref\b([^<>]{0,500}?)(/?)>", re.IGNORECASE)
_REF_END = expression(r"</ref\s{0,5}>", re.IGNORECASE)
_NAME = expression(r"\bname\s{0,5}=\s{0,5}(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'/>]+))", re.IGNORECASE)
_PAIRS = {"}}": "{{", "]]": "[[", "|}": "{|"}


class Ref(NamedTuple):
    """``<ref>`` from ``start`` to ``end``; its content is ``source[inside:stop]``, empty where only a name is given."""

    key: str
    start: int
    end: int
    inside: int
    stop: int


def matches(source: str) -> dict[int, int]:
    """Return where what opens at an offset ends: templates, links, tables, comments and verbatim elements."""
    ends: dict[int, int] = {}
    stack: list[tuple[str, int]] = []
    unclosed: set[str] = set()
    count = {"{{": 0, "[[": 0, "{|": 0}
    at = 0
    while True:
        sign = _SIGNS.search(source, at)
        if sign is None:
            return ends
        at = sign.end()
        word = sign[0].strip(" \t:")
        if word[0] == "<":
            at = _verbatim_end(source, sign, unclosed)
            ends[sign.start()] = at
        elif word in count:
            stack.append((word, at - 2))
            count[word] += 1
        elif count[_PAIRS[word]]:
            opener = _PAIRS[word]
            if opener == "[[" and stack[-1][0] != "[[":
                continue
            while True:
                name, start = stack.pop()
                count[name] -= 1
                if name == opener:
                    ends[start] = at
                    break


def _verbatim_end(source: str, sign: re.Match[str], unclosed: set[str]) -> int:
    """The end of a comment or verbatim element; where it begins if it has none. Each closer is missed only once."""
    closer = "-->" if sign[0] == "<!--" else "</" + re.findall(r"\w+", sign[0])[0]
    if closer in unclosed:
        return len(source) if closer == "-->" else sign.end()
    end = source.find(closer, sign.end())
    if end < 0:
        unclosed.add(closer)
        return len(source) if closer == "-->" else sign.end()
    return end + len(closer) if closer == "-->" else source.find(">", end) + 1 or len(source)


def refs(source: str) -> list[Ref]:
    """Return the ``<ref>`` tags in order. Those without a name are keyed by their place, ``ref-1`` and so on."""
    found: list[Ref] = []
    at = 0
    while True:
        opener = _REF.search(source, at)
        if opener is None:
            return found
        named = _NAME.search(opener[1])
        key = next((g for g in named.groups() if g), "").strip() if named else ""
        at = stop = inside = opener.end()
        if not opener[2]:
            closer = _REF_END.search(source, inside)
            if closer is None:
                return found
            stop, at = closer.span()
        found.append(Ref(key or f"ref-{len(found) + 1}", opener.start(), at, inside, stop))


def cell_end(source: str, at: int, end: int, sign: str) -> int:
    """Where the table cell that begins at ``at`` ends on its line; ``sign`` begins the line (``|`` or ``!``)."""
    signs = ("||", "!!") if sign == "!" else ("||",)
    found = [i for i in (source.find(s, at, end) for s in signs) if i >= 0]
    return min(found, default=end)


def cell_start(source: str, at: int, end: int) -> int:
    """Where a cell's text begins, behind its attributes (``style="..." |``)."""
    bar = source.find("|", at, min(end, at + 300))
    head = source[at:bar] if bar >= 0 else ""
    return bar + 1 if "=" in head and "[[" not in head and "{{" not in head else at
