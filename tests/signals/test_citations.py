from __future__ import annotations

from collections.abc import Callable

import pytest

from credscore.signals import citations
from credscore.signals.base import Evidence
from credscore.signals.group import Group
from credscore.text.formats import read

Measure = Callable[..., Evidence]


@pytest.fixture
def measure(reading_of: Callable[..., object]) -> Measure:
    return lambda text: citations.measure(Group([reading_of(read(text, "markdown"))]))[0]


def _rules(evidence: Evidence) -> set[str]:
    return {finding.rule for finding in evidence.findings}


@pytest.mark.parametrize("text", ["", "It rained.", "[1]\n\n[2]: x", "> “So be it.”"])
def test_features_are_those_declared(text: str, measure: Measure) -> None:
    features = measure(text).features
    assert set(features) == {feature.name for feature in citations.SPEC.features}
    assert 0 <= citations.level(features) <= 100


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("citation needed", "C104"), ("better source needed", "C104"), ("failed verification", "C106"),
        ("who?", "C105"), ("by whom?", "C105"), ("according to whom?", "C105"), ("weasel words", "C105"),
        ("original research?", "C106"), ("dubious discuss", "C106"), ("when?", "C107"), ("vague", "C107"),
    ],
)  # fmt: skip
def test_editors_marks(words: str, rule: str) -> None:
    assert citations.mark_rule(words) == rule


_BARE = (
    "The market was worth $40 billion last year. It grew by 12% in a single quarter. Prices fell by a third. "
    "The largest firm holds 30% of it. Costs will double within a decade."
)


def _level(measure: Measure, text: str) -> float:
    return citations.level(measure(text).features)


def test_real_support_raises_the_level(measure: Measure) -> None:
    backed = (
        "The market was worth [$40 billion](https://www.census.gov/x) last year. It grew by 12% in a single quarter, "
        "said Jane Okoro, an economist at Lund University. Prices [fell](https://doi.org/10.1000/1) by a third. The "
        "largest firm holds 30% of it, according to Reuters. Costs will double within a decade, Tom Weiss of the Road "
        "Board said."
    )
    assert _level(measure, backed) > _level(measure, _BARE) + 40


@pytest.mark.parametrize(
    "trick",
    [
        lambda text: text.replace(". ", " [1]. "),
        lambda text: text.replace(". ", " [1]. ") + "\n\n## References\n\n1. -",
        lambda text: text.replace(". ", " ([more](/blog/x)). "),
        lambda text: text.replace(". ", " ([try it](https://acme.example.com/signup)). "),
        lambda text: "Studies show it. " + text.replace(". It", ", analysts say. It"),
    ],
)
def test_what_costs_nothing_gains_little(trick: Callable[[str], str], measure: Measure) -> None:
    assert _level(measure, trick(_BARE)) <= _level(measure, _BARE) + 5


def test_many_links_to_one_place_gain_less_than_several_places(measure: Measure) -> None:
    one = _BARE.replace(". ", " ([source](https://www.reuters.com/a)). ")
    several = one
    for place in ("bbc.co.uk", "apnews.com", "doi.org"):
        several = several.replace("www.reuters.com", place, 1)
    assert _level(measure, several) > _level(measure, one) + 3


def test_one_voice_is_told_from_several(measure: Measure) -> None:
    one = "Jane Okoro said it rained. She said it was cold. Okoro added that it was late. She said no more."
    several = (
        "Jane Okoro said it rained. Tom Weiss said it was cold. Ana Lima added that it was late. Weiss said no more."
    )
    assert measure(one).features["citations.one_voice"] == 1
    assert measure(several).features["citations.one_voice"] == 0.5


def test_an_outlet_is_told_from_an_authority(measure: Measure) -> None:
    assert "C109" in _rules(measure("The lake is dry, according to a report in the Guardian."))
    assert "C109" in _rules(measure("On Monday the Harbour Times reported that the firm had lost money."))
    assert "C109" not in _rules(measure("A report by the central bank had pointed out the risk."))
    assert "C109" not in _rules(measure("A report by the Ministry of Finance had pointed out the risk."))


def test_who_has_not_commented_is_no_source(measure: Measure) -> None:
    evidence = measure("So far the Ministry of Finance has not commented.")
    assert evidence.features["citations.named"] == 0 and "C301" not in _rules(evidence)


def test_no_finding_is_empty(reading_of: Callable[..., object]) -> None:
    source = "In 2019 rents rose [](https://doi.org/10.1000/1) by 12% in the old town.\n"
    evidence = citations.measure(Group([reading_of(read(source, "markdown"))]))[0]
    assert evidence.findings and all(f.end > f.start for f in evidence.findings)
