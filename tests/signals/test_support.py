from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from credscore.detect.reading import Reading
from credscore.signals import attribution
from credscore.signals.attribution import Attributions
from credscore.signals.claim_kinds import STRONG, WEAK, find_claims
from credscore.signals.group import Group
from credscore.signals.quotations import find_quotations
from credscore.signals.references import quality, resolve, well_formed
from credscore.signals.support import NEIGHBOUR, PARAGRAPH, spread, supports_of
from credscore.signals.view import View
from credscore.text.document import Reference
from credscore.text.formats import read

ReadingOf = Callable[..., Reading]

_ATTRIBUTIONS = [
    ("Jane Okoro, a professor at Lund University, said that it rained.", "named", "okoro", True),
    ("“It rained,” said Jane Okoro.", "named", "okoro", False),
    ("“It rained,” said company president Jane Okoro.", "named", "okoro", True),
    ("According to Jane Okoro of the Road Board, it rained.", "named", "okoro", False),
    ("According to the Bureau of Labor Statistics, prices rose.", "named", "statistics", True),
    ("The Bureau of Labor Statistics reported that prices had risen.", "named", "statistics", True),
    ("Analysts at Northgate Bank said that prices would rise.", "named", "bank", True),
    ("A 2019 study by Lund University found no difference.", "named", "university", True),
    ("NASA says that the probe is lost.", "named", "nasa", False),
    ("Analysts say that prices will rise.", "anonymous", "", False),
    ("Some critics, however, argue that it failed.", "anonymous", "", False),
    ("According to experts, prices will rise.", "anonymous", "", False),
    ("Studies show that it works.", "study", "", False),
    ("Research has consistently shown that it works.", "study", "", False),
    ("The study found no difference.", "anaphoric", "", False),
    ("They said that it rained.", "anaphoric", "", False),
    ("According to the report, it rained.", "anaphoric", "", False),
    ("We found that it rained.", "own", "", False),
]
_NO_ATTRIBUTIONS = [
    "Two of the claims were rejected.",
    "You can find the key under the mat.",
    "Sort the rows according to size.",
    "Some states have changed the rule.",
    "The function that shows the menu is small.",
    "The papers found in the attic were burnt.",
]


@pytest.mark.parametrize(("text", "kind", "speaker", "credential"), _ATTRIBUTIONS)
def test_attribution(text: str, kind: str, speaker: str, credential: bool, reading_of: ReadingOf) -> None:
    found = Attributions(View(reading_of(text, attribution=0.9))).found
    assert [(a.kind, a.speaker, a.credential) for a in found] == [(kind, speaker, credential)]


@pytest.mark.parametrize("text", _NO_ATTRIBUTIONS)
def test_no_attribution(text: str, reading_of: ReadingOf) -> None:
    assert Attributions(View(reading_of(text, attribution=0.9))).found == []


def test_pronouns_speak_for_the_last_name(reading_of: ReadingOf) -> None:
    found = Attributions(View(reading_of("Jane Okoro said that it rained. She added that it was cold."))).found
    assert [a.speaker for a in found] == ["okoro", "okoro"]
    found = Attributions(View(reading_of("She added that it was cold."))).found
    assert [a.kind for a in found] == [attribution.ANAPHORIC]


def test_the_detector_can_rule_out_a_verb_of_finding(reading_of: ReadingOf) -> None:
    text = "Ana Lima finds the old key under the mat."
    assert Attributions(View(reading_of(text, attribution=0.01))).found == []
    assert len(Attributions(View(reading_of(text, attribution=0.9))).found) == 1


def test_words_in_quotations_attribute_nothing(reading_of: ReadingOf) -> None:
    found = Attributions(View(reading_of("Tom Weiss said: “Analysts say that prices will rise.”"))).found
    assert [a.speaker for a in found] == ["weiss"]


@pytest.mark.parametrize(
    ("text", "speaker", "attributed"),
    [
        ("“We never saw the plans at all,” said Jane Okoro.", "okoro", True),
        ("Jane Okoro was angry. She said: “We never saw the plans at all.”", "", True),
        ("“We never saw any plans before they built the road here.” It was a shock.", "", False),
    ],
)
def test_quotations(text: str, speaker: str, attributed: bool, reading_of: ReadingOf) -> None:
    reading = reading_of(text)
    quotations = find_quotations(View(reading), Attributions(View(reading)).found)
    assert [(q.speaker, q.attributed) for q in quotations] == [(speaker, attributed)]
    assert all(reading.text[q.start : q.end].startswith("We never") for q in quotations)


_CLAIMS = [
    ("Some 73% of all firms lose money on meetings.", "statistic"),
    ("The market was worth $40 billion in that year.", "statistic"),
    ("The survey covered 350 households in the region.", "quantity"),
    ("The old harbour bridge was opened in 1932.", "dated"),
    ("Sugar causes most of the headaches that people have.", "causal"),
    ("The new engine is far cleaner than the old one.", "comparison"),
    ("Machines will replace most of the drivers in this country.", "prediction"),
    ("Everyone wants a garden that looks after itself.", "absolute"),
    ("It is the first company to sell bottled fog.", "first"),
]


