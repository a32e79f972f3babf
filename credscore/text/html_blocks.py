"""Walks over HTML's tokens and cuts the page into blocks of visible pieces, with what their elements say of them."""

from __future__ import annotations

import re
from html import unescape
from typing import NamedTuple

from credscore.text import html_names as names
from credscore.text.html_parts import Context, Piece, Raw, inside, shown
from credscore.text.html_tokens import Token, Tokeniser, attributes, value_span

_CLOSED_BY = {
    "li": ("li",),
    "dd": ("dd", "dt"),
    "dt": ("dd", "dt"),
    "td": ("td", "th"),
    "th": ("td", "th"),
    "tr": ("tr", "td", "th"),
}
_META = {
    "author": "author",
    "description": "description",
    "og:title": "title",
    "og:description": "description",
    "og:url": "url",
    "date": "date",
    "article:published_time": "date",
    "article:author": "author",
    "dc.date": "date",
    "dc.creator": "author",
    "citation_author": "author",
    "citation_publication_date": "date",
    "og:site_name": "site",
    "pubdate": "date",
    "parsely-author": "author",
}
_BIBTEX = re.compile(r"@\w{3,20}\s{0,3}\{\s{0,3}([^,\s{}]{1,100}),")
_ENTRY_ID = re.compile(
    r"(?:user-content-)?(?:cite_note|fn|_?ftn|_?edn|footnote|endnote|note|ref|bib|cit"
    r"|en|b|r)[-_:.]?[\w.:-]{0,80}\d|ref-",
    re.I,
)
_REACH = 8


class Note(NamedTuple):
    """A footnote or bibliography entry that the markup holds in one piece."""

    key: str
    start: int
    end: int


def _entry_id(name: str, found: dict[str, str]) -> str:
    """The id of an element that can be an entry of a reference list."""
    ident = found.get("id", "")
    return ident if ident and (name == "li" or (name in names.BLOCKS and _ENTRY_ID.match(ident))) else ""


