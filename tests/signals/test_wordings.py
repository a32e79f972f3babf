"""One thing said in several ways: what a rule finds must not hang on one wording of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from credscore import signals
from credscore.detect.reading import Reading
from credscore.signals.group import Group
from credscore.text.formats import read

_FOUND = [
    ("P303", "It is an ultra thin oar."),
    ("H102", "The estimates are broadly consistent with a blocked valve."),
    ("H102", "The notes hint at an older cellar."),
    ("H104", "It is too soon to say whether the fish will return."),
    ("H104", "Why the herd left is still an open question."),
    ("H202", "There is a broad consensus that the toll has failed."),
    ("H202", "The spring was said to cure fevers."),
    ("H202", "She is often described as the mother of the craft."),
    ("C301", "The survey, led by Pia Holm at Tampere, found that few stay."),
    ("C301", "Iyer argues that the dam is safe."),
    ("C301", "Dr. Iyer argues that the dam is safe."),
    ("C301", "Iyer et al. (2019) showed that the dam is safe."),
    ("C301", "Per the Tampere Dam Board, the dam is safe."),
    ("C301", "'It is safe,' said Pia Holm."),
    ("C301", '"It is safe," Holm wrote on a card.'),
    ("H104", "The date is far from certain."),
    ("H104", "Another possible explanation is the tide."),
    ("H102", "It looks as though the keel was older."),
    ("H203", "Growing numbers of parents row."),
    ("C306", "The result has yet to be replicated."),
    ("P101", "Swing by our showroom."),
    ("P104", "Share it with your crew."),
    ("P203", "Row free for 14 days."),
    ("P301", "This oar will change your life."),
    ("P602", "Over 3,000+ five-star reviews."),
    ("C109", "The Harbour Courier first reported the sale."),
    ("C109", "If the Courier's timeline holds, the board knew."),
    ("C109", "The BBC has learned that the board knew."),
    ("C109", "Local media reported that the board knew."),
    ("C109", "The board knew, the agency wrote, citing two officials."),
    ("C110", 'It was dark. "The river rose two metres in one night and took the barn with it." The dogs barked.'),
    ("C201", "Harbour Paints paid for this article."),
    ("C201", "This episode is brought to you by Harbour Paints."),
    ("C306", "The sample was small, and the trial was not blinded."),
    ("P101", "Use code HARBOUR5 at checkout."),
    ("P101", "Enter the code HARBOUR5 to get 10% off."),
    ("P101", "Add it to your basket."),
    ("P101", "Download the brochure."),
    ("P101", "The rowers' club's offices are open, so sign up for free today."),
    ("P104", "Why not give it a try?"),
    ("P104", "Don't forget to subscribe."),
    ("P104", "Join 3,000 other rowers."),
    ("P201", "Half off, this weekend only."),
    ("P201", "Prices go up at midnight."),
    ("P203", "Save big on paint."),
    ("P203", "Save 200 euros on your first boat."),
    ("P301", "These colours will blow your mind."),
    ("P601", '"The best oar I\'ve ever owned," says Tom, a regular customer.'),
    ("P602", "Over 3,000 businesses trust us."),
    ("U104", "Wooden boats are going to vanish within decades."),
    ("U105", "Nobody ever paints the keel."),
    ("U106", "It is the only village in the land with a lighthouse."),
]
_LEFT_ALONE = [
    ("C101", "Experts say that the lock will fail. Mary Okafor, an engineer at Lund, said that it leaks."),
    ("C101", "It was not what it has been claimed to be."),
    ("C101", "An official who asked not to be named said so, on condition of anonymity because the talks go on."),
    ("H202", "A machine of this kind is often described as 'symbolic'."),
    ("H202", "In the sailing community it is widely accepted that knots slip."),
    ("P303", "It has the Core Ultra 7 in it."),
    ("P303", "We rowed past the Galaxy Ultra on Monday."),
    ("P203", "Who would polish boots all day to save $30/hr?"),
    ("P203", "This hassle-free guide has eight pages."),
    ("H102", "The driver is consistent with how the kernel names files."),
    ("H202", "A set is said to be open if it holds a ball around each point."),
    ("C301", "Legend says that the bell sank."),
    ("C301", "Docblock comments explain the file."),
    ("C301", "Per-user fees are due in May."),
    ("C109", "The crew has learned to swim."),
    ("C109", "The Observer's box was empty."),
    ("C109", "The club first reported a loss in 1998."),
    ("C110", "'The river rose two metres in one night and took the barn with it,' said Pia Holm."),
    ("P101", "The sticker said 'Call us today for a free quote' in red, and nobody did in all those years."),
    ("P301", "He praised \u2018a world-class oar\u2019 and the rowers\u2019 club, which had lent him one in May."),
    ("P201", "The last chance for peace came in 1938."),
    ("P203", "Inflation took 20% off wages in a decade."),
    ("P701", "The call 5! equals 120."),
    ("U102", "The road leads to the harbour."),
]


@pytest.fixture
def rules(reading_of: Callable[..., Reading]) -> Callable[[str], set[str]]:
    def run(text: str) -> set[str]:
        group = Group([reading_of(read(text, "text"))])
        return {found.rule for module in signals.MODULES.values() for found in module.measure(group)[0].findings}

    return run


@pytest.mark.parametrize(("rule", "text"), _FOUND)
def test_finds(rule: str, text: str, rules: Callable[[str], set[str]]) -> None:
    assert rule in rules(text)


@pytest.mark.parametrize(("rule", "text"), _LEFT_ALONE)
def test_leaves_alone(rule: str, text: str, rules: Callable[[str], set[str]]) -> None:
    assert rule not in rules(text)


def test_a_name_and_year_support_the_sentence_that_they_open(rules: Callable[[str], set[str]]) -> None:
    source = (
        "Rivers were full before. Chen (2020) found that 14 percent of rivers run dry.\n\nReferences\n\n"
        "Chen, L. (2020). Dry rivers of the north. Journal of Hydrology, 3(1), 1-9.\n"
    )
    assert "U101" not in rules(source)


@pytest.mark.parametrize(
    ("rule", "text", "found"),
    [
        ("C101", "According to reports, the lock was shut for a week.", "According to reports"),
        ("C102", "It was shut, according to recent studies, for a week.", "according to recent studies"),
        ("C102", "According to reports by the lock's owner, it was shut.", "According to reports"),
        ("C101", "According to local experts, the lock was shut.", "According to local experts"),
    ],
)
def test_whoever_is_not_named_belongs_to_the_finding(
    rule: str, text: str, found: str, reading_of: Callable[..., Reading]
) -> None:
    findings = signals.MODULES["citations"].measure(Group([reading_of(read(text, "text"))]))[0].findings
    assert [text[f.start : f.end] for f in findings if f.rule == rule] == [found]