@pytest.mark.parametrize(("text", "kind"), _CLAIMS)
def test_claims(text: str, kind: str, reading_of: ReadingOf) -> None:
    claims = find_claims(Group([reading_of(text)]))
    assert claims.table[(STRONG + WEAK).index(kind)].all()
    assert claims.any.all()


@pytest.mark.parametrize(
    "text",
    [
        "Set the width to 50% in the second line.",
        "Did 73% of all firms lose money on meetings?",
        "I spent 50% of the day on meetings.",
        "Chapter 12 tells of the old harbour.",
        "Sales were up.",
    ],
)
def test_no_claims(text: str, reading_of: ReadingOf) -> None:
    assert not find_claims(Group([reading_of(text)])).any.any()


def test_headings_claim_nothing(reading_of: ReadingOf, document_of: Callable[..., object]) -> None:
    document = document_of("Why 73% of all firms lose money on meetings", {0: "heading"})
    assert not find_claims(Group([reading_of(document)])).any.any()


def test_support_spreads_to_neighbours_and_paragraph() -> None:
    direct = np.array([0.0, 1.0, 0.0, 0.0, 0.0])
    block = np.array([0, 0, 0, 0, 1])
    assert spread(direct, block).tolist() == [NEIGHBOUR, 1.0, NEIGHBOUR, PARAGRAPH, 0.0]


@pytest.mark.parametrize(
    ("key", "good"),
    [
        ("doi:10.1000/1", True),
        ("smith2020deep", True),
        ("vaswani_attention", True),
        ("x", False),
        ("a b", False),
        ("", False),
    ],
)
def test_cite_keys(key: str, good: bool) -> None:
    assert well_formed(key) is good


def test_reference_quality() -> None:
    def entry(text: str, *targets: str) -> Reference:
        return Reference("1", text, 0, 0, targets)

    assert quality(entry("")) == 0
    assert quality(entry("Ibid.")) == 0
    full = quality(entry("Lima, A. A history of the harbour bridge. Lund University Press, 1998."))
    assert quality(entry("", "https://example.com/signup")) == 0
    assert quality(entry("", "https://doi.org/10.1000/1")) > full > quality(entry("A history of bridges")) > 0


@pytest.mark.parametrize(
    ("text", "resolved"),
    [
        ("It rained [1].\n\n## References\n\n1. Lima, A. (1998). A history of rain. Lund University Press.", True),
        ("It rained.[^a]\n\n[^a]: Lima, A history of rain, 1998.", True),
        ("It rained (Lima 1998).\n\n## References\n\nLima, A. (1998). A history of rain. Lund University Press.", True),
        ("It rained [@lima1998history].", True),
        ("It rained.[^a] It was cold, too.", False),
        ("It rained [1]. It was cold, too [2].", False),
        ("It rained (Lima 1998). It was cold, too.", False),
    ],
)
def test_markers_count_where_they_resolve(text: str, resolved: bool, reading_of: ReadingOf) -> None:
    reading = reading_of(read(text, "markdown"))
    citations = resolve(View(reading))
    assert citations
    assert {c.resolved for c in citations} == {resolved}
    assert bool(supports_of(Group([reading])).direct[0] > 0) is resolved


def test_a_second_use_of_one_source_weighs_less(reading_of: ReadingOf) -> None:
    link = "Rain fell on [Monday](https://doi.org/10.1000/1). "
    direct = supports_of(Group([reading_of(read(link * 3, "markdown"))])).direct
    assert direct[0] > direct[1] > direct[2] > 0


@pytest.mark.parametrize("target", ["/about", "https://acme.example.com/signup", "#top"])
def test_own_and_selling_links_support_next_to_nothing(target: str, reading_of: ReadingOf) -> None:
    assert supports_of(Group([reading_of(read(f"Rain fell on [Monday]({target}).", "markdown"))])).direct[0] <= 0.1


def test_an_editors_mark_takes_support_away(reading_of: ReadingOf) -> None:
    text = "Jane Okoro said it rained. It rained for 40 days.[citation needed] It was cold."
    reach = supports_of(Group([reading_of(read(text, "markdown"))])).reach
    assert reach[0] > 0
    assert reach[1] == 0


def test_support_is_measured_once(reading_of: ReadingOf) -> None:
    group = Group([reading_of("It rained.")])
    assert supports_of(group) is supports_of(group)


@pytest.mark.parametrize(
    "text", ["", "[" * 20_000, "“" * 5_000, "said " * 20_000, "According to " * 5_000, "1 % " * 20_000]
)
def test_hostile_texts_are_read(text: str, reading_of: ReadingOf) -> None:
    group = Group([reading_of(text)])
    support = supports_of(group)
    assert len(support.direct) == len(support.reach) == len(group)
