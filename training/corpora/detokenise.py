"""Turns tokenised English (``do n't``, ``-LRB-``, spaced punctuation) back into running text.

nltk's TreebankWordDetokenizer leaves ``-LRB-``, single back-quotes and spaced curly quotes as they are and glues
``...`` to both neighbours, so these corpora are read with the rules below.
"""

from __future__ import annotations

import re

_BRACKETS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}"}
_OPENING = frozenset(["(", "[", "{", "$", "£", "€", "¿", "¡", "“", "‘"])
_CLOSING = frozenset(["]", "}", "%", "…", "”"])
_MARKS = frozenset(["``", "''", '"'])
_CLITIC = re.compile(r"(?:n['’]t|['’](?:s|re|ve|ll|d|m|em))$", re.IGNORECASE)
_SUFFIXES = frozenset(["s", "t", "re", "ve", "ll", "d", "m"])
_GLUED = re.compile(r"-[LR][RSC]B-|(?:''|``)(?=[^\w\s])")
_SPLIT_WORDS = re.compile(r"\b([Cc]an) (not)\b|\b([Gg]on|[Ww]an) (na)\b|\b([Gg]ot) (ta)\b")

_LONGEST_QUOTATION = 120
"""Tokens after which a straight mark that was never closed is given up, so that one stray mark turns no later one."""


def detokenise(line: str) -> str:
    """Return tokens separated by white space as running text.

    Quotation marks written as PTB back-quotes come out straight; curly ones stay curly. Straight marks open and close
    by turns.
    """
    pieces: list[str] = []
    glued = True
    opened = -1
    single = False
    tokens = _GLUED.sub(r" \g<0> ", line).split()
    for i, raw in enumerate(tokens):
        token = _BRACKETS.get(raw, raw)
        if token in _MARKS:
            opening = token == "``" or (token == '"' and (opened < 0 or i - opened > _LONGEST_QUOTATION))
            opened = i if opening else -1
            token, attaches, glues = '"', not opening, opening
        elif token == "`":
            token, attaches, glues, single = "'", False, True, True
        elif token in ("'", "’"):
            attaches, glues, single = _apostrophe(token, tokens, i, single)
        else:
            attaches = _attaches(token)
            glues = token in _OPENING
        if not (glued or attaches):
            pieces.append(" ")
        pieces.append(token)
        glued = glues
    return _SPLIT_WORDS.sub(lambda match: "".join(filter(None, match.groups())), "".join(pieces))


def _attaches(token: str) -> bool:
    """Whether a token that is no quotation mark stands right behind the one before it."""
    if token[0] in ".,;)]":
        return not token[1:].isdigit() or len(token) == 1
    if token[0] in "?!:":
        return not any(char.isalnum() for char in token)
    return token in _CLOSING or _CLITIC.match(token) is not None


def _apostrophe(token: str, tokens: list[str], i: int, single: bool) -> tuple[bool, bool, bool]:
    """Whether the lone apostrophe ``tokens[i]`` attaches to the left, glues what follows, leaves a quotation open."""
    following = tokens[i + 1].lower() if i + 1 < len(tokens) else ""
    if following in _SUFFIXES:
        return True, True, single
    plural = i > 0 and tokens[i - 1].lower().endswith("s")
    if token == "’" or single or plural or not following:
        return True, False, False
    return False, True, True
