"""What stands inside running text and isn't prose: bare addresses, Pandoc citations, dangling notes, typed markers."""

from __future__ import annotations

import re
from typing import NamedTuple

from credscore.expressions import expression
from credscore.text import citemarks


class Mark(NamedTuple):
    """A span ``start:end`` of a block's text. ``kind`` is ``url`` or a Marker's kind; ``hidden``: it is no prose."""

    start: int
    end: int
    kind: str
    key: str
    hidden: bool


_URL = expression(r"(?:https?://|ftp://|\bwww\.(?=\w))[^\s<>\"`\\^{|}\u201c\u201d]+", re.IGNORECASE)
_PANDOC = expression(r"\[[^\[\]]{0,300}@[^\[\]]{1,400}\]")
_KEY = expression(r"(?<![\w@.])-?@(?:\{([^{}\s]{1,200})\}|([A-Za-z0-9_][^\s\[\]{},;@]{0,200}))")
_BARE_KEY = expression(r"(?<![\w@./])@([A-Za-z][A-Za-z_:-]{1,60}(?:1[89]|20)\d\d[\w:-]{0,80})")
_NOTE = expression(r"\[\^([^\]\s^]{1,60})\]")
_CROSS = ("fig-", "tbl-", "sec-", "eq-", "fig:", "tab:", "lst-", "thm-", "ref(")
_TRAILING = ".,;:!?'*_~\u2019"


def scan(text: str) -> list[Mark]:
    """Return the marks in one block's ``text``, in the order of their starts."""
    bracket, at = "[" in text, "@" in text
    address = "://" in text or "www." in text
    if not (bracket or at or address or "(" in text) and text.isascii():
        return []
    hidden: list[Mark] = _urls(text) if address else []
    if bracket and at:
        hidden += _pandoc(text)
    if bracket and "[^" in text:
        hidden += [Mark(m.start(), m.end(), "footnote", m[1], True) for m in _NOTE.finditer(text)]
    keys = [Mark(*m.span(), "pandoc", m[1], False) for m in _BARE_KEY.finditer(text)] if at else []
    shown = [Mark(start, end, kind, key, False) for kind, key, start, end in citemarks.scan(text)]
    if keys:
        shown = sorted(shown + keys, key=lambda m: m.start)
    if not hidden:
        return shown
    hidden.sort(key=lambda m: m.start)
    return sorted(hidden + _outside(shown, hidden), key=lambda m: m.start)


def _outside(shown: list[Mark], hidden: list[Mark]) -> list[Mark]:
    """The marks that touch no hidden one; both lists are in order."""
    kept, i, reach = [], 0, 0
    for mark in shown:
        while i < len(hidden) and hidden[i].start < mark.end:
            reach = max(reach, hidden[i].end)
            i += 1
        if mark.start >= reach:
            kept.append(mark)
    return kept


def _urls(text: str) -> list[Mark]:
    found = []
    for match in _URL.finditer(text):
        address = trim(match[0])
        if len(address) > len("http://"):
            found.append(Mark(match.start(), match.start() + len(address), "url", address, True))
    return found


def trim(address: str) -> str:
    """Return a bare address without the punctuation of the sentence it stands in."""
    surplus = {")": address.count(")") - address.count("("), "]": address.count("]") - address.count("[")}
    end = len(address)
    while end:
        last = address[end - 1]
        if last in surplus and surplus[last] > 0:
            surplus[last] -= 1
        elif last not in _TRAILING:
            break
        end -= 1
    return address[:end]


def _pandoc(text: str) -> list[Mark]:
    found = []
    for group in _PANDOC.finditer(text):
        for key in _KEY.finditer(text, group.start() + 1, group.end() - 1):
            name = (key[1] or key[2]).rstrip(".:!?")
            if not name.startswith(_CROSS):
                found.append(Mark(group.start(), group.end(), "pandoc", name, True))
    return found
