"""The hedging signal: how carefully claims are qualified, where vagueness or false certainty replaces support."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from math import exp

import numpy as np
from numpy.typing import NDArray

from credscore.detect.reading import Hit, Reading
from credscore.detect.tokens import NUMBER, PUNCTUATION
from credscore.signals.base import Evidence, Feature, Finding, SignalSpec
from credscore.signals.chains import WordList
from credscore.signals.hedges import (
    approximates,
    asserted,
    boosts,
    epistemic_modal,
    likely_word,
    names_ceiling,
    unnamed,
)
from credscore.signals.measures import (
    bulk,
    damped_rate,
    detector,
    mean,
    outside_quotes,
    own_prose_tokens,
    share,
)
from credscore.signals.rules.hedging import RULES
from credscore.signals.support import support_of
from credscore.signals.words import hedging as words

WEASEL_SENTENCE = 0.8
"""A sentence without a listed phrase is reported as weasel wording from this probability on."""

_CLAIMED = 0.5
_CLAIM_DETECTORS = ("checkworthy", "causal", "assumption")
_SMOOTHING = 2.0
_OFTEN_HEDGED, _ALL_HEDGED = 0.5, 0.9

_Guard = Callable[[Reading, Hit], bool]

_LISTS: dict[str, tuple[str, tuple[str, ...], _Guard | None]] = {
    "hedging.modal": ("H101", words.MODALS, epistemic_modal),
    "hedging.verb": ("H102", words.VERBS, likely_word),
    "hedging.word": ("H103", words.ADVERBS, likely_word),
    "hedging.uncertainty": ("H104", words.UNCERTAINTY, None),
    "hedging.approximator": ("H105", words.APPROXIMATORS, approximates),
    "hedging.up_to": ("H106", words.UP_TO, names_ceiling),
    "hedging.crowd": ("H201", words.CROWDS, unnamed),
    "hedging.consensus": ("H202", words.CONSENSUS, None),
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

_FEATURES = (
    Feature("hedging.hedges", "log(1 + hedges of all kinds per 100 sentences)", "log", "hedges"),
    Feature("hedging.modals", "log(1 + epistemic may, might, could per 100 sentences)", "log", "modals of possibility"),
    Feature("hedging.verbs", "log(1 + appear, seem, suggest ... per 100 sentences)", "log", "verbs of impression"),
    Feature("hedging.words", "log(1 + probably, often, likely ... per 100 sentences)", "log", "words of probability"),
    Feature(
        "hedging.uncertainty", "log(1 + open statements of uncertainty per 100 sentences)", "log", "limits admitted"
    ),
    Feature(
        "hedging.up_to", "log(1 + most favourable figures (up to 90%) per 100 sentences)", "log", "“up to” figures"
    ),
    Feature("hedging.crowds", "log(1 + opinions of unnamed people per 100 sentences)", "log", "unnamed crowds"),
    Feature("hedging.consensus", "log(1 + vague consensus per 100 sentences)", "log", "vague consensus"),
    Feature("hedging.quantities", "log(1 + uncounted studies or people per 100 sentences)", "log", "vague quantities"),
    Feature("hedging.weasels", "log(1 + weasel phrases of all kinds per 100 sentences)", "log", "weasel wording"),
    Feature("hedging.certainty", "log(1 + phrases of false certainty per 100 sentences)", "log", "false certainty"),
    Feature("hedging.proof", "log(1 + claimed proof and guarantees per 100 sentences)", "log", "claimed proof"),
    Feature("hedging.boosters", "log(1 + boosters per 100 sentences)", "log", "boosters"),
    Feature("hedging.approximated", "numbers with an approximator / (numbers + 2)", "share", "rounded numbers"),
    Feature("hedging.claims_hedged", "hedged claim sentences / (claim sentences + 2)", "share", "claims hedged"),
    Feature("hedging.claims_boosted", "boosted claim sentences / (claim sentences + 2)", "share", "claims boosted"),
    Feature(
        "hedging.claims_bare",
        "claim sentences neither hedged nor boosted / (claim sentences + 2)",
        "share",
        "claims bare",
    ),
    Feature(
        "hedging.balance",
        "(hedged - boosted claim sentences) / (hedged + boosted + 2), -1 to 1",
        "share",
        "hedged against boosted",
    ),
    Feature("hedging.speculation_mean", "mean probability of speculation", "share", "speculation (model)"),
    Feature(
        "hedging.speculation_share",
        "share of sentences that the model finds speculative",
        "share",
        "speculative sentences",
    ),
    Feature("hedging.weasel_mean", "mean probability of weasel wording", "share", "weasel wording (model)"),
    Feature("hedging.weasel_share", "share of sentences that the model finds vague", "share", "vague sentences"),
)

SPEC = SignalSpec(
    "hedging",
    RULES,
    _FEATURES,
    {name: phrases for listed in _WORDS.values() for name, phrases in listed.phrases.items()}
    | {_CLAIM_CUES: words.CLAIM_CUES},
)


def measure(reading: Reading) -> Evidence:
    """Return the findings and features of hedging; quotations are left to their speakers."""
    marked = support_of(reading).cited
    kept = {name: _kept(reading, name, marked) for name in _LISTS}
    evidence = Evidence()
    for name, hits in kept.items():
        evidence.findings.extend(Finding(_LISTS[name][0], h.start, h.end, h.sentence) for h in hits)
    evidence.findings.extend(_weasel_sentences(reading, (h for name in _WEASELS for h in kept[name]), marked))
    sincere = _sincerity(reading, kept)
    evidence.features = _rates(reading, kept, sincere) | _claims(reading, kept, sincere) | _probabilities(reading)
    return evidence


def level(features: Mapping[str, float]) -> float:
    """How carefully claims are qualified, 0-100.

    ``100 / (1 + exp(-z))`` with ``z = 5 hedged - 8 boosted - 0.4 weasels - 0.4 certainty - 0.15 up_to - 0.3``: an
    article that hedges a tenth of its claims and boosts none stands near the middle.
    """
    z = 5 * features["hedging.claims_hedged"] - 8 * features["hedging.claims_boosted"] - 0.3
    z -= 0.4 * (features["hedging.weasels"] + features["hedging.certainty"]) + 0.15 * features["hedging.up_to"]
    return 100 / (1 + exp(-z))


def _kept(reading: Reading, name: str, marked: NDArray[np.bool_]) -> list[Hit]:
    """The list's hits that mean what the list is for. Weasel words with a citation at hand are none."""
    guard = _LISTS[name][2]
    out: list[Hit] = []
    for hit in outside_quotes(reading, _WORDS[name].find(reading)):
        cited = name in _WEASELS and marked[hit.sentence]
        if not cited and (guard is None or guard(reading, hit)):
            out.append(hit)
    return out


