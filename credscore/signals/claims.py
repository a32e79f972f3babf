"""The claims signal: how much is claimed without support near it."""

from __future__ import annotations

from collections.abc import Mapping
from math import exp

import numpy as np

from credscore.signals.base import Evidence, Feature, Finding, SignalSpec
from credscore.signals.claim_kinds import STRONG, Claims, find_claims
from credscore.signals.detected import detected
from credscore.signals.group import Group
from credscore.signals.measures import damped_rate, share
from credscore.signals.rules.claims import RULES
from credscore.signals.support import SUPPORTED, Supports, supports_of
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
            f"{_LABELS[kind]} with no support per 100 sentences, damped",
            "per_100_sentences",
            f"{_LABELS[kind]} without support",
        )
        for kind in STRONG
    ),
    *(
        Feature(f"claims.all_{kind}", f"{_LABELS[kind]} per 100 sentences, damped", "per_100_sentences", _LABELS[kind])
        for kind in STRONG
    ),
    Feature(
        "claims.dense",
        "sentences with two or more kinds of claim, unsupported, per 100 sentences, damped",
        "per_100_sentences",
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


def measure(group: Group) -> list[Evidence]:
    """Return the findings and features of claims of each article. What a quoted speaker claims is the speaker's."""
    claims, supports = group.once(find_claims), supports_of(group)
    return list(map(Evidence, _findings(group, claims, supports), _features(group, claims, supports)))


def level(features: Mapping[str, float]) -> float:
    """How much is claimed without support, 0-100.

    ``100 (1 - exp(-4 load - 1.5 unsupported_of_all))``: an article with a bare claim in every fifth sentence stands
    near 67, one that supports what it claims near 0.
    """
    return 100 * (1 - exp(-4 * features["claims.load"] - 1.5 * features["claims.unsupported_of_all"]))


def _findings(group: Group, claims: Claims, supports: Supports) -> list[list[Finding]]:
    reach, direct = supports.reach.tolist(), supports.direct.tolist()
    by_model = _by_model(group, claims, supports)
    out = []
    for base, spans, more in zip(group.edges.tolist(), claims.spans, by_model, strict=False):
        findings = []
        for kind, rule in _RULES.items():
            for sentence, (start, end) in spans[kind].items():
                reaches = reach[base + sentence]
                if reaches < SUPPORTED:
                    findings.append(Finding(rule, start, end, sentence))
                elif kind == "statistic" and reaches < _THIN_BELOW and direct[base + sentence] < SUPPORTED:
                    findings.append(Finding(_THIN, start, end, sentence))
        out.append(sorted(findings + more, key=lambda f: (f.start, f.rule)))
    return out


def _by_model(group: Group, claims: Claims, supports: Supports) -> list[list[Finding]]:
    """Sentences without any listed kind of claim that the detector finds check-worthy."""
    probability = group.probability("checkworthy")
    if probability is None:
        return [[] for _ in group.views]
    bare = (probability >= _MODEL_FINDS) & claims.eligible & ~claims.strong & (supports.reach < SUPPORTED)
    return [
        [Finding(_MODEL, view.begin[i], view.stop[i], i) for i in sentences]
        for view, sentences in zip(group.views, group.sentences(bare), strict=True)
    ]


def _features(group: Group, claims: Claims, supports: Supports) -> list[dict[str, float]]:
    strong, bare = claims.strong, supports.reach < SUPPORTED
    table = claims.table[: len(STRONG)]
    piled = (np.add.reduce(table, axis=0) >= _PILED) & bare
    by_kind = np.array((table & bare, table)).swapaxes(0, 1).reshape(2 * len(STRONG), len(group))
    masks = np.concatenate((by_kind, [piled, strong, strong & bare, claims.eligible]))
    *rates, claimed, unsupported, statements = group.sums(masks)
    load = group.sums((1 - supports.reach) * strong)
    shares = [
        {
            "claims.share": share(made, stated, _PRIOR),
            "claims.unsupported": share(alone, made, _PRIOR),
            "claims.unsupported_of_all": share(alone, stated, _PRIOR),
            "claims.load": share(weight, stated, _PRIOR),
        }
        for made, alone, stated, weight in zip(claimed, unsupported, statements, load, strict=True)
    ]
    damped = [
        {name: damped_rate(count, view.statements) for name, count in zip(_RATES, counts, strict=True)}
        for view, *counts in zip(group.views, *rates, strict=True)
    ]
    return [a | b | c for a, b, c in zip(shares, damped, _probabilities(group, claims, supports), strict=True)]


_RATES = (*(f"claims.{prefix}{kind}" for kind in STRONG for prefix in ("", "all_")), "claims.dense")


def _probabilities(group: Group, claims: Claims, supports: Supports) -> list[dict[str, float]]:
    found = detected(group)
    names = ("claims.checkworthy_mean", "claims.checkworthy_bare", "claims.assumption_mean", "claims.causal_mean")
    bare = _bare_mean(group, claims, supports)
    columns = (found.mean("checkworthy"), bare, found.mean("assumption"), found.mean("causal"))
    return [dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)]


def _bare_mean(group: Group, claims: Claims, supports: Supports) -> list[float]:
    """The mean over declarative sentences of being check-worthy and without support."""
    checkworthy = group.probability("checkworthy")
    if checkworthy is None:
        return [0.0] * len(group.views)
    weight = detected(group).weight * claims.eligible
    rows = group.sums(np.array((checkworthy * (1 - supports.reach) * weight, weight)))
    return list(map(share, *rows))
