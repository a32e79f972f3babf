"""A Reading as the signals walk it: what they read token by token and sentence by sentence as plain Python, and what
several of them measure, measured once. A document has fewer than a hundred sentences and hits: to look at one of them
in an array takes longer than to do what it is looked at for."""

from __future__ import annotations

from functools import cached_property
from weakref import WeakKeyDictionary, ref

import numpy as np
from numpy.typing import NDArray

from credscore.detect.reading import Hit, Reading
from credscore.detect.tokens import I64, NUMBER
from credscore.signals.closed import Marks, marks_of

Bools = NDArray[np.bool_]
F64 = NDArray[np.float64]

_WHOLE_SENTENCE = 12
_LIKELY = 0.5


class View:
    """One Reading. The arrays and lists are not to be changed.

    By token: ``kind`` and ``quoted`` (bytes), ``start``, ``end`` and ``sentence_of`` (offsets, sentence or -1),
    ``own`` (bool, whether it stands in running text outside quotations). By sentence, as lists: ``begin``, ``stop``
    (offsets), ``first``, ``last`` (tokens), ``block``, ``prose``; ``statements``: the number of those in running text.
    ``numbers``: int64, the tokens that are numbers.
    """

    def __init__(self, reading: Reading) -> None:
        tokens, sentences = reading.tokens, reading.sentences
        # Views are kept as long as their Reading lives, so they must not keep it alive.
        self._reading = ref(reading)
        self.document, self.text, self.hits = reading.document, reading.text, reading.hits
        self.tokens, self.sentences, self.probabilities = tokens, sentences, reading.probabilities
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
        self.owner = reading.sentence_of
        self.own = reading.prose & ~reading.quoted
        self.numbers: I64 = (tokens.kind == NUMBER).nonzero()[0]

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

    def of_sentences(self, mask: Bools, tokens: I64 | None = None) -> Bools:
        """Bool of shape (tokens,): whether each token, or each of ``tokens``, stands in one of the sentences of
        ``mask``."""
        owner = self.owner if tokens is None else self.owner.take(tokens)
        # Tokens outside sentences have owner -1, the place behind the last sentence.
        padded = np.zeros(len(mask) + 1, np.bool_)
        padded[:-1] = mask
        return padded.take(owner, mode="wrap")

    def without_removed(self, name: str, hits: list[Hit]) -> list[Hit]:
        """Return ``hits`` of a list without its phrases that a team has removed."""
        reading = self._reading()
        return hits if reading is None else reading.without_removed(name, hits)

    @cached_property
    def asked(self) -> Bools:
        """Bool of shape (sentences,): whether it ends in a question mark."""
        text = self.text
        return np.array([text[end - 1] == "?" for end in self.stop], np.bool_)

    @cached_property
    def marks(self) -> Marks:
        """Uint16 of shape (tokens + 2,), see ``credscore.signals.closed``."""
        return marks_of(self.tokens)

    @cached_property
    def kinds(self) -> list[str]:
        """The kind of each sentence's block."""
        kinds = [block.kind for block in self.document.blocks]
        return [kinds[block] for block in self.block]

    @cached_property
    def detected(self) -> Detected:
        """What the detectors say of the running text."""
        return Detected(self)


class Detected:
    """The detectors' probabilities of the sentences in running text. Means are weighted by a sentence's tokens, at most
    twelve: scraps ("See table 1.") cannot dilute an article that way. A detector that is missing gives 0.

    ``weight``: float64, shape (sentences in running text,). ``mean``, ``likely``: by detector, the mean probability
    and the share of sentences that have at least 0.5.
    """

    def __init__(self, view: View) -> None:
        sentences = view.sentences
        prose = sentences.prose.nonzero()[0]
        size = (sentences.last - sentences.first).take(prose)
        self.weight: F64 = np.minimum(size, _WHOLE_SENTENCE).astype(np.float64)
        self._total = float(np.add.reduce(self.weight))
        names = list(view.probabilities)
        table = np.array([view.probabilities[name] for name in names]).reshape(len(names), -1).take(prose, axis=1)
        self._values = dict(zip(names, table, strict=True))
        if self._total:
            means = (np.add.reduce(table * self.weight, axis=1) / self._total).tolist()
            shares = (np.add.reduce((table >= _LIKELY) * self.weight, axis=1) / self._total).tolist()
        else:
            means = shares = [0.0] * len(names)
        self._mean: dict[str, float] = dict(zip(names, means, strict=True))
        self._likely: dict[str, float] = dict(zip(names, shares, strict=True))

    def values(self, name: str) -> F64 | None:
        """The probability of each sentence in running text, None where the detector is missing."""
        return self._values.get(name)

    def mean(self, name: str) -> float:
        """The mean probability."""
        return self._mean.get(name, 0.0)

    def likely(self, name: str) -> float:
        """The share of sentences of a probability of one half or more."""
        return self._likely.get(name, 0.0)

    def top_decile(self, name: str) -> float:
        """The mean of the highest tenth of the probabilities (at least one), 0 where there is no sentence."""
        values = self._values.get(name)
        if values is None or not len(values):
            return 0.0
        count = max(1, len(values) // 10)
        return float(np.add.reduce(np.sort(values)[-count:]) / count)


_known: WeakKeyDictionary[Reading, View] = WeakKeyDictionary()


def view_of(reading: Reading) -> View:
    """Return the View of ``reading``, made once for each Reading."""
    view = _known.get(reading)
    if view is None:
        view = _known[reading] = View(reading)
    return view
