"""Readings that are measured together: what is counted over tokens and sentences is counted for all of them at once.
An article has fewer than a hundred sentences, and an array operation would take most of its time to begin."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate, pairwise
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from credscore.detect.reading import Reading
from credscore.detect.tokens import I64, NUMBER, PUNCTUATION, U64
from credscore.signals.closed import Marks, marks_of
from credscore.signals.view import F64, Bools, View

Made = TypeVar("Made")

_BEHIND = 2
"""Tokens that are none behind each article's: who looks at the next ones, or at the one before, finds nothing there."""


class Group:
    """Several Readings, with the same detectors each.

    ``views``, one each. By token, ``_BEHIND`` that are none behind each article's: ``kind``; ``own``, whether it stands
    in running text outside quotations; ``prose``, in running text; ``owner``, its sentence or -1; ``word``, whether it
    is a word or a number; ``marks``, see ``credscore.signals.closed``. ``words``: how many words and numbers of running
    text each article has. By sentence: ``first``, ``last`` (tokens), ``block``, ``stated`` (whether it is of
    running text), ``asked`` (whether it ends in a question mark). All count through all articles. ``numbers``: the
    tokens that are numbers; ``sizes``: how many sentences each article has; ``edges``: each
    one's first, and the number of all.
    """

    def __init__(self, readings: Sequence[Reading]) -> None:
        self.views = [View(reading) for reading in readings]
        self.sizes = sizes = [len(r.sentences) for r in readings]
        self.edges: I64 = np.array([0, *accumulate(sizes)])
        places = [0, *accumulate([len(r.tokens) + _BEHIND for r in readings])]
        self._places = np.array(places)
        self._some = (self.edges[1:] > self.edges[:-1]).nonzero()[0]
        self._starts = self.edges.take(self._some)
        self._made: dict[Callable[[Group], Any], Any] = {}
        self._of_tokens(readings, places)
        self._of_sentences(readings, sizes, places)

    def _of_tokens(self, readings: Sequence[Reading], places: list[int]) -> None:
        hashes: U64 = np.zeros(places[-1], np.uint64)
        self.kind = np.full(places[-1], PUNCTUATION, np.uint8)
        self.prose, quoted = np.zeros((2, places[-1]), np.bool_)
        self.owner: I64 = np.full(places[-1], -1)
        for at, end, base, r in zip(places, places[1:], self.edges.tolist(), readings, strict=False):
            here = slice(at, end - _BEHIND)
            hashes[here], self.kind[here] = r.tokens.hash, r.tokens.kind
            self.prose[here], quoted[here] = r.prose, r.quoted
            np.add(r.sentence_of, base, out=self.owner[here])
            if base:
                self.owner[here][r.sentence_of < 0] = -1
        self.own: Bools = self.prose & ~quoted
        self.word: Bools = self.kind != PUNCTUATION
        self.words = self.tokens(self.word & self.prose)
        self.numbers: I64 = (self.kind == NUMBER).nonzero()[0]
        self.marks: Marks = marks_of(hashes)

    def _of_sentences(self, readings: Sequence[Reading], sizes: list[int], places: list[int]) -> None:
        sentences = [r.sentences for r in readings]
        blocks = [0, *accumulate([len(r.document.blocks) for r in readings])]
        columns = [np.array((s.first, s.last, s.block)) for s in sentences]
        bases = np.array((places[:-1], places[:-1], blocks[:-1])).repeat(sizes, axis=1)
        self.first, self.last, self.block = np.concatenate(columns, axis=1) + bases
        self.stated: Bools = np.concatenate([s.prose for s in sentences])
        self.asked = np.array([view.text[end - 1] == "?" for view in self.views for end in view.stop], np.bool_)
        names = list(readings[0].probabilities)
        table = [np.array([r.probabilities[name] for name in names]).reshape(len(names), -1) for r in readings]
        self._probabilities: dict[str, F64] = dict(zip(names, np.concatenate(table, axis=1), strict=True))

    def __len__(self) -> int:
        """The number of sentences of all articles."""
        return len(self.first)

    def once(self, make: Callable[[Group], Made]) -> Made:
        """Return ``make`` of this group, made once: several signals read it."""
        if make not in self._made:
            self._made[make] = make(self)
        made: Made = self._made[make]
        return made

    def probability(self, name: str) -> F64 | None:
        """Each sentence's probability under a detector, None where it is missing."""
        return self._probabilities.get(name)

    @property
    def probabilities(self) -> dict[str, F64]:
        """Each sentence's probabilities, by detector."""
        return self._probabilities

    def sums(self, values: NDArray[Any]) -> list[Any]:
        """Return the sum over each article's sentences (numbers, or how many are true), 0 where it has none.

        ``values``: shape (sentences,) or (any, sentences); a list for each row of the latter.
        """
        out = np.zeros((*values.shape[:-1], len(self.views)), np.float64 if values.dtype.kind == "f" else np.int64)
        if len(self._some):
            out[..., self._some] = np.add.reduceat(values, self._starts, axis=-1, dtype=out.dtype)
        listed: list[Any] = out.tolist()
        return listed

    def tokens(self, mask: Bools) -> list[int]:
        """Return how many of each article's tokens are true in ``mask``, bool of shape (tokens,)."""
        return [int(np.count_nonzero(mask[first:end])) for first, end in pairwise(self._places.tolist())]

    def sentences(self, mask: Bools) -> list[list[int]]:
        """Return each article's sentences that are true in ``mask``, counted within the article."""
        return self._apart(mask, self.edges)

    def places(self, mask: Bools) -> list[list[int]]:
        """Return each article's tokens that are true in ``mask``, counted within the article."""
        return self._apart(mask, self._places)

    def _apart(self, mask: Bools, edges: I64) -> list[list[int]]:
        out: list[list[int]] = [[] for _ in self.views]
        at = mask.nonzero()[0]
        if len(at):
            article = edges.searchsorted(at, "right") - 1
            for number, place in zip(article.tolist(), (at - edges.take(article)).tolist(), strict=True):
                out[number].append(place)
        return out

    def mask(self, sentences: Sequence[Sequence[int] | set[int]]) -> Bools:
        """Return bool of shape (sentences,), true for the given ``sentences`` of each article."""
        out = np.zeros(len(self), np.bool_)
        bases = self.edges.tolist()
        out[[base + s for base, of_article in zip(bases, sentences, strict=False) for s in of_article]] = True
        return out

    def in_sentences(self, mask: Bools, tokens: I64) -> Bools:
        """Return whether each of ``tokens`` stands in one of the sentences of ``mask``."""
        # Tokens outside sentences have owner -1, the place behind the last sentence.
        return np.append(mask, False).take(self.owner.take(tokens), mode="wrap")
