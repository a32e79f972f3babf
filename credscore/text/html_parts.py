"""The parts that a page is cut into before its blocks are known."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from credscore.text.html_names import CODE, HEADINGS


class Piece(NamedTuple):
    """A part of a block.

    ``kind``: ``text`` (``source[start:end]`` as it is), ``atom`` (``text`` stands for it), ``raised`` (superscript),
    ``link``, ``note`` or ``button`` (a link begins; ``text`` is its target), ``end`` (it ends), ``image`` (``text`` is
    its target) or a kind of marker (``text`` is its key).
    """

    kind: str
    start: int
    end: int
    text: str = ""


class Context(NamedTuple):
    """What an open element hands down to the text inside. ``region``: number of the furniture around, 0 for none."""

    name: str = ""
    kind: str = "paragraph"
    level: int = 0
    region: int = 0
    article: bool = False
    references: bool = False
    call: bool = False
    key: str = ""
    lists: int = 0


@dataclass(slots=True)
class Raw:
    """A block as found, before it is known what the page's main text is. ``size`` and ``linked``: visible characters,
    and those of them inside links."""

    context: Context
    pieces: list[Piece] = field(default_factory=list)
    size: int = 0
    linked: int = 0


def shown(source: str, piece: Piece) -> str:
    """The visible text of a piece; empty for links and markers."""
    if piece.kind in ("text", "raised"):
        return source[piece.start : piece.end]
    return piece.text if piece.kind == "atom" else ""


def inside(name: str, outer: Context) -> Context:
    """The context inside an element, by its name alone."""
    if name in HEADINGS:
        return outer._replace(kind="heading", level=HEADINGS[name])
    if name in ("ul", "ol", "dl"):
        return outer._replace(lists=outer.lists + 1)
    if name in ("li", "dd", "dt"):
        kind = outer.kind if outer.kind in ("quote", "cell") else "item"
        return outer._replace(kind=kind, level=outer.lists)
    if name == "blockquote":
        return outer._replace(kind="quote", level=(outer.level if outer.kind == "quote" else 0) + 1)
    simple = {
        "figcaption": "caption",
        "caption": "caption",
        "td": "cell",
        "th": "cell",
        "button": "button",
        "head": "head",
    }
    if name in simple:
        return outer._replace(kind=simple[name], level=0)
    return outer._replace(kind="code") if name in CODE else outer
