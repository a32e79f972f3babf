"""Which sentences claim something about the world that a reader could check, and of which kind the claim is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from credscore.detect.index import distinct, members
from credscore.detect.reading import Hit, Reading
from credscore.detect.tokens import I64, LOWER, NUMBER, PUNCTUATION, U64, tokenise
from credscore.signals.words import claims as words

Bools = NDArray[np.bool_]

STRONG = ("statistic", "causal", "comparison", "first", "prediction", "absolute")
"""Kinds that want support by themselves."""
WEAK = ("quantity", "dated", "checkworthy")
"""Kinds that are factual, but often need no source: a count, a year, what the trained detector finds."""

_SHORTEST, _LONGEST = 5, 90
_CODE_SHARE = 0.42
_CHECKWORTHY, _CAUSAL = 0.5, 0.8
_SUBJECTS = frozenset("i we you your our my this here it's these".split())
_NOUN_WILL = frozenset("the a an his her their its my your our free good ill last political at of sheer".split())


@dataclass(frozen=True, slots=True)
class Claims:
    """The claims of one Reading, aligned with its ``n`` sentences.

    ``eligible``: bool (n,), declarative sentences of running text (no question, instruction, narration, code).
    ``kinds``: for each of ``STRONG`` and ``WEAK`` bool (n,). ``spans``: for each strong kind, the text span of what
    gave it away in each sentence. ``strong``, ``any``: bool (n,), a claim of a strong kind, of any kind.
    """

    eligible: Bools
    kinds: dict[str, Bools]
    spans: dict[str, dict[int, tuple[int, int]]]

    @property
    def strong(self) -> Bools:
        return _union([self.kinds[k] for k in STRONG], self.eligible)

    @property
    def any(self) -> Bools:
        return _union([self.kinds[k] for k in STRONG + WEAK], self.eligible)


def find_claims(reading: Reading) -> Claims:
    """Return the claims of ``reading``. Uses the detectors ``checkworthy`` and ``causal`` where it has them."""
    eligible = _eligible(reading)
    spans: dict[str, dict[int, tuple[int, int]]] = {kind: {} for kind in STRONG}
    kinds = _numbers(reading, eligible, spans["statistic"])
    for kind, hits in _phrases(reading).items():
        for hit in hits:
            if eligible[hit.sentence]:
                spans[kind].setdefault(hit.sentence, (hit.start, hit.end))
    for kind in STRONG:
        kinds[kind] = _mask(list(spans[kind]), len(eligible))
    for kind, threshold, name in (("checkworthy", _CHECKWORTHY, "checkworthy"), ("causal", _CAUSAL, "causal")):
        probability = reading.probabilities.get(name)
        found = eligible & (probability >= threshold) if probability is not None else np.zeros(len(eligible), np.bool_)
        kinds[kind] = kinds[kind] | found if kind in kinds else found
    return Claims(eligible, kinds, spans)


def _eligible(reading: Reading) -> Bools:
    sentences, tokens = reading.sentences, reading.tokens
    if not len(sentences):
        return np.zeros(0, np.bool_)
    size = sentences.last - sentences.first
    marks = np.concatenate((np.zeros(1, np.int64), np.cumsum(tokens.kind == PUNCTUATION)))
    punctuation = marks[sentences.last] - marks[sentences.first]
    eligible: Bools = sentences.prose & (size >= _SHORTEST) & (size <= _LONGEST) & (punctuation <= size * _CODE_SHARE)
    text = reading.text
    asserted = np.array([text[end - 1] != "?" for end in sentences.end.tolist()], np.bool_)
    opening = tokens.hash[np.minimum(sentences.first, len(tokens) - 1)]
    eligible = eligible & asserted & ~members(opening, hash_set(" ".join(words.IMPERATIVE)))
    first = sentences.first.tolist()
    for hit in reading.hits.get("claims.narration", ()):
        if hit.first - first[hit.sentence] <= 1:
            eligible[hit.sentence] = False
    return eligible


@cache
def hash_set(phrase: str) -> U64:
    """The distinct token hashes of ``phrase``, sorted."""
    return distinct(tokenise(phrase).hash)


def _numbers(reading: Reading, eligible: Bools, spans: dict[int, tuple[int, int]]) -> dict[str, Bools]:
    """Sentences with a statistic, with a counted quantity, with a year."""
    tokens, owner = reading.tokens, reading.sentence_of
    at = np.flatnonzero((tokens.kind == NUMBER) & (owner >= 0))
    at = at[eligible[owner[at]]]
    if not len(at):
        return {kind: np.zeros(len(eligible), np.bool_) for kind in ("statistic", "quantity", "dated")}
    edge = len(tokens) - 1
    after, before = np.minimum(at + 1, edge), np.maximum(at - 1, 0)
    year = members(tokens.hash[at], hash_set("0000")) & ~members(tokens.hash[before], hash_set("$ \u20ac \u00a3"))
    named = members(tokens.hash[before], hash_set(words.NOT_QUANTITY_BEFORE)) | (
        at == reading.sentences.first[owner[at]]
    )
    strong = members(tokens.hash[after], hash_set("% " + words.STATISTIC_WORDS))
    strong |= members(tokens.hash[at], hash_set(words.STATISTIC_NUMBERS))
    strong &= ~members(tokens.hash[np.minimum(at + 2, edge)], hash_set("confidence credible ci"))
    counted = (tokens.kind[after] == LOWER) & ~members(
        tokens.hash[after], hash_set("and or to of in the a is are on at for am pm")
    )
    counted |= members(tokens.hash[after], hash_set(words.QUANTITY_WORDS))
    for i, s in zip(at[strong].tolist(), owner[at[strong]].tolist(), strict=True):
        spans.setdefault(s, (int(tokens.start[i]), int(tokens.end[min(i + 1, edge)])))
    where = owner[at]
    return {
        "statistic": _mask(where[strong], len(eligible)),
        "quantity": _mask(where[counted & ~named & ~year & ~strong], len(eligible)),
        "dated": _mask(where[year & ~counted], len(eligible)),
    }


def _phrases(reading: Reading) -> dict[str, list[Hit]]:
    """The hits that make a claim, by kind; those in quotations belong to their speakers."""

    def hits(name: str) -> list[Hit]:
        return [hit for hit in reading.hits.get("claims." + name, ()) if not hit.quoted]

    horizon = {hit.sentence for hit in hits("horizon")}
    hedged = {hit.sentence for hit in hits("hedge")}

    def bare(name: str) -> list[Hit]:
        return [hit for hit in hits(name) if hit.sentence not in hedged]

    return {
        "statistic": hits("statistic"),
        "causal": bare("causal"),
        "comparison": bare("superlative") + [c for hit in bare("than") if (c := _comparison(reading, hit))],
        "first": hits("first"),
        "prediction": [hit for hit in bare("prediction") if _foretells(reading, hit, horizon)],
        "absolute": [hit for hit in hits("absolute") if reading.word(hit.first - 1) != "not"],
    }


def _comparison(reading: Reading, hit: Hit) -> Hit | None:
    """The comparison that *than* makes, from the word compared on; None for ``rather than`` and ``more than 20``."""
    if hit.last < len(reading.tokens) and reading.tokens.kind[hit.last] == NUMBER:
        return None
    for token in range(hit.first - 1, max(hit.first - 5, int(reading.sentences.first[hit.sentence])) - 1, -1):
        word = reading.word(token)
        if word in ("rather", "other", "else", "different", "no", "not"):
            return None
        graded = word in words.COMPARATIVE_BEFORE
        if (graded and (token < hit.first - 1 or word not in ("more", "less"))) or (
            len(word) > 4 and word.endswith("er")
        ):
            return hit._replace(first=token, start=int(reading.tokens.start[token]))
    return None


def _foretells(reading: Reading, hit: Hit, horizon: set[int]) -> bool:
    """Whether *will* states a future as fact: no noun, no promise or instruction, and a change or a date with it."""
    first = int(reading.sentences.first[hit.sentence])
    if reading.word(hit.first - 1) in _NOUN_WILL and reading.word(hit.first) == "will":
        return False
    if any(reading.word(token) in _SUBJECTS for token in range(max(first, hit.first - 4), hit.first)):
        return False
    if hit.sentence in horizon or reading.word(hit.last - 1) == "future":
        return True
    return any(reading.word(token) in words.CHANGE for token in range(hit.last, hit.last + 3))


def _mask(sentences: list[int] | I64, count: int) -> Bools:
    mask = np.zeros(count, np.bool_)
    mask[np.asarray(sentences, np.int64)] = True
    return mask


def _union(masks: list[Bools], like: Bools) -> Bools:
    out = np.zeros_like(like)
    for mask in masks:
        out |= mask
    return out
