"""Word lists of more phrases than are worth spelling out: heads are found in the one pass, tails checked behind them.

A pattern such as ``(boost|raise) your (sales|income)`` stands for every combination of its slots. Long patterns are cut
behind their first slots: the lexicon holds the few *heads* ("boost your"), and the *tail* is compared token by token
only where a head was found, so that the cost stays with the hits.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from functools import cached_property, lru_cache
from typing import NamedTuple

from credscore.detect.reading import Hit
from credscore.expressions import expression
from credscore.signals.view import View

_SLOT = expression(r"\(([^()]*)\)(\??)|([^()\s]+)")
_TOKEN = expression(r"\w+(?:(?:'(?=\w)|(?<=\d)[.,](?=\d))\w+)*|[^\w\s]")
_SPELT_OUT = 60
_HEADS = 160
_KEPT = 2_000
"""Heads as written of which each list remembers the tails."""
_NONE: list[Hit] = []
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
    if "(" not in pattern:
        return pattern, ""
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
    def openers(self) -> frozenset[str]:
        """The tokens that the tail can begin with."""
        return _openers(self.tail)


_NO_TAILS: list[tuple[Slot, ...]] = []


class _Behind(NamedTuple):
    """The tails that may follow the first ``size`` tokens of a head: ``always`` those that may be left out altogether
    (the head alone is a match), the others by the token that they begin with."""

    size: int
    always: list[tuple[Slot, ...]]
    by_opener: dict[str, list[tuple[Slot, ...]]]

    def add(self, chain: _Chain) -> None:
        if all(optional for _, _, optional in chain.tail):
            self.always.append(chain.tail)
            return
        for opener in chain.openers:
            self.by_opener.setdefault(opener, []).append(chain.tail)


class WordList:
    """A named word list. ``phrases`` is what the lexicon must hold for it; ``find`` reads the hits back."""

    def __init__(self, name: str, patterns: Iterable[str]) -> None:
        self.name = name
        cuts = [cut(pattern) for pattern in patterns]
        self._found: dict[str, list[_Behind]] = {}
        self._tails = [pair for pair in cuts if pair[1]]
        self.phrases = {name: tuple(head for head, tail in cuts if not tail)}
        self._heads = f"{name}+"
        if self._tails:
            self.phrases[self._heads] = tuple(dict.fromkeys(head for head, _ in self._tails))

    @cached_property
    def _by_opener(self) -> dict[str, list[_Chain]]:
        """Chains by the first token of their heads."""
        out: dict[str, list[_Chain]] = {}
        for head, tail in self._tails:
            chain = _Chain(head, tail)
            for opener in _openers(chain.opening):
                out.setdefault(opener, []).append(chain)
        return out

    def occurs(self, view: View) -> bool:
        """Return whether ``find`` may find anything."""
        return self.name in view.hits or self._heads in view.hits

    def find(self, view: View, where: Collection[int] | None = None) -> list[Hit]:
        """Return the hits in text order; of overlapping ones the first stays, of those that begin together the longest.

        ``where``: the sentences to look at; all by default.
        """
        hits, heads = view.hits.get(self.name, _NONE), view.hits.get(self._heads, _NONE)
        if where is not None:
            hits = [hit for hit in hits if hit.sentence in where]
            heads = [hit for hit in heads if hit.sentence in where]
        if heads:
            longer = view.reading.without_removed(self.name, list(self._followed(view, heads)))
            if longer:
                hits = sorted([*hits, *longer], key=lambda hit: (hit.first, -hit.last))
        if len(hits) < 2:
            return hits
        kept: list[Hit] = []
        free = 0
        for hit in hits:
            if hit.first >= free:
                kept.append(hit)
                free = hit.last
        return kept

    def _followed(self, view: View, heads: list[Hit]) -> Iterator[Hit]:
        """The longest match that begins with each head or with a shorter one."""
        found, text, starts, ends, lasts = self._found, view.text, view.start, view.end, view.last
        for hit in heads:
            _, first, _, start, end, sentence, _ = hit
            known = found.get(text[start:end])
            if known is None:
                known = self._behind(view, hit)
            best, stop = 0, lasts[sentence]
            for size, always, by_opener in known:
                at = first + size
                tails = by_opener.get(_fold(text[starts[at] : ends[at]]), _NO_TAILS) if at < stop else _NO_TAILS
                if always or tails:
                    best = max(best, *[_match(view, at, stop, tail) for tail in (*always, *tails)])
            if best:
                yield hit._replace(list=self.name, last=best, end=ends[best - 1])

    def _behind(self, view: View, hit: Hit) -> list[_Behind]:
        """What may follow the heads that the hit is or begins with, remembered by how it is written."""
        if len(self._found) >= _KEPT:
            self._found.clear()
        head = tuple([folded(view, token) for token in range(hit.first, hit.last)])
        by_size: dict[int, _Behind] = {}
        for chain in self._by_opener.get(head[0], ()):
            for size in _ends(head, chain.head):
                by_size.setdefault(size, _Behind(size, [], {})).add(chain)
        known = self._found[view.text[hit.start : hit.end]] = list(by_size.values())
        return known


def folded(view: View, token: int) -> str:
    """The token in lower case, its digits as ``0``, quotes and dashes straight: as patterns spell it."""
    return _fold(view.text[view.start[token] : view.end[token]]) if token < len(view.kind) else ""


@lru_cache(maxsize=_KEPT)
def _fold(word: str) -> str:
    return word.lower().translate(_FOLDS)


def _match(view: View, at: int, stop: int, slots: tuple[Slot, ...]) -> int:
    if not slots:
        return at
    choices, longest, optional = slots[0]
    words = tuple([folded(view, token) for token in range(at, min(at + longest, stop))])
    for size in range(len(words), 0, -1):
        if words[:size] in choices:
            end = _match(view, at + size, stop, slots[1:])
            if end:
                return end
    return _match(view, at, stop, slots[1:]) if optional else 0


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
