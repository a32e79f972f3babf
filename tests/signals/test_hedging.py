from __future__ import annotations

from collections.abc import Callable

import pytest

from credscore.signals import hedging
from credscore.signals.base import Evidence
from credscore.signals.group import Group

Measure = Callable[..., Evidence]


@pytest.fixture
def measure(reading_of: Callable[..., object]) -> Measure:
    return lambda text, **probabilities: hedging.measure(Group([reading_of(text, **probabilities)]))[0]


def _rules(evidence: Evidence) -> set[str]:
    return {finding.rule for finding in evidence.findings}


def test_features_are_those_declared(measure: Measure) -> None:
    declared = {feature.name for feature in hedging.SPEC.features}
    assert set(measure("It may rain. It clearly cost 40 euros.").features) == declared
    assert set(measure("").features) == declared


def test_findings_slice_to_what_was_found(measure: Measure) -> None:
    text = "Prices rose.\n\nSome people believe the drug may help."
    found = {f.rule: text[f.start : f.end] for f in measure(text).findings}
    assert found["H101"] == "may"
    assert found["H201"] == "Some people believe"


def test_quotations_belong_to_their_speaker(measure: Measure) -> None:
    assert _rules(measure("“Everyone knows it is undoubtedly true,” she said.")) == set()


def test_weasel_sentence_needs_the_model_and_no_phrase(measure: Measure) -> None:
    assert "H204" in _rules(measure("A certain air of mystery surrounds the man.", weasel=0.95))
    assert "H204" not in _rules(measure("A certain air of mystery surrounds the man.", weasel=0.4))
    assert "H204" not in _rules(measure("Critics argue that he was a fraud.", weasel=0.95))


def test_hedged_boosted_and_bare_claims_add_up(measure: Measure) -> None:
    features = measure("It cost 40 euros. It may cost 50 euros. It clearly cost 60 euros.").features
    assert features["hedging.claims_hedged"] == pytest.approx(1 / 5)
    assert features["hedging.claims_boosted"] == pytest.approx(1 / 5)
    assert features["hedging.claims_bare"] == pytest.approx(1 / 5)


def test_level_prefers_hedges_to_boosters(measure: Measure) -> None:
    hedged = measure("The drug may lower blood pressure by 4 points. It appears to be safer than the old one.")
    bare = measure("The drug lowers blood pressure by 4 points. It is safer than the old one.")
    boosted = measure("The drug undoubtedly lowers blood pressure by 4 points. It is clearly safer than the old one.")
    levels = [hedging.level(evidence.features) for evidence in (boosted, bare, hedged)]
    assert levels == sorted(levels)
    assert all(0 <= value <= 100 for value in levels)


def test_probabilities_become_means_and_shares(measure: Measure) -> None:
    features = measure("It rains. It pours.", speculation=0.7).features
    assert features["hedging.speculation_mean"] == pytest.approx(0.7)
    assert features["hedging.speculation_share"] == 1.0
