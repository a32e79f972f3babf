"""Words, numbers and punctuation of a text as arrays: offsets, kinds and 64-bit hashes, with no object a token.

A token's hash is a polynomial over its folded characters, taken from prefix sums so that a whole text is hashed in a
few array operations. Folding lowers letters, straightens quotes and dashes, writes every digit as ``0`` and letters
of other scripts that look like Latin ones as those.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

U64 = NDArray[np.uint64]
I64 = NDArray[np.int64]

LOWER, CAPITALISED, CAPITALS, NUMBER, PUNCTUATION = range(5)
"""Token kinds: lower-case word, Capitalised word, word in CAPITALS (two letters or more), number, punctuation mark."""

_TABLE = 0x2500
_CHUNK = 1 << 16
_BASE = 0x9E3779B97F4A7C15
_SPACE, _WORD, _DIGIT, _MARK, _JOINER, _POINT = range(6)
_ALIKE_FROM = (
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u03bf"
    "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425\u0406"
)
_ALIKE = dict(zip(map(ord, _ALIKE_FROM), "aeopcyxijsoabekmhopctxi", strict=True))
_SIMPLER = np.array([_SPACE, _WORD, _WORD, _MARK, _MARK, _MARK], np.uint8)
_FOLDED = {0x2018: "'", 0x2019: "'", 0x02BC: "'", 0x201C: '"', 0x201D: '"', 0x201E: '"', 0x2013: "-", 0x2014: "-",
           0x2010: "-", 0x2011: "-", 0x2212: "-", 0x2026: ".", 0x0130: "i",
           **_ALIKE}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tokens:
    """``n`` tokens: ``start`` and ``end`` offsets (int64), ``hash`` (uint64) and ``kind`` (uint8), in text order."""

    start: I64
    end: I64
    hash: U64
    kind: NDArray[np.uint8]

    def __len__(self) -> int:
        return len(self.start)


@cache
def _tables() -> tuple[NDArray[np.uint32], NDArray[np.uint8], NDArray[np.bool_]]:
    characters = list(map(chr, range(_TABLE)))
    digit, alnum, space, upper = (
        np.fromiter(map(test, characters), np.bool_, _TABLE)
        for test in (str.isdigit, str.isalnum, str.isspace, str.isupper)
    )
    lowered = map(str.lower, characters)
    fold = np.fromiter((ord(c) if len(c) == 1 else 0 for c in lowered), np.uint32, _TABLE)
    fold[fold == 0] = np.flatnonzero(fold == 0)
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
    return fold, kind, upper


@cache
def _powers() -> tuple[U64, U64]:
    def powers(base: int) -> U64:
        out = np.full(_CHUNK + 1, base % (1 << 64), np.uint64)
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
        stop = min(here + _CHUNK, len(codes))
        if stop < len(codes):
            spaces = np.flatnonzero(codes[stop - 256 : stop] == 32)
            stop = stop - 256 + int(spaces[-1]) + 1 if len(spaces) else stop
        cuts.append((here, stop))
        here = stop
    return cuts


def _classes(codes: NDArray[np.uint32], classes: NDArray[np.uint8]) -> None:
    """Correct the classes of characters beyond the tables."""
    high = codes >= _TABLE
    letters = (codes >= 0x2C00) & (codes < 0xD800) & ~((codes >= 0x2E00) & (codes < 0x3040))
    classes[high] = np.where(letters[high], _WORD, _MARK)
    classes[codes == 0x3000] = _SPACE
    classes[codes == 0xFEFF] = _SPACE


def _chunk(codes: NDArray[np.uint32], offset: int) -> Tokens:
    fold, table, upper_table = _tables()
    beyond = bool(len(codes)) and int(codes.max()) >= _TABLE
    index = np.minimum(codes, np.uint32(_TABLE - 1)) if beyond else codes
    folded, classes = fold.take(index), table.take(index)
    if beyond:
        folded = np.where(codes < _TABLE, folded, codes)
        _classes(codes, classes)
    classes = _join(classes)
    change = np.ones(len(codes) + 1, np.bool_)
    np.not_equal(classes[1:], classes[:-1], out=change[1:-1])
    marks = classes == _MARK
    seen = classes != _SPACE
    start = np.flatnonzero((change[:-1] | marks) & seen)
    end = np.flatnonzero((change[1:] | marks) & seen) + 1
    power, inverse = _powers()
    prefix = np.zeros(len(codes) + 1, np.uint64)
    np.cumsum((folded + np.uint32(1)).astype(np.uint64) * power[: len(codes)], out=prefix[1:])
    hashes = mix((prefix[end] - prefix[start]) * inverse[start])
    upper = upper_table.take(index)
    capitals = np.concatenate((np.zeros(1, np.int32), np.cumsum(upper, dtype=np.int32)))
    first = codes[start]
    kind = np.where(upper[start], np.uint8(CAPITALISED), np.uint8(LOWER))
    kind[(capitals[end] - capitals[start] >= end - start) & (end - start > 1)] = CAPITALS
    kind[(first >= 48) & (first <= 57)] = NUMBER
    kind[classes[start] == _MARK] = PUNCTUATION
    return Tokens(start + offset, end + offset, hashes, kind)


def _join(classes: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Make apostrophes between letters and points between digits part of the word; digits count as letters."""
    out = _SIMPLER.take(classes)
    if len(classes) > 2:
        at = np.flatnonzero(classes[1:-1] >= _JOINER) + 1
        before, after, points = classes[at - 1], classes[at + 1], classes[at] == _POINT
        digits = (before == _DIGIT) & (after == _DIGIT)
        letters = ((before == _WORD) | (before == _DIGIT)) & ((after == _WORD) | (after == _DIGIT))
        out[at[np.where(points, digits, letters)]] = _WORD
    return out
