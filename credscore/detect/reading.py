"""A Document as the signals read it: tokens, sentences, phrases found, what is quoted, sentence probabilities."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property, partial
from types import MappingProxyType
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from credscore.detect.apostrophes import single_quoted
from credscore.detect.index import distinct, members
from credscore.detect.lexicon import Hits, Lexicon
from credscore.detect.ngrams import Grams, SentenceDetectors
from credscore.detect.sentences import split
from credscore.detect.tokens import I64, PUNCTUATION, U64, Tokens, tokenise
from credscore.expressions import expression
from credscore.text.document import PROSE_KINDS, Document

UNSPLIT_KINDS = frozenset({"heading", "button", "cell", "menu", "reference", "meta"})
"""Block kinds that are one sentence each, however they are punctuated."""
_MARKS = expression(r"\[[^\[\]\n]{1,60}\]")
_NAMED_MARKS = expression(r"\([^()]{1,300}\)")
_ALL_QUOTED = 0.7
"""Where more than this share of the running text stands in quotation marks, they set nobody's words apart."""


@dataclass(frozen=True, slots=True)
class Sentences:
    """``n`` sentences in text order: offsets ``start``/``end`` into ``Document.text`` (int64, white space trimmed),
    their tokens ``first``..``last`` (``last`` exclusive), their ``block`` (index into ``Document.blocks``), and
    ``prose`` (bool), whether that block is running text (``PROSE_KINDS``)."""

    start: I64
    end: I64
    first: I64
    last: I64
    block: I64
    prose: NDArray[np.bool_]

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


_NOTHING: Mapping[str, frozenset[str]] = MappingProxyType({})


def plain(phrase: str) -> str:
    """Return a phrase in lower case with single spaces and straight apostrophes."""
    return " ".join(phrase.lower().replace("\u2019", "'").split())


class Reading:
    """What one pass over a Document found. Arrays are aligned: ``quoted``, ``sentence_of`` (-1 for none) and ``prose``
    (bool), whether the token stands in running text, with ``tokens``,
    ``probabilities[detector]`` (float64, 0-1) with ``sentences``. ``unmarked``: tokens, first and last of
    the sentences without citation marks; ``grams``: their n-grams that the model knows.
    ``removed``: by list name, phrases as ``plain`` gives them that are not to be found."""

    def __init__(
        self,
        document: Document,
        lexicon: Lexicon,
        detectors: SentenceDetectors,
        removed: Mapping[str, frozenset[str]] = _NOTHING,
    ) -> None:
        self.document = document
        self._removed = removed
        self.text = document.text
        self.tokens: Tokens = tokenise(document.text)
        self.sentences = _sentences(document, self.tokens)
        self.sentence_of = _owners(self.sentences, len(self.tokens))
        self.quoted = _quoted(document, self.tokens)
        self.prose: NDArray[np.bool_] = np.append(self.sentences.prose, False).take(self.sentence_of)
        if self.quoted.any() and self.quoted[self.prose].sum() > _ALL_QUOTED * self.prose.sum():
            self.quoted = np.zeros_like(self.quoted)
        self.unmarked = _without_marks(document, self.tokens, self.sentences)
        self.grams: Grams = detectors.find(*self.unmarked)
        size = self.unmarked[2] - self.unmarked[1]
        self.probabilities: dict[str, NDArray[np.float64]] = detectors.probabilities(self.grams, size)
        self._names = lexicon.names
        self._hits: Hits = lexicon.match(self.tokens)

    @cached_property
    def hits(self) -> dict[str, list[Hit]]:
        """The phrases found, in text order, by the name of their list; a list without any is left out, and so are hits
        that cross a sentence's end."""
        out: dict[str, list[Hit]] = {}
        hits, tokens = self._hits, self.tokens
        if not len(hits.first):
            return out
        sentence = self.sentence_of[hits.first]
        good = (sentence >= 0) & (sentence == self.sentence_of[hits.last])
        owner, first, last = hits.list[good], hits.first[good], hits.last[good]
        names = map(self._names.__getitem__, owner.tolist())
        columns = (first, last + 1, tokens.start[first], tokens.end[last], sentence[good], self.quoted[first])
        for hit in map(partial(tuple.__new__, Hit), zip(names, *(column.tolist() for column in columns), strict=True)):
            if hit[0] in out:
                out[hit[0]].append(hit)
            else:
                out[hit[0]] = [hit]
        for name in self._removed.keys() & out.keys():
            out[name] = self.without_removed(name, out[name])
        return out

    def without_removed(self, name: str, hits: list[Hit]) -> list[Hit]:
        """Return the hits of the list ``name`` that are none of its removed phrases."""
        removed = self._removed.get(name)
        return [hit for hit in hits if plain(self.text[hit.start : hit.end]) not in removed] if removed else hits

    def word(self, token: int) -> str:
        """The token as written, in lower case with straight apostrophes; ``""`` outside the text."""
        tokens = self.tokens
        if not 0 <= token < len(tokens.start):
            return ""
        return self.text[tokens.start[token] : tokens.end[token]].lower().replace("\u2019", "'")

    def written(self, token: int) -> str:
        """The token as written."""
        return self.text[self.tokens.start[token] : self.tokens.end[token]]

    def sentence_text(self, sentence: int) -> str:
        """The sentence as written."""
        return self.text[self.sentences.start[sentence] : self.sentences.end[sentence]]

    @cached_property
    def words(self) -> int:
        """The number of words and numbers in running text."""
        return int(np.count_nonzero(self.prose & (self.tokens.kind != PUNCTUATION)))


