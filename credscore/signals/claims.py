"""The claims signal: how much is claimed without support near it."""

from __future__ import annotations

from collections.abc import Mapping
from math import exp

import numpy as np

from credscore.detect.reading import Reading
from credscore.signals.base import Evidence, Feature, Finding, SignalSpec
from credscore.signals.claim_kinds import STRONG
from credscore.signals.measures import count_true, damped_rate, share
from credscore.signals.rules.claims import RULES
from credscore.signals.support import SUPPORTED, Support, support_of
from credscore.signals.view import View, view_of
from credscore.signals.words.claims import PHRASES

_RULES = {
    "statistic": "U101",
    "causal": "U102",
    "comparison": "U103",
    "prediction": "U104",
    "absolute": "U105",
    "first": "U106",
}
_THIN = "U107"
_MODEL = "U108"
_MODEL_FINDS = 0.8
_THIN_BELOW = 0.4
_PRIOR = 2.0
_PILED = 2
_LABELS = {"statistic": "figures", "causal": "causes", "comparison": "comparisons", "prediction": "predictions",
           "absolute": "absolutes", "first": "firsts"}  # fmt: skip

_FEATURES = (
    Feature(
        "claims.share", "sentences with a strong claim / (declarative sentences + 2)", "share", "sentences that claim"
    ),
    Feature(
        "claims.unsupported",
        "strong claims with no support near them / (strong claims + 2)",
        "share",
        "claims without support",
    ),
    Feature(
        "claims.unsupported_of_all",
        "strong claims with no support near them / (declarative sentences + 2)",
        "share",
        "bare claims",
    ),
    Feature(
        "claims.load",
        "sum over strong claims of 1 - support / (declarative sentences + 2)",
        "share",
        "weight of bare claims",
    ),
    *(
        Feature(
            f"claims.{kind}",
            f"log(1 + {_LABELS[kind]} with no support per 100 sentences)",
            "log",
            f"{_LABELS[kind]} without support",
        )
        for kind in STRONG
    ),
    *(
        Feature(f"claims.all_{kind}", f"log(1 + {_LABELS[kind]} per 100 sentences)", "log", _LABELS[kind])
        for kind in STRONG
    ),
    Feature(
        "claims.dense",
        "log(1 + sentences with two or more kinds of claim, unsupported, per 100 sentences)",
        "log",
        "piled-up claims",
    ),
    Feature("claims.checkworthy_mean", "mean probability of being check-worthy", "share", "check-worthy (model)"),
    Feature(
        "claims.checkworthy_bare", "mean of check-worthiness x (1 - support)", "share", "check-worthy and bare (model)"
    ),
    Feature("claims.assumption_mean", "mean probability of being an assumption", "share", "assumptions (model)"),
    Feature("claims.causal_mean", "mean probability of causal language", "share", "causal language (model)"),
)

SPEC = SignalSpec("claims", RULES, _FEATURES, PHRASES)


def measure(reading: Reading) -> Evidence:
    """Return the findings and features of claims. What a quoted speaker claims is the speaker's."""
    view, support = view_of(reading), support_of(reading)
    return Evidence(_findings(view, support), _features(view, support))


def level(features: Mapping[str, float]) -> float:
    """How much is claimed without support, 0-100.

    ``100 (1 - exp(-4 load - 1.5 unsupported_of_all))``: an article with a bare claim in every fifth sentence stands
    near 67, one that supports what it claims near 0.
    """
    return 100 * (1 - exp(-4 * features["claims.load"] - 1.5 * features["claims.unsupported_of_all"]))


def _findings(view: View, support: Support) -> list[Finding]:
    findings = []
    reach, direct = support.reach.tolist(), support.direct.tolist()
    for kind, rule in _RULES.items():
        for sentence, (start, end) in support.claims.spans[kind].items():
            if reach[sentence] < SUPPORTED:
                findings.append(Finding(rule, start, end, sentence))
            elif kind == "statistic" and reach[sentence] < _THIN_BELOW and direct[sentence] < SUPPORTED:
                findings.append(Finding(_THIN, start, end, sentence))
    findings += _by_model(view, support)
    return sorted(findings, key=lambda f: (f.start, f.rule))


def _by_model(view: View, support: Support) -> list[Finding]:
    """Sentences without any listed kind of claim that the detector finds check-worthy."""
    probability = view.probabilities.get("checkworthy")
    if probability is None:
        return []
    bare = (
        (probability >= _MODEL_FINDS) & support.claims.eligible & ~support.claims.strong & (support.reach < SUPPORTED)
    )
    return [Finding(_MODEL, view.begin[i], view.stop[i], i) for i in bare.nonzero()[0].tolist()]


def _features(view: View, support: Support) -> dict[str, float]:
    claims = support.claims
    strong, bare = claims.strong, support.reach < SUPPORTED
    statements, claimed = count_true(claims.eligible), count_true(strong)
    unsupported = count_true(strong & bare)
    features = {
        "claims.share": share(claimed, statements, _PRIOR),
        "claims.unsupported": share(unsupported, claimed, _PRIOR),
        "claims.unsupported_of_all": share(unsupported, statements, _PRIOR),
        "claims.load": share(float(np.add.reduce(1 - support.reach[strong])), statements, _PRIOR),
    }
    table = claims.table[: len(STRONG)]
    counts, bare_counts = np.add.reduce(table, axis=1).tolist(), np.add.reduce(table & bare, axis=1).tolist()
    for kind, count, bare_count in zip(STRONG, counts, bare_counts, strict=True):
        features[f"claims.{kind}"] = damped_rate(bare_count, view.statements)
        features[f"claims.all_{kind}"] = damped_rate(count, view.statements)
    piled = count_true((np.add.reduce(table, axis=0) >= _PILED) & bare)
    features["claims.dense"] = damped_rate(piled, view.statements)
    return features | _probabilities(view, support)


def _probabilities(view: View, support: Support) -> dict[str, float]:
    detected = view.detected
    return {
        "claims.checkworthy_mean": detected.mean("checkworthy"),
        "claims.checkworthy_bare": _bare_mean(view, support),
        "claims.assumption_mean": detected.mean("assumption"),
        "claims.causal_mean": detected.mean("causal"),
    }


def _bare_mean(view: View, support: Support) -> float:
    """The mean over declarative sentences of being check-worthy and without support."""
    checkworthy = view.detected.values("checkworthy")
    prose = view.sentences.prose
    weight = view.detected.weight * support.claims.eligible[prose]
    total = float(np.add.reduce(weight))
    if checkworthy is None or not total:
        return 0.0
    return float(np.add.reduce(checkworthy * (1 - support.reach[prose]) * weight) / total)