class Walker:
    """Reads one source from ``start`` on. After ``walk``: ``blocks``, ``meta``, ``notes``, ``skipped`` and ``weak``
    (regions that are furniture only where they consist of links)."""

    def __init__(self, source: str, start: int = 0) -> None:
        self.source = source
        self._start = start
        self.blocks: list[Raw] = []
        self.meta: dict[str, str] = {}
        self.notes: list[Note] = []
        self.skipped = {"markup": 0, "code": 0}
        self.weak: set[int] = set()
        self._stack = [Context()]
        self._open: dict[str, int] = {}
        self._block: Raw | None = None
        self._link: Piece | None = None
        self._backlink = False
        self._raised = False
        self._hidden = 0
        self._regions = 0

    def walk(self) -> None:
        """Read the whole source."""
        for token in Tokeniser(self.source).tokens(self._start):
            if token.kind == "text":
                self._text(token.start, token.end)
            elif token.kind == "entity":
                self._entity(token)
            else:
                self.skipped["markup"] += token.end - token.start
                getattr(self, "_" + token.kind + "_tag")(token)
        self._flush()

    def _text(self, start: int, end: int) -> None:
        text = self.source[start:end]
        context = self._stack[-1]
        if context.kind in ("head", "code") or self._backlink or self._hidden:
            self.skipped["code"] += end - start if context.kind == "code" else 0
            return
        size = len(text.strip())
        if not size and self._block is None:
            return
        self._add(Piece("raised" if self._raised else "text", start, end), size)

    def _entity(self, token: Token) -> None:
        text = unescape(self.source[token.start : token.end])
        unseen = self._stack[-1].kind in ("head", "code") or self._backlink or self._hidden
        if not unseen and (self._block or not text.isspace()):
            unknown = text == self.source[token.start : token.end]
            self._add(Piece("text" if unknown else "atom", token.start, token.end, text), 1)

    def _add(self, piece: Piece, size: int) -> None:
        if self._block is None:
            self._block = Raw(self._stack[-1])
            if self._link:
                self._block.pieces.append(self._link)
        self._block.pieces.append(piece)
        self._block.size += size
        self._block.linked += size if self._link else 0

    def _flush(self) -> None:
        self._raised = self._backlink = False
        self._hidden = 0
        if self._block:
            if self._link:
                self._block.pieces.append(Piece("end", 0, 0))
            self.blocks.append(self._block)
            self._block = None

    def _open_tag(self, token: Token) -> None:
        name = token.name
        if name in names.BLOCKS:
            self._block_tag(token)
        elif name == "br":
            self._break(token)
        elif name == "hr":
            self._flush()
        elif name == "sup":
            self._raised = True
        elif name == "span":
            seen = not self._hidden and not names.is_hidden(self.source[token.start : token.end])
            self._hidden += not seen
        elif name == "q":
            self._add(Piece("atom", token.start, token.end, "\u201c"), 1)
        elif name in ("a", "img", "input", "meta", "link", "time", "d-cite", "dt-cite"):
            found = attributes(self.source, token)
            getattr(self, "_" + {"link": "link_tag", "d-cite": "d_cite", "dt-cite": "d_cite"}.get(name, name))(
                token, found
            )

    def _close_tag(self, token: Token) -> None:
        name = token.name
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
            self._add(Piece("atom", token.start, token.end, "\u201d"), 1)

    def _raw_tag(self, token: Token) -> None:
        if token.name == "title" and "title" not in self.meta:
            stop = self.source.rfind("<", token.inner, token.end)
            self.meta["title"] = " ".join(unescape(self.source[token.inner : stop]).split())
        elif token.name == "d-footnote":
            key = f"d-footnote-{len(self.notes) + 1}"
            self._add(Piece("footnote", token.start, token.end, key), 0)
            self.notes.append(Note(key, token.inner, self.source.rfind("<", token.inner, token.end)))
        elif token.name == "script" and "bibliography" in self.source[token.start : token.inner]:
            found = list(_BIBTEX.finditer(self.source, token.inner, token.end))
            stops = [*(match.start() for match in found), token.end]
            self.notes.extend(Note(m[1], m.start(), stop) for m, stop in zip(found, stops[1:], strict=True))

    def _block_tag(self, token: Token) -> None:
        name = token.name
        self._flush()
        if self._stack[-1].name == "p" and name != "button":
            self._pop("p")
        for reach, context in enumerate(reversed(self._stack)):
            if reach >= _REACH or context.name in ("ul", "ol", "dl", "table"):
                break
            if context.name in _CLOSED_BY.get(name, ()):
                self._pop(context.name)
                break
        if name == "body" or (self._stack[-1].kind == "head" and name != "head"):
            self._pop("head")
        self._stack.append(self._context(token))
        self._open[name] = self._open.get(name, 0) + 1

    def _pop(self, name: str) -> None:
        if not self._open.get(name):
            return
        while True:
            gone = self._stack.pop().name
            self._open[gone] -= 1
            if gone == name:
                return

    def _context(self, token: Token) -> Context:
        name, outer = token.name, self._stack[-1]
        found = attributes(self.source, token) if token.inner - token.start > len(name) + 2 else {}
        said = names.said(found) if found else frozenset()
        outer = outer._replace(name=name, key=_entry_id(name, found) or outer.key)
        if names.is_article(name, found):
            outer = outer._replace(article=True)
        if not outer.region and self._is_furniture(name, outer, found, said):
            self._regions += 1
            outer = outer._replace(region=self._regions)
            if name == "aside" and outer.article:
                self.weak.add(self._regions)
        if name in ("d-footnote-list", "d-citation-list") or (said and names.is_references(found, said)):
            outer = outer._replace(references=True)
        if said and names.is_call(said) and name not in ("body", "html", "main", "article"):
            outer = outer._replace(call=True)
        return inside(name, outer)

    @staticmethod
    def _is_furniture(name: str, outer: Context, found: dict[str, str], said: frozenset[str]) -> bool:
        if name in ("html", "body", "main", "button", "li"):
            return False
        if name == "header":
            return not outer.article
        if name in ("nav", "footer", "aside", "label", "legend", "search", "menu"):
            return name != "footer" or outer.kind != "quote"
        return bool(found) and names.is_menu(found, said) and not names.is_references(found, said)

    def _break(self, token: Token) -> None:
        """One break is a new line, two in a row a new paragraph."""
        if self._block is None:
            return
        for piece in reversed(self._block.pieces):
            if piece.kind == "atom" and piece.text == "\n":
                self._flush()
                return
            if piece.kind in ("text", "atom") and not shown(self.source, piece).isspace():
                break
        if self._block:
            self._block.pieces.append(Piece("atom", token.start, token.end, "\n"))

    def _a(self, token: Token, found: dict[str, str]) -> None:
        self._end_link()
        if self._stack[-1].kind in ("head", "code"):
            return
        said = names.said(found)
        self._backlink = names.is_back_link(found, said)
        target = found.get("href", "")
        if "sponsored" in found.get("rel", ""):
            self.meta["sponsored_links"] = str(int(self.meta.get("sponsored_links", "0")) + 1)
        if self._backlink or self._hidden or (not target and not names.is_button(found, said)):
            return
        kind = "note" if names.is_note_link(found, said) else "button" if names.is_button(found, said) else "link"
        self._link = Piece(kind, token.start, token.end, target)
        if self._block:
            self._block.pieces.append(self._link)

    def _end_link(self) -> None:
        self._backlink = False
        if self._link and self._block:
            self._block.pieces.append(Piece("end", 0, 0))
        self._link = None

    def _img(self, token: Token, found: dict[str, str]) -> None:
        target = found.get("src") or found.get("data-src") or ""
        if self._block and target and not target.startswith("data:"):
            self._block.pieces.append(Piece("image", token.start, token.end, target))

    def _input(self, token: Token, found: dict[str, str]) -> None:
        span = (
            value_span(self.source, token, "value") if found.get("type", "").lower() in ("submit", "button") else None
        )
        if span and found["value"].strip():
            self._flush()
            self._block = Raw(self._stack[-1]._replace(kind="button"))
            same = found["value"] == self.source[slice(*span)]
            self._add(Piece("text" if same else "atom", *span, found["value"]), len(found["value"]))
            self._flush()

    def _meta(self, token: Token, found: dict[str, str]) -> None:
        name = _META.get((found.get("property") or found.get("name") or found.get("itemprop") or "").lower())
        if name and found.get("content", "").strip():
            if name == "title":
                self.meta["title"] = found["content"].strip()
            self.meta.setdefault(name, found["content"].strip())

    def _link_tag(self, token: Token, found: dict[str, str]) -> None:
        if found.get("rel", "").lower() == "canonical" and found.get("href"):
            self.meta["url"] = found["href"]

    def _time(self, token: Token, found: dict[str, str]) -> None:
        if found.get("datetime") and not self._stack[-1].region:
            self.meta.setdefault("date", found["datetime"])

    def _d_cite(self, token: Token, found: dict[str, str]) -> None:
        keys = found.get("key") or found.get("bibtex-key") or ""
        for key in keys.replace(";", ",").split(","):
            if key.strip():
                self._add(Piece("dcite", token.start, token.end, key.strip()), 0)