def _sentences(document: Document, tokens: Tokens) -> Sentences:
    spans: list[tuple[int, int, int]] = []
    for number, block in enumerate(document.blocks):
        text = document.text[block.start : block.end]
        if block.kind in UNSPLIT_KINDS:
            spans.append((block.start, block.end, number))
            continue
        for a, b in split(text):
            if text[a] == "[" and spans and spans[-1][2] == number and not _MARKS.sub("", text[a:b]).strip(" ."):
                spans[-1] = (spans[-1][0], block.start + b, number)
            else:
                spans.append((block.start + a, block.start + b, number))
    table = np.array(spans, np.int64).reshape(-1, 3)
    start, end, block_of = table[:, 0], table[:, 1], table[:, 2]
    prose = np.array([b.kind in PROSE_KINDS for b in document.blocks], np.bool_)
    first = np.searchsorted(tokens.start, start)
    last = np.searchsorted(tokens.start, end)
    return Sentences(start, end, first, last, block_of, prose[block_of] if len(spans) else np.zeros(0, np.bool_))


def _without_marks(document: Document, tokens: Tokens, sentences: Sentences) -> tuple[Tokens, I64, I64]:
    """The tokens that detectors read, and each sentence's span of them: without the citation markers and editors' marks
    that stand in the text as they were typed, and without names and years, or nothing but a link, in parentheses: these
    point to what is said elsewhere, and are easily typed."""
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
    if not spans:
        return tokens, sentences.first, sentences.last
    change = np.zeros(len(tokens) + 1, np.int64)
    edges = np.searchsorted(tokens.start, np.array(spans, np.int64))
    np.add.at(change, edges[:, 0], 1)
    np.add.at(change, edges[:, 1], -1)
    keep = np.cumsum(change[:-1]) == 0
    before = np.concatenate((np.zeros(1, np.int64), np.cumsum(keep)))
    kept = Tokens(tokens.start[keep], tokens.end[keep], tokens.hash[keep], tokens.kind[keep])
    return kept, before[sentences.first], before[sentences.last]


def _owners(sentences: Sentences, count: int) -> I64:
    """The sentence that each token belongs to, -1 for none."""
    edges = np.zeros(2 * len(sentences) + 2, np.int64)
    edges[1:-1:2], edges[2:-1:2], edges[-1] = sentences.first, sentences.last, count
    owner = np.full(len(edges) - 1, -1, np.int64)
    owner[1::2] = np.arange(len(sentences))
    return np.repeat(owner, edges[1:] - edges[:-1])


@cache
def _quotation_marks() -> U64:
    return distinct(tokenise('"\u201c\u201d\u201e\u00ab\u00bb').hash)


def _quoted(document: Document, tokens: Tokens) -> NDArray[np.bool_]:
    """Whether each token stands between quotation marks that open and close in its block, or in a block quotation.

    A block with an odd number of marks quotes to its end: quotations that run on are closed only in a later paragraph.
    """
    inside = _double_quoted(document, tokens)
    first, last = single_quoted(document, tokens)
    if len(first):
        change = np.zeros(len(tokens) + 1, np.int64)
        np.add.at(change, first + 1, 1)
        np.add.at(change, last + 1, -1)
        inside |= np.cumsum(change[:-1]) > 0
    return inside


def _double_quoted(document: Document, tokens: Tokens) -> NDArray[np.bool_]:
    punctuation = np.flatnonzero(tokens.kind == PUNCTUATION)
    marks = punctuation[members(tokens.hash.take(punctuation), _quotation_marks())]
    blocks = document.blocks
    quotes = [block.kind == "quote" for block in blocks]
    if not len(blocks) or not (len(marks) or any(quotes)):
        return np.zeros(len(tokens), np.bool_)
    before = np.zeros(len(tokens) + 1, np.int64)
    before[marks + 1] = 1
    before = np.cumsum(before)
    bounds = np.append(tokens.start.searchsorted(np.array([b.start for b in blocks])), len(tokens))
    size = bounds[1:] - bounds[:-1]
    size[0] += bounds[0]
    inside: NDArray[np.bool_] = (before[:-1] - np.repeat(before.take(bounds[:-1]), size)) % 2 == 1
    inside |= np.repeat(np.array(quotes), size)
    return inside
