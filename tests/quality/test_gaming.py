"""What costs nothing to type must not make an article more credible."""

from __future__ import annotations

import re
from statistics import mean

import pytest

from tests.quality.edits import Edit, adding, closing, on_body, on_sentences
from tests.quality.scored import Changes, score

MEAN, WORST = 2.0, 6.0
"""By how many points an edit may raise credibility, on average over the articles and at worst."""

_NONSENSE = (
    "\n## References\n\n1. asdf qwer zxcv\n2. lorem ipsum dolor sit amet\n3. see above\n4. My own research, 2022\n"
)
_SCHOLARLY = (
    "In a randomised, double-blind, placebo-controlled trial with a 95% confidence interval, a peer-reviewed "
    "systematic review and meta-analysis found statistically significant results (p < 0.05)."
)


def _numbered(text: str) -> str:
    return on_sentences(lambda s: s[:-1] + " [1]" + s[-1] if s[-1] != '"' else s)(text)


def _invisible(sign: str) -> Edit:
    """Hide a character within the words of running text, but not in addresses."""
    return on_body(
        lambda block, _: re.sub(r"(?<![\w/.\[(])([a-z]{3})([a-z]{3,})(?![^\s]*[)\]/])", rf"\1{sign}\2", block)
    )


def _named(block: str, number: int) -> str:
    """Hang an invented author and year on each sentence."""
    return re.sub(r"(?<=[a-z])\.(?=\s|$)", f" (Smith & Jones, {2001 + number}).", block)


def _linked(address: str) -> Edit:
    return on_sentences(lambda s: f"{s} ([more]({address}))")


GAMES = [
    pytest.param(_numbered, MEAN, WORST, id="[1] without a list"),
    pytest.param(on_sentences(lambda s: s + "[^1]"), MEAN, WORST, id="footnotes without bodies"),
    pytest.param(on_body(_named), 1.0, 3.0, id="authors and years without a list"),
    pytest.param(on_body(lambda b, n: f"{b[:-1]} (Lee et al., {2001 + n})."), 1.0, 3.0, id="an author a paragraph"),
    pytest.param(lambda t: t + "\n## References\n\n1.\n2.\n3.\n", 0.5, 1.0, id="empty list that nothing points to"),
    pytest.param(lambda t: _numbered(t) + "\n## References\n\n1.\n2.\n3.\n", MEAN, WORST, id="empty list"),
    pytest.param(lambda t: _numbered(t) + _NONSENSE, 2.5, WORST, id="nonsense list"),
    pytest.param(lambda t: t + _NONSENSE, MEAN, WORST, id="nonsense list that nothing points to"),
    pytest.param(_linked("/blog/why"), MEAN, 10, id="links within the site"),
    pytest.param(_linked("https://www.mysite.example/why"), MEAN, 10, id="links to one unknown site"),
    pytest.param(on_body(lambda b, _: f"Studies show it. {b} Research has shown it."), MEAN, WORST, id="studies show"),
    pytest.param(on_body(lambda b, _: f"According to experts, this is so. {b}"), MEAN, WORST, id="experts"),
    pytest.param(on_sentences(lambda s: s[:-1] + ", it may seem" + s[-1]), MEAN, WORST, id="hedges at the end"),
    pytest.param(on_sentences(lambda s: "Perhaps " + s[0].lower() + s[1:]), 5, 14, id="perhaps"),
    pytest.param(on_sentences(lambda s: "It is possible that " + s[0].lower() + s[1:]), 5, 14, id="possible"),
    pytest.param(on_sentences(lambda s: '"' + s.replace('"', "") + '"'), MEAN, 14, id="all sentences quoted"),
    pytest.param(on_body(lambda b, _: "\u201c" + b.replace('"', "") + "\u201d"), MEAN, 14, id="all paragraphs quoted"),
    pytest.param(closing(_SCHOLARLY), 7, 16, id="scholarly words"),
    pytest.param(on_body(lambda b, _: f"{b} It was published in the journal Nature."), MEAN, WORST, id="journal"),
    pytest.param(on_body(lambda b, _: f"{b} It was 12.4, 13.8 and 14.1."), MEAN, WORST, id="numbers"),
    pytest.param(on_body(lambda b, _: f"{b} It was noted on Tuesday, 14 March 2019."), MEAN, WORST, id="dates"),
    pytest.param(
        on_body(lambda b, _: f"{b} Our own data from 1,240 customers show an increase of 37.5 percent."),
        MEAN,
        WORST,
        id="own data",
    ),
    pytest.param(on_body(lambda b, _: f"{b} (The Lancet; Nature; Science)"), 3.0, WORST, id="names of journals"),
    pytest.param(on_body(lambda b, _: f"{b} Scientists at leading universities agree."), MEAN, WORST, id="scientists"),
    pytest.param(on_body(lambda b, _: f"{b} Dr. Amelia Hart, PhD, checked this."), MEAN, WORST, id="checked by"),
    pytest.param(
        lambda t: t + "\n\nMedically reviewed by our editorial board. Trusted source. Updated 2 May 2026.\n",
        MEAN,
        WORST,
        id="badges",
    ),
    pytest.param(
        lambda t: t + "\n\nSources: Google, Wikipedia, own research, the internet.\n", MEAN, WORST, id="no sources"
    ),
    pytest.param(on_body(lambda b, _: f"{b} ([source](https://www.usa.gov/))"), 3.0, 8.0, id="a home page"),
    pytest.param(on_body(lambda b, n: f"{b} doi: 10.9999/none.{n}"), 9, 20, id="invented DOIs"),
    pytest.param(
        on_body(lambda b, _: f"{b} John Smith, a professor at Harvard University, said so."),
        4.5,
        13,
        id="one professor",
    ),
]
"""Rows beyond ``MEAN`` and ``WORST`` are what the shipped heads still pay for: docs/evaluation.md says why."""


