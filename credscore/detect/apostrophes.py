"""Quotations in single marks, told from apostrophes."""

from __future__ import annotations

from functools import cache

import numpy as np

from credscore.detect.tokens import I64, PUNCTUATION, U64, Tokens, tokenise

_OPENS_AFTER = ' \t\n\u00a0([{"\u201c\u2014\u2013-'
_CLIPPED = ("em ", "tis ", "twas ", "til ", "till ", "cause ", "n ", "n'", "n\u2019", "bout ", "round ", "cos ", "s ")
"""What an apostrophe shortens at a word's beginning ("'em", "rock 'n' roll")."""


@cache
def _mark() -> U64:
    return tokenise("'").hash


def single_quoted(text: str, blocks: I64, tokens: Tokens) -> tuple[I64, I64]:
    """Return the tokens that open and that close quotations in single marks, two arrays of one length. ``tokens``: of
    ``text``; ``blocks``: the offsets at which its blocks begin, int64.

    A mark opens behind a space or a bracket and closes before a space or a stop, both in one block. Behind a plural's
    *s* it is taken for an apostrophe ("the owners' club") where a later mark of the block closes the quotation.
    """
    none = np.zeros(0, np.int64)
    if "'" not in text and "\u2018" not in text:
        return none, none
    at = ((tokens.kind == PUNCTUATION) & (tokens.hash == _mark())).nonzero()[0]
    if len(at) < 2:
        return none, none
    block = blocks.searchsorted(tokens.start[at], "right").tolist()
    pairs: list[tuple[int, int]] = []
    opened, held, where = -1, -1, -1
    for token, offset, number in zip(at.tolist(), tokens.start[at].tolist(), block, strict=True):
        opens = _opens(text, offset)
        if number != where or opens:
            if held >= 0:
                pairs.append((opened, held))
            where, opened, held = number, token if opens else -1, -1
        elif opened >= 0 and _closes(text, offset):
            if text[offset - 1] != "s" or not text[offset + 1 : offset + 2].isspace():
                pairs.append((opened, token))
                opened, held = -1, -1
            elif held < 0:
                held = token
    if held >= 0:
        pairs.append((opened, held))
    first, last = np.array(pairs, np.int64).reshape(-1, 2).T
    return first, last


def _opens(text: str, at: int) -> bool:
    if text[at] == "\u2019" or (at and text[at - 1] not in _OPENS_AFTER):
        return False
    after = text[at + 1 : at + 8]
    return after[:1].isalpha() and not after.lower().startswith(_CLIPPED)


def _closes(text: str, at: int) -> bool:
    after = text[at + 1 : at + 2]
    return not (text[at - 1].isspace() or after.isalnum() or text[at] == "\u2018")
