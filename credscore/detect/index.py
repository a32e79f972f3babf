"""Finds many 64-bit hashes in a fixed set at once."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from credscore.detect.tokens import I64, U64

_BLOCK = 1 << 15
"""Hashes looked up at once: what is made on the way stays in the processor's cache, however long the text."""

_SHARED = 1 << 30
"""Added to the row in a slot that more than one key falls into."""


class HashIndex:
    """Row numbers of ``keys`` (distinct, uint64, any order), found by one table look-up each.

    The table has at least four slots a key and is built in milliseconds for 200,000 keys; keys that share a slot
    with an earlier one stand in a small sorted overflow, and that slot says so.
    """

    def __init__(self, keys: U64) -> None:
        self._keys = keys
        bits = max(10, int(len(keys) * 4).bit_length())
        self._shift = np.uint64(64 - bits)
        self._table = np.full(1 << bits, -1, np.int32)
        slots = (keys >> self._shift).astype(np.int64)
        self._table[slots[::-1]] = np.arange(len(keys) - 1, -1, -1, dtype=np.int32)
        lost = np.flatnonzero(self._table[slots] != np.arange(len(keys)))
        order = np.argsort(keys[lost], kind="stable")
        self._lost_rows = lost[order]
        self._lost_keys = keys[self._lost_rows]
        self._table[slots[lost]] |= _SHARED

    def find(self, hashes: U64) -> tuple[I64, I64]:
        """Return ``(positions, rows)``: where in ``hashes`` a key stands, ascending, and which row of ``keys``."""
        if len(hashes) <= _BLOCK:
            return self._find(hashes)
        positions, rows = [], []
        for begin in range(0, len(hashes), _BLOCK):
            where, row = self._find(hashes[begin : begin + _BLOCK])
            positions.append(where + begin)
            rows.append(row)
        return np.concatenate(positions), np.concatenate(rows)

    def _find(self, hashes: U64) -> tuple[I64, I64]:
        slots = self._table.take((hashes >> self._shift).view(np.int64))
        positions = np.flatnonzero(slots >= 0)
        slots = slots.take(positions)
        rows = (slots & np.int32(_SHARED - 1)).astype(np.int64)
        wanted = hashes.take(positions)
        right = self._keys.take(rows) == wanted
        again = np.flatnonzero((slots >= _SHARED) & ~right)
        if len(again):
            sought = wanted.take(again)
            at = np.minimum(self._lost_keys.searchsorted(sought), len(self._lost_keys) - 1)
            hit = self._lost_keys.take(at) == sought
            rows[again[hit]] = self._lost_rows[at[hit]]
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