def _weasel_sentences(reading: Reading, phrases: Iterable[Hit], marked: NDArray[np.bool_]) -> list[Finding]:
    probabilities = reading.probabilities.get("weasel")
    if probabilities is None:
        return []
    open_ = (probabilities >= WEASEL_SENTENCE) & reading.sentences.prose & ~marked
    open_[[hit.sentence for hit in phrases]] = False
    begins, ends = reading.sentences.start, reading.sentences.end
    rows = [i for i in np.flatnonzero(open_).tolist() if not reading.quoted[reading.sentences.first[i]]]
    return [Finding("H204", int(begins[i]), int(ends[i]), i) for i in rows]


def _sincerity(reading: Reading, kept: Mapping[str, list[Hit]]) -> float:
    """How much of its hedging to believe, 0-1: all of it up to a hedge in every second sentence, none where nine in ten
    sentences are hedged. Who doubts everything doubts nothing."""
    sentences = int(reading.sentences.prose.sum())
    hedged = len({hit.sentence for name in _HEDGES for hit in kept[name]})
    return min(1.0, max(0.0, (_ALL_HEDGED - share(hedged, sentences)) / (_ALL_HEDGED - _OFTEN_HEDGED)))


def _rates(reading: Reading, kept: Mapping[str, list[Hit]], sincere: float) -> dict[str, float]:
    sentences = int(reading.sentences.prose.sum())
    count = {name: len(hits) for name, hits in kept.items()}
    groups = {
        "hedges": _HEDGES,
        "modals": ("hedging.modal",),
        "verbs": ("hedging.verb",),
        "words": ("hedging.word",),
        "uncertainty": ("hedging.uncertainty",),
        "up_to": ("hedging.up_to",),
        "crowds": ("hedging.crowd",),
        "consensus": ("hedging.consensus",),
        "quantities": ("hedging.quantity",),
        "weasels": _WEASELS,
        "certainty": _CERTAIN,
        "proof": ("hedging.proof",),
        "boosters": ("hedging.booster",),
    }
    believed = {name: sincere if name in _HEDGES else 1.0 for name in count}
    rates = {
        f"hedging.{key}": damped_rate(sum(count[n] * believed[n] for n in names), sentences)
        for key, names in groups.items()
    }
    numbers = int(((reading.tokens.kind == NUMBER) & own_prose_tokens(reading)).sum())
    rates["hedging.approximated"] = min(1.0, share(count["hedging.approximator"], numbers, _SMOOTHING))
    return rates


