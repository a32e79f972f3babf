"""The claims signal: how much is claimed without support near it."""

from __future__ import annotations

from collections.abc import Mapping
from math import exp

import numpy as np

from credscore.detect.reading import Reading
from credscore.signals.base import Evidence, Feature, Finding, SignalSpec
from credscore.signals.claim_kinds import STRONG, Bools
from credscore.signals.measures import bulk, damped_rate, detector, mean, share
from credscore.signals.rules.claims import RULES
from credscore.signals.support import SUPPORTED, Support, support_of
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
    support = support_of(reading)
    return Evidence(_findings(reading, support), _features(reading, support))


def level(features: Mapping[str, float]) -> float:
    """How much is claimed without support, 0-100.

    ``100 (1 - exp(-4 load - 1.5 unsupported_of_all))``: an article with a bare claim in every fifth sentence stands
    near 67, one that supports what it claims near 0.
    """
    return 100 * (1 - exp(-4 * features["claims.load"] - 1.5 * features["claims.unsupported_of_all"]))


def _findings(reading: Reading, support: Support) -> list[Finding]:
    findings = []
    reach, direct = support.reach, support.direct
    for kind, rule in _RULES.items():
        for sentence, (start, end) in support.claims.spans[kind].items():
            if reach[sentence] < SUPPORTED:
                findings.append(Finding(rule, start, end, sentence))
            elif kind == "statistic" and reach[sentence] < _THIN_BELOW and direct[sentence] < SUPPORTED:
                findings.append(Finding(_THIN, start, end, sentence))
    findings += _by_model(reading, support)
    return sorted(findings, key=lambda f: (f.start, f.rule))


def _by_model(reading: Reading, support: Support) -> list[Finding]:
    """Sentences without any listed kind of claim that the detector finds check-worthy."""
    probability = reading.probabilities.get("checkworthy")
    if probability is None:
        return []
    bare = (
        (probability >= _MODEL_FINDS) & support.claims.eligible & ~support.claims.strong & (support.reach < SUPPORTED)
    )
    starts, ends = reading.sentences.start, reading.sentences.end
    return [Finding(_MODEL, int(starts[i]), int(ends[i]), i) for i in np.flatnonzero(bare).tolist()]


def _features(reading: Reading, support: Support) -> dict[str, float]:
    claims = support.claims
    strong, bare = claims.strong, support.reach < SUPPORTED
    statements, prose = int(claims.eligible.sum()), int(reading.sentences.prose.sum())
    unsupported = strong & bare
    features = {
        "claims.share": share(int(strong.sum()), statements, _PRIOR),
        "claims.unsupported": share(int(unsupported.sum()), int(strong.sum()), _PRIOR),
        "claims.unsupported_of_all": share(int(unsupported.sum()), statements, _PRIOR),
        "claims.load": share(float((1 - support.reach[strong]).sum()), statements, _PRIOR),
    }
    for kind in STRONG:
        features[f"claims.{kind}"] = damped_rate(int((claims.kinds[kind] & bare).sum()), prose)
        features[f"claims.all_{kind}"] = damped_rate(int(claims.kinds[kind].sum()), prose)
    kinds = np.sum([claims.kinds[kind] for kind in STRONG], axis=0) if len(strong) else np.zeros(0)
    features["claims.dense"] = damped_rate(int(((kinds >= 2) & bare).sum()), prose)
    return features | _probabilities(reading, support, claims.eligible)


def _probabilities(reading: Reading, support: Support, eligible: Bools) -> dict[str, float]:
    weight = bulk(reading)
    own = weight * eligible[reading.sentences.prose]
    checkworthy = detector(reading, "checkworthy")
    bare = checkworthy * (1 - support.reach[reading.sentences.prose]) if len(checkworthy) else checkworthy
    return {
        "claims.checkworthy_mean": mean(checkworthy, weight),
        "claims.checkworthy_bare": mean(bare, own),
        "claims.assumption_mean": mean(detector(reading, "assumption"), weight),
        "claims.causal_mean": mean(detector(reading, "causal"), weight),
    }
