"""Word lists of more phrases than are worth spelling out: heads are found in the one pass, tails checked behind them.

A pattern such as ``(boost|raise) your (sales|income)`` stands for every combination of its slots. Long patterns are cut
behind their first slots: the lexicon holds the few *heads* ("boost your"), and the *tail* is compared token by token
only where a head was found, so that the cost stays with the hits.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from credscore.detect.reading import Hit, Reading

_SLOT = re.compile(r"\(([^()]*)\)(\??)|([^()\s]+)")
_TOKEN = re.compile(r"\w+(?:(?:'(?=\w)|(?<=\d)[.,](?=\d))\w+)*|[^\w\s]")
_SPELT_OUT = 60
_HEADS = 160
_KEPT = 2_000
"""Heads as written of which each list remembers the tails."""
_FOLDS = str.maketrans("123456789\u2019\u2018\u2013\u2014\u2010\u2011", "000000000''----")

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
    """The tokens of a pattern's phrase, as ``tokenise`` cuts them, but cheap for so short a text."""
    return tuple(_TOKEN.findall(phrase))


def _compile(tail: str) -> tuple[Slot, ...]:
    out = []
    for slot in _SLOT.finditer(tail):
        choices = frozenset(_words(choice) for choice in (slot[1] if slot[1] is not None else slot[3]).split("|"))
        out.append((choices, max(map(len, choices)), bool(slot[2])))
    return tuple(out)


def _openers(slots: tuple[Slot, ...]) -> frozenset[str]:
    """The tokens that a match of ``slots`` can begin with."""
    out: set[str] = set()
    for choices, _, optional in slots:
        out.update(choice[0] for choice in choices)
        if not optional:
            break
    return frozenset(out)


class _Chain:
    """A pattern cut in two, compiled when a text first holds its opener."""

    def __init__(self, head: str, tail: str) -> None:
        self.opening = _compile(_SLOT.match(head)[0])  # type: ignore[index]
        self._halves = head, tail

    @cached_property
    def head(self) -> tuple[Slot, ...]:
        return _compile(self._halves[0])

    @cached_property
    def tail(self) -> tuple[Slot, ...]:
        return _compile(self._halves[1])

    @cached_property
    def optional(self) -> bool:
        """Whether the head alone is a match."""
        return all(optional for _, _, optional in self.tail)

    @cached_property
    def openers(self) -> frozenset[str]:
        """The tokens that the tail can begin with."""
        return _openers(self.tail)


class WordList:
    """A named word list. ``phrases`` is what the lexicon must hold for it; ``find`` reads the hits back."""

    def __init__(self, name: str, patterns: Iterable[str]) -> None:
        self.name = name
        cuts = [cut(pattern) for pattern in patterns]
        self._found: dict[str, list[tuple[int, _Chain]]] = {}
        self._tails = [pair for pair in cuts if pair[1]]
        self.phrases = {name: tuple(head for head, tail in cuts if not tail)}
        if self._tails:
            self.phrases[f"{name}+"] = tuple(dict.fromkeys(head for head, _ in self._tails))

    @cached_property
    def _by_opener(self) -> dict[str, list[_Chain]]:
        """Chains by the first token of their heads."""
        out: dict[str, list[_Chain]] = {}
        for head, tail in self._tails:
            chain = _Chain(head, tail)
            for opener in _openers(chain.opening):
                out.setdefault(opener, []).append(chain)
        return out

    def find(self, reading: Reading, where: NDArray[np.bool_] | None = None) -> list[Hit]:
        """Return the hits in text order; of overlapping ones the first stays, of those that begin together the longest.

        ``where``: bool of shape (sentences,), the sentences to look at; all by default.
        """
        hits = list(reading.hits.get(self.name, ()))
        heads = reading.hits.get(f"{self.name}+", ())
        if where is not None:
            hits = [hit for hit in hits if where[hit.sentence]]
            heads = [hit for hit in heads if where[hit.sentence]]
        for hit in heads:
            last = self._follow(reading, hit)
            if last:
                end = int(reading.tokens.end[last - 1])
                hits.append(Hit(self.name, hit.first, last, hit.start, end, hit.sentence, hit.quoted))
        hits = reading.without_removed(self.name, hits)
        hits.sort(key=lambda hit: (hit.first, -hit.last))
        kept: list[Hit] = []
        for hit in hits:
            if not kept or hit.first >= kept[-1].last:
                kept.append(hit)
        return kept

    def _follow(self, reading: Reading, hit: Hit) -> int:
        """The token after the longest match that begins with the head or a shorter one, 0 for none."""
        best = looked = 0
        stop = int(reading.sentences.last[hit.sentence])
        word = ""
        for size, chain in self._chains_behind(reading, hit):
            at = hit.first + size
            if at != looked:
                looked, word = at, folded(reading, at) if at < stop else ""
            if chain.optional or word in chain.openers:
                best = max(best, _match(reading, at, stop, chain.tail))
        return best

    def _chains_behind(self, reading: Reading, hit: Hit) -> list[tuple[int, _Chain]]:
        """The chains whose heads the hit is or begins with, each with the number of tokens that are its head."""
        written = reading.text[hit.start : hit.end]
        known = self._found.get(written)
        if known is None:
            if len(self._found) >= _KEPT:
                self._found.clear()
            head = tuple([folded(reading, token) for token in range(hit.first, hit.last)])
            chains = self._by_opener.get(head[0], ())
            known = [(size, chain) for chain in chains for size in sorted(_ends(head, chain.head))]
            self._found[written] = known
        return known


def folded(reading: Reading, token: int) -> str:
    """The token in lower case, its digits as ``0``, quotes and dashes straight: as patterns spell it."""
    return reading.word(token).translate(_FOLDS)


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


def _ends(words: tuple[str, ...], slots: tuple[Slot, ...]) -> set[int]:
    """How many of ``words`` each way takes in which ``slots`` match from the first on."""
    ends = {0}
    for choices, longest, optional in slots:
        behind = set(ends) if optional else set()
        for here in ends:
            stop = min(here + longest, len(words))
            behind.update(end for end in range(here + 1, stop + 1) if words[here:end] in choices)
        ends = behind
    return ends
