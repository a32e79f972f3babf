"""Words, numbers and punctuation of a text as arrays: offsets, kinds and 64-bit hashes, with no object a token.

A token's hash is a polynomial over its folded characters, taken from prefix sums so that a whole text is hashed in a
few array operations. Folding lowers letters, straightens quotes and dashes, writes every digit as ``0`` and letters
of other scripts that look like Latin ones as those.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

U64 = NDArray[np.uint64]
I64 = NDArray[np.int64]

LOWER, CAPITALISED, CAPITALS, NUMBER, PUNCTUATION = range(5)
"""Token kinds: lower-case word, Capitalised word, word in CAPITALS (two letters or more), number, punctuation mark."""

_TABLE = 0x2500
LONGEST = 1 << 16
"""Characters that are tokenised at once: a longer text is cut, at a space if there is one."""
_BASE = 0x9E3779B97F4A7C15
_SPACE, _WORD, _MARK, _PLAIN = 0, 1, 2, 3
"""Classes of characters, and the mask that leaves no more than the class of what is one of several sorts."""
_DIGIT, _JOINER, _POINT, _UPPER = _WORD | 4, _MARK | 8, _MARK | 8 | 4, 16
"""Sorts: a digit is part of words; a joiner or a point is a mark that may be; upper case is a flag on letters."""
_ALIKE_FROM = (
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u03bf"
    "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425\u0406"
)
_ALIKE = dict(zip(map(ord, _ALIKE_FROM), "aeopcyxijsoabekmhopctxi", strict=True))
_FOLDED = {0x2018: "'", 0x2019: "'", 0x02BC: "'", 0x201C: '"', 0x201D: '"', 0x201E: '"', 0x2013: "-", 0x2014: "-",
           0x2010: "-", 0x2011: "-", 0x2212: "-", 0x2026: ".", 0x0130: "i",
           **_ALIKE}  # fmt: skip


class Tokens:
    """``n`` tokens: ``start`` and ``end`` offsets (int64), ``hash`` (uint64) and ``kind`` (uint8), in text order."""

    __slots__ = ("end", "hash", "kind", "start")

    def __init__(self, start: I64, end: I64, hash: U64, kind: NDArray[np.uint8]) -> None:
        self.start, self.end, self.hash, self.kind = start, end, hash, kind

    def __len__(self) -> int:
        return len(self.start)


@cache
def _tables() -> tuple[U64, NDArray[np.uint8]]:
    """What each character counts as in a hash (its folded code point plus 1), and its class with its flags."""
    characters = list(map(chr, range(_TABLE)))
    digit, alnum, space, upper = (
        np.fromiter(map(test, characters), np.bool_, _TABLE)
        for test in (str.isdigit, str.isalnum, str.isspace, str.isupper)
    )
    lowered = map(str.lower, characters)
    fold = np.fromiter((ord(c) if len(c) == 1 else 0 for c in lowered), np.uint32, _TABLE)
    fold[fold == 0] = (fold == 0).nonzero()[0]
    fold[digit] = ord("0")
    fold[list(_FOLDED)] = list(map(ord, _FOLDED.values()))
    kind = np.where(alnum, np.uint8(_WORD), np.uint8(_MARK))
    kind[ord("_")] = _WORD
    kind[digit], kind[space] = _DIGIT, _SPACE
    kind[0x0300:0x0370] = _WORD
    kind[[0x00AD, 0x200C, 0x200D]] = _WORD
    kind[[0x200B, 0x2060]] = _SPACE
    kind[[0x27, 0x2018, 0x2019, 0x02BC]] = _JOINER
    kind[[0x2C, 0x2E]] = _POINT
    kind[upper] |= _UPPER
    return fold.astype(np.uint64) + np.uint64(1), kind


@cache
def _powers() -> tuple[U64, U64]:
    def powers(base: int) -> U64:
        out = np.full(LONGEST + 1, base % (1 << 64), np.uint64)
        out[0] = 1
        return np.multiply.accumulate(out)

    return powers(_BASE), powers(pow(_BASE, -1, 1 << 64))


def mix(values: U64) -> U64:
    """Scramble hashes so that their high bits depend on every bit (the finaliser of SplitMix64; Steele et al. 2014)."""
    values = values ^ (values >> np.uint64(30))
    values *= np.uint64(0xBF58476D1CE4E5B9)
    values ^= values >> np.uint64(27)
    values *= np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))


def extend(prefix: U64, following: U64) -> U64:
    """Return the hashes of n-grams: ``prefix`` (hashes of n-1 tokens) each followed by the token ``following``."""
    return mix(prefix * np.uint64(0xD6E8FEB86659FD93) + following)


def tokenise(text: str) -> Tokens:
    """Return the tokens of ``text``. Apostrophes inside words and points inside numbers belong to their token."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    parts = [_chunk(codes[a:b], a) for a, b in _cuts(codes)]
    if len(parts) == 1:
        return parts[0]
    if not parts:
        return _chunk(codes, 0)
    return Tokens(*(np.concatenate([getattr(p, name) for p in parts]) for name in ("start", "end", "hash", "kind")))


