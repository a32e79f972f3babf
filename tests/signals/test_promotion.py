from __future__ import annotations

from collections.abc import Callable

import pytest

from credscore.detect.reading import Reading
from credscore.signals import promotion
from credscore.signals.base import Evidence
from credscore.signals.group import Group
from credscore.signals.selling import SELLING_KINDS, selling_kind

Measure = Callable[..., Evidence]

@pytest.fixture
def measure(reading_of: Callable[..., Reading]) -> Measure:
    return lambda text, **probabilities: promotion.measure(Group([reading_of(text, **probabilities)]))[0]


def _rules(evidence: Evidence) -> set[str]:
    return {finding.rule for finding in evidence.findings}


def test_features_are_those_declared(measure: Measure) -> None:
    declared = {feature.name for feature in promotion.SPEC.features}
    assert set(measure("Book a demo today! It is a world-class tool.").features) == declared
    assert set(measure("").features) == declared


def test_findings_slice_to_what_was_found(reading_of: Callable[..., Reading]) -> None:
    text = "Prices rose.\n\nTake your business to the next level and save time and money."
    found = {f.rule: text[f.start : f.end] for f in promotion.measure(Group([reading_of(text)]))[0].findings}
    assert found["P301"] == "Take your business to the next level"
    assert found["P502"] == "save time and money"


def test_quoted_hype_is_the_speakers(measure: Measure) -> None:
    evidence = measure("She called it “a game-changing, world-class tool”.")
    assert _rules(evidence) == set()
    assert evidence.features["promotion.quoted_hype"] > 0
    assert evidence.features["promotion.hype"] == 0


def test_a_call_at_the_end_counts_as_closing(reading_of: Callable[..., Reading]) -> None:
    body = "The lake is deep and cold. " * 20
    last = promotion.measure(Group([reading_of(f"{body}\n\nBook a free consultation.")]))[0]
    first = promotion.measure(Group([reading_of(f"Book a free consultation.\n\n{body}")]))[0]
    assert last.features["promotion.calls_at_end"] > first.features["promotion.calls_at_end"] == 0
    assert last.features["promotion.calls"] == first.features["promotion.calls"] > 0


def test_call_sentence_needs_the_model(measure: Measure) -> None:
    assert "P105" in _rules(measure("Bring your bicycle to the fair.", call_to_action=0.95))
    assert "P105" not in _rules(measure("Bring your bicycle to the fair.", call_to_action=0.5))
    assert "P105" not in _rules(measure("Request a demo.", call_to_action=0.95))


def test_level_rises_with_promotion(measure: Measure) -> None:
    texts = (
        "The lake is deep and cold. Two rivers feed it.",
        "The lake is incredibly deep. Follow us on Instagram.",
        "Book a demo today! Our award-winning platform is a game-changing way to boost your sales. Act now "
        "before it's too late.",
    )
    levels = [promotion.level(measure(text).features) for text in texts]
    assert levels == sorted(levels)
    assert levels[0] == 0
    assert levels[2] > 50


@pytest.mark.parametrize(
    ("target", "kind"),
    [
        ("https://calendly.com/someone/intro", "booking"),
        ("https://example.com/signup?plan=pro", "signup"),
        ("https://www.example.com/request-a-demo/", "demo"),
        ("https://shop.example.com/", "checkout"),
        ("/pricing", "checkout"),
        ("/contact-us.html", "contact"),
        ("https://example.com/products/glue", "product"),
        ("https://example.com/a?tag=site-20", "affiliate"),
        ("tel:+1555", "contact"),
        ("https://github.com/someone/pricing", ""),
        ("https://example.com/blog/how-to-book-a-flight", ""),
        ("https://example.com/2019/04/book/of/the/year", ""),
        ("https://doi.org/10.1000/182", ""),
        ("#pricing", ""),
        ("", ""),
        ("https://" + "a" * 100_000, ""),
    ],
)
def test_selling_kind(target: str, kind: str) -> None:
    assert selling_kind(target) == kind
    assert kind in ("", *SELLING_KINDS)


def test_hostile_text_takes_linear_work(reading_of: Callable[..., Reading]) -> None:
    text = "save your the most trusted by get a free " * 2_000 + "(" * 10_000 + " up to " * 2_000
    evidence = promotion.measure(Group([reading_of(text)]))[0]
    assert all(0 <= finding.start < finding.end <= len(text) for finding in evidence.findings)
    assert all(value == value and abs(value) < 100 for value in evidence.features.values())


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("P101", "Book a 20-minute call with one of our consultants."),
        ("P101", "Schedule your complimentary strategy session."),
        ("P104", "Call 0800 555 019 for details."),
        ("P203", "Every plan comes with a free 30-day trial."),
        ("P201", "Order soon, as this deal won't last."),
        ("P301", "This changes everything."),
        ("P205", "You get all of it, and there are no hidden fees here."),
    ],
)
def test_words_between_do_not_hide_what_is_sold(rule: str, text: str, measure: Measure) -> None:
    assert rule in _rules(measure(text))
