"""The directions that common sense gives: which features may only raise, or only lower, which score.

Features not named are left free. A feature that says nothing about a score by itself, but would tell corpora or formats
apart, is held out of that head altogether (``LEFT_OUT``).
"""

from __future__ import annotations

RISE, FALL = 1, -1

_SUPPORT = (
    "coverage", "covered", "strong", "statements", "sources", "references", "reference_quality", "identified",
    "scholarly_domains", "government_domains", "news_domains", "encyclopaedia_domains", "scholarly_share",
    "government_share", "news_share", "named", "credentialed", "named_share", "speakers", "quotations", "markers",
    "primary", "own_data", "figures",
)  # fmt: skip
_DOUBT = (
    "commerce_domains", "commerce_share", "own_share", "own_domains", "anonymous", "vague_studies", "one_voice",
    "dangling", "editor_marks", "second_hand", "disclosures", "loose_quotations",
)  # fmt: skip
_VAGUE = (
    "crowds", "consensus", "quantities", "weasels", "certainty", "proof", "boosters", "up_to", "claims_boosted",
    "weasel_mean", "weasel_share",
)  # fmt: skip
_CAREFUL = ("hedges", "claims_hedged", "uncertainty", "balance")
_PROMOTION = (
    "urgency", "scarcity", "offers", "prices", "no_risk", "hype", "superlatives", "intensifiers", "miracles",
    "own_praise", "announcements", "sales_address", "your_business", "benefits", "social_proof", "affiliate", "calls",
    "call_labels", "calls_at_end", "selling_links", "quoted_hype", "testimonials", "exclamations", "shouting",
    "clickbait", "title_hype", "families", "call_mean", "call_top", "call_share", "loaded_mean", "loaded_top",
)  # fmt: skip
_BARE = (
    "unsupported", "unsupported_of_all", "load", "statistic", "causal", "comparison", "first", "prediction", "absolute",
    "dense", "checkworthy_bare",
)  # fmt: skip
_EVIDENCE = (
    "scholarly_domains", "government_domains", "scholarly_share", "government_share", "references", "markers",
    "coverage", "strong", "statements",
)  # fmt: skip


def _named(signal: str, features: tuple[str, ...], sign: int) -> dict[str, int]:
    return {f"{signal}.{feature}": sign for feature in features}


SIGNS: dict[str, dict[str, int]] = {
    "credibility": {
        **_named("citations", _SUPPORT, RISE),
        **_named("citations", _DOUBT, FALL),
        **_named("hedging", _VAGUE, FALL),
        **_named("hedging", _CAREFUL, RISE),
        **_named("promotion", _PROMOTION, FALL),
        **_named("claims", _BARE, FALL),
        "wording.credibility": RISE,
    },
    "hype": {
        **_named("promotion", _PROMOTION, RISE),
        **_named("hedging", (*_VAGUE[4:],), RISE),
        **_named("hedging", _CAREFUL, FALL),
        **_named("citations", ("commerce_domains", "commerce_share", "disclosures"), RISE),
        **_named("citations", _EVIDENCE, FALL),
        "wording.hype": RISE,
    },
}

_HEDGES_BY_KIND = (
    "modals", "verbs", "words", "approximated", "claims_bare", "speculation_mean", "speculation_share",
)  # fmt: skip
"""Sprinkling any of these would pay where a head is free to like it; ``hedges`` and ``claims_hedged`` say enough."""

LEFT_OUT: dict[str, tuple[str, ...]] = {
    "credibility": (
        "citations.code_domains",
        "citations.own_data",
        "claims.assumption_mean",
        *(f"hedging.{feature}" for feature in _HEDGES_BY_KIND),
    ),
    "hype": ("citations.code_domains",),
}