def claim_sentences(reading: Reading) -> NDArray[np.bool_]:
    """Bool of shape (sentences,): declarative sentences of running text, not quoted throughout, with a fact to check.

    A sentence counts by a detector (check-worthy, causal, assumption) or by a cue: a number, a causal or comparative
    phrase.
    """
    sentences, tokens = reading.sentences, reading.tokens
    count = len(sentences)
    cued = np.zeros(count, np.bool_)
    for name in _CLAIM_DETECTORS:
        if name in reading.probabilities:
            cued |= reading.probabilities[name] >= _CLAIMED
    cued[[hit.sentence for hit in reading.hits.get(_CLAIM_CUES, ()) if not hit.quoted]] = True
    own = (reading.sentence_of >= 0) & ~reading.quoted
    numbers = own & (tokens.kind == NUMBER)
    cued[reading.sentence_of[numbers]] = True
    words_in = np.bincount(reading.sentence_of[own & (tokens.kind != PUNCTUATION)], minlength=count)
    asked = np.array([reading.text[end - 1] == "?" for end in sentences.end.tolist()], np.bool_)
    return sentences.prose & cued & (words_in >= 4) & ~asked


def _claims(reading: Reading, kept: Mapping[str, list[Hit]], sincere: float) -> dict[str, float]:
    """Hedged, boosted and bare claims. A sentence that is both boosted and hedged counts as hedged: it is qualified."""
    claims = claim_sentences(reading)
    hedged, boosted = np.zeros_like(claims), np.zeros_like(claims)
    hedged[[hit.sentence for name in _HEDGES for hit in kept[name]]] = True
    boosted[[hit.sentence for name in (*_CERTAIN, "hedging.booster") for hit in kept[name]]] = True
    boosted &= ~hedged
    total = float(claims.sum())
    careful, forceful = sincere * float((claims & hedged).sum()), float((claims & boosted).sum())
    return {
        "hedging.claims_hedged": share(careful, total, _SMOOTHING),
        "hedging.claims_boosted": share(forceful, total, _SMOOTHING),
        "hedging.claims_bare": share(total - careful - forceful, total, _SMOOTHING),
        "hedging.balance": share(careful - forceful, careful + forceful, _SMOOTHING),
    }


def _probabilities(reading: Reading) -> dict[str, float]:
    out: dict[str, float] = {}
    for name in ("speculation", "weasel"):
        values = detector(reading, name)
        weight = bulk(reading)
        out[f"hedging.{name}_mean"] = mean(values, weight)
        out[f"hedging.{name}_share"] = mean((values >= _CLAIMED).astype(np.float64), weight)
    return out
