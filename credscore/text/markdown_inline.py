"""Links, notes, code and mathematics inside a Markdown paragraph."""

from __future__ import annotations

import re
from typing import Any

from credscore.expressions import expression
from credscore.text import citemarks, reflist
from credscore.text.buttons import is_button_style
from credscore.text.fragments import show_text
from credscore.text.link_targets import unspaced
from credscore.text.templates import Masked
from credscore.text.writer import Writer

_DEFINITION = expression(r"^[ \t>]{0,6}\[(\d{1,3})\]:[ \t]{1,8}<?(\S{1,2000})[^\n]{0,400}", re.MULTILINE)
_STRAY = expression(
    r"(!?)\[([^\[\]\n]{0,300})\]\(([^()\s]{1,500})[^()\n]{0,200}\)|\*\*|^[ \t]{0,8}(#{1,6}) +(?=\S)", re.MULTILINE
)
_LONGEST_CODE = 60
_LONGEST_FORMULA = 24


class Links:
    """What the links of one Markdown text are: labels to show, addresses, citation numbers, buttons."""

    def __init__(self, writer: Writer) -> None:
        self.writer = writer
        self.silent = 0
        self._since = 0
        self._target = ""
        self._numbered = False

    def start(self, value: dict[str, Any], start: int, end: int, pressing: bool) -> int:
        """A link begins. Returns 1 if its label is no prose: an address, or a number that is shown here."""
        kind, target, writer = value["link_type"], unspaced(value["dest_url"]), self.writer
        if kind in ("Autolink", "Email"):
            writer.address(target)
            self.silent = end
            return 1
        if kind in ("Shortcut", "Collapsed") and value["id"].isdigit():
            self._numbered = True
            writer.link(target)
            writer.text(start, end)
            writer.end_link()
            self.silent = end
            return 1
        self._since, self._target = writer.length, target
        writer.link(target, "button" if pressing else "link")
        return 0

    def end(self, start: int, end: int) -> None:
        """A link ends; ``[[M-04]](#m-04)`` is a citation."""
        writer = self.writer
        writer.end_link()
        if self._target.startswith("#"):
            label = writer.shown(self._since).strip()
            if label[:1] == "[" and label[-1:] == "]" and len(label) > 2 and not citemarks.scan(label):
                writer.marker("numbered", label[1:-1], start, end, self._since)

    def style(self, attributes: str) -> None:
        """An attribute list stands here: it may make a button of the link before it."""
        if is_button_style(attributes.strip("{:}")):
            self.writer.restyle_link("button")

    def note(self, item: Masked) -> None:
        """An inline note stands here."""
        key = f"note-{item.start}"
        self.writer.marker("footnote", key, item.start, item.end)
        self.writer.builder.reference(key, item.name, item.start, item.end, reflist.targets(item.name))

    def define(self) -> None:
        """Record the definitions that numbers in the text refer to (``[1]: https://...``)."""
        if not self._numbered:
            return
        for match in _DEFINITION.finditer(self.writer.source):
            self.writer.builder.reference(match[1], match[2].rstrip(">"), *match.span(), (match[2].rstrip(">"),))


def show_code(writer: Writer, start: int, end: int) -> None:
    """Keep a short name in the sentence that it belongs to; count anything longer as code."""
    source = writer.source
    ticks = 1
    while source[start + ticks] == "`" and 2 * ticks < end - start:
        ticks += 1
    if end - start > _LONGEST_CODE or source.startswith("r ", start + ticks):
        writer.builder.skip("code", end - start)
    else:
        writer.text(start + ticks, end - ticks)


def show_math(writer: Writer, start: int, end: int, inline: bool) -> None:
    """Keep short plain formulas (``$p < 0.05$``) and what only looks like one (``$5-$10``)."""
    source = writer.source
    content = source[start + 1 : end - 1]
    if inline and content[:1].isdigit() and source[end : end + 1].isdigit():
        writer.text(start, end)
    elif inline and len(content) <= _LONGEST_FORMULA and not any(c in "\\_^{}" for c in content):
        writer.text(start + 1, end - 1)


def show_stray(writer: Writer, start: int, end: int) -> None:
    """Show text of an HTML element; page generators allow links, pictures, headings and emphasis of Markdown in it."""
    source = writer.source
    chunk = source[start:end]
    if "](" in chunk or "**" in chunk or "#" in chunk:
        for sign in _STRAY.finditer(source, start, end):
            show_text(writer, start, sign.start())
            start = sign.end()
            if sign[4]:
                writer.open("heading", len(sign[4]))
            elif sign[3] and sign[1]:
                writer.image(sign[3])
            elif sign[3]:
                writer.link(sign[3])
                show_text(writer, *sign.span(2))
                writer.end_link()
    show_text(writer, start, end)
