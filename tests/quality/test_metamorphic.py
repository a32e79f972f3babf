"""Which way an edit moves the scores of the shipped model, on articles of many kinds, topics and years."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Callable
from statistics import mean

import pytest

from credscore import Scorer
from tests.quality.edits import STATISTIC, Edit, adding, closing, on_body, swapping, without_sources
from tests.quality.scored import ARTICLES, Changes, score

NOISE = 1.0
"""Added words also move what counts words. No article may move against the table by more points than this."""

BARE_STUDY = adding("Studies show that people who walk to work are less often ill.")
BARE_EXPERTS = adding("Experts say that the change will cost jobs.")

UP = [
    pytest.param(
        "hype",
        closing("Ready to see it for yourself? Sign up today for a free trial, or call us now to book a consultation."),
        str,
        id="call to action",
    ),
    pytest.param(
        "hype",
        closing("Subscribe to our newsletter and get the best tips straight to your inbox. Click here to join now."),
        str,
        id="call to subscribe",
    ),
    pytest.param(
        "hype",
        closing("If this matters to you, please donate what you can: every pound keeps us going."),
        str,
        id="call to donate",
    ),
    pytest.param(
        "hype",
        closing("Use the code SPRING20 at checkout and save 20% on your first order until Sunday."),
        str,
        id="coupon",
    ),
    pytest.param(
        "hype",
        closing("Follow us on Instagram, hit the bell, and tell your friends. Your support means the world to us!"),
        str,
        id="call to follow",
    ),
    pytest.param(
        "hype",
        closing("\"It changed my life, I recommend it to everyone!\" says Karen, a happy customer. Order yours today."),
        str,
        id="testimonial",
    ),
    pytest.param(
        "hype",
        adding("It is quite simply the best, most powerful and most revolutionary solution in the world."),
        str,
        id="superlatives",
    ),
    pytest.param(
        "hype",
        adding("But hurry: this exclusive offer ends tonight, and only a few places are left. Don't miss out!"),
        str,
        id="urgency",
    ),
    pytest.param(
        "credibility",
        adding(
            f"{STATISTIC[:-1]} ([Office for National Statistics, household survey]"
            "(https://www.ons.gov.uk/peoplepopulationandcommunity/householdsurvey2019))."
        ),
        adding(STATISTIC),
        id="citation to a statistic",
    ),
    pytest.param(
        "credibility",
        adding(
            "Helen Marsh, a professor of public health at the University of Leeds, found that people who walk to work "
            "are less often ill."
        ),
        BARE_STUDY,
        id="researcher for unnamed studies",
    ),
    pytest.param(
        "credibility",
        adding("Helen Marsh, an economist at the University of Leeds, said that the change will cost jobs."),
        BARE_EXPERTS,
        id="name for unnamed experts",
    ),
]


@pytest.mark.parametrize(("head", "edit", "base"), UP)
def test_up(changes: Changes, head: str, edit: Edit, base: Edit) -> None:
    moved = changes(head, edit, base)
    assert min(moved.values()) > -NOISE, moved
    assert mean(moved.values()) > 0.3, moved


INNOCENT = [
    pytest.param(
        closing("To change the setting, open the menu, click Save, and then restart the device. Press Enter to end."),
        id="steps of a manual",
    ),
    pytest.param(
        closing("All rights reserved. No part of this text may be reproduced without written permission of the owner."),
        id="legal notice",
    ),
    pytest.param(
        closing("For details see Miller (2019), chapter 4; read more in the appendix of the report."),
        id="read more of a citation",
    ),
]
"""Imperatives that call to nothing."""


@pytest.mark.parametrize("edit", INNOCENT)
def test_not_every_imperative_is_hype(changes: Changes, edit: Edit) -> None:
    moved = changes("hype", edit)
    assert max(moved.values()) < 2 * NOISE, moved
    assert mean(moved.values()) < 0.3, moved


LOOSE = [
    pytest.param(
        closing("They do not want you to know the truth. The media covers it up, but everybody knows. Wake up."),
        id="they hide the truth",
    ),
    pytest.param(
        closing("This simple trick cures everything, one hundred percent guaranteed, and doctors hate it."),
        id="miracle",
    ),
]


@pytest.mark.parametrize("edit", LOOSE)
def test_what_nobody_could_know_lowers_credibility(changes: Changes, edit: Edit) -> None:
    moved = changes("credibility", edit)
    assert max(moved.values()) < NOISE, moved
    assert mean(moved.values()) < -0.3, moved


CITED = "canal coffee glacier cited-explainer"


def test_deleted_sources_lower_credibility(changes: Changes) -> None:
    moved = changes("credibility", without_sources, only=CITED)
    assert max(moved.values()) < 0, moved
    assert mean(moved.values()) < -5, moved


@pytest.mark.parametrize("every", [True, False], ids=["every paragraph", "one paragraph"])
def test_citation_needed_does_not_raise_credibility(changes: Changes, every: bool) -> None:
    edit = on_body(lambda block, number: block + "[citation needed]" if every or number == 1 else block)
    moved = changes("credibility", edit)
    assert max(moved.values()) < 1.5 * NOISE, moved


SWAPS = [
    pytest.param("bridge", swapping(Ruth="Mohammed", Callender="Haddad", Orrin="Lagos", Pellam="Sato"), id="bridge"),
    pytest.param("bridge", swapping(Anita="Xiu", Brandt="Zhang", Harold="Dmitri", Stine="Volkov"), id="speakers"),
    pytest.param("flu", swapping(garlic="ginger"), id="remedy"),
    pytest.param("reef", swapping(Lena="Fatima", Ostrom="Bello", Lagos="Oslo", Adeyemi="Hansen"), id="researchers"),
    pytest.param("bank", swapping(Northgate="Southfield", Millbrook="Karachi", Whitlock="Rahman"), id="bank"),
    pytest.param("cloud", swapping(Stratoflow="Nimbusline"), id="product"),
    pytest.param("tea", swapping(Slimora="Veltarin", Himalayan="Brazilian"), id="country"),
    pytest.param("canal", swapping(English="French", Midlands="Ardennes", Wendle="Loire", Tarrant="Roux"), id="place"),
    pytest.param("zoning", adding("The Republican members of the council agree with the mayor."), id="party"),
]


@pytest.mark.parametrize(("article", "edit"), SWAPS)
@pytest.mark.parametrize("head", ["credibility", "hype"])
def test_names_swapped(changes: Changes, head: str, article: str, edit: Edit) -> None:
    base: Callable[[str], str] = str
    if article == "zoning":
        base = adding("The Democratic members of the council agree with the mayor.")
    moved = changes(head, edit, base, only=article)
    assert moved and max(map(abs, moved.values())) < 1, moved


def _curly(text: str) -> str:
    out, inside = [], False
    for character in text.replace("'", "\u2019"):
        if character == '"':
            out.append("\u201d" if inside else "\u201c")
            inside = not inside
        else:
            out.append(character)
    return "".join(out)


def _wrapped(text: str) -> str:
    def fill(block: str, _: int) -> str:
        return textwrap.fill(block, 60, break_on_hyphens=False, break_long_words=False)

    return on_body(fill)(text)


def _joined(text: str) -> str:
    return on_body(lambda block, _: " ".join(block.split()))(text)


LAYOUTS = [
    pytest.param(_wrapped, id="wrapped lines"),
    pytest.param(_joined, id="joined lines"),
    pytest.param(lambda text: text.replace("\n", "\r\n"), id="CRLF"),
    pytest.param(on_body(lambda block, _: block.replace(". ", ".  ")), id="two spaces"),
    pytest.param(lambda text: text.replace("\n\n", "\n\n\n\n"), id="blank lines"),
    pytest.param(on_body(lambda block, _: block + "   "), id="trailing spaces"),
    pytest.param(on_body(lambda block, _: " ".join(block.split()).replace(" ", "\t", 2)), id="tabs"),
    pytest.param(lambda text: "\ufeff" + text, id="byte order mark"),
    pytest.param(lambda text: unicodedata.normalize("NFD", text), id="decomposed letters"),
    pytest.param(on_body(lambda block, _: block.replace(" ", "\u00a0", 3)), id="no-break spaces"),
]


@pytest.mark.parametrize("head", ["credibility", "hype"])
@pytest.mark.parametrize("edit", LAYOUTS)
def test_layout_changes_nothing(changes: Changes, head: str, edit: Edit) -> None:
    moved = changes(head, edit)
    assert max(map(abs, moved.values())) < 0.5, moved


@pytest.mark.parametrize("head", ["credibility", "hype"])
def test_curly_quotes_change_nothing(changes: Changes, head: str) -> None:
    """Front matter is left alone: there, straight quotes are syntax."""
    moved = changes(head, on_body(lambda block, _: _curly(block)))
    assert max(map(abs, moved.values())) < 0.5, moved


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "windows-1252"])
def test_encodings_change_nothing(encoding: str) -> None:
    scorer = Scorer()
    for article in ARTICLES:
        data = article.text.encode(encoding, "replace" if encoding == "windows-1252" else "strict")
        if encoding == "windows-1252" and b"?" in data and "?" not in article.text:
            continue
        report = scorer.score_bytes(data, article.format)
        expected = score(article.text, article.format)
        assert (report.credibility, report.hype) == (expected.credibility, expected.hype), article.name
