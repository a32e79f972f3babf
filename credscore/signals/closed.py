"""Small closed sets of words, by token: one look-up of every token's hash tells all the sets that it belongs to."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from credscore.detect.index import distinct
from credscore.detect.tokens import U64, tokenise
from credscore.signals.words import citations, claims

Marks = NDArray[np.uint16]

(
    YEAR, MONEY, NAMES_NUMBER, MAKES_STATISTIC, STATISTIC, ESTIMATES, LEADS_ON, COUNTED, IMPERATIVE, DAY, YOU, WE,
    FUNCTION,
) = (1 << bit for bit in range(13))  # fmt: skip
"""One bit for each set."""

_SLOTS = np.uint64((1 << 16) - 1)

_SETS = {
    YEAR: "0000",
    MONEY: "$ \u20ac \u00a3",
    NAMES_NUMBER: claims.NOT_QUANTITY_BEFORE,
    MAKES_STATISTIC: "% " + claims.STATISTIC_WORDS,
    STATISTIC: claims.STATISTIC_NUMBERS,
    ESTIMATES: "confidence credible ci",
    LEADS_ON: "and or to of in the a is are on at for am pm",
    COUNTED: claims.QUANTITY_WORDS,
    IMPERATIVE: " ".join(claims.IMPERATIVE),
    DAY: citations.DAYS,
    YOU: "you your yours you're you'll yourself",
    WE: "we our us ours we're we've",
    FUNCTION: claims.FUNCTION_WORDS,
}


def marks_of(hashes: U64) -> Marks:
    """Return uint16 of shape (tokens,), the sets of each token as bits, by its hash."""
    table = _table()
    rows = table.row.take((hashes >> table.shift) & _SLOTS)
    out: Marks = table.marks.take(rows) * (table.hash.take(rows) == hashes)
    return out


class _Table(NamedTuple):
    """The row in ``hash`` and ``marks`` of what a slot can hold; a slot is ``shift``-ed out of a hash."""

    shift: np.uint64
    row: NDArray[np.uint16]
    hash: U64
    marks: Marks


@cache
def _table() -> _Table:
    hashes = {bit: distinct(tokenise(words).hash) for bit, words in _SETS.items()}
    keys = distinct(np.concatenate(list(hashes.values())))
    marks = np.zeros(len(keys), np.uint16)
    for bit, known in hashes.items():
        marks[keys.searchsorted(known)] |= bit
    # Hashes are random, so there are bits of them that tell some hundred words apart.
    shift = next(n for n in map(np.uint64, range(51)) if len(distinct((keys >> n) & _SLOTS)) == len(keys))
    row = np.zeros(int(_SLOTS) + 1, np.uint16)
    row[(keys >> shift) & _SLOTS] = np.arange(len(keys))
    return _Table(shift, row, keys, marks)
