"""Which sentences claim something about the world that a reader could check, and of which kind the claim is."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from credscore.detect.reading import Hit
from credscore.detect.tokens import LOWER, NUMBER, PUNCTUATION
from credscore.signals.closed import (
    COUNTED,
    ESTIMATES,
    IMPERATIVE,
    LEADS_ON,
    MAKES_STATISTIC,
    MONEY,
    NAMES_NUMBER,
    STATISTIC,
    YEAR,
)
from credscore.signals.group import Group
from credscore.signals.view import Bools, View
from credscore.signals.words import claims as words

STRONG = ("statistic", "causal", "comparison", "first", "prediction", "absolute")
"""Kinds that want support by themselves."""
WEAK = ("quantity", "dated", "checkworthy")
"""Kinds that are factual, but often need no source: a count, a year, what the trained detector finds."""

_SHORTEST, _LONGEST = 5, 90
_CODE_SHARE = 0.42
_DETECTED = {"checkworthy": 0.5, "causal": 0.8}
_SUBJECTS = frozenset("i we you your our my this here it's these".split())
_WAYS = frozenset("road roads path paths street trail corridor tunnel bridge stairs steps door gate track lane".split())
"""What leads somewhere and causes nothing."""
_NOUN_WILL = frozenset("the a an his her their its my your our free good ill last political at of sheer".split())


class Claims(NamedTuple):
    """The claims of a group, aligned with its ``n`` sentences.

    ``eligible``: bool (n,), declarative sentences of running text (no question, instruction, narration, code).
    ``table``: bool, a row for each of ``STRONG`` and then ``WEAK``, n columns. ``spans``: for each article and strong
    kind, the text span of what gave it away, by sentence of the article. ``strong``, ``any``: bool (n,), a claim of a
    strong kind, of any kind.
    """

    eligible: Bools
    table: Bools
    spans: list[dict[str, dict[int, tuple[int, int]]]]
    strong: Bools
    any: Bools


def find_claims(group: Group) -> Claims:
    """Return the claims of ``group``. Uses the detectors ``checkworthy`` and ``causal`` where it has them."""
    eligible = _eligible(group)
    table = np.zeros((len(STRONG) + len(WEAK), len(group)), np.bool_)
    kinds = dict(zip(STRONG + WEAK, table, strict=True))
    spans: list[dict[str, dict[int, tuple[int, int]]]] = [{kind: {} for kind in STRONG} for _ in group.views]
    _numbers(group, eligible, kinds, spans)
    _told(group, eligible.tolist(), spans)
    rows, columns = _marked(group, spans)
    table[rows, columns] = True
    for name, threshold in _DETECTED.items():
        probability = group.probability(name)
        if probability is not None:
            kinds[name] |= eligible & (probability >= threshold)
    strong = np.logical_or.reduce(table[: len(STRONG)])
    return Claims(eligible, table, spans, strong, np.logical_or.reduce(table[len(STRONG) :]) | strong)


def _marked(group: Group, spans: list[dict[str, dict[int, tuple[int, int]]]]) -> tuple[list[int], list[int]]:
    """The kinds (by number) and sentences that ``spans`` hold."""
    rows: list[int] = []
    columns: list[int] = []
    for base, found in zip(group.edges.tolist(), spans, strict=False):
        for row, sentences in enumerate(found.values()):
            rows += [row] * len(sentences)
            columns += [base + sentence for sentence in sentences]
    return rows, columns


def _eligible(group: Group) -> Bools:
    size = group.last - group.first
    marks = np.zeros(len(group.kind) + 1, np.int64)
    np.cumsum(group.kind == PUNCTUATION, out=marks[1:])
    punctuation = marks.take(group.last) - marks.take(group.first)
    eligible: Bools = group.stated & (size >= _SHORTEST) & (size <= _LONGEST) & (punctuation <= size * _CODE_SHARE)
    eligible &= ~(group.asked | ((group.marks.take(group.first) & IMPERATIVE) != 0))
    told = [
        [hit.sentence for hit in view.hits.get("claims.narration", ()) if hit.first - view.first[hit.sentence] <= 1]
        for view in group.views
    ]
    return eligible & ~group.mask(told)


def _numbers(
    group: Group,
    eligible: Bools,
    kinds: dict[str, Bools],
    spans: list[dict[str, dict[int, tuple[int, int]]]],
) -> None:
    """Mark the sentences with a counted quantity and those with a year; note where a sentence has a statistic."""
    at = group.numbers[group.in_sentences(eligible, group.numbers)]
    marks, kind, where = group.marks, group.kind, group.owner.take(at)
    here, before, after = marks.take(at), marks.take(at - 1), marks.take(at + 1)
    year = ((here & YEAR) != 0) & ((before & MONEY) == 0)
    named = ((before & NAMES_NUMBER) != 0) | (at == group.first.take(where))
    strong = ((after & MAKES_STATISTIC) | (here & STATISTIC)) != 0
    strong &= (marks.take(at + 2) & ESTIMATES) == 0
    counted = (kind.take(at + 1) == LOWER) & ((after & LEADS_ON) == 0)
    counted |= (after & COUNTED) != 0
    kinds["quantity"][where[counted & ~(named | year | strong)]] = True
    kinds["dated"][where[year & ~counted]] = True
    given = np.zeros(len(kind), np.bool_)
    given[at[strong]] = True
    for view, found, tokens in zip(group.views, spans, group.places(given), strict=True):
        edge = len(view.kind) - 1
        for i in tokens:
            found["statistic"].setdefault(view.sentence_of[i], (view.start[i], view.end[min(i + 1, edge)]))


def _told(group: Group, allowed: list[bool], spans: list[dict[str, dict[int, tuple[int, int]]]]) -> None:
    """Note where a sentence has a phrase that makes a claim."""
    for base, view, found in zip(group.edges.tolist(), group.views, spans, strict=False):
        for kind, hits in _phrases(view).items():
            for hit in hits:
                if allowed[base + hit.sentence]:
                    found[kind].setdefault(hit.sentence, (hit.start, hit.end))


def _phrases(view: View) -> dict[str, list[Hit]]:
    """The hits that make a claim, by kind; those in quotations belong to their speakers."""

    def hits(name: str) -> list[Hit]:
        return [hit for hit in view.hits.get("claims." + name, ()) if not hit.quoted]

    horizon = {hit.sentence for hit in hits("horizon")}
    hedged = {hit.sentence for hit in hits("hedge")}

    def bare(name: str) -> list[Hit]:
        return [hit for hit in hits(name) if hit.sentence not in hedged]

    return {
        "statistic": hits("statistic"),
        "causal": [hit for hit in bare("causal") if view.word(hit.first - 1) not in _WAYS],
        "comparison": bare("superlative") + [c for hit in bare("than") if (c := _comparison(view, hit))],
        "first": hits("first"),
        "prediction": [hit for hit in bare("prediction") if _foretells(view, hit, horizon)],
        "absolute": [hit for hit in hits("absolute") if view.word(hit.first - 1) != "not"],
    }


def _comparison(view: View, hit: Hit) -> Hit | None:
    """The comparison that *than* makes, from the word compared on; None for ``rather than`` and ``more than 20``."""
    if hit.last < len(view.kind) and view.kind[hit.last] == NUMBER:
        return None
    for token in range(hit.first - 1, max(hit.first - 5, view.first[hit.sentence]) - 1, -1):
        word = view.word(token)
        if word in ("rather", "other", "else", "different", "no", "not"):
            return None
        graded = word in words.COMPARATIVE_BEFORE
        if (graded and (token < hit.first - 1 or word not in ("more", "less"))) or (
            len(word) > 4 and word.endswith("er")
        ):
            return hit._replace(first=token, start=view.start[token])
    return None


def _foretells(view: View, hit: Hit, horizon: set[int]) -> bool:
    """Whether *will* states a future as fact: no noun, no promise or instruction, and a change or a date with it."""
    first = view.first[hit.sentence]
    if view.word(hit.first - 1) in _NOUN_WILL and view.word(hit.first) == "will":
        return False
    if not _SUBJECTS.isdisjoint(view.words(max(first, hit.first - 4), hit.first)):
        return False
    if hit.sentence in horizon or view.word(hit.last - 1) == "future":
        return True
    return not words.CHANGE.isdisjoint(view.words(hit.last, hit.last + 3))
