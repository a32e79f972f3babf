"""Finds the phrases of all word lists in one pass over a text's tokens."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import product

import numpy as np

from credscore.detect.index import HashIndex
from credscore.detect.tokens import I64, U64, Tokens, extend, tokenise

_GROUP = re.compile(r"\(([^()]*)\)(\??)")


@dataclass(frozen=True, slots=True)
class Hits:
    """Phrases found: ``list`` (index into ``Lexicon.names``), ``first`` and ``last`` token (inclusive), sorted by ``first``.

    Each array is int64 of shape (hits,). Of one list's phrases that begin at the same token only the longest is kept.
    """

    list: I64
    first: I64
    last: I64


def expand(pattern: str) -> list[str]:
    """Return the phrases that ``pattern`` stands for: ``(a|b)`` is a choice and ``(a|b)?`` a choice that may be left out.

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
        self.names = tuple(lists)
        lines: list[str] = []
        owner: list[int] = []
        for number, patterns in enumerate(lists.values()):
            for pattern in patterns:
                phrases = expand(pattern) if "(" in pattern else [pattern]
                lines.extend(phrases)
                owner.extend([number] * len(phrases))
        self._compile(lines, np.array(owner, np.int64))

    def _compile(self, lines: list[str], owner: I64) -> None:
        tokens = tokenise("\n".join(lines))
        ends = np.cumsum([len(line) + 1 for line in lines]) if lines else np.zeros(0, np.int64)
        line_of = np.searchsorted(ends, tokens.start, side="right")
        first = np.searchsorted(line_of, np.arange(len(lines)))
        size = np.bincount(line_of, minlength=len(lines))
        keys: list[U64] = []
        values: list[tuple[I64, I64]] = []
        prefixes: list[U64] = []
        alive = np.flatnonzero(size > 0)
        running = tokens.hash[first[alive]]
        length = 1
        while len(alive):
            done = size[alive] == length
            keys.append(running[done])
            values.append((owner[alive[done]], np.full(int(done.sum()), length)))
            alive, running = alive[~done], running[~done]
            prefixes.append(np.unique(running))
            if len(alive):
                running = extend(running, tokens.hash[first[alive] + length])
            length += 1
        self._lengths = length - 1
        self._prefixes = [HashIndex(p) for p in prefixes]
        all_keys = np.concatenate(keys) if keys else np.zeros(0, np.uint64)
        order = np.argsort(all_keys, kind="stable")
        self._owners = np.concatenate([v[0] for v in values])[order] if keys else np.zeros(0, np.int64)
        self._keys, self._first_row = np.unique(all_keys[order], return_index=True)
        self._row_count = np.diff(np.append(self._first_row, len(all_keys)))
        self._phrases = HashIndex(self._keys)

    def match(self, tokens: Tokens) -> Hits:
        """Return every phrase found in ``tokens``."""
        at = np.arange(len(tokens))
        running = tokens.hash
        found: list[tuple[I64, I64, I64]] = []
        for length in range(1, self._lengths + 1):
            where, row = self._phrases.find(running)
            found.extend(self._owned(at[where], row, length))
            go_on, _ = self._prefixes[length - 1].find(running)
            go_on = go_on[at[go_on] + length < len(tokens)]
            at = at[go_on]
            if not len(at):
                break
            running = extend(running[go_on], tokens.hash[at + length])
        return _longest(found)

    def _owned(self, first: I64, row: I64, length: int) -> list[tuple[I64, I64, I64]]:
        """One entry for each list that holds the phrase."""
        out = []
        count = self._row_count[row]
        for nth in range(int(count.max()) if len(count) else 0):
            has = count > nth
            owner = self._owners[self._first_row[row[has]] + nth]
            out.append((owner, first[has], first[has] + length - 1))
        return out


def _longest(found: list[tuple[I64, I64, I64]]) -> Hits:
    if not found:
        none = np.zeros(0, np.int64)
        return Hits(none, none, none)
    owner, first, last = (np.concatenate([f[i] for f in found]) for i in range(3))
    order = np.lexsort((-last, owner, first))
    owner, first, last = owner[order], first[order], last[order]
    keep = np.ones(len(owner), np.bool_)
    keep[1:] = (owner[1:] != owner[:-1]) | (first[1:] != first[:-1])
    return Hits(owner[keep], first[keep], last[keep])
