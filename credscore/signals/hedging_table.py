"""The features of the hedging signal, described."""

from __future__ import annotations

from credscore.signals.base import Feature

FEATURES = (
    Feature("hedging.hedges", "hedges of all kinds per 100 sentences, damped", "per_100_sentences", "hedges"),
    Feature(
        "hedging.modals",
        "epistemic may, might, could per 100 sentences, damped",
        "per_100_sentences",
        "modals of possibility",
    ),
    Feature(
        "hedging.verbs",
        "appear, seem, suggest ... per 100 sentences, damped",
        "per_100_sentences",
        "verbs of impression",
    ),
    Feature(
        "hedging.words",
        "probably, often, likely ... per 100 sentences, damped",
        "per_100_sentences",
        "words of probability",
    ),
    Feature(
        "hedging.uncertainty",
        "open statements of uncertainty per 100 sentences, damped",
        "per_100_sentences",
        "limits admitted",
    ),
    Feature(
        "hedging.up_to",
        "most favourable figures (up to 90%) per 100 sentences, damped",
        "per_100_sentences",
        "“up to” figures",
    ),
    Feature(
        "hedging.crowds",
        "opinions of unnamed people per 100 sentences, damped",
        "per_100_sentences",
        "unnamed crowds",
    ),
    Feature("hedging.consensus", "vague consensus per 100 sentences, damped", "per_100_sentences", "vague consensus"),
    Feature(
        "hedging.quantities",
        "uncounted studies or people per 100 sentences, damped",
        "per_100_sentences",
        "vague quantities",
    ),
    Feature(
        "hedging.weasels",
        "weasel phrases of all kinds per 100 sentences, damped",
        "per_100_sentences",
        "weasel wording",
    ),
    Feature(
        "hedging.certainty",
        "phrases of false certainty per 100 sentences, damped",
        "per_100_sentences",
        "false certainty",
    ),
    Feature(
        "hedging.proof",
        "claimed proof and guarantees per 100 sentences, damped",
        "per_100_sentences",
        "claimed proof",
    ),
    Feature("hedging.boosters", "boosters per 100 sentences, damped", "per_100_sentences", "boosters"),
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
