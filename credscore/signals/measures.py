"""What signals share when they turn hits into numbers: rates, shares, contexts of a hit."""

from __future__ import annotations

from collections.abc import Iterable

from credscore.detect.reading import Hit
from credscore.signals.base import HIGHEST_RATE
from credscore.signals.view import View

NEGATIONS = frozenset(
    "not no never nor neither hardly without cannot can't won't don't doesn't didn't isn't aren't wasn't weren't "
    "couldn't wouldn't shouldn't nothing none nobody hasn't haven't unless whether if".split()
)
_DAMPING = 20
"""So many sentences without a hit are added to a text's own, so that no single word makes much of a rate."""


def damped_rate(count: float, sentences: int) -> float:
    """Return ``100 count / (sentences + 20)``, at most ``HIGHEST_RATE``: a rate per 100 sentences, pulled towards 0."""
    return min(100.0 * count / (sentences + _DAMPING), HIGHEST_RATE)


def share(part: float, whole: float, prior: float = 0.0) -> float:
    """Return ``part / (whole + prior)``, 0 where that is empty; ``prior`` pulls small counts towards 0."""
    return float(part / (whole + prior)) if whole + prior > 0 else 0.0


def exemplifies(view: View, sentence: int) -> bool:
    """Return whether a sentence opens with "For example": what it names stands for those of the sentence before."""
    if not 0 <= sentence < len(view):
        return False
    first = view.first[sentence]
    return view.word(first) == "for" and view.word(first + 1) in {"example", "instance"}


def negated(view: View, hit: Hit, reach: int = 3) -> bool:
    """Whether one of the ``reach`` tokens before the hit, in its sentence, negates it or makes it conditional."""
    return not NEGATIONS.isdisjoint(view.words(max(view.first[hit.sentence], hit.first - reach), hit.first))


def opens_sentence(view: View, hit: Hit) -> bool:
    """Whether the hit is the sentence's first word, quotation marks and bullets aside."""
    begin = view.first[hit.sentence]
    if hit.first - begin > 2:
        return False
    return not any(word.isalnum() for word in view.words(begin, hit.first))


def outside_quotes(view: View, hits: Iterable[Hit]) -> list[Hit]:
    """Those of ``hits`` that stand in running text outside quotations."""
    prose = view.prose
    return [hit for hit in hits if not hit.quoted and prose[hit.sentence]]