def _cuts(codes: NDArray[np.uint32]) -> list[tuple[int, int]]:
    cuts, here = [], 0
    while here < len(codes):
        stop = min(here + LONGEST, len(codes))
        if stop < len(codes):
            spaces = (codes[stop - 256 : stop] == 32).nonzero()[0]
            stop = stop - 256 + int(spaces[-1]) + 1 if len(spaces) else stop
        cuts.append((here, stop))
        here = stop
    return cuts


def _beyond(codes: NDArray[np.uint32], index: I64) -> tuple[U64, NDArray[np.uint8]]:
    """What ``_tables`` say of characters, some of which are beyond them."""
    fold, table = _tables()
    high = codes >= _TABLE
    near = np.minimum(index, _TABLE - 1)
    letters = (codes >= 0x2C00) & (codes < 0xD800) & ~((codes >= 0x2E00) & (codes < 0x3040))
    classes = np.where(high, np.where(letters, np.uint8(_WORD), np.uint8(_MARK)), table.take(near))
    classes[(codes == 0x3000) | (codes == 0xFEFF)] = _SPACE
    return np.where(high, codes.astype(np.uint64) + np.uint64(1), fold.take(near)), classes


def _chunk(codes: NDArray[np.uint32], offset: int) -> Tokens:
    index = codes.astype(np.int64)
    if len(codes) and int(codes.max()) >= _TABLE:
        folded, sorts = _beyond(codes, index)
    else:
        fold, table = _tables()
        folded, sorts = fold.take(index), table.take(index)
    classes = _join(sorts)
    edge = np.ones(len(codes) + 1, np.bool_)
    np.not_equal(classes[1:], classes[:-1], out=edge[1:-1])
    edge[:-1] |= classes == _MARK
    edge[1:] |= classes == _MARK
    seen = classes != _SPACE
    start = (edge[:-1] & seen).nonzero()[0]
    end = (edge[1:] & seen).nonzero()[0] + 1
    power, inverse = _powers()
    prefix = np.zeros(len(codes) + 1, np.uint64)
    folded *= power[: len(codes)]
    np.cumsum(folded, out=prefix[1:])
    hashes = mix((prefix.take(end) - prefix.take(start)) * inverse.take(start))
    return Tokens(start + offset, end + offset, hashes, _kinds(codes, sorts, classes, start, end))


def _kinds(
    codes: NDArray[np.uint32], sorts: NDArray[np.uint8], classes: NDArray[np.uint8], start: I64, end: I64
) -> NDArray[np.uint8]:
    first = sorts.take(start)
    kind = np.where(first >= _UPPER, np.uint8(CAPITALISED), np.uint8(LOWER))
    capitals = (first >= _UPPER).nonzero()[0]
    capitals = capitals[end[capitals] - start[capitals] > 1]
    capitals = capitals[sorts[start[capitals] + 1] >= _UPPER]
    if len(capitals):
        upper = np.zeros(len(sorts) + 1, np.int32)
        np.cumsum(sorts >= _UPPER, out=upper[1:])
        low, high = start[capitals], end[capitals]
        kind[capitals[upper[high] - upper[low] == high - low]] = CAPITALS
    digit = codes.take(start) - np.uint32(48) <= 9
    kind[digit] = NUMBER
    kind[classes.take(start) == _MARK] = PUNCTUATION
    return kind


def _join(sorts: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return plain classes: apostrophes between letters and points between digits are part of the word."""
    out = sorts & np.uint8(_PLAIN)
    at = (sorts[1:-1] & np.uint8(_JOINER & ~_MARK)).nonzero()[0] + 1
    if len(at):
        points = sorts[at] & np.uint8(_POINT & ~_JOINER) != 0
        before, after = sorts[at - 1], sorts[at + 1]
        words = (before & after & np.uint8(_PLAIN)) == _WORD
        digits = (before & after & np.uint8(_DIGIT & ~_WORD)) != 0
        out[at[np.where(points, words & digits, words)]] = _WORD
    return out
