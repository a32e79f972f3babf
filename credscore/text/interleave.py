"""Writes a block: its pieces of text, and between them the links, markers and hidden parts at their offsets."""

from __future__ import annotations

import sys
from bisect import bisect_right

from credscore.text.builder import DocumentBuilder
from credscore.text.marks import Mark

Piece = tuple[str, int, int]
"""(text, start, end): ``text`` is what ``source[start:end]`` shows."""

Action = tuple[int, str, tuple[str, ...], tuple[int, int]]
"""(offset in the block, ``open`` ``close`` ``image`` ``marker`` ``url`` ``hide``, arguments, span)."""


class Interleave:
    """Puts pieces and actions (one at least) into the builder in the order of their offsets."""

    def __init__(self, builder: DocumentBuilder) -> None:
        self.builder = builder
        self.hidden = 0
        self.links: list[tuple[int, tuple[str, ...]]] = []

    def run(self, pieces: list[Piece], actions: list[Action]) -> None:
        add = self.builder.add
        at = i = 0
        upcoming = actions[0][0]
        for text, start, end in pieces:
            stop = at + len(text)
            if upcoming >= stop and at >= self.hidden:
                add(text, start, end)
                at = stop
                continue
            done = at
            verbatim = len(text) == end - start
            while upcoming < stop:
                if verbatim and upcoming > done:
                    self._show(text, start, end, at, done, upcoming)
                    done = upcoming
                self._act(actions[i])
                i += 1
                upcoming = actions[i][0] if i < len(actions) else sys.maxsize
            self._show(text, start, end, at, done, stop)
            at = stop
        for action in actions[i:]:
            self._act(action)
        while self.links:
            self._close()

    def _show(self, text: str, start: int, end: int, at: int, first: int, last: int) -> None:
        """Add the part ``first:last`` (offsets in the block) of a piece that begins at ``at``, unless it is hidden."""
        if len(text) != end - start:
            if self.hidden <= at:
                self.builder.add(text, start, end)
            return
        first = max(first, self.hidden)
        if first < last:
            self.builder.add(text[first - at : last - at], start + first - at, start + last - at)

    def _act(self, action: Action) -> None:
        _, name, arguments, (first, last) = action
        builder = self.builder
        if name == "open":
            self.links.append((builder.position, arguments))
        elif name == "close":
            self._close()
        elif name == "marker":
            builder.marker(arguments[0], arguments[1], first, last)
        elif name == "hide":
            self.hidden = max(self.hidden, last)
        elif not (name == "url" and self.links):
            builder.link(builder.position, *arguments)

    def _close(self) -> None:
        if self.links:
            start, (target, kind) = self.links.pop()
            self.builder.link(start, target, kind)


def marked(marks: list[Mark], pieces: list[Piece]) -> list[Action]:
    """Return what the marks do in a block of ``pieces``: an address or marker stands where each begins, and its text is
    hidden if it is no prose."""
    starts, at = [], 0
    for text, _, _ in pieces:
        starts.append(at)
        at += len(text)

    def source(offset: int, low: bool) -> int:
        i = bisect_right(starts, offset) - 1
        text, start, end = pieces[i]
        if len(text) != end - start:
            return start if low else end
        return start + offset - starts[i] + (0 if low else 1)

    actions: list[Action] = []
    for mark in marks:
        span = (source(mark.start, True), source(mark.end - 1, False))
        if mark.kind == "url":
            actions.append((mark.start, "url", (mark.key, "link"), span))
        else:
            actions.append((mark.start, "marker", (mark.kind, mark.key), span))
        if mark.hidden:
            actions.append((mark.start, "hide", (), (mark.start, mark.end)))
    return actions
