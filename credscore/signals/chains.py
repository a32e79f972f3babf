"""Word lists with more phrases than are worth spelling out: heads are found in the one pass, what follows is checked there.

A pattern such as ``(boost|raise) your (sales|income)`` stands for every combination of its slots. Long patterns are cut
behind their first slots: the lexicon holds the few *heads* ("boost your"), and the *tail* is compared token by token
only where a head was found, so that the cost stays with the hits.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property

from credscore.detect.lexicon import expand
from credscore.detect.reading import Hit, Reading
from credscore.detect.tokens import tokenise

_SLOT = re.compile(r"\(([^()]*)\)(\??)|([^()\s]+)")
_SPELT_OUT = 60
_HEADS = 160
_DIGITS = str.maketrans("123456789", "000000000")

Slot = tuple[frozenset[tuple[str, ...]], int, bool]
"""A slot's phrases (as tokens), the length of the longest, and whether the slot may be left out."""


def _slots(pattern: str) -> list[tuple[str, int, bool]]:
    """The slots as written, each with its number of choices and whether it may be left out."""
    found = []
    for slot in _SLOT.finditer(pattern):
        choices = 1 if slot[1] is None else slot[1].count("|") + 1
        found.append((slot[0], choices + bool(slot[2]), bool(slot[2])))
    return found


def cut(pattern: str) -> tuple[str, str]:
    """Return ``pattern`` as head and tail; the tail is empty where the whole is short enough to spell out.

    >>> cut("say hello")
    ('say hello', '')
    """
    slots = _slots(pattern)
    total = 1
    for _, choices, _ in slots:
        total *= choices
    if total <= _SPELT_OUT:
        return pattern, ""
    head, size = 1, slots[0][1]
    while head < len(slots) and size * slots[head][1] <= _HEADS:
        size *= slots[head][1]
        head += 1
    # An optional slot at the end of a head would be matched greedily: leave it to the tail.
    while head > 1 and slots[head - 1][2]:
        head -= 1
    return " ".join(s[0] for s in slots[:head]), " ".join(s[0] for s in slots[head:])


def _words(phrase: str) -> tuple[str, ...]:
    tokens = tokenise(phrase)
    return tuple(phrase[a:b] for a, b in zip(tokens.start.tolist(), tokens.end.tolist(), strict=True))


def _compile(tail: str) -> tuple[Slot, ...]:
    out = []
    for slot in _SLOT.finditer(tail):
        choices = frozenset(_words(choice) for choice in (slot[1] if slot[1] is not None else slot[3]).split("|"))
        out.append((choices, max(map(len, choices)), bool(slot[2])))
    return tuple(out)


class WordList:
    """A named word list. ``phrases`` is what the lexicon must hold for it; ``find`` reads the hits back."""

    def __init__(self, name: str, patterns: Iterable[str]) -> None:
        self.name = name
        cuts = [cut(pattern) for pattern in patterns]
        self._tails = [pair for pair in cuts if pair[1]]
        self.phrases = {name: tuple(head for head, tail in cuts if not tail)}
        if self._tails:
            self.phrases[f"{name}+"] = tuple(dict.fromkeys(head for head, _ in self._tails))

    @cached_property
    def _by_head(self) -> dict[tuple[str, ...], list[tuple[Slot, ...]]]:
        table: dict[tuple[str, ...], list[tuple[Slot, ...]]] = {}
        for head, tail in self._tails:
            slots = _compile(tail)
            for phrase in expand(head):
                table.setdefault(_words(phrase), []).append(slots)
        return table

    def find(self, reading: Reading) -> list[Hit]:
        """Return the hits in text order; of hits that overlap the first stays, of those that begin together the longest."""
        hits = list(reading.hits.get(self.name, ()))
        for hit in reading.hits.get(f"{self.name}+", ()):
            last = self._follow(reading, hit)
            if last:
                end = int(reading.tokens.end[last - 1])
                hits.append(Hit(self.name, hit.first, last, hit.start, end, hit.sentence, hit.quoted))
        hits.sort(key=lambda hit: (hit.first, -hit.last))
        kept: list[Hit] = []
        for hit in hits:
            if not kept or hit.first >= kept[-1].last:
                kept.append(hit)
        return kept

    def _follow(self, reading: Reading, hit: Hit) -> int:
        """The token after the longest match that begins with the head or a shorter one, 0 for none."""
        words = tuple(folded(reading, token) for token in range(hit.first, hit.last))
        stop = int(reading.sentences.last[hit.sentence])
        best = 0
        for size in range(len(words), 0, -1):
            for slots in self._by_head.get(words[:size], ()):
                best = max(best, _match(reading, hit.first + size, stop, slots))
        return best


def folded(reading: Reading, token: int) -> str:
    """The token in lower case, its digits as ``0``, quotes and dashes straight: as patterns spell it."""
    return reading.word(token).translate(_DIGITS).replace("\u2013", "-").replace("\u2014", "-")


def _match(reading: Reading, at: int, stop: int, slots: tuple[Slot, ...]) -> int:
    if not slots:
        return at
    choices, longest, optional = slots[0]
    words = tuple(folded(reading, token) for token in range(at, min(at + longest, stop)))
    for size in range(len(words), 0, -1):
        if words[:size] in choices:
            end = _match(reading, at + size, stop, slots[1:])
            if end:
                return end
    return _match(reading, at, stop, slots[1:]) if optional else 0
