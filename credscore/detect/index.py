"""Finds many 64-bit hashes in a fixed set at once."""

from __future__ import annotations

from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from credscore.detect.tokens import I64, U64

_BLOCK = 1 << 15
"""Hashes looked up at once: what is made on the way stays in the processor's cache, however long the text."""

_SHARED = 1 << 30
"""Added to the row in a slot that more than one key falls into."""


_FEW = 8
"""While fewer hashes than one for this many keys have been looked up, finding them takes less than a table would."""


class HashIndex:
    """Row numbers of ``keys`` (distinct, uint64, ascending), found by one table look-up each.

    The table has at least four slots a key; keys that share a slot with an earlier one stand in a small overflow, and
    that slot says so. It is made when enough is looked up to be worth the milliseconds: one article is not.
    """

    def __init__(self, keys: U64) -> None:
        self._keys = keys
        self._asked = 0
        self._shift = np.uint64(64 - max(10, int(len(keys) * 4).bit_length()))

    @cached_property
    def _tables(self) -> tuple[NDArray[np.int32], U64, I64]:
        """The table of rows by slot, and the keys (ascending) and rows of the overflow."""
        slots = (self._keys >> self._shift).view(np.int64)
        first = np.ones(len(slots), np.bool_)
        first[1:] = slots[1:] != slots[:-1]
        table = np.full(1 << (64 - int(self._shift)), -1, np.int32)
        rows, lost = first.nonzero()[0], (~first).nonzero()[0]
        table[slots[rows]] = rows
        table[slots[lost]] |= _SHARED
        return table, self._keys[lost], lost

    def find(self, hashes: U64) -> tuple[I64, I64]:
        """Return ``(positions, rows)``: where in ``hashes`` a key stands, ascending, and which row of ``keys``."""
        self._asked += len(hashes)
        if self._asked < len(self._keys) // _FEW:
            return self._sought(hashes)
        if len(hashes) <= _BLOCK:
            return self._find(hashes)
        positions, rows = [], []
        for begin in range(0, len(hashes), _BLOCK):
            where, row = self._find(hashes[begin : begin + _BLOCK])
            positions.append(where + begin)
            rows.append(row)
        return np.concatenate(positions), np.concatenate(rows)

    def _sought(self, hashes: U64) -> tuple[I64, I64]:
        rows = self._keys.searchsorted(hashes)
        positions = (self._keys.take(rows, mode="clip") == hashes).nonzero()[0]
        return positions, rows.take(positions)

    def _find(self, hashes: U64) -> tuple[I64, I64]:
        table, lost_keys, lost_rows = self._tables
        slots = table.take((hashes >> self._shift).view(np.int64))
        positions = (slots >= 0).nonzero()[0]
        slots = slots.take(positions)
        rows = (slots & np.int32(_SHARED - 1)).astype(np.int64)
        wanted = hashes.take(positions)
        right = self._keys.take(rows) == wanted
        again = ((slots >= _SHARED) & ~right).nonzero()[0]
        if len(again):
            sought = wanted.take(again)
            at = np.minimum(lost_keys.searchsorted(sought), len(lost_keys) - 1)
            hit = lost_keys.take(at) == sought
            rows[again[hit]] = lost_rows[at[hit]]
            right[again[hit]] = True
        return positions[right], rows[right]


def distinct(values: U64) -> U64:
    """Return the distinct values, sorted. ``numpy.unique`` does the same but imports ``numpy.ma`` for it."""
    ordered = np.sort(values)
    keep = np.ones(len(ordered), np.bool_)
    keep[1:] = ordered[1:] != ordered[:-1]
    return ordered[keep]


def members(values: U64, known: U64) -> NDArray[np.bool_]:
    """Return whether each value is one of ``known`` (sorted, not empty)."""
    at = np.minimum(known.searchsorted(values), len(known) - 1)
    found: NDArray[np.bool_] = known[at] == values
    return found
