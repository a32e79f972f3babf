"""Raw HTML inside other markup: shows its text, records its links, buttons and citations."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from credscore.expressions import expression
from credscore.text import reflist
from credscore.text.buttons import is_button_style
from credscore.text.components import show_component
from credscore.text.entities import resolved
from credscore.text.tags import Tag, read_tag
from credscore.text.writer import Writer

_KINDS = {
    "h1": "heading", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading", "h6": "heading", "li": "item",
    "blockquote": "quote", "td": "cell", "th": "cell", "figcaption": "caption", "caption": "caption", "nav": "menu",
    "dt": "item", "dd": "item", "aside": "", "p": "", "div": "", "section": "", "article": "", "main": "", "header": "",
    "footer": "", "ul": "", "ol": "", "dl": "", "table": "", "tr": "", "tbody": "", "thead": "", "figure": "",
    "form": "",
    "details": "", "summary": "", "center": "", "address": "", "hgroup": "", "fieldset": "", "legend": "",
    "option": "menu",
}  # fmt: skip
_VOID = frozenset({"br", "img", "hr", "input", "iframe", "embed", "source", "meta", "link", "wbr", "col", "area",
    "track"})
_SILENT = frozenset({"script", "style", "svg", "template", "noscript", "object", "video", "audio", "canvas", "math",
    "textarea",
                     "select", "pre", "head", "title"})  # fmt: skip
_INLINE = frozenset({"b", "i", "em", "strong", "u", "s", "span", "small", "big", "font", "mark", "del", "ins", "code",
    "kbd", "abbr",
                     "time", "label", "sub", "tt", "samp", "var", "q", "dfn", "picture", "nobr", "cite"})  # fmt: skip
_NUMBERS = expression(r"\[?(\d{1,3}(?:[,;\u2013-]\s?\d{1,3}){0,9})\]?")
_ENTITY = expression(r"&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_MOST_OPEN = 500
_MOST_BROKEN = 100


class Fragments:
    """Reads the HTML that stands in other markup, tag by tag. Elements may stay open between two calls of ``feed``.

    ``silent``: the name of the open element whose content is no text (``<script>``, ``<svg>``), ``""`` for none.
    """

    def __init__(self, writer: Writer, markup: str | None = None, show: Callable[[int, int],
            None] | None = None) -> None:
        """``markup`` is the source to read tags from where parts of it are masked; ``show`` shows a span of text."""
        self.writer = writer
        self.markup = writer.source if markup is None else markup
        self._show = show or partial(show_text, writer)
        self._open: list[tuple[str, str, tuple[int, int], int]] = []
        self.silent = ""
        self._broken = 0

    @property
    def kind(self) -> str:
        """The block kind that the open elements call for, ``""`` for none."""
        return next((kind for _, kind, _, _ in reversed(self._open) if kind), "") if self._open else ""

    @property
    def pressing(self) -> bool:
        """Whether a call-to-action box is open: links in it are buttons."""
        return any(name == "cta" for name, _, _, _ in self._open)

    def feed(self, start: int, end: int) -> None:
        """Read ``source[start:end]``."""
        source = self.markup
        at = start
        while at < end:
            sign = source.find("<", at, end)
            if sign < 0:
                sign = end
            if sign > at and not self.silent:
                self._show(at, sign)
            if sign == end:
                return
            at = self._markup(sign, end)

    def _markup(self, at: int, stop: int) -> int:
        source = self.markup
        if source.startswith(("<!", "<?"), at):
            closer = "-->" if source.startswith("<!--", at) else ">"
            found = source.find(closer, at, stop)
            return found + len(closer) if found >= 0 else stop
        if self.silent and not source.startswith("</", at):
            # In a script "<" compares: read as a tag it could swallow the tag that ends the script.
            return at + 1
        tag = read_tag(source, at, stop) if self._broken < _MOST_BROKEN else None
        if tag is None:
            self._broken += 1
            if not self.silent:
                self.writer.text(at, at + 1)
            return at + 1
        name = tag.name.lower()
        if self.silent:
            if tag.closing and name == self.silent:
                self.silent = ""
        elif tag.closing:
            self._end(name, tag)
        else:
            self._start(name, tag)
        return tag.end

    def _start(self, name: str, tag: Tag) -> None:
        if name in _VOID:
            self._void(name, tag, self._values(tag))
        elif name in _SILENT:
            self.silent = "" if tag.empty else name
            if name == "pre":
                self.writer.open(self.kind or "paragraph")
        elif name in _KINDS:
            self._block(name, tag)
        elif name in ("a", "button") and not tag.empty:
            self._press(name, tag)
        elif name in ("sup", "ref", "d-footnote"):
            self._push(name, "", tag)
            if tag.empty:
                self._end(name, tag)
        elif name == "d-cite":
            self._cite(tag)
        elif name not in _INLINE:
            self._component(tag)

    def _cite(self, tag: Tag) -> None:
        values = self._values(tag)
        for key in re.split(r"[,\s]+", values.get("key", values.get("bibtex-key", ""))):
            if key:
                self.writer.marker("dcite", key, tag.start, tag.end)

    def _values(self, tag: Tag) -> dict[str, str]:
        source = self.writer.source
        return {key: resolved(source[a:b]) for key, (a, b) in tag.attributes.items()} if tag.attributes else {}

    def _block(self, name: str, tag: Tag) -> None:
        kind = _KINDS[name]
        if "class" in tag.attributes and is_button_style(self._values(tag)["class"]):
            self._push("cta", "", tag)
        self._push(name, kind, tag)
        self.writer.open(self.kind or "paragraph", int(name[1]) if kind == "heading" else 0)

    def _press(self, name: str, tag: Tag) -> None:
        """A link or a button, which may be inside a link."""
        if name == "button" and any(n == "a" for n, _, _, _ in self._open):
            self.writer.restyle_link("button")
            return
        values = self._values(tag)
        styled = name == "button" or is_button_style(f"{values.get('class', '')} {values.get('role', '')}")
        self._push(name, "", tag)
        self.writer.link(values.get("href", ""), "button" if styled or self.pressing else "link")

    def _component(self, tag: Tag) -> None:
        writer = self.writer
        kind = writer.kind
        if tag.attributes and show_component(writer, tag.name, tag.attributes):
            writer.open(self.kind or kind)

    def _void(self, name: str, tag: Tag, values: dict[str, str]) -> None:
        writer = self.writer
        if name in ("br", "wbr"):
            if name == "br":
                writer.atom("\n", tag.start, tag.end)
        elif name in ("img", "iframe", "embed"):
            if values.get("src"):
                writer.image(values["src"])
        elif name == "input" and values.get("type") in ("submit", "button") and "value" in tag.attributes:
            writer.open("button")
            writer.link("", "button")
            writer.text(*tag.attributes["value"])
            writer.open(self.kind or "paragraph")

    def _push(self, name: str, kind: str, tag: Tag) -> None:
        if len(self._open) < _MOST_OPEN:
            here = self.writer.builder.position, self.writer.length
            self._open.append((name, kind, here, tag.end))

    def _end(self, name: str, tag: Tag) -> None:
        at = len(self._open) - 1
        while at >= 0 and self._open[at][0] != name:
            at -= 1
        if at < 0:
            return
        _, _, (block, since), inside = self._open[at]
        if block != self.writer.builder.position:
            since = 0  # It began in a block that has been closed since.
        del self._open[at:]
        if at and self._open[-1][0] == "cta":
            self._open.pop()
        writer = self.writer
        if name in ("a", "button"):
            writer.end_link()
        elif name == "sup":
            self._raised(since, tag)
        elif name in ("ref", "d-footnote"):
            self._note(since, inside, tag)
        elif name in _KINDS:
            writer.open(self.kind or "paragraph")

    def _raised(self, since: int, tag: Tag) -> None:
        """Superscript numbers are citation markers, unless they follow a number (10 to the power of six)."""
        writer = self.writer
        shown = writer.shown(since)
        numbers = _NUMBERS.fullmatch(shown.strip())
        if numbers and not writer.shown(max(since - 1, 0))[:1].isdigit():
            for number in re.findall(r"\d+", numbers[1]):
                writer.marker("numbered", number, tag.start, tag.end, since)
            writer.hide(since)

    def _note(self, since: int, inside: int, tag: Tag) -> None:
        writer = self.writer
        key = f"note-{tag.start}"
        text = writer.shown(since)
        writer.marker("ref" if tag.name == "ref" else "footnote", key, tag.start, tag.end)
        if text.strip():
            writer.hide(since)
            writer.builder.reference(key, text.strip(), inside, max(inside, tag.start), reflist.targets(text))


def show_text(writer: Writer, start: int, end: int) -> None:
    """Show ``source[start:end]`` with its character references resolved."""
    source = writer.source
    if source.find("&", start, end) >= 0:
        for entity in _ENTITY.finditer(source, start, end):
            writer.text(start, entity.start())
            writer.atom(resolved(entity[0]), *entity.span())
            start = entity.end()
    writer.text(start, end)
