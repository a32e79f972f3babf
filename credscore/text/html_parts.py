"""The parts that a page is cut into before its blocks are known."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from credscore.text.html_names import CODE, HEADINGS

_SIMPLE = {
    "figcaption": "caption", "caption": "caption", "td": "cell", "th": "cell", "button": "button", "head": "head",
}  # fmt: skip


class Piece(NamedTuple):
    """A part of a block.

    ``kind``: ``text`` (``source[start:end]`` as it is), ``atom`` (``text`` stands for it), ``raised`` (superscript;
    ``text`` is what these three show),
    ``link``, ``note`` or ``button`` (a link begins; ``text`` is its target), ``end`` (it ends), ``image`` (``text`` is
    its target) or a kind of marker (``text`` is its key).
    """

    kind: str
    start: int
    end: int
    text: str = ""


class Context(NamedTuple):
    """What an open element hands down to the text inside. ``region``: number of the furniture around, 0 for none;
    ``node``: the element's number, in the order in which they open."""

    name: str = ""
    kind: str = "paragraph"
    level: int = 0
    region: int = 0
    article: bool = False
    references: bool = False
    call: bool = False
    key: str = ""
    lists: int = 0
    node: int = 0


@dataclass(slots=True)
class Raw:
    """A block as found, before it is known what the page's main text is. ``size`` and ``linked``: visible characters,
    and those of them inside links."""

    context: Context
    pieces: list[Piece] = field(default_factory=list)
    size: int = 0
    linked: int = 0


SHOWN = frozenset({"text", "raised", "atom"})
"""Kinds of pieces whose text is visible."""


def inside(name: str, outer: Context) -> tuple[str, int, int]:
    """The kind, level and depth of lists inside an element, by its name alone."""
    kind, level, lists = outer.kind, outer.level, outer.lists
    if name in HEADINGS:
        return "heading", HEADINGS[name], lists
    if name in ("ul", "ol", "dl"):
        return kind, level, lists + 1
    if name in ("li", "dd", "dt"):
        return kind if kind in ("quote", "cell") else "item", lists, lists
    if name == "blockquote":
        return "quote", (level if kind == "quote" else 0) + 1, lists
    if name in _SIMPLE:
        return _SIMPLE[name], 0, lists
    return "code" if name in CODE else kind, level, lists
