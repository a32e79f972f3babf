"""A Document as the signals read it: tokens, sentences, phrases found, what is quoted, sentence probabilities."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from credscore.detect.tokens import I64, Tokens
from credscore.text.document import Document


class Sentences:
    """``n`` sentences in text order: offsets ``start``/``end`` into ``Document.text`` (int64, white space trimmed),
    their tokens ``first``..``last`` (``last`` exclusive), their ``block`` (index into ``Document.blocks``), and
    ``prose`` (bool), whether that block is running text (``PROSE_KINDS``)."""

    __slots__ = ("block", "end", "first", "last", "prose", "start")

    def __init__(self, start: I64, end: I64, first: I64, last: I64, block: I64, prose: NDArray[np.bool_]) -> None:
        self.start, self.end, self.first, self.last, self.block, self.prose = start, end, first, last, block, prose

    def __len__(self) -> int:
        return len(self.start)


class Hit(NamedTuple):
    """One phrase found: its list's name, its token span ``first``..``last`` (``last`` exclusive), its offsets in the
    text, its sentence (index) and whether it stands inside a quotation."""

    list: str
    first: int
    last: int
    start: int
    end: int
    sentence: int
    quoted: bool


def plain(phrase: str) -> str:
    """Return a phrase in lower case with single spaces and straight apostrophes."""
    return " ".join(phrase.lower().replace("\u2019", "'").split())


@dataclass(eq=False)
class Reading:
    """What one pass over a Document found (``credscore.detect.passes``).

    ``quoted``, ``prose`` (bool, whether it stands in running text) and ``sentence_of`` (int64, -1 for none) are aligned
    with ``tokens``, ``probabilities[detector]`` (float64, 0-1) with ``sentences``. ``hits``: the phrases found, in text
    order, by the name of their list; a list without any is left out, and so are hits that cross a sentence's end.
    ``removed``: by list name, phrases as ``plain`` gives them that are not to be found.
    """

    document: Document
    tokens: Tokens
    sentences: Sentences
    sentence_of: I64
    prose: NDArray[np.bool_]
    quoted: NDArray[np.bool_]
    probabilities: dict[str, NDArray[np.float64]]
    hits: dict[str, list[Hit]]
    removed: Mapping[str, frozenset[str]]

    def __post_init__(self) -> None:
        self.text = self.document.text
        for name in self.removed.keys() & self.hits.keys():
            self.hits[name] = self.without_removed(name, self.hits[name])

    def without_removed(self, name: str, hits: list[Hit]) -> list[Hit]:
        """Return the hits of the list ``name`` that are none of its removed phrases."""
        removed = self.removed.get(name)
        return [hit for hit in hits if plain(self.text[hit.start : hit.end]) not in removed] if removed else hits
