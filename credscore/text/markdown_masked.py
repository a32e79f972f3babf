"""What was masked in a Markdown text, acted upon where it stands: shortcodes, attribute lists, notes, wiki links."""

from __future__ import annotations

import sys
from collections.abc import Callable

from credscore.expressions import expression
from credscore.text.components import is_button_name, show_component
from credscore.text.fragments import Fragments
from credscore.text.markdown_inline import Links, show_stray
from credscore.text.tags import attributes
from credscore.text.templates import DIV_LABEL, Masked
from credscore.text.writer import Writer

_WORD = expression(r"[\w./-]+")
_TARGETS = ("href", "url", "link", "to")
_NEVER = sys.maxsize
_LABEL_LEVEL = 3


class MaskedParts:
    """The masked parts of a text, in order. ``reopen`` begins the kind of block that the text goes on with.

    ``hidden``: nothing is shown before this offset; ``upcoming``: where the next masked part begins.
    """

    def __init__(
        self, writer: Writer, masked: str, items: list[Masked], links: Links, reopen: Callable[[], None]
    ) -> None:
        self.writer = writer
        self.fragments = Fragments(writer, masked, self._show_html)
        self.hidden = 0
        self.upcoming = items[0].start if items else _NEVER
        self._masked = masked
        self._items = items
        self._links = links
        self._reopen = reopen
        self._next = 0
        self._pressed = 0

    def show_around(self, start: int, end: int, put: Callable[[int, int], None]) -> None:
        """Show ``source[start:end]`` by ``put``, but for what is masked in it."""
        if start < self.hidden:
            start = self.hidden
        while self.upcoming < end:
            item = self._take()
            if item.start > start:
                put(start, item.start)
            self._act(item)
            start = self.hidden = max(start, item.end)
        if start < end:
            put(start, end)

    def act_until(self, stop: int) -> None:
        """Act on what is masked before ``stop``: it stands between blocks."""
        while self.upcoming < stop:
            item = self._take()
            if item.start >= self.hidden:
                self.hidden = item.end
                self._act(item)

    def drop_until(self, stop: int) -> None:
        """Forget what is masked before ``stop``: it stands in code."""
        while self.upcoming < stop:
            self._take()

    def _take(self) -> Masked:
        """Return the next item; ``upcoming`` is where the one after it begins."""
        item = self._items[self._next]
        self._next += 1
        self.upcoming = self._items[self._next].start if self._next < len(self._items) else _NEVER
        return item

    def _show_html(self, start: int, end: int) -> None:
        self.show_around(start, end, self._show_stray)

    def _show_stray(self, start: int, end: int) -> None:
        show_stray(self.writer, start, end)

    def _act(self, item: Masked) -> None:
        writer = self.writer
        if item.what == "wikilink":
            label = writer.source.find("|", item.start, item.end) + 1 or item.start + 2
            writer.link(item.name)
            writer.text(label, item.end - 2)
            writer.end_link()
        elif item.what == "shortcode":
            self._shortcode(item)
        elif item.what == "close" and self._pressed:
            self._pressed -= 1
            writer.end_link()
        elif item.what == "label":
            self._label(item)
        elif item.what == "attributes":
            self._links.style(item.name)
        elif item.what == "tag":
            self.fragments.markup = writer.source
            self.fragments.feed(item.start, item.end)
            self.fragments.markup = self._masked
        elif item.what == "note":
            self._links.note(item)
        elif item.what == "cite":
            self._cite(item, item.name.split(","))
        elif item.what == "code":
            writer.builder.skip("code", item.end - item.start)

    def _label(self, item: Masked) -> None:
        label = DIV_LABEL.match(self.writer.source, item.start, item.end)
        name = label.lastgroup if label else None
        if label and name:
            start = label.start(name)
            self.writer.open("heading", _LABEL_LEVEL)
            self.writer.text(start, start + len(label[name].rstrip(" :\r")))
            self._reopen()

    def _cite(self, item: Masked, keys: list[str]) -> None:
        for key in keys:
            self.writer.marker("pandoc", key.strip(), item.start, item.end)

    def _shortcode(self, item: Masked) -> None:
        writer, source = self.writer, self.writer.source
        words = _WORD.findall(source, item.start, item.end)
        if item.name == "cite":
            self._cite(item, words[1:])
            return
        name = words[1] if item.name.startswith("include") and len(words) > 1 else item.name
        found = attributes(source, item.start, item.end)
        if found and show_component(writer, name, found):
            self._reopen()
        elif is_button_name(name):
            target = next((source[slice(*found[key])] for key in _TARGETS if key in found), "")
            writer.link(target, "button")
            self._pressed += 1
