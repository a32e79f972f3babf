"""The hedging signal: how carefully claims are qualified, where vagueness or false certainty replaces support."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from math import exp, log1p

import numpy as np

from credscore.detect.reading import Hit
from credscore.detect.tokens import NUMBER
from credscore.signals.base import Evidence, Finding, SignalSpec
from credscore.signals.chains import WordList
from credscore.signals.detected import detected
from credscore.signals.group import Group
from credscore.signals.hedges import (
    approximates,
    asserted,
    boosts,
    epistemic_modal,
    judges,
    likely_word,
    names_ceiling,
    unnamed,
)
from credscore.signals.hedging_table import FEATURES
from credscore.signals.measures import damped_rate, outside_quotes, share
from credscore.signals.rules.hedging import RULES
from credscore.signals.support import Support, supports_of
from credscore.signals.view import Bools, View
from credscore.signals.words import hedging as words

WEASEL_SENTENCE = 0.8
"""A sentence without a listed phrase is reported as weasel wording from this probability on."""

_CLAIMED = 0.5
_CLAIM_DETECTORS = ("checkworthy", "causal", "assumption")
_SMOOTHING = 2.0
_FEWEST_WORDS = 4
_OFTEN_HEDGED, _ALL_HEDGED = 0.5, 0.9

_Guard = Callable[[View, Hit], bool]
Kept = dict[str, list[Hit]]
"""Hits that mean what their list is for, by list; lists without any may be left out."""
_MODELS = ("speculation", "weasel")

_LISTS: dict[str, tuple[str, tuple[str, ...], _Guard | None]] = {
    "hedging.modal": ("H101", words.MODALS, epistemic_modal),
    "hedging.verb": ("H102", words.VERBS, likely_word),
    "hedging.word": ("H103", words.ADVERBS, likely_word),
    "hedging.uncertainty": ("H104", words.UNCERTAINTY, None),
    "hedging.approximator": ("H105", words.APPROXIMATORS, approximates),
    "hedging.up_to": ("H106", words.UP_TO, names_ceiling),
    "hedging.crowd": ("H201", words.CROWDS, unnamed),
    "hedging.consensus": ("H202", words.CONSENSUS, judges),
    "hedging.quantity": ("H203", words.VAGUE_QUANTITIES, None),
    "hedging.unattributed": ("H205", words.UNATTRIBUTED, None),
    "hedging.certainty": ("H301", words.CERTAINTY, asserted),
    "hedging.proof": ("H302", words.PROOF, asserted),
    "hedging.everyone": ("H303", words.EVERYONE_KNOWS, asserted),
    "hedging.booster": ("H304", words.BOOSTERS, boosts),
}
_WORDS = {name: WordList(name, patterns) for name, (_, patterns, _) in _LISTS.items()}
_CLAIM_CUES = "hedging.claim_cue"
_HEDGES = ("hedging.modal", "hedging.verb", "hedging.word", "hedging.uncertainty")
_WEASELS = ("hedging.crowd", "hedging.consensus", "hedging.quantity", "hedging.unattributed")
_CERTAIN = ("hedging.certainty", "hedging.proof", "hedging.everyone")
_BOOSTING = (*_CERTAIN, "hedging.booster")
_GROUPS = {
    "hedging.hedges": _HEDGES,
    "hedging.modals": ("hedging.modal",),
    "hedging.verbs": ("hedging.verb",),
    "hedging.words": ("hedging.word",),
    "hedging.uncertainty": ("hedging.uncertainty",),
    "hedging.up_to": ("hedging.up_to",),
    "hedging.crowds": ("hedging.crowd",),
    "hedging.consensus": ("hedging.consensus",),
    "hedging.quantities": ("hedging.quantity",),
    "hedging.weasels": _WEASELS,
    "hedging.certainty": _CERTAIN,
    "hedging.proof": ("hedging.proof",),
    "hedging.boosters": ("hedging.booster",),
}
"""The word lists that each rate counts."""

SPEC = SignalSpec(
    "hedging",
    RULES,
    FEATURES,
    {name: phrases for listed in _WORDS.values() for name, phrases in listed.phrases.items()}
    | {_CLAIM_CUES: words.CLAIM_CUES},
)


def measure(group: Group) -> list[Evidence]:
    """Return the findings and features of hedging of each article; quotations are left to their speakers."""
    articles = supports_of(group).articles
    kept = [_kept(view, support.cited) for view, support in zip(group.views, articles, strict=True)]
    hedged = [_sentences(hits, _HEDGES) for hits in kept]
    sincere = [_sincerity(len(own), view.statements) for own, view in zip(hedged, group.views, strict=True)]
    features = [
        rates | claims | probabilities
        for rates, claims, probabilities in zip(
            _rates(group, kept, sincere), _claims(group, kept, hedged, sincere), _probabilities(group), strict=True
        )
    ]
    return list(map(Evidence, _findings(group, kept, articles), features))


def level(features: Mapping[str, float]) -> float:
    """How carefully claims are qualified, 0-100.

    ``100 / (1 + exp(-z))`` with ``z = 5 hedged - 8 boosted - 0.4 weasels - 0.4 certainty - 0.15 up_to - 0.3``, of
    rates ``log(1 + rate)``: an article that hedges a tenth of its claims and boosts none stands near the middle.
    """
    z = 5 * features["hedging.claims_hedged"] - 8 * features["hedging.claims_boosted"] - 0.3
    rates = {name: log1p(features[f"hedging.{name}"]) for name in ("weasels", "certainty", "up_to")}
    z -= 0.4 * (rates["weasels"] + rates["certainty"]) + 0.15 * rates["up_to"]
    return 100 / (1 + exp(-z))


def _kept(view: View, cited: Collection[int]) -> Kept:
    """The hits of each list that mean what the list is for. Weasel words with a citation at hand are none."""
    return {name: _meant(view, name, cited) for name in _LISTS if _WORDS[name].occurs(view)}


def _meant(view: View, name: str, cited: Collection[int]) -> list[Hit]:
    hits = outside_quotes(view, _WORDS[name].find(view))
    guard = _LISTS[name][2]
    if hits and name in _WEASELS:
        hits = [hit for hit in hits if hit.sentence not in cited]
    return hits if guard is None else [hit for hit in hits if guard(view, hit)]


def _sentences(kept: Kept, names: Iterable[str]) -> set[int]:
    return {hit.sentence for name in names for hit in kept.get(name, ())}


def _findings(group: Group, kept: list[Kept], articles: list[Support]) -> list[list[Finding]]:
    out = []
    vague = _weasel_sentences(group)
    for view, hits, support, likely in zip(group.views, kept, articles, vague, strict=True):
        findings = []
        for name, found in hits.items():
            rule, quiet = _LISTS[name][0], support.keyed if name in _WEASELS else ()
            findings += [Finding(rule, h.start, h.end, h.sentence) for h in found if h.sentence not in quiet]
        if likely:
            known = support.cited | _sentences(hits, _WEASELS)
            rows = [i for i in likely if i not in known and not view.quoted[view.first[i]]]
            findings += [Finding("H204", view.begin[i], view.stop[i], i) for i in rows]
        out.append(findings)
    return out


def _weasel_sentences(group: Group) -> list[list[int]]:
    probability = group.probability("weasel")
    if probability is None:
        return [[] for _ in group.views]
    return group.sentences((probability >= WEASEL_SENTENCE) & group.stated)


def _sincerity(hedged: int, sentences: int) -> float:
    """How much of its hedging to believe, 0-1: all of it up to a hedge in every second sentence, none where nine in ten
    sentences are hedged. Who doubts everything doubts nothing."""
    return min(1.0, max(0.0, (_ALL_HEDGED - share(hedged, sentences)) / (_ALL_HEDGED - _OFTEN_HEDGED)))


def _rates(group: Group, kept: list[Kept], sincere: list[float]) -> list[dict[str, float]]:
    numbers = group.tokens(group.own & (group.kind == NUMBER))
    return [_rated(*row) for row in zip(group.views, kept, sincere, numbers, strict=True)]


def _rated(view: View, kept: Kept, sincere: float, numbers: int) -> dict[str, float]:
    counts = {name: len(hits) * (sincere if name in _HEDGES else 1.0) for name, hits in kept.items()}
    rates = {
        key: damped_rate(sum([counts[name] for name in names if name in counts]), view.statements)
        for key, names in _GROUPS.items()
    }
    rates["hedging.approximated"] = min(1.0, share(counts.get("hedging.approximator", 0), numbers, _SMOOTHING))
    return rates


def _claim_sentences(group: Group) -> Bools:
    """Bool of shape (sentences,): declarative sentences of running text, not quoted throughout, with a fact to check.

    A sentence counts by a detector (check-worthy, causal, assumption) or by a cue: a number, a causal or comparative
    phrase.
    """
    hits = [[hit.sentence for hit in view.hits.get(_CLAIM_CUES, ()) if not hit.quoted] for view in group.views]
    cued = group.mask(hits)
    for name in _CLAIM_DETECTORS:
        probability = group.probability(name)
        if probability is not None:
            cued |= probability >= _CLAIMED
    cued[group.owner[group.numbers[group.own.take(group.numbers)]]] = True
    words = np.zeros(len(group.kind) + 1, np.int64)
    np.cumsum(group.own & group.word, out=words[1:])
    long = words.take(group.last) - words.take(group.first) >= _FEWEST_WORDS
    claims: Bools = group.stated & cued & long & ~group.asked
    return claims


def _claims(
    group: Group, kept: list[Kept], hedged: list[set[int]], sincere: list[float]
) -> list[dict[str, float]]:
    """Hedged, boosted and bare claims. A sentence that is both boosted and hedged counts as hedged: it is qualified."""
    claims, qualified = _claim_sentences(group), group.mask(hedged)
    boosted = group.mask([_sentences(hits, _BOOSTING) for hits in kept])
    counts = group.sums(np.array((claims, claims & qualified, claims & boosted & ~qualified)))
    return [
        _claimed(total, believed * careful, forceful)
        for believed, total, careful, forceful in zip(sincere, *counts, strict=True)
    ]


def _claimed(total: int, careful: float, forceful: int) -> dict[str, float]:
    return {
        "hedging.claims_hedged": share(careful, total, _SMOOTHING),
        "hedging.claims_boosted": share(forceful, total, _SMOOTHING),
        "hedging.claims_bare": share(total - careful - forceful, total, _SMOOTHING),
        "hedging.balance": share(careful - forceful, careful + forceful, _SMOOTHING),
    }


def _probabilities(group: Group) -> list[dict[str, float]]:
    found = detected(group)
    columns = [of(name) for name in _MODELS for of in (found.mean, found.likely)]
    names = [f"hedging.{name}_{what}" for name in _MODELS for what in ("mean", "share")]
    return [dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)]
