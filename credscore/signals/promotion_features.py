"""The families of promotional wording, their word lists and the features of the promotion signal."""

from __future__ import annotations

from credscore.signals.base import Feature
from credscore.signals.calls import LISTS as CALL_LISTS
from credscore.signals.chains import WordList
from credscore.signals.words import hype, promotion, proof

PRAISE = WordList("promotion.praise", proof.PRAISE)
CUSTOMER = WordList("promotion.customer", proof.CUSTOMERS)
CLICKBAIT = WordList("promotion.clickbait", hype.CLICKBAIT)
EXCLAMATION = WordList("promotion.exclamation", ("!",))

FAMILIES: dict[str, tuple[str, WordList]] = {
    "urgency": ("P201", WordList("promotion.urgency", promotion.URGENCY)),
    "scarcity": ("P202", WordList("promotion.scarcity", promotion.SCARCITY)),
    "offers": ("P203", WordList("promotion.offer", promotion.OFFERS)),
    "prices": ("P204", WordList("promotion.price", promotion.PRICES)),
    "no_risk": ("P205", WordList("promotion.no_risk", promotion.GUARANTEES)),
    "hype": ("P301", WordList("promotion.hype", hype.HYPE)),
    "puffery": ("P305", WordList("promotion.puffery", hype.PUFFERY)),
    "superlatives": ("P302", WordList("promotion.superlative", hype.SUPERLATIVES)),
    "intensifiers": ("P303", WordList("promotion.intensifier", hype.INTENSIFIERS)),
    "miracles": ("P304", WordList("promotion.miracle", hype.MIRACLES)),
    "own_praise": ("P401", WordList("promotion.own_praise", promotion.OWN_PRAISE)),
    "announcements": ("P402", WordList("promotion.announcement", promotion.ANNOUNCEMENTS)),
    "sales_address": ("P501", WordList("promotion.audience", promotion.AUDIENCE)),
    "your_business": ("", WordList("promotion.your_business", promotion.YOUR_BUSINESS)),
    "benefits": ("P502", WordList("promotion.benefit", promotion.BENEFITS)),
    "social_proof": ("P602", WordList("promotion.social_proof", proof.SOCIAL_PROOF)),
    "affiliate": ("P603", WordList("promotion.affiliate", promotion.AFFILIATE)),
}
HYPED = ("hype", "superlatives", "miracles", "own_praise", "benefits", "social_proof")

_LABELS = {
    "urgency": "urgency",
    "scarcity": "scarcity",
    "offers": "offers",
    "prices": "own prices",
    "no_risk": "“nothing to lose”",
    "hype": "hype words",
    "puffery": "puffery",
    "superlatives": "superlatives",
    "intensifiers": "intensifiers",
    "miracles": "miracles and secrets",
    "own_praise": "praise of the own house",
    "announcements": "excited announcements",
    "sales_address": "reader spoken to as customer",
    "your_business": "“your business”",
    "benefits": "promised benefits",
    "social_proof": "customers as proof",
    "affiliate": "affiliate wording",
}

FEATURES = (
    *(
        Feature(f"promotion.{key}", f"{label} per 100 sentences, damped", "per_100_sentences", label)
        for key, label in _LABELS.items()
    ),
    Feature(
        "promotion.calls",
        "calls to action in sentences and labels per 100 sentences, damped",
        "per_100_sentences",
        "calls to action",
    ),
    Feature(
        "promotion.call_labels",
        "buttons and links that call to act per 100 sentences, damped",
        "per_100_sentences",
        "calls on buttons and links",
    ),
    Feature(
        "promotion.soft_calls",
        "invitations to follow, share or write per 100 sentences, damped",
        "per_100_sentences",
        "soft calls",
    ),
    Feature("promotion.calls_at_end", "log(1 + calls to action in the last fifth of the text)", "log", "closing calls"),
    Feature(
        "promotion.selling_links",
        "links to sign-up, checkout, booking or product pages / (links + 2)",
        "share",
        "selling links",
    ),
    Feature(
        "promotion.quoted_hype",
        "hype inside quotations per 100 sentences, damped",
        "per_100_sentences",
        "hype in quotations",
    ),
    Feature(
        "promotion.testimonials",
        "customers' praise quoted per 100 sentences, damped",
        "per_100_sentences",
        "testimonials",
    ),
    Feature(
        "promotion.exclamations",
        "exclamation marks per 100 sentences, damped",
        "per_100_sentences",
        "exclamation marks",
    ),
    Feature(
        "promotion.shouting",
        "everyday words in capitals per 100 sentences, damped",
        "per_100_sentences",
        "shouting",
    ),
    Feature(
        "promotion.clickbait", "log(1 + clickbait in title and headings per 10 headings)", "log", "clickbait headings"
    ),
    Feature(
        "promotion.title_hype",
        "1 if title or first heading holds hype, an offer or clickbait",
        "flag",
        "hype in the title",
    ),
    Feature("promotion.second_person", "log(1 + you, your ... per 1000 words)", "log", "reader addressed"),
    Feature("promotion.first_plural", "log(1 + we, our, us per 1000 words)", "log", "“we” and “our”"),
    Feature("promotion.families", "kinds of promotion found / 10", "share", "kinds of promotion"),
    Feature("promotion.call_mean", "mean probability of a call to action", "share", "calls (model)"),
    Feature(
        "promotion.call_top",
        "mean of the highest tenth of call-to-action probabilities",
        "share",
        "strongest calls (model)",
    ),
    Feature("promotion.call_share", "share of sentences that the model finds to be calls", "share", "call sentences"),
    Feature("promotion.loaded_mean", "mean probability of loaded language", "share", "loaded language (model)"),
    Feature(
        "promotion.loaded_top",
        "mean of the highest tenth of loaded-language probabilities",
        "share",
        "strongest loaded language",
    ),
)

LISTS = (*CALL_LISTS, PRAISE, CUSTOMER, CLICKBAIT, EXCLAMATION, *(words for _, words in FAMILIES.values()))
