"""Finds the phrases of all word lists in one pass over a text's tokens."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import product
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from credscore.detect.index import HashIndex, distinct
from credscore.detect.tokens import I64, U64, Tokens, extend, tokenise
from credscore.expressions import expression

Tables = dict[str, NDArray[Any]]
"""What ``compile_lists`` returns."""

_LONGEST = 256
"""More tokens than any phrase has."""

_GROUP = expression(r"\(([^()]*)\)(\??)")


class Hits(NamedTuple):
    """Phrases found, by ``first``: ``list`` (index into ``Lexicon.names``), ``first`` and ``last`` token (inclusive).

    Each array is int64 of shape (hits,). Of one list's phrases that begin at the same token only the longest is kept.
    """

    list: I64
    first: I64
    last: I64


def expand(pattern: str) -> list[str]:
    """Return the phrases that ``pattern`` stands for: ``(a|b)`` is a choice, ``(a|b)?`` one that may be left out.

    >>> expand("many (experts|critics) (now)? say")
    ['many experts now say', 'many experts say', 'many critics now say', 'many critics say']
    """
    parts: list[list[str]] = []
    here = 0
    for group in _GROUP.finditer(pattern):
        parts.append([pattern[here : group.start()]])
        parts.append(group[1].split("|") + ([""] if group[2] else []))
        here = group.end()
    parts.append([pattern[here:]])
    return [" ".join("".join(choice).split()) for choice in product(*parts)]


class Lexicon:
    """Word lists compiled for matching. ``names`` are the lists' names, in the order given.

    Phrases are matched as whole tokens without regard to case; ``expand`` says what a pattern may hold.
    """

    def __init__(self, lists: Mapping[str, Iterable[str]]) -> None:
        self._take(tuple(lists), compile_lists(lists))

    @classmethod
    def of_tables(cls, names: Iterable[str], tables: Mapping[str, NDArray[Any]]) -> Lexicon:
        """Return the Lexicon that ``compile_lists`` made ``tables`` for; ``names`` are the lists' in the same order."""
        lexicon = cls.__new__(cls)
        lexicon._take(tuple(names), tables)
        return lexicon

    def _take(self, names: tuple[str, ...], tables: Mapping[str, NDArray[Any]]) -> None:
        self.names = names
        self._goes_on, self._count = tables["goes_on"], tables["count"]
        self._owners = tables["owners"]
        self._first_row = np.cumsum(self._count, dtype=np.int64) - self._count
        self._index = HashIndex(tables["keys"])

    def match(self, tokens: Tokens, ends: I64 | None = None) -> Hits:
        """Return every phrase found in ``tokens``; ``ends`` (int64, shape (tokens,)): where what is to be one text
        with each of them ends, as a token; None for all of them being one text."""
        if ends is None:
            ends = np.full(len(tokens), len(tokens))
        at, running, length = np.arange(len(tokens)), tokens.hash, 1
        firsts: list[I64] = []
        rows: list[I64] = []
        while len(at):
            where, row = self._index.find(running)
            first = at.take(where)
            firsts.append(first)
            rows.append(row)
            go_on = (self._goes_on.take(row) & (first + length < ends.take(first))).nonzero()[0]
            at = first.take(go_on)
            running = extend(running.take(where.take(go_on)), tokens.hash.take(at + length))
            length += 1
        return self._longest(self._owned(firsts, rows))

    def _owned(self, firsts: list[I64], rows: list[I64]) -> I64:
        """The hits of phrases in each list that holds them (``firsts[i]``, ``rows[i]``: of those of ``i + 1`` tokens):
        one number for each, ordered as ``Hits`` are, the longest first."""
        if not rows:
            return np.zeros(0, np.int64)
        row = np.concatenate(rows)
        ranks = np.concatenate([first * (len(self.names) * _LONGEST) - n for n, first in enumerate(firsts, 1)])
        count = self._count.take(row)
        hit = np.arange(len(row)).repeat(count)
        nth = np.arange(len(hit)) - (np.cumsum(count, dtype=np.int64) - count).take(hit)
        owner = self._owners.take(self._first_row.take(row.take(hit)) + nth).astype(np.int64)
        found: I64 = ranks.take(hit) + (owner * _LONGEST + _LONGEST)
        return found

    def _longest(self, found: I64) -> Hits:
        ordered = np.sort(found)
        where, size = ordered // _LONGEST, _LONGEST - ordered % _LONGEST
        keep = np.ones(len(where), np.bool_)
        keep[1:] = where[1:] != where[:-1]
        where, size = where[keep], size[keep]
        first = where // max(len(self.names), 1)
        return Hits(where - first * max(len(self.names), 1), first, first + size - 1)


