from __future__ import annotations

from collections.abc import Callable

import pytest

from credscore.signals import claims
from credscore.signals.base import Evidence
from credscore.signals.group import Group
from credscore.text.formats import read

Measure = Callable[..., Evidence]


@pytest.fixture
def measure(reading_of: Callable[..., object]) -> Measure:
    return lambda text, **probabilities: claims.measure(Group([reading_of(read(text, "markdown"), **probabilities)]))[0]


def _rules(evidence: Evidence) -> set[str]:
    return {finding.rule for finding in evidence.findings}


@pytest.mark.parametrize("text", ["", "It rained.", "Prices rose by 12%.", "# Only a heading"])
def test_features_are_those_declared(text: str, measure: Measure) -> None:
    features = measure(text).features
    assert set(features) == {feature.name for feature in claims.SPEC.features}
    assert 0 <= claims.level(features) <= 100


def test_the_model_finds_what_no_list_holds(measure: Measure) -> None:
    text = "The mayor sold the old harbour to his brother."
    assert "U108" in _rules(measure(text, checkworthy=0.95))
    assert "U108" not in _rules(measure(text, checkworthy=0.4))
    assert "U108" not in _rules(measure(f"Jane Okoro, a judge, said this: {text}", checkworthy=0.95))


def test_findings_slice_to_what_was_found(reading_of: Callable[..., object]) -> None:
    document = read("Some *73% of* all firms lose money on meetings.", "markdown")
    (finding,) = claims.measure(Group([reading_of(document)]))[0].findings
    assert document.text[finding.start : finding.end] == "73%"
    start, end = document.source_span(finding.start, finding.end)
    assert document.source[start:end] == "73%"


def test_support_lowers_the_level(measure: Measure) -> None:
    bare = "Prices rose by 12% last year. Sugar causes most of the headaches."
    backed = (
        "Prices [rose by 12%](https://www.bls.gov/x) last year. Sugar causes most of the headaches, said Ana Lima, a "
        "professor at Lund University."
    )
    assert claims.level(measure(bare).features) > claims.level(measure(backed).features) + 20


def test_quoted_claims_are_the_speakers(measure: Measure) -> None:
    assert _rules(measure("Ana Lima, a judge, said: “Machines will replace most drivers. Everyone knows it.”")) == set()


@pytest.mark.parametrize(
    "text",
    [
        "About 9 out of 10 boilers in the survey area fail within a month.",
        "Two thirds of the boilers in the survey area fail early.",
        "Owners of such boilers lose an average of $12,000 to leaks.",
    ],
)
def test_statistics_in_words_want_a_source(text: str, measure: Measure) -> None:
    assert "U101" in _rules(measure(text))


def test_a_comparison_is_shown_from_the_word_compared(reading_of: Callable[..., object]) -> None:
    text = "The new engine is far cleaner than the old one."
    evidence = claims.measure(Group([reading_of(text)]))[0]
    assert [text[f.start : f.end] for f in evidence.findings if f.rule == "U103"] == ["cleaner than"]
