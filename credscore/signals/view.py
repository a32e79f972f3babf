"""A Reading as the signals walk it: what they read token by token and sentence by sentence as plain Python, and what
several of them measure, measured once. A document has fewer than a hundred sentences and hits: to look at one of them
in an array takes longer than to do what it is looked at for."""

from __future__ import annotations

from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from credscore.detect.reading import Reading

Bools = NDArray[np.bool_]
F64 = NDArray[np.float64]


class View:
    """One Reading. The arrays and lists are not to be changed.

    By token: ``kind`` and ``quoted`` (bytes), ``start``, ``end`` and ``sentence_of`` (offsets, sentence or -1). By
    sentence, as lists: ``begin``, ``stop`` (offsets), ``first``, ``last`` (tokens), ``block``, ``prose``;
    ``statements``: the number of those in running text.
    """

    def __init__(self, reading: Reading) -> None:
        tokens, sentences = reading.tokens, reading.sentences
        self.reading = reading
        self.document, self.text, self.hits = reading.document, reading.text, reading.hits
        self.kind, self.quoted = tokens.kind.tobytes(), reading.quoted.tobytes()
        self.start, self.end = tokens.start.data, tokens.end.data
        self.sentence_of = reading.sentence_of.data
        self.begin: list[int] = sentences.start.tolist()
        self.stop: list[int] = sentences.end.tolist()
        self.first: list[int] = sentences.first.tolist()
        self.last: list[int] = sentences.last.tolist()
        self.block: list[int] = sentences.block.tolist()
        self.prose: list[bool] = sentences.prose.tolist()
        self.statements = self.prose.count(True)

    def __len__(self) -> int:
        """The number of sentences."""
        return len(self.first)

    def word(self, token: int) -> str:
        """The token as written, in lower case with straight apostrophes; ``""`` outside the text."""
        if 0 <= token < len(self.kind):
            return self.text[self.start[token] : self.end[token]].lower().replace("\u2019", "'")
        return ""

    def words(self, first: int, last: int) -> list[str]:
        """The tokens ``first``..``last`` (exclusive), as ``word`` gives them."""
        start, end, text = self.start, self.end, self.text
        span = range(max(first, 0), min(last, len(self.kind)))
        return [text[start[token] : end[token]].lower().replace("\u2019", "'") for token in span]

    @cached_property
    def kinds(self) -> list[str]:
        """The kind of each sentence's block."""
        kinds = [block.kind for block in self.document.blocks]
        return [kinds[block] for block in self.block]
