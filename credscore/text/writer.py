"""Turns what the readers of marked-up text see (runs, links, markers) into the blocks of a Document."""

from __future__ import annotations

from operator import itemgetter

from credscore.text import furniture
from credscore.text.builder import DocumentBuilder
from credscore.text.buttons import is_button_label
from credscore.text.document import Document
from credscore.text.interleave import Action, Interleave, Piece, marked
from credscore.text.marks import scan
from credscore.text.references import ReferenceSection

_offset = itemgetter(0)
_PLAIN = frozenset({"paragraph", "item"})
_FLOWING = frozenset({"paragraph", "item", "quote", "caption", "cell", "heading", "reference"})
_LONGEST_LABEL = 60
_LONGEST_FURNITURE, _LEAST_KNOWN = 1000, 3
_STOPS = frozenset(".!?:;")
_ORNAMENTS = " \t\r\n!>\u2192\u00bb\u203a\u25b6"


class Writer:
    """Collects one block at a time. Call ``open``, then ``text``/``atom``/``link``..., then ``open`` or ``close``.

    A block is decided upon when it closes: a paragraph that is nothing but a link to press becomes a ``button``, one
    under a heading such as "References" a ``reference`` with its Reference record. Bare addresses leave the prose and
    become links.
    """

    def __init__(self, source: str, format: str) -> None:
        self.source = source
        self.builder = DocumentBuilder(source, format)
        self.kind = "paragraph"
        self._level = 0
        self._key = ""
        self._pieces: list[Piece] = []
        self._length = 0
        self._actions: list[Action] = []
        self._open_links = 0
        self._section = ReferenceSection()
        self._note: tuple[str, int, list[str], list[str]] | None = None
        self._shown = 0

    @property
    def length(self) -> int:
        """Characters collected for the open block."""
        return self._length

    def open(self, kind: str, level: int = 0, key: str = "") -> None:
        """Close the open block and begin another; ``key`` is its number in an ordered list."""
        if self._pieces or self._actions:
            self.close()
        self.kind, self._level, self._key = kind, level, key

    def text(self, start: int, end: int) -> None:
        """Show ``source[start:end]`` as it is."""
        if start < end:
            self._pieces.append((self.source[start:end], start, end))
            self._length += end - start

    def atom(self, text: str, start: int, end: int) -> None:
        """Show ``text`` for ``source[start:end]``, such as an entity."""
        if text:
            self._pieces.append((text, start, end))
            self._length += len(text)

    def link(self, target: str, kind: str = "link") -> None:
        """What follows is a link's label, until ``end_link``."""
        self._open_links += 1
        self._actions.append((self._length, "open", (target, kind), (0, 0)))

    def end_link(self) -> None:
        """End the innermost open link, if there is one in this block."""
        if self._open_links:
            self._open_links -= 1
            self._actions.append((self._length, "close", (), (0, 0)))

    def restyle_link(self, kind: str) -> None:
        """Change the kind of the link that the open block ends with."""
        for i in range(len(self._actions) - 1, -1, -1):
            at, name, arguments, span = self._actions[i]
            if name == "open":
                self._actions[i] = (at, name, (arguments[0], kind), span)
                return

    def image(self, target: str) -> None:
        """An image stands here."""
        self._actions.append((self._length, "image", (target, "image"), (0, 0)))

    def address(self, target: str) -> None:
        """A bare address stands here that isn't shown."""
        self._actions.append((self._length, "image", (target, "link"), (0, 0)))

    def marker(self, kind: str, key: str, start: int, end: int, at: int | None = None) -> None:
        """A citation marker stands here, or at offset ``at`` of the open block; ``start``/``end`` in the source."""
        self._actions.append((self._length if at is None else at, "marker", (kind, key), (start, end)))

    def hide(self, since: int) -> None:
        """Take what the open block shows since its offset ``since`` out of the prose."""
        self._actions.append((since, "hide", (), (since, self._length)))

    def shown(self, since: int = 0) -> str:
        """The text that the open block has collected since its offset ``since``."""
        out: list[str] = []
        at = self._length
        for piece, _, _ in reversed(self._pieces):
            if at <= since:
                break
            at -= len(piece)
            out.append(piece if at >= since else piece[since - at :])
        return "".join(reversed(out))

    def open_note(self, key: str, start: int) -> None:
        """What follows is the body of the note ``key``."""
        self.close()
        self._note = (key, start, [], [])

    def close_note(self, end: int) -> None:
        """The note's body ends at ``source[end]``."""
        self.close()
        if self._note:
            key, start, texts, targets = self._note
            self.builder.reference(key, " ".join(texts), start, end, tuple(dict.fromkeys(targets)))
            self._note = None

    def close(self) -> None:
        """Finish the open block."""
        pieces, actions = self._pieces, self._actions
        if not pieces and not actions:
            return
        self._pieces, self._actions, self._length = [], [], 0
        self._open_links = 0
        text = pieces[0][0] if len(pieces) == 1 else "".join([p[0] for p in pieces])
        if not text or text.isspace():
            if actions:
                Interleave(self.builder).run([], actions)
            return
        marks = scan(text) if self.kind in _FLOWING else []
        targets = [a[2][0] for a in actions if a[1] in ("open", "image") and a[2][1] != "image"] if actions else []
        if marks:
            targets += [m.key for m in marks if m.kind == "url"]
        kind = self._decide(text, actions, targets)
        if kind == "reference" and pieces:
            self._record(text.strip(), pieces, targets)
        if marks:
            actions = sorted(actions + marked(marks, pieces), key=_offset)
        elif actions:
            actions.sort(key=_offset)
        self._emit(kind, pieces, actions)

    def build(self) -> Document:
        """Return the Document; what is neither shown nor code nor table is counted as ``markup``."""
        self.close()
        skipped = self.builder.skipped
        rest = len(self.source) - self._shown - sum(skipped.values())
        skipped["markup"] = max(rest, 0)
        return self.builder.build()

    def _decide(self, raw: str, actions: list[Action], targets: list[str]) -> str:
        if self._note:
            return "reference"
        kind, text = self.kind, raw.strip()
        section = self._section
        if kind == "heading":
            section.heading(text, self._level)
        elif kind in _PLAIN:
            if targets and len(text) <= _LONGEST_LABEL:
                kind = self._pressed(kind, raw, actions)
            if kind in _PLAIN and not section.introduced(text):
                kind = section.kind(text, targets, kind == "item") or kind
            if kind == "paragraph" and _is_furniture(text):
                kind = "menu"
        return kind

    def _pressed(self, kind: str, raw: str, actions: list[Action]) -> str:
        """``button`` or ``menu`` for a block that is a single link, as its label and target say; else ``kind``."""
        links = [i for i, a in enumerate(actions) if a[1] in ("open", "close")]
        if len(links) != 2 or actions[links[0]][1] != "open":
            return kind
        at, _, (target, style), _ = actions[links[0]]
        stop = actions[links[1]][0]
        label = raw[at:stop].strip()
        if not label or raw[:at].strip() or raw[stop:].strip(_ORNAMENTS):
            return kind
        if style == "button" or (kind == "paragraph" and is_button_label(label)):
            actions[links[0]] = (at, "open", (target, "button"), (0, 0))
            return "button"
        return "menu" if kind == "item" and target.startswith("#") else kind

    def _record(self, text: str, pieces: list[Piece], targets: list[str]) -> None:
        if self._note:
            self._note[2].append(text)
            self._note[3].extend(targets)
        elif text:
            key = self._key or self._section.next_key(text)
            self.builder.reference(key, text, pieces[0][1], pieces[-1][2], tuple(dict.fromkeys(targets)))

    def _emit(self, kind: str, pieces: list[Piece], actions: list[Action]) -> None:
        builder = self.builder
        builder.begin(kind, self._level)
        if not actions:
            for text, start, end in pieces:
                builder.add(text, start, end)
        else:
            Interleave(builder).run(pieces, actions)
        if kind != "cell":
            self._shown += sum([end - start for _, start, end in pieces])


def _is_furniture(text: str) -> bool:
    """Whether the lines of a paragraph are a page's furniture, left in where an article was pasted: all of them, or
    half of a row of labels."""
    if len(text) > _LONGEST_FURNITURE:
        return False
    lines = text.splitlines()
    if any(len(line) > _LONGEST_LABEL or line[-1:] in _STOPS for line in lines):
        return all(furniture.is_menu(line) for line in lines)
    known = sum(furniture.is_menu(line) for line in lines)
    return known == len(lines) or (known >= _LEAST_KNOWN and known * 2 >= len(lines))
