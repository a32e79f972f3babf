"""Which blocks of a marked-up article are entries of its reference list."""

from __future__ import annotations

from collections.abc import Sequence

from credscore.expressions import expression
from credscore.text import reflist

_DOUBTFUL = frozenset({"notes", "source", "sources", "citation", "reference", "literature"})
_OTHER = frozenset({
    "further reading", "additional reading", "recommended reading", "reading list", "references and resources",
    "additional references", "references and links", "links and references",
})  # fmt: skip
_LINKS = frozenset({
    "external links", "see also", "related links", "useful links", "links", "related posts", "related articles",
    "related",
    "related content", "you might also like", "you may also like", "more from this author", "recent posts", "read next",
})  # fmt: skip
_LISTED = reflist.HEADINGS | _OTHER | _LINKS
_SURE = reflist.HEADINGS - _DOUBTFUL
_ENTRY = expression(r"\[\^?(\d{1,3}|[A-Za-z+]{1,12}\d{2,4}[a-z]?)\]:?\s{0,4}\S|\^\s?(?:[A-Z\"\u201c]|[a-z]\s)")
_LETTERS = expression(r"[^\W\d_]+")
_EDIT = expression(r"\[ ?edit[^\]]{0,20}\]")
_SHORTEST = 12
_LONGEST_LABEL = 120
_PSEUDO_LEVEL = 9


def is_entry(text: str) -> bool:
    """Whether ``text`` begins as an entry of a reference list does, anywhere (``[12] Smith``, ``^ Smith``)."""
    return len(text) >= _SHORTEST and text[0] in "[^" and _ENTRY.match(text) is not None


def key_of(text: str, order: int) -> str:
    """Return what markers call the entry ``text``: the number or key shown, author and year, or ``order``."""
    shown, body, _ = reflist.lead(text[:400])
    return shown or reflist.entry_key(text[body : body + 400], order)


class ReferenceSection:
    """Follows the headings of an article and knows whether the current block stands under "References" or the like."""

    def __init__(self) -> None:
        self._level = 0
        self._sure = False
        self._links = False
        self._listed = False
        self._entries = 0

    def heading(self, text: str, level: int) -> None:
        """A heading of ``level`` (1 is the highest) was read."""
        name = _name(text)
        if name in _LISTED:
            self._enter(name, level)
        elif level <= self._level:
            self._level = 0

    def introduced(self, text: str) -> bool:
        """Whether a paragraph does a heading's work ("References:"); the section then runs to the next heading."""
        name = _name(text) if len(text) <= 40 else ""
        if name not in _LISTED:
            return False
        self._enter(name, _PSEUDO_LEVEL)
        return True

    def _enter(self, name: str, level: int) -> None:
        self._level, self._sure, self._links, self._entries = level, name in _SURE, name in _LINKS, 0
        self._listed = False

    def kind(self, text: str, targets: Sequence[str], item: bool = False) -> str:
        """``reference`` or, under "See also" and the like, ``menu`` for a block with ``text`` that links to
        ``targets``; ``""`` if it is neither. ``item``: whether the block is a list's, which needs no heading if its
        first entry opens with an author."""
        if is_entry(text):
            self._listed = self._listed or item
            return "reference"
        if self._listed and not (item or targets or reflist.looks_like_entry(text)):
            self._level = 0  # What a page says behind the list of its references is its footer, or advertising.
        if not self._level and item and reflist.opens_with_author(text):
            self._enter("references", _PSEUDO_LEVEL)
        if not self._level:
            return ""
        if self._links:
            return "menu" if targets and len(text) < _LONGEST_LABEL else ""
        listed = self._sure or targets or reflist.lead(text[:400])[0] is not None or reflist.looks_like_entry(text)
        self._listed = self._listed or bool(listed and item)
        return "reference" if listed else ""

    def next_key(self, text: str) -> str:
        """The key of the section's next entry."""
        self._entries += 1
        return key_of(text, self._entries)


def _name(text: str) -> str:
    if len(text) > 60:
        return ""
    lowered = text.lower()
    return " ".join(_LETTERS.findall(_EDIT.sub("", lowered) if "[" in lowered else lowered))
