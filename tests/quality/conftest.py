"""What an edit does to the scores of articles of our own writing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.quality.scored import ARTICLES, score


@pytest.fixture(scope="session")
def changes() -> Callable[..., dict[str, float]]:
    """By how many points an edit changes a score, for each article: ``changes(score, edit, base=edit, only=names)``."""

    def measure(
        head: str, edit: Callable[[str], str], base: Callable[[str], str] = str, only: str = ""
    ) -> dict[str, float]:
        chosen = [a for a in ARTICLES if not only or any(name in a.name for name in only.split())]
        return {
            a.name: getattr(score(edit(a.text), a.format), head) - getattr(score(base(a.text), a.format), head)
            for a in chosen
        }

    return measure
