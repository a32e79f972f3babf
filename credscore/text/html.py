"""Reads HTML: whole pages, from which the article is picked out, and fragments."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import groupby
from operator import itemgetter

from credscore.expressions import expression
from credscore.text import citemarks, frontmatter, interleave, marks, reflist
from credscore.text.builder import DocumentBuilder
from credscore.text.document import Document
from credscore.text.furniture import banner, byline
from credscore.text.html_blocks import Walker
from credscore.text.html_parts import SHOWN, Piece
from credscore.text.interleave import Action
from credscore.text.page import Placed, place

_NUMBER = expression(r"[\[(]?(\d{1,3})[\])]?$")
_NOTE_LABEL = expression(
    r"\W{0,2}(?:(?:note|fn|ref\.?) ?)?"
    r"(?:\d{1,3}|[a-z]|[*\u2020\u2021\u00a7\u00b6]{1,3}|[A-Za-z+]{1,12}\d{2,4}[a-z]?)\W{0,2}$",
    re.I,
)
_YEAR = expression(r"\b(?:1[5-9]|20)\d\d")
_LINKS = {"link": "link", "button": "button", "note": "link"}


def read(source: str) -> Document:
    """Return the Document of an HTML page or fragment, format ``html``. Never raises; takes linear time.

    ``meta`` may hold ``title``, ``author``, ``date``, ``description``, ``url``, ``site`` and ``sponsored_links`` (the
    number of links marked ``rel=sponsored``).
    """
    front = frontmatter.parse(source)
    walker = Walker(source, front.end)
    walker.walk()
    builder = DocumentBuilder(source, "html")
    builder.meta.update(walker.meta | front.meta)
    _write_summaries(builder, front)
    blocks = place(walker)
    entries = _Entries(blocks)
    for block in blocks:
        if block.kind == "meta":
            for name, value in (byline(block.text) or {}).items():
                builder.meta.setdefault(name, value)
        builder.begin(
            block.kind, block.raw.context.level if block.kind not in ("menu", "button", "meta", "cell") else 0
        )
        complaint = banner(block.text) if block.kind == "menu" else None
        if complaint:
            pieces = [p for p in block.raw.pieces if p.end]
            builder.marker("editor", complaint, pieces[0].start, pieces[-1].end)
        _Writer(builder, block, entries).write()
    entries.record(builder)
    for note in walker.notes:
        text = source[note.start : note.end]
        builder.reference(note.key, text, note.start, note.end, reflist.targets(text))
    for what, count in walker.skipped.items():
        if count:
            builder.skip(what, count)
    return builder.build()


def _write_summaries(builder: DocumentBuilder, front: frontmatter.FrontMatter) -> None:
    for field in front.fields:
        if field.name in frontmatter.SUMMARIES:
            builder.begin("meta")
            for text, start, end in field.pieces:
                builder.add(text, start, end)


class _Entries:
    """The reference lists of a page: which key each entry has, and which ids stand for it."""

    def __init__(self, blocks: list[Placed]) -> None:
        self.keys: dict[str, str] = {}
        self._entries: list[tuple[str, list[Placed]]] = []
        order = 0
        for is_list, run in groupby(blocks, key=lambda b: b.kind == "reference"):
            if not is_list:
                order = 0 if any(b.kind == "heading" for b in run) else order
                continue
            for number, group in enumerate(_grouped(list(run)), order + 1):
                order = number
                text = group[0].text
                key = reflist.lead(text)[0] or reflist.entry_key(text, number)
                ident = group[0].raw.context.key
                if ident:
                    key = reflist.lead(text)[0] or str(number)
                    self.keys.setdefault(ident, key)
                self._entries.append((key, group))

    def record(self, builder: DocumentBuilder) -> None:
        """Record the entries as References."""
        for key, group in self._entries:
            pieces = [p for block in group for p in block.raw.pieces if p.end]
            start, end = pieces[0].start, pieces[-1].end
            links = tuple(p.text for p in pieces if p.kind in ("link", "button") and not p.text.startswith("#"))
            text = " ".join(block.text for block in group)
            found = [t for t in reflist.targets(text) if t not in links]
            builder.reference(key, text, start, end, (*dict.fromkeys(links), *found))


def _grouped(run: list[Placed]) -> list[list[Placed]]:
    """Blocks of one list item are one entry."""
    groups: list[list[Placed]] = []
    for block in run:
        key = block.raw.context.key
        if groups and key and groups[-1][0].raw.context.key == key:
            groups[-1].append(block)
        else:
            groups.append([block])
    return groups


class _Writer:
    """Writes one block: its pieces in order, with the links, markers and addresses among them."""

    def __init__(self, builder: DocumentBuilder, block: Placed, entries: _Entries) -> None:
        self._builder = builder
        self._keys = entries.keys
        self._pieces = _without_lead(block) if block.kind == "reference" else block.raw.pieces
        self._actions: list[Action] = []
        self._menu = block.kind == "menu"

    def write(self) -> None:
        """Add the pieces to the open block. Page furniture holds no markers."""
        shown: list[interleave.Piece] = []
        seen: list[tuple[int, int]] = []
        raised: list[tuple[int, int]] = []
        at, note = 0, -1
        for index, piece in enumerate(self._pieces):
            if piece.kind in SHOWN:
                shown.append((piece.text, piece.start, piece.end))
                if piece.kind == "raised":
                    raised.append((at, at + len(piece.text)))
                at += len(piece.text)
                continue
            if self._is_note(piece):
                self._note(piece, index, at)
                note = at
            elif piece.kind == "end" and note >= 0:
                seen.append((note, at))
                note = -1
            self._act(piece, at)
        if not self._menu:
            self._mark(shown, seen, raised)
        if self._actions:
            interleave.Interleave(self._builder).run(shown, self._actions)
        else:
            for text, start, end in shown:
                self._builder.add(text, start, end)

    def _act(self, piece: Piece, at: int) -> None:
        if piece.kind in _LINKS:
            self._actions.append((at, "open", (piece.text, _LINKS[piece.kind]), (0, 0)))
        elif piece.kind == "end":
            self._actions.append((at, "close", (), (0, 0)))
        elif piece.kind == "image":
            self._actions.append((at, "image", (piece.text, "image"), (0, 0)))
        elif piece.text:
            self._actions.append((at, "marker", (piece.kind, piece.text), (piece.start, piece.end)))

    def _is_note(self, piece: Piece) -> bool:
        if self._menu:
            return False
        return piece.kind == "note" or (piece.kind == "link" and piece.text[:1] == "#" and piece.text[1:] in self._keys)

    def _mark(self, shown: list[interleave.Piece], seen: list[tuple[int, int]], raised: list[tuple[int, int]]) -> None:
        """Find markers and addresses in what the block shows, except in links to notes, which are markers
        themselves."""
        whole = "".join([text for text, _, _ in shown])
        found = marks.scan(whole)
        for start, end in raised:
            found += _raised(whole, start, end)
        if not found:
            return
        found.sort(key=itemgetter(0))
        starts = [start for start, _ in seen]
        kept = []
        for mark in found:
            inside = bisect_right(starts, mark.start + 1) - 1
            if inside < 0 or mark.start >= seen[inside][1]:
                kept.append(mark)
        self._actions += interleave.marked(kept, shown)
        self._actions.sort(key=itemgetter(0))

    def _note(self, piece: Piece, index: int, at: int) -> None:
        """A link to a note is a marker if its label is short or names a year; ``see the note`` is a plain link."""
        label, end = "", piece.end
        for part in self._pieces[index + 1 : index + 12]:
            if part.kind == "end":
                break
            label += part.text if part.kind in SHOWN else ""
            end = max(end, part.end)
        label = label.strip()
        fragment = piece.text[piece.text.find("#") + 1 :]
        number = _NUMBER.match(label)
        if not (_NOTE_LABEL.match(label) or (_YEAR.search(label) and len(label) <= 60)):
            return
        key = self._keys.get(fragment) or (number[1] if number else fragment)
        kind = "author-year" if _YEAR.search(label) else "numbered" if key.isdigit() else "footnote"
        self._actions.append((at, "marker", (kind, key), (piece.start, end)))


def _raised(whole: str, start: int, end: int) -> list[marks.Mark]:
    """The works that ``<sup>3</sup>`` behind a word names."""
    if end - start > 12 or not citemarks.raised(whole, start):
        return []
    numbers = [number.strip() for number in whole[start:end].split(",")]
    return [marks.Mark(start, end, "numbered", str(int(number)), False)
            for number in numbers if number.isdecimal() and len(number) <= 3]  # fmt: skip


def _without_lead(block: Placed) -> list[Piece]:
    """The pieces of an entry without its number or caret, where these stand in its first text."""
    pieces = list(block.raw.pieces)
    for i, piece in enumerate(pieces):
        text = piece.text if piece.kind in SHOWN else ""
        if not text.strip():
            continue
        body = reflist.lead(text)[1]
        if piece.kind == "text" and 0 < body <= len(text):
            pieces[i] = piece._replace(start=piece.start + body, text=text[body:])
        elif text.strip() in ("^", "\u2191"):
            pieces[i] = piece._replace(kind="text", start=piece.end, text="")
        break
    return pieces
