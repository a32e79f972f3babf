"""Reads Markdown: CommonMark with GitHub's, Pandoc's, kramdown's and MDX's additions.

The parser is pyromark (pulldown-cmark); its offsets are UTF-8 bytes and are turned into code points here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import pyromark

from credscore.text import frontmatter
from credscore.text.components import is_button_name, show_component
from credscore.text.document import Document
from credscore.text.fragments import Fragments
from credscore.text.markdown_inline import Links, show_code, show_math, show_stray
from credscore.text.tags import attributes
from credscore.text.templates import Masked, mask
from credscore.text.writer import Writer

_ADMONITION = re.compile(
    r">[ \t]{0,4}(?:\[!\w{1,20}\]|[^\w\s>]{0,6}[ \t]{0,2}(?:\*\*|__)?[^\w\s>]{0,4}[ \t]{0,2}"
    r"(?:note|tip|warning|important|info|caution|hint|update|disclaimer|disclosure|tl;?dr)\b)",
    re.IGNORECASE,
)
_LABEL = re.compile(r"[ \t]{0,4}\[!\w{1,20}\][+-]?")
_WORD = re.compile(r"[\w./-]+")


def read(source: str) -> Document:
    """Return the Document of a Markdown text. Never fails: whatever is no markup is text."""
    return _Reader(source).run()


def _options() -> pyromark.Options:
    o = pyromark.Options
    return (
        o.ENABLE_TABLES | o.ENABLE_FOOTNOTES | o.ENABLE_STRIKETHROUGH | o.ENABLE_TASKLISTS | o.ENABLE_MATH
        | o.ENABLE_HEADING_ATTRIBUTES | o.ENABLE_GFM | o.ENABLE_DEFINITION_LIST
    )  # fmt: skip


def _characters(text: str) -> Sequence[int]:
    """The code point offset of each UTF-8 byte offset of ``text``."""
    if text.isascii():
        return range(len(text) + 1)
    data = np.frombuffer(text.encode("utf-8", "surrogatepass"), np.uint8)
    table = np.zeros(len(data) + 1, np.int64)
    np.cumsum((data & 0xC0) != 0x80, out=table[1:])
    # A byte offset names the character that begins there: count the characters that began before it.
    return memoryview(table)


class _Reader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.writer = Writer(source, "markdown")
        self.front = frontmatter.parse(source)
        body = "\n" * self.front.end + source[self.front.end :]
        self.masked, self.items = mask(body.encode("utf-8", "replace").decode() if _has_surrogate(body) else body)
        self.fragments = Fragments(self.writer, self.masked, self.show)
        self.links = Links(self.writer)
        self.next_item = 0
        self.hidden = 0
        self.muted = 0
        self.quotes: list[bool] = []
        self.depth = 0
        self.lists: list[int | None] = []
        self.item_key = ""
        self.pressed = 0
        self.runs: dict[str, Callable[[int, int], None]] = {
            "Text": self.show_run, "SoftBreak": self.show_run, "Html": self.html, "InlineHtml": self.html,
        }  # fmt: skip

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
        self.act_until(len(self.source))
        self.links.define()
        return self.writer.build()

    def events(self) -> None:
        """Walk the parser's events. Runs of text that touch are shown as one."""
        at = _characters(self.masked)
        starts, ends = self._handlers()
        first = last = 0
        show = self.show_run
        for event, span in pyromark.events_with_range(self.masked, options=_options()):
            start, end = at[span["start"]], at[span["end"]]
            if event.__class__ is str:
                name, value = event, None
            else:
                ((name, value),) = event.items()
            run = self.runs.get(name)
            if run and (value is None or len(value) == end - start):
                if start == last and run == show:
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
                key = value if value.__class__ is str else next(iter(value))
                if key in starts:
                    starts[key](value[key] if value.__class__ is dict else None, start, end)
            elif name == "End":
                key = value if value.__class__ is str else next(iter(value))
                if key in ends:
                    ends[key](start, end)
            elif not self.muted:
                self.inline(name, value, start, end)
        if last > first:
            show(first, last)

    def _handlers(self) -> tuple[dict[str, Callable[[Any, int, int], None]], dict[str, Callable[[int, int], None]]]:
        starts: dict[str, Callable[[Any, int, int], None]] = {
            "Paragraph": self.paragraph, "Heading": self.heading, "Item": self.item, "List": self.list_start,
            "BlockQuote": self.quote, "CodeBlock": self.code, "TableCell": self.cell, "Image": self.image, "Link": self.link,
            "FootnoteDefinition": self.footnote, "HtmlBlock": self.html_block, "DefinitionListTitle": self.term,
            "DefinitionListDefinition": self.term,
        }  # fmt: skip
        ends: dict[str, Callable[[int, int], None]] = {
            "List": self.list_end, "BlockQuote": self.quote_end, "CodeBlock": self.unmute, "Image": self.unmute,
            "Link": self.link_end, "FootnoteDefinition": self.footnote_end, "Table": self.table_end,
        }  # fmt: skip
        return starts, ends

    def show_run(self, start: int, end: int) -> None:
        """Show text in which Markdown has resolved every character reference."""
        if self.muted or self.fragments.silent:
            return
        if self.next_item == len(self.items) and start >= self.hidden:
            self.writer.text(start, end)
        else:
            self.show(start, end, self.writer.text)

    def html(self, start: int, end: int) -> None:
        """Read HTML; the parser hands it out line by line, tags cut in two."""
        if not self.muted:
            self.fragments.feed(max(start, self.hidden), end)

    def show(self, start: int, end: int, put: Callable[[int, int], None] | None = None) -> None:
        """Show ``source[start:end]`` but for what is masked in it."""
        put = put or self.show_markup
        start = max(start, self.hidden)
        while self.next_item < len(self.items) and self.items[self.next_item].start < end:
            item = self.items[self.next_item]
            self.next_item += 1
            if item.start > start:
                put(start, item.start)
            self.act(item)
            start = self.hidden = max(start, item.end)
        if start < end:
            put(start, end)

    def show_markup(self, start: int, end: int) -> None:
        show_stray(self.writer, start, end)

    def inline(self, name: str, value: Any, start: int, end: int) -> None:
        writer = self.writer
        if self.fragments.silent:
            return
        if name == "Text":
            if start >= self.hidden:
                writer.atom(value, start, end)
        elif name == "Code":
            self.drop_until(end)
            show_code(writer, start, end)
        elif name == "HardBreak":
            if self.source[start] == "\\":
                writer.atom("\n", start, end)
            else:
                writer.text(start, end)
        elif name in ("InlineMath", "DisplayMath"):
            self.drop_until(end)
            show_math(writer, start, end, name == "InlineMath")
        elif name == "FootnoteReference":
            writer.marker("footnote", value, start, end)

    def act_until(self, stop: int) -> None:
        """Act on what is masked before ``stop``: it stands between blocks."""
        while self.next_item < len(self.items) and self.items[self.next_item].start < stop:
            item = self.items[self.next_item]
            self.next_item += 1
            if item.start >= self.hidden:
                self.hidden = item.end
                self.act(item)

    def drop_until(self, stop: int) -> None:
        """Forget what is masked before ``stop``: it stands in code."""
        while self.next_item < len(self.items) and self.items[self.next_item].start < stop:
            self.next_item += 1

    def act(self, item: Masked) -> None:
        writer, source = self.writer, self.source
        if item.what == "wikilink":
            label = source.find("|", item.start, item.end) + 1 or item.start + 2
            writer.link(item.name)
            writer.text(label, item.end - 2)
            writer.end_link()
        elif item.what == "shortcode":
            self.shortcode(item)
        elif item.what == "close" and self.pressed:
            self.pressed -= 1
            writer.end_link()
        elif item.what == "attributes":
            self.links.style(item.name)
        elif item.what == "tag":
            self.fragments.markup = source
            self.fragments.feed(item.start, item.end)
            self.fragments.markup = self.masked
        elif item.what == "note":
            self.links.note(item)
        elif item.what == "cite":
            for key in item.name.split(","):
                writer.marker("pandoc", key.strip(), item.start, item.end)
        elif item.what == "code":
            writer.builder.skip("code", item.end - item.start)

    def shortcode(self, item: Masked) -> None:
        writer, source = self.writer, self.source
        words = _WORD.findall(source, item.start, item.end)
        if item.name == "cite":
            for key in words[1:]:
                writer.marker("pandoc", key, item.start, item.end)
            return
        name = words[1] if item.name.startswith("include") and len(words) > 1 else item.name
        found = attributes(source, item.start, item.end)
        if found and show_component(writer, name, found):
            self.reopen()
        elif is_button_name(name):
            target = next((source[slice(*found[key])] for key in ("href", "url", "link", "to") if key in found), "")
            writer.link(target, "button")
            self.pressed += 1

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
        if self.next_item < len(self.items):
            self.act_until(start)
        self.writer.open(kind, level, key)

    def paragraph(self, _: Any, start: int, end: int) -> None:
        kind, level = self.context()
        self.begin(kind, level, start, self.item_key)
        self.item_key = ""
        if self.quotes:
            label = _LABEL.match(self.source, start, end)
            self.hidden = max(self.hidden, label.end() if label else 0)

    def heading(self, value: Any, start: int, end: int) -> None:
        self.begin("heading", int(value["level"][1]), start)

    def term(self, _: Any, start: int, end: int) -> None:
        self.begin("item", 1, start)

    def cell(self, _: Any, start: int, end: int) -> None:
        self.begin("cell", 0, start)

    def list_start(self, value: Any, start: int, end: int) -> None:
        self.lists.append(value)

    def list_end(self, start: int, end: int) -> None:
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

    def quote_end(self, start: int, end: int) -> None:
        self.depth -= self.quotes.pop()
        self.reopen()

    def code(self, _: Any, start: int, end: int) -> None:
        self.act_until(start)
        self.drop_until(end)
        self.reopen()
        self.writer.builder.skip("code", end - start)
        self.muted += 1

    def unmute(self, start: int, end: int) -> None:
        self.muted -= 1

    def image(self, value: Any, start: int, end: int) -> None:
        if not self.muted:
            self.writer.image(value["dest_url"])
        self.muted += 1

    def link(self, value: Any, start: int, end: int) -> None:
        if not self.muted:
            self.muted += self.links.start(value, start, end, self.fragments.pressing)

    def link_end(self, start: int, end: int) -> None:
        if self.muted and self.links.silent == end:
            self.muted -= 1
            self.links.silent = 0
        elif not self.muted:
            self.links.end(start, end)

    def footnote(self, value: Any, start: int, end: int) -> None:
        self.act_until(start)
        self.writer.open_note(value, start)

    def footnote_end(self, start: int, end: int) -> None:
        self.writer.close_note(end)

    def table_end(self, start: int, end: int) -> None:
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
