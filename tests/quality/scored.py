"""The shipped model's reports on articles of our own writing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from credscore import Report, Scorer

HERE = Path(__file__).parent
EXAMPLES = HERE.parent.parent / "examples"
FORMATS = {".md": "markdown", ".txt": "text"}


@dataclass(frozen=True)
class Article:
    """A text with the format that it is read in, so that an edit cannot change how the rest is read."""

    name: str
    text: str
    format: str


def _articles() -> list[Article]:
    files = [*sorted((HERE / "articles").iterdir()), *sorted(EXAMPLES.iterdir())]
    return [Article(f.name, f.read_text("utf-8"), FORMATS[f.suffix]) for f in files if f.suffix in FORMATS]


ARTICLES = _articles()


@cache
def _scorer() -> Scorer:
    return Scorer()


@cache
def score(text: str, format: str) -> Report:
    """The report on a text; it must not abstain."""
    report = _scorer().score(text, format)
    assert report.abstained is None, report.abstained
    return report


Changes = Callable[..., dict[str, float]]
"""See the fixture ``changes``."""