def compile_lists(lists: Mapping[str, Iterable[str]]) -> Tables:
    """Return the tables of word lists: ``keys`` (uint64, ascending), the hashes of all phrases and of what they begin
    with; for each, ``goes_on`` (bool), whether a longer phrase begins with it, and ``count`` (uint8), how many lists
    hold it; and ``owners`` (uint16), the numbers of those lists, key by key."""
    lines: list[str] = []
    owner: list[int] = []
    for number, patterns in enumerate(lists.values()):
        for pattern in patterns:
            phrases = expand(pattern) if "(" in pattern else [pattern]
            lines.extend(phrases)
            owner.extend([number] * len(phrases))
    return _tables(*_hashed(lines, np.array(owner, np.uint16)))


def merge(one: Tables, other: Tables) -> Tables:
    """Return the tables of two sets of lists that number their lists alike."""
    parts = [(np.repeat(t["keys"], t["count"]), t["owners"], t["keys"][t["goes_on"]]) for t in (one, other)]
    return _tables(*(np.concatenate(pair) for pair in zip(*parts, strict=True)))


def _tables(keys: U64, owners: NDArray[np.uint16], prefixes: U64) -> Tables:
    order = np.lexsort((owners, keys))
    keys, owners = keys[order], owners[order]
    fresh = np.ones(len(keys), np.bool_)
    fresh[1:] = (keys[1:] != keys[:-1]) | (owners[1:] != owners[:-1])
    keys, owners = keys[fresh], owners[fresh]
    every = distinct(np.concatenate((keys, prefixes)))
    count = np.searchsorted(keys, every, "right") - np.searchsorted(keys, every, "left")
    goes_on = np.zeros(len(every), np.bool_)
    goes_on[np.searchsorted(every, prefixes)] = True
    return {"keys": every, "goes_on": goes_on, "count": count.astype(np.uint8), "owners": owners}


def _hashed(lines: list[str], owner: NDArray[np.uint16]) -> tuple[U64, NDArray[np.uint16], U64]:
    """The hash of each phrase and its list's number, and the hashes of what longer phrases begin with."""
    tokens = tokenise("\n".join(lines))
    ends = np.cumsum([len(line) + 1 for line in lines]) if lines else np.zeros(0, np.int64)
    line_of = np.searchsorted(ends, tokens.start, side="right")
    first = np.searchsorted(line_of, np.arange(len(lines)))
    size = np.bincount(line_of, minlength=len(lines))
    if size.max(initial=0) >= _LONGEST:
        raise ValueError(f"a phrase of a word list has {size.max()} tokens, {_LONGEST - 1} are the most")
    alive = (size > 0).nonzero()[0]
    running = tokens.hash[first[alive]]
    keys: list[U64] = [running[:0]]
    owners: list[NDArray[np.uint16]] = [owner[:0]]
    prefixes: list[U64] = [running[:0]]
    length = 1
    while len(alive):
        done = size[alive] == length
        keys.append(running[done])
        owners.append(owner[alive[done]])
        alive = alive[~done]
        prefixes.append(running[~done])
        running = extend(running[~done], tokens.hash[first[alive] + length])
        length += 1
    return np.concatenate(keys), np.concatenate(owners), np.concatenate(prefixes)
