"""Walks over HTML's tokens and cuts the page into blocks of visible pieces, with what their elements say of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from credscore.expressions import expression
from credscore.text import html_names as names
from credscore.text.entities import resolved
from credscore.text.html_parts import Context, Piece, Raw, inside
from credscore.text.html_tokens import Tokeniser, attributes, value_span

_CLOSED_BY = {
    "li": ("li",), "dd": ("dd", "dt"), "dt": ("dd", "dt"), "td": ("td", "th"), "th": ("td", "th"),
    "tr": ("tr", "td", "th"),
}  # fmt: skip
_BIBTEX = expression(r"@\w{3,20}\s{0,3}\{\s{0,3}([^,\s{}]{1,100}),")
_REACH = 8


class Note(NamedTuple):
    """A footnote or bibliography entry that the markup holds in one piece."""

    key: str
    start: int
    end: int


class Walker:
    """Reads one source from ``start`` on. After ``walk``: ``blocks``, ``meta``, ``notes``, ``skipped``, ``weak``
    (regions that are furniture only where they consist of links) and ``parents`` (of each block element, the number of
    the one around it; the page's own is 0)."""

    def __init__(self, source: str, start: int = 0) -> None:
        self.source = source
        self._start = start
        self.blocks: list[Raw] = []
        self.meta: dict[str, str] = {}
        self.notes: list[Note] = []
        self.skipped = {"markup": 0, "code": 0}
        self.weak: set[int] = set()
        self.parents = [0]
        self._stack = [Context()]
        self._open: dict[str, int] = {}
        self._block: Raw | None = None
        self._link: Piece | None = None
        self._backlink = False
        self._raised = False
        self._hidden = 0
        self._regions = 0
        self._traits: dict[str, names.Traits] = {}
        self._elements: dict[str, Callable[[int, int, int], None]] = {
            "br": self._break, "hr": self._rule, "sup": self._sup, "span": self._span, "q": self._q, "a": self._a,
            "img": self._img, "input": self._input, "meta": self._meta, "link": self._link_tag, "time": self._time,
            "d-cite": self._d_cite, "dt-cite": self._d_cite,
        }  # fmt: skip

    @property
    def whole(self) -> bool:
        """Whether the source is a whole page and no fragment: an element of it says so."""
        return "body" in self._open

    def walk(self) -> None:
        """Read the whole source."""
        markup = 0
        for kind, start, end, name, inner in Tokeniser(self.source).tokens(self._start):
            if kind == "text":
                self._text(start, end)
                continue
            if kind == "entity":
                self._entity(start, end)
                continue
            markup += end - start
            if kind == "close":
                self._close_tag(start, end, name)
            elif kind == "raw":
                self._raw_tag(start, end, name, inner)
            elif name in names.BLOCKS:
                self._block_tag(start, end, name)
            elif name in self._elements:
                self._elements[name](start, start + 1 + len(name), end)
        self.skipped["markup"] += markup
        self._flush()

    def _text(self, start: int, end: int) -> None:
        kind = self._stack[-1].kind
        if self._backlink or self._hidden or kind in ("head", "code"):
            self.skipped["code"] += end - start if kind == "code" else 0
            return
        text = self.source[start:end]
        size = len(text.strip())
        if size or self._block is not None:
            self._add(Piece("raised" if self._raised else "text", start, end, text), size)

    def _entity(self, start: int, end: int) -> None:
        written = self.source[start:end]
        text = resolved(written)
        unseen = self._stack[-1].kind in ("head", "code") or self._backlink or self._hidden
        if not unseen and (self._block or not text.isspace()):
            self._add(Piece("text" if text == written else "atom", start, end, text), 1)

    def _add(self, piece: Piece, size: int) -> None:
        block = self._block
        if block is None:
            block = self._block = Raw(self._stack[-1])
            if self._link:
                block.pieces.append(self._link)
        block.pieces.append(piece)
        block.size += size
        if self._link:
            block.linked += size

    def _flush(self) -> None:
        self._raised = self._backlink = False
        self._hidden = 0
        if self._block:
            if self._link:
                self._block.pieces.append(Piece("end", 0, 0))
            self.blocks.append(self._block)
            self._block = None

    def _close_tag(self, start: int, end: int, name: str) -> None:
        if name in names.BLOCKS:
            self._flush()
            self._pop(name)
        elif name == "a":
            self._end_link()
        elif name == "sup":
            self._raised = False
        elif name == "span":
            self._hidden = max(self._hidden - 1, 0)
        elif name == "q":
            self._add(Piece("atom", start, end, "\u201d"), 1)

    def _raw_tag(self, start: int, end: int, name: str, inner: int) -> None:
        if name == "title" and "title" not in self.meta:
            stop = self.source.rfind("<", inner, end)
            self.meta["title"] = " ".join(resolved(self.source[inner:stop]).split())
        elif name == "d-footnote":
            key = f"d-footnote-{len(self.notes) + 1}"
            self._add(Piece("footnote", start, end, key), 0)
            self.notes.append(Note(key, inner, self.source.rfind("<", inner, end)))
        elif name == "script" and "bibliography" in self.source[start:inner]:
            found = list(_BIBTEX.finditer(self.source, inner, end))
            stops = [*(match.start() for match in found), end]
            self.notes.extend(Note(m[1], m.start(), stop) for m, stop in zip(found, stops[1:], strict=True))

    def _block_tag(self, start: int, end: int, name: str) -> None:
        self._flush()
        stack = self._stack
        if stack[-1].name == "p" and name != "button":
            self._pop("p")
        if name in _CLOSED_BY:
            self._close_sibling(_CLOSED_BY[name])
        if name == "body" or (stack[-1].kind == "head" and name != "head"):
            self._pop("head")
        stack.append(self._context(start, end, name))
        self._open[name] = self._open.get(name, 0) + 1

    def _close_sibling(self, closed: tuple[str, ...]) -> None:
        """Close the open element, in the same list or table, that one of its kind ends."""
        for context in self._stack[: -_REACH - 1 : -1]:
            if context.name in ("ul", "ol", "dl", "table"):
                return
            if context.name in closed:
                self._pop(context.name)
                return

    def _pop(self, name: str) -> None:
        if not self._open.get(name):
            return
        while True:
            gone = self._stack.pop().name
            self._open[gone] -= 1
            if gone == name:
                return

    def _context(self, start: int, end: int, name: str) -> Context:
        outer = self._stack[-1]
        tag = self.source[start:end]
        said = self._traits.get(tag)
        if said is None:
            said = names.traits(name, attributes(self.source, start + 1 + len(name), end - 1))
            self._traits[tag] = said
        article, region = outer.article or said.article, outer.region
        if not region and self._is_furniture(name, said.menu, article, outer.kind):
            self._regions += 1
            region = self._regions
            if name == "aside" and article:
                self.weak.add(region)
        kind, level, lists = inside(name, outer)
        references, call = outer.references or said.references, outer.call or said.call
        node = len(self.parents)
        self.parents.append(outer.node)
        return Context(name, kind, level, region, article, references, call, said.key or outer.key, lists, node)

    @staticmethod
    def _is_furniture(name: str, called: bool, article: bool, kind: str) -> bool:
        if name in ("html", "body", "main", "button", "li"):
            return False
        if name == "header":
            return not article
        if name in ("nav", "footer", "aside", "label", "legend", "search", "menu"):
            return name != "footer" or kind != "quote"
        return called

    def _rule(self, start: int, inside: int, end: int) -> None:
        self._flush()

    def _sup(self, start: int, inside: int, end: int) -> None:
        self._raised = True

    def _span(self, start: int, inside: int, end: int) -> None:
        if self._hidden or (end - inside > 1 and names.is_hidden(self.source[start:end])):
            self._hidden += 1

    def _q(self, start: int, inside: int, end: int) -> None:
        self._add(Piece("atom", start, end, "\u201c"), 1)

    def _break(self, start: int, inside: int, end: int) -> None:
        """One break is a new line, two in a row a new paragraph."""
        if self._block is None:
            return
        for piece in reversed(self._block.pieces):
            if piece.kind == "atom" and piece.text == "\n":
                self._flush()
                return
            if piece.kind in ("text", "atom") and not piece.text.isspace():
                break
        if self._block:
            self._block.pieces.append(Piece("atom", start, end, "\n"))

    def _a(self, start: int, inside: int, end: int) -> None:
        self._end_link()
        if self._stack[-1].kind in ("head", "code"):
            return
        found = attributes(self.source, inside, end - 1)
        said = names.said(found)
        self._backlink = names.is_back_link(found, said)
        target = found.get("href", "")
        if "sponsored" in found.get("rel", ""):
            self.meta["sponsored_links"] = str(int(self.meta.get("sponsored_links", "0")) + 1)
        if self._backlink or self._hidden or (not target and not names.is_button(found, said)):
            return
        kind = "note" if names.is_note_link(found, said) else "button" if names.is_button(found, said) else "link"
        self._link = Piece(kind, start, end, target)
        if self._block:
            self._block.pieces.append(self._link)

    def _end_link(self) -> None:
        self._backlink = False
        if self._link and self._block:
            self._block.pieces.append(Piece("end", 0, 0))
        self._link = None

    def _img(self, start: int, inside: int, end: int) -> None:
        if self._block is None:
            return
        found = attributes(self.source, inside, end - 1)
        target = found.get("src") or found.get("data-src") or ""
        if target and not target.startswith("data:"):
            self._block.pieces.append(Piece("image", start, end, target))

    def _input(self, start: int, inside: int, end: int) -> None:
        found = attributes(self.source, inside, end - 1)
        pressed = found.get("type", "").lower() in ("submit", "button")
        span = value_span(self.source, inside, end - 1, "value") if pressed else None
        if span and found["value"].strip():
            self._flush()
            self._block = Raw(self._stack[-1]._replace(kind="button"))
            same = found["value"] == self.source[slice(*span)]
            self._add(Piece("text" if same else "atom", *span, found["value"]), len(found["value"]))
            self._flush()

    def _meta(self, start: int, inside: int, end: int) -> None:
        found = attributes(self.source, inside, end - 1)
        name = names.META.get((found.get("property") or found.get("name") or found.get("itemprop") or "").lower())
        if name and found.get("content", "").strip():
            if name == "title":
                self.meta["title"] = found["content"].strip()
            self.meta.setdefault(name, found["content"].strip())

    def _link_tag(self, start: int, inside: int, end: int) -> None:
        found = attributes(self.source, inside, end - 1)
        if found.get("rel", "").lower() == "canonical" and found.get("href"):
            self.meta["url"] = found["href"]

    def _time(self, start: int, inside: int, end: int) -> None:
        found = attributes(self.source, inside, end - 1)
        if found.get("datetime") and not self._stack[-1].region:
            self.meta.setdefault("date", found["datetime"])

    def _d_cite(self, start: int, inside: int, end: int) -> None:
        found = attributes(self.source, inside, end - 1)
        keys = found.get("key") or found.get("bibtex-key") or ""
        for key in keys.replace(";", ",").split(","):
            if key.strip():
                self._add(Piece("dcite", start, end, key.strip()), 0)
