"""Reads Documents in passes over the texts of several at once: what an array operation costs before it begins is more
than what it costs for a short article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import pairwise
from types import MappingProxyType
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from credscore.chunks import chunks
from credscore.detect.joined import Joined
from credscore.detect.lexicon import Lexicon
from credscore.detect.ngrams import Grams, SentenceDetectors
from credscore.detect.reading import Hit, Reading, Sentences
from credscore.detect.tokens import I64, LONGEST, Tokens
from credscore.text.document import Document

_ALL_QUOTED = 0.7
"""Where more than this share of the running text stands in quotation marks, they set nobody's words apart."""
_NOTHING: Mapping[str, frozenset[str]] = MappingProxyType({})


class Pass(NamedTuple):
    """Documents read together. ``unmarked``: tokens, first and last of all their sentences without citation marks;
    ``grams``: the n-grams of these that the model knows; both count the sentences through all Documents."""

    readings: list[Reading]
    unmarked: tuple[Tokens, I64, I64]
    grams: Grams


def passes(
    documents: Sequence[Document],
    lexicon: Lexicon,
    detectors: SentenceDetectors,
    removed: Mapping[str, frozenset[str]] = _NOTHING,
) -> Iterator[Pass]:
    """Read Documents, in order. What is read of one does not depend on those beside it.

    As many go together as fit into what is tokenised at once: a longer one is alone, and cut where it would be alone.
    """
    for group in chunks(documents, lambda document: len(document.text) + 1, LONGEST):
        yield _read(Joined(group), lexicon, detectors, removed)


def _read(
    joined: Joined, lexicon: Lexicon, detectors: SentenceDetectors, removed: Mapping[str, frozenset[str]]
) -> Pass:
    sentence_of = joined.owners()
    prose = np.append(joined.prose, False).take(sentence_of)
    quoted = joined.quoted()
    _unquote(joined, quoted, prose)
    unmarked = joined.unmarked()
    grams = detectors.find(*unmarked)
    probabilities = detectors.probabilities(grams, unmarked[2] - unmarked[1])
    hits = _hits(joined, lexicon, sentence_of, quoted)
    tokens, sentences, own = _apart(joined, sentence_of)
    readings = []
    for number, document in enumerate(joined.documents):
        a, b = joined.first_token[number : number + 2]
        c, d = joined.first_sentence[number : number + 2]
        readings.append(
            Reading(
                document=document,
                tokens=Tokens(tokens.start[a:b], tokens.end[a:b], tokens.hash[a:b], tokens.kind[a:b]),
                sentences=Sentences(*(column[c:d] for column in sentences)),
                sentence_of=own[a:b],
                prose=prose[a:b],
                quoted=quoted[a:b],
                # A copy: who keeps a report keeps these, and not those of the Documents beside it.
                probabilities=dict(zip(detectors.names, probabilities[:, c:d].copy(), strict=True)),
                hits=hits[number],
                removed=removed,
            )
        )
    return Pass(readings, unmarked, grams)


def _unquote(joined: Joined, quoted: NDArray[np.bool_], prose: NDArray[np.bool_]) -> None:
    """Take the quotation marks away from Documents in which nearly all is quoted."""
    if not quoted.any():
        return
    edges = joined.first_token
    table = np.zeros((2, len(quoted) + 1), np.int64)
    np.cumsum(np.stack((quoted & prose, prose)), axis=1, out=table[:, 1:])
    inside, whole = np.diff(table.take(edges, axis=1), axis=1).tolist()
    for number, (part, count) in enumerate(zip(inside, whole, strict=True)):
        if part > _ALL_QUOTED * count:
            quoted[edges[number] : edges[number + 1]] = False


def _apart(joined: Joined, sentence_of: I64) -> tuple[Tokens, list[NDArray[Any]], I64]:
    """The tokens, the sentences' columns and ``sentence_of``, each counted within its own Document."""
    columns = [joined.start, joined.end, joined.first, joined.last, joined.block, joined.prose]
    if len(joined.documents) == 1:
        return joined.tokens, columns, sentence_of
    count, sentences = np.diff(joined.first_token), np.diff(joined.first_sentence)
    base = np.array(joined.base[:-1])
    shift, old = np.repeat(base, count), joined.tokens
    tokens = Tokens(old.start - shift, old.end - shift, old.hash, old.kind)
    by_document = np.array([base, base, joined.first_token[:-1], joined.first_token[:-1], joined.first_block[:-1]])
    shifts = np.repeat(by_document, sentences, axis=1)
    columns[:5] = [column - by for column, by in zip(columns[:5], shifts, strict=True)]
    own = np.maximum(sentence_of - np.repeat(joined.first_sentence[:-1], count), -1)
    return tokens, columns, own


def _hits(joined: Joined, lexicon: Lexicon, sentence_of: I64, quoted: NDArray[np.bool_]) -> list[dict[str, list[Hit]]]:
    """Each Document's hits, by list."""
    edges = np.array(joined.first_token)
    found = lexicon.match(joined.tokens, edges[1:].repeat(edges[1:] - edges[:-1]))
    sentence = sentence_of.take(found.first)
    good = ((sentence >= 0) & (sentence == sentence_of.take(found.last))).nonzero()[0]
    first, last, sentence = found.first.take(good), found.last.take(good), sentence.take(good)
    bounds = first.searchsorted(edges)
    columns = [first, last + 1, joined.tokens.start.take(first), joined.tokens.end.take(last), sentence]
    if len(joined.documents) > 1:
        base = np.array([edges, edges, joined.base, joined.base, joined.first_sentence])
        shifts = np.repeat(base[:, :-1], np.diff(bounds), axis=1)
        columns = [column - by for column, by in zip(columns, shifts, strict=True)]
    names = map(lexicon.names.__getitem__, found.list.take(good).tolist())
    rows = zip(names, *(column.tolist() for column in columns), quoted.take(first).tolist(), strict=True)
    hits = list(map(partial(tuple.__new__, Hit), rows))
    return [_by_list(hits[a:b]) for a, b in pairwise(bounds.tolist())]


def _by_list(hits: list[Hit]) -> dict[str, list[Hit]]:
    out: dict[str, list[Hit]] = {}
    for hit in hits:
        if hit[0] in out:
            out[hit[0]].append(hit)
        else:
            out[hit[0]] = [hit]
    return out
