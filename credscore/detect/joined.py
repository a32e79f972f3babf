"""The texts of several Documents as one: what is done to each token or sentence is done once for all of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from credscore.detect.apostrophes import single_quoted
from credscore.detect.index import distinct, members
from credscore.detect.sentences import split
from credscore.detect.tokens import I64, PUNCTUATION, U64, Tokens, tokenise
from credscore.expressions import expression
from credscore.text.document import PROSE_KINDS, Document

UNSPLIT_KINDS = frozenset({"heading", "button", "cell", "menu", "reference", "meta"})
"""Block kinds that are one sentence each, however they are punctuated."""
_MARKS = expression(r"\[[^\[\]\n]{1,60}\]")
_NAMED_MARKS = expression(r"\([^()]{1,300}\)")


class Joined:
    """The Documents' texts, a line feed between two of them: no token runs across it.

    ``text``; ``tokens`` of it. ``base``: where each Document's text begins in it, ``first_token``, ``first_block`` and
    ``first_sentence``: each one's first of those, all lists with the end of the last Document behind them. By block:
    ``starts`` (offsets, int64) and ``kinds``. By sentence: ``start``, ``end``, ``first``, ``last``, ``block`` and
    ``prose``, counted through all Documents, otherwise as in ``credscore.detect.reading.Sentences``.
    """

    def __init__(self, documents: Sequence[Document]) -> None:
        self.documents = documents
        self.text = documents[0].text if len(documents) == 1 else "\n".join([d.text for d in documents])
        self.tokens: Tokens = tokenise(self.text)
        self.base = list(accumulate([len(d.text) + 1 for d in documents], initial=0))
        self.first_token: list[int] = self.tokens.start.searchsorted(self.base).tolist()
        self.first_block = list(accumulate([len(d.blocks) for d in documents], initial=0))
        self.kinds = [block.kind for d in documents for block in d.blocks]
        self.starts = np.array(
            [base + block.start for base, d in zip(self.base, documents, strict=False) for block in d.blocks], np.int64
        )
        spans, counts = self._spans()
        self.first_sentence = list(accumulate(counts, initial=0))
        self.start, self.end, self.block = np.array(spans, np.int64).reshape(-1, 3).T.copy()
        self.first, self.last = self.tokens.start.searchsorted(self.start), self.tokens.start.searchsorted(self.end)
        self.prose = np.array([kind in PROSE_KINDS for kind in self.kinds], np.bool_).take(self.block)

    def _spans(self) -> tuple[list[tuple[int, int, int]], list[int]]:
        """Start, end and block of every sentence, and each Document's number of sentences."""
        spans: list[tuple[int, int, int]] = []
        counts = []
        number = 0
        for base, document in zip(self.base, self.documents, strict=False):
            before = len(spans)
            for kind, start, end, _ in document.blocks:
                if kind in UNSPLIT_KINDS:
                    spans.append((base + start, base + end, number))
                else:
                    _split(document.text[start:end], base + start, number, spans)
                number += 1
            counts.append(len(spans) - before)
        return spans, counts

    def owners(self) -> I64:
        """The sentence that each token belongs to, -1 for none."""
        count = len(self.first)
        edges = np.zeros(2 * count + 2, np.int64)
        edges[1:-1:2], edges[2:-1:2], edges[-1] = self.first, self.last, len(self.tokens)
        owner = np.full(len(edges) - 1, -1, np.int64)
        owner[1::2] = np.arange(count)
        return owner.repeat(edges[1:] - edges[:-1])

    def unmarked(self) -> tuple[Tokens, I64, I64]:
        """The tokens that detectors read, and each sentence's first and last of them: without the citation markers and
        editors' marks that stand in the text as they were typed, and without names and years, or nothing but a link, in
        parentheses: these point to what is said elsewhere, and are easily typed."""
        spans = [
            (base + start, base + end)
            for base, document in zip(self.base, self.documents, strict=False)
            for start, end in _marks(document)
        ]
        if not spans:
            return self.tokens, self.first, self.last
        edges = self.tokens.start.searchsorted(np.array(spans, np.int64))
        keep = ~within(edges[:, 0], edges[:, 1], len(self.tokens))
        before: I64 = np.concatenate((np.zeros(1, np.int64), np.cumsum(keep, dtype=np.int64)))
        tokens = self.tokens
        kept = Tokens(tokens.start[keep], tokens.end[keep], tokens.hash[keep], tokens.kind[keep])
        return kept, before[self.first], before[self.last]

    def quoted(self) -> NDArray[np.bool_]:
        """Whether each token stands between quotation marks that open and close in its block, or in a block quotation.

        A block with an odd number of marks quotes to its end: quotations that run on are closed only in a later
        paragraph.
        """
        inside = self._double_quoted()
        first, last = single_quoted(self.text, self.starts, self.tokens)
        if len(first):
            inside |= within(first + 1, last + 1, len(inside))
        return inside

    def _double_quoted(self) -> NDArray[np.bool_]:
        tokens = self.tokens
        punctuation = (tokens.kind == PUNCTUATION).nonzero()[0]
        marks = punctuation[members(tokens.hash.take(punctuation), _quotation_marks())]
        if not self.kinds or not (len(marks) or "quote" in self.kinds):
            return np.zeros(len(tokens), np.bool_)
        before = np.zeros(len(tokens) + 1, np.int64)
        before[marks + 1] = 1
        before = np.cumsum(before)
        bounds = np.append(tokens.start.searchsorted(self.starts), len(tokens))
        size = bounds[1:] - bounds[:-1]
        size[0] += bounds[0]
        inside: NDArray[np.bool_] = (before[:-1] - np.repeat(before.take(bounds[:-1]), size)) % 2 == 1
        inside |= np.repeat(np.array([kind == "quote" for kind in self.kinds]), size)
        return inside


def within(first: I64, last: I64, count: int) -> NDArray[np.bool_]:
    """Bool of shape (count,): which places lie in one of the spans ``first[i]:last[i]``."""
    change = np.zeros(count + 1, np.int64)
    np.add.at(change, first, 1)
    np.add.at(change, last, -1)
    inside: NDArray[np.bool_] = np.cumsum(change[:-1]) > 0
    return inside


def _split(text: str, base: int, number: int, spans: list[tuple[int, int, int]]) -> None:
    """Add the sentences of the block ``number``, whose text begins at ``base``, to ``spans``. Citation marks behind a
    full stop belong to the sentence before."""
    for a, b in split(text):
        if text[a] == "[" and spans and spans[-1][2] == number and not _MARKS.sub("", text[a:b]).strip(" ."):
            spans[-1] = (spans[-1][0], base + b, number)
        else:
            spans.append((base + a, base + b, number))


def _marks(document: Document) -> list[tuple[int, int]]:
    text = document.text
    spans = [
        (found.start(), found.end())
        for m in document.markers
        if (found := _MARKS.match(text, m.at) or (m.kind == "author-year" and _NAMED_MARKS.match(text, m.at - 1)))
    ]
    spans += [
        (link.start - 1, link.end + 1)
        for link in document.links
        if text[link.end : link.end + 1] == ")" and text[link.start - 1 : link.start] == "("
    ]
    return spans


@cache
def _quotation_marks() -> U64:
    return distinct(tokenise('"\u201c\u201d\u201e\u00ab\u00bb').hash)
