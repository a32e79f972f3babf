"""Reads Markdown: CommonMark with GitHub's, Pandoc's, kramdown's and MDX's additions.

The parser is pyromark (pulldown-cmark); its offsets are UTF-8 bytes and are turned into code points here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Any

import numpy as np
import pyromark

from credscore.expressions import expression
from credscore.text import frontmatter
from credscore.text.document import Document
from credscore.text.link_targets import unspaced
from credscore.text.markdown_inline import Links, show_code, show_math
from credscore.text.markdown_masked import MaskedParts
from credscore.text.templates import mask
from credscore.text.writer import Writer

_ADMONITION = expression(
    r">[ \t]{0,4}(?:\[!\w{1,20}\]|[^\w\s>]{0,6}[ \t]{0,2}(?:\*\*|__)?[^\w\s>]{0,4}[ \t]{0,2}"
    r"(?:note|tip|warning|important|info|caution|hint|update|disclaimer|disclosure|tl;?dr)\b)",
    re.IGNORECASE,
)
_LABEL = expression(r"[ \t]{0,4}\[!\w{1,20}\][+-]?")
Handler = Callable[[Any, int, int], None]
"""(what the parser says of an element, start, end)."""


def read(source: str) -> Document:
    """Return the Document of a Markdown text. Never fails: whatever is no markup is text."""
    return _Reader(source).run()


@cache
def _options() -> pyromark.Options:
    o = pyromark.Options
    return (
        o.ENABLE_TABLES | o.ENABLE_FOOTNOTES | o.ENABLE_STRIKETHROUGH | o.ENABLE_TASKLISTS | o.ENABLE_MATH
        | o.ENABLE_HEADING_ATTRIBUTES | o.ENABLE_GFM | o.ENABLE_DEFINITION_LIST
    )  # fmt: skip


def _characters(text: str) -> Sequence[int]:
    """The code point offset of each UTF-8 byte offset of ``text``."""
    data = np.frombuffer(text.encode("utf-8", "surrogatepass"), np.uint8)
    table = np.zeros(len(data) + 1, np.int64)
    np.cumsum((data & 0xC0) != 0x80, out=table[1:])
    return memoryview(table.data)


class _Reader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.writer = Writer(source, "markdown")
        self.front = frontmatter.parse(source)
        start = self.front.end or int(source.startswith("\ufeff"))  # a byte order mark would hide a heading
        body = "\n" * start + source[start:]
        masked, items = mask(body.encode("utf-8", "replace").decode() if _has_surrogate(body) else body)
        self.text = masked
        self.links = Links(self.writer)
        self.masked = MaskedParts(self.writer, masked, items, self.links, self.reopen)
        self.fragments = self.masked.fragments
        self.muted = 0
        self.quotes: list[bool] = []
        self.depth = 0
        self.lists: list[int | None] = []
        self.item_key = ""
        self.starts, self.ends = self._handlers()

    def run(self) -> Document:
        for field in self.front.fields:
            if field.name == "title" or field.name in frontmatter.SUMMARIES:
                self.writer.open("meta")
                for piece in field.pieces:
                    self.writer.atom(*piece)
        self.writer.builder.meta.update(self.front.meta)
        self.writer.open("paragraph")
        self.events()
        self.writer.close()
        self.masked.act_until(len(self.source))
        self.links.define()
        return self.writer.build()

    def events(self) -> None:
        """Walk the parser's events. Runs of text that touch are shown as one."""
        at = None if self.text.isascii() else _characters(self.text)
        show_run, html = self.show_run, self.html
        runs = {"Text": show_run, "SoftBreak": show_run, "Html": html, "InlineHtml": html}
        show = show_run
        first = last = 0
        events: Iterable[tuple[Any, Any]] = pyromark.events_with_range(self.text, options=_options())
        for event, span in events:
            start, end = span["start"], span["end"]
            if at is not None:
                start, end = at[start], at[end]
            name, value = (event, None) if event.__class__ is str else event.popitem()
            run = runs.get(name)
            if run is not None and (value is None or len(value) == end - start):
                if start == last and run is show:
                    last = end
                    continue
                if last > first:
                    show(first, last)
                first, last, show = start, end, run
                continue
            if last > first:
                show(first, last)
            first = last = end
            if name == "Start":
                self.handle(self.starts, value, start, end)
            elif name == "End":
                self.handle(self.ends, value, start, end)
            elif not self.muted:
                self.inline(name, value, start, end)
        if last > first:
            show(first, last)

    @staticmethod
    def handle(handlers: dict[str, Handler], element: Any, start: int, end: int) -> None:
        """Pass the start or end of an element to the method for it."""
        name, detail = (element, None) if element.__class__ is str else element.popitem()
        handler = handlers.get(name)
        if handler is not None:
            handler(detail, start, end)

    def _handlers(self) -> tuple[dict[str, Handler], dict[str, Handler]]:
        starts: dict[str, Handler] = {
            "Paragraph": self.paragraph, "Heading": self.heading, "Item": self.item, "List": self.list_start,
            "BlockQuote": self.quote, "CodeBlock": self.code, "TableCell": self.cell, "Image": self.image,
            "Link": self.link, "FootnoteDefinition": self.footnote, "HtmlBlock": self.html_block,
            "DefinitionListTitle": self.term, "DefinitionListDefinition": self.term,
        }  # fmt: skip
        ends: dict[str, Handler] = {
            "List": self.list_end, "BlockQuote": self.quote_end, "CodeBlock": self.unmute, "Table": self.table_end,
            "Image": self.unmute, "Link": self.link_end, "FootnoteDefinition": self.footnote_end,
        }  # fmt: skip
        return starts, ends

    def show_run(self, start: int, end: int) -> None:
        """Show text in which Markdown has resolved every character reference."""
        if not self.muted and not self.fragments.silent:
            masked = self.masked
            if start >= masked.hidden and end <= masked.upcoming:
                self.writer.text(start, end)
            else:
                masked.show_around(start, end, self.writer.text)

    def html(self, start: int, end: int) -> None:
        """Read HTML; the parser hands it out line by line, tags cut in two."""
        if not self.muted:
            self.fragments.feed(max(start, self.masked.hidden), end)

    def inline(self, name: str, value: Any, start: int, end: int) -> None:
        writer = self.writer
        if self.fragments.silent:
            return
        if name == "Text":
            if start >= self.masked.hidden:
                writer.atom(value, start, end)
        elif name == "Code":
            self.masked.drop_until(end)
            show_code(writer, start, end)
        elif name == "HardBreak":
            if self.source[start] == "\\":
                writer.atom("\n", start, end)
            else:
                writer.text(start, end)
        elif name in ("InlineMath", "DisplayMath"):
            self.masked.drop_until(end)
            show_math(writer, start, end, name == "InlineMath")
        elif name == "FootnoteReference":
            writer.marker("footnote", value, start, end)

    def reopen(self) -> None:
        kind, level = self.context()
        self.writer.open(kind, level)

    def context(self) -> tuple[str, int]:
        """The kind and level of a paragraph that stands here."""
        if self.depth:
            return "quote", self.depth
        if self.lists:
            return "item", len(self.lists)
        return self.fragments.kind or "paragraph", 0

    def begin(self, kind: str, level: int, start: int, key: str = "") -> None:
        if start > self.masked.upcoming:
            self.masked.act_until(start)
        self.writer.open(kind, level, key)

    def paragraph(self, _: Any, start: int, end: int) -> None:
        kind, level = self.context()
        self.begin(kind, level, start, self.item_key)
        self.item_key = ""
        if self.quotes:
            label = _LABEL.match(self.source, start, end)
            self.masked.hidden = max(self.masked.hidden, label.end() if label else 0)

    def heading(self, value: Any, start: int, end: int) -> None:
        self.begin("heading", int(value["level"][1]), start)

    def term(self, _: Any, start: int, end: int) -> None:
        self.begin("item", 1, start)

    def cell(self, _: Any, start: int, end: int) -> None:
        self.begin("cell", 0, start)

    def list_start(self, value: Any, start: int, end: int) -> None:
        self.lists.append(value)

    def list_end(self, _: Any, start: int, end: int) -> None:
        self.lists.pop()
        self.reopen()

    def item(self, _: Any, start: int, end: int) -> None:
        number = self.lists[-1]
        self.item_key = ""
        if number is not None:
            self.lists[-1] = number + 1
            self.item_key = str(number)
        kind, level = self.context()
        self.begin(kind, level, start, self.item_key)

    def quote(self, value: Any, start: int, end: int) -> None:
        said = value is None and _ADMONITION.match(self.source, start, end) is None
        self.quotes.append(said)
        self.depth += said

    def quote_end(self, _: Any, start: int, end: int) -> None:
        self.depth -= self.quotes.pop()
        self.reopen()

    def code(self, _: Any, start: int, end: int) -> None:
        self.masked.act_until(start)
        self.masked.drop_until(end)
        self.reopen()
        self.writer.builder.skip("code", end - start)
        if self.fragments.silent:
            # An empty line ended the HTML block of a script, whose last lines are indented: no code to the browser.
            self.fragments.feed(start, end)
        self.muted += 1

    def unmute(self, _: Any, start: int, end: int) -> None:
        self.muted -= 1

    def image(self, value: Any, start: int, end: int) -> None:
        if not self.muted:
            self.writer.image(unspaced(value["dest_url"]))
        self.muted += 1

    def link(self, value: Any, start: int, end: int) -> None:
        if not self.muted:
            self.muted += self.links.start(value, start, end, self.fragments.pressing)

    def link_end(self, _: Any, start: int, end: int) -> None:
        if self.muted and self.links.silent == end:
            self.muted -= 1
            self.links.silent = 0
        elif not self.muted:
            self.links.end(start, end)

    def footnote(self, value: Any, start: int, end: int) -> None:
        self.masked.act_until(start)
        self.writer.open_note(value, start)

    def footnote_end(self, _: Any, start: int, end: int) -> None:
        self.writer.close_note(end)

    def table_end(self, _: Any, start: int, end: int) -> None:
        self.reopen()
        self.writer.builder.skip("table", end - start)

    def html_block(self, _: Any, start: int, end: int) -> None:
        kind, level = self.context()
        self.begin(kind, level, start)


def _has_surrogate(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False