@pytest.mark.parametrize(("edit", "average", "worst"), GAMES)
def test_credibility_is_not_for_sale(changes: Changes, edit: Edit, average: float, worst: float) -> None:
    moved = changes("credibility", edit)
    assert mean(moved.values()) <= average, moved
    assert max(moved.values()) <= worst, moved


def test_comments_say_nothing(changes: Changes) -> None:
    moved = changes("credibility", lambda text: f"{text}\n<!-- {_SCHOLARLY} -->\n", only=".md")
    assert max(map(abs, moved.values())) < 0.01, moved


@pytest.mark.parametrize("sign", ["\u200b", "\u200d", "\u00ad", "\u2060", "\ufeff"], ids=ascii)
def test_invisible_characters_change_nothing(changes: Changes, sign: str) -> None:
    for head in ("credibility", "hype"):
        moved = changes(head, _invisible(sign))
        assert max(map(abs, moved.values())) < 0.5, moved


def test_one_source_ten_times_counts_hardly_more_than_once(changes: Changes) -> None:
    link = "[Smith 2019](https://doi.org/10.1000/xyz123)."
    moved = changes("credibility", adding(" ".join([f"See {link}"] * 10)), adding(f"See {link}"))
    assert mean(moved.values()) <= MEAN, moved
    assert max(moved.values()) <= WORST, moved


@pytest.mark.parametrize(
    "style",
    ["display:none", "visibility:hidden", "color:#fff;background:#fff", "font-size:0", "color:white"],
)
def test_hidden_html_says_nothing(style: str) -> None:
    """White on white, shrunk or hidden text is not read; comments neither."""
    prose = "".join(
        f"<p>{sentence}</p>"
        for sentence in (
            "The council of Arden met on Tuesday to talk about the swimming pool, which has been closed since June.",
            "Repairs will take until the autumn, because the tiles of the large basin came loose and water got behind "
            "the wall, as the head of the baths told the meeting.",
            "Nobody could say what it will cost. The town set aside two hundred thousand pounds for the work in March, "
            "and more than half of it has been spent on pumps alone.",
            "Families with season tickets are to get a part of their money back, but the council has not yet decided "
            "how much it will be or when they will be paid.",
        )
    )
    page = f"<html><head><title>Pool</title></head><body><h1>Pool</h1>{prose}%s</body></html>"
    plain = score(page % "", "html")
    hidden = score(page % f'<p style="{style}">{_SCHOLARLY}</p><!-- {_SCHOLARLY} -->', "html")
    assert hidden.credibility == pytest.approx(plain.credibility, abs=0.5)
