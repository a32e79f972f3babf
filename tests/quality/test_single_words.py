"""No single word moves a score by more than a few points, whether it comes or goes."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tests.quality.scored import ARTICLES, Article, score

WORDS = (
    "amazing cutting-edge incredible revolutionary shocking guaranteed best innovative undoubtedly clearly proven "
    "perhaps allegedly unclear uncertain experts studies peer-reviewed university exclusive free your our"
).split()
FEW = 7.0
"""Points. The articles have 230 to 700 words, so that a word is much of them."""
EVERY = 9
"""Which words are taken away: every so many. All would take a minute and say the same."""

_WORD = re.compile(r"(?<![\w/.:@#-])[A-Za-z][a-z'-]+(?![\w/:@-]) ")
_BETWEEN = re.compile(r"(?<=[a-z]) (?=[a-z]+ [a-z]+)")


def _without(article: Article) -> Iterator[tuple[str, str]]:
    for match in list(_WORD.finditer(article.text))[::EVERY]:
        yield match[0], article.text[: match.start()] + article.text[match.end() :]


def _with(article: Article) -> Iterator[tuple[str, str]]:
    gaps = [match.start() for match in _BETWEEN.finditer(article.text)]
    middle = gaps[len(gaps) // 2]
    for word in WORDS:
        yield word, f"{article.text[:middle]} {word}{article.text[middle:]}"


@pytest.mark.parametrize("edited", [_without, _with], ids=["taken away", "added"])
@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.name)
def test_a_word_is_worth_a_few_points(article: Article, edited: object) -> None:
    assert callable(edited)
    before = score(article.text, article.format)
    for word, text in edited(article):
        after = score(text, article.format)
        for head in ("credibility", "hype"):
            assert getattr(after, head) == pytest.approx(getattr(before, head), abs=FEW), (word, head)
