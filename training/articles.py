"""What each article head is trained on: which corpora, which of their labels, weighed and grouped how."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from training import corpora
from training.corpora import Article


@dataclass(frozen=True, slots=True)
class Example:
    """One labelled article: ``label`` is 1 for credible (or hyped), else 0."""

    article: Article
    label: int


@dataclass(frozen=True, slots=True)
class Collection:
    """One corpus as a head reads it. ``weight``: what it counts beside the others."""

    name: str
    load: Callable[[Path], list[Example]]
    weight: float = 1.0


def _long(articles: Iterable[Article]) -> Iterator[Article]:
    return (article for article in articles if not article.extra.get("short"))


MACHINE_LEARNING = ("iclr-blog-track/", "iclr-blogposts/", "bairblog/")
"""Repositories of machine-learning blogs: over half of the cited drafts, all on one topic."""


def _drafts(
    positive: set[str], negative: set[str], without: tuple[str, ...] = ()
) -> Callable[[Path], list[Example]]:
    """Drafts by class or, with a slash, by class and subtype; a subtype's say goes before its class's. Repositories
    that begin with one of ``without`` are left out."""

    def load(data: Path) -> list[Example]:
        out = []
        for article in corpora.load("drafts", data):
            if without and article.group.startswith(without):
                continue
            genre = str(article.label)
            names = (f"{genre}/{article.extra['subtype']}", genre)
            found = next((name for name in names if name in positive or name in negative), None)
            if found is not None:
                out.append(Example(article, int(found in positive)))
        return out

    return load


def _criterion(name: str, good: int) -> Callable[[Path], list[Example]]:
    """FakeHealth's press releases by one criterion; ``good`` is the label of a satisfactory answer."""

    def load(data: Path) -> list[Example]:
        rows = ((a, a.label.get(name) if isinstance(a.label, dict) else None) for a in _long(_fakehealth(data)))
        return [Example(a, good if answer else 1 - good) for a, answer in rows if answer is not None]

    return load


def _fakehealth(data: Path) -> list[Article]:
    return [a for a in corpora.load("fakehealth", data) if a.extra["kind"] == "release"]


def _ftd(data: Path) -> list[Example]:
    rows = ((a, a.label) for a in _long(corpora.load("ftd", data)))
    return [Example(a, int(label["A12"] >= 1)) for a, label in rows if isinstance(label, dict)]


def _mt_ginco(data: Path) -> list[Example]:
    return [Example(a, int(a.label == "Promotion")) for a in _long(corpora.load("mt_ginco", data))]


def _binary(name: str) -> Callable[[Path], list[Example]]:
    return lambda data: [Example(a, int(a.label)) for a in _long(corpora.load(name, data)) if isinstance(a.label, int)]


def _horne(data: Path) -> list[Example]:
    return [Example(a, int(a.label == "real")) for a in _long(corpora.load("horne", data)) if a.label != "satire"]


HIGH, LOW = 0.8, 0.45
"""Outlets rated above the first are called reliable, below the second unreliable; the others are left out."""


OUTLET = 25
"""At most so many articles of one outlet, or a few large ones are all that is learned."""


def _baly(data: Path) -> list[Example]:
    """Articles of rated outlets. Nearly all of the unreliable ones lean right, which ``training.contrast`` keeps from
    being learned; balancing leanings instead would leave everything to two reliable outlets of the right."""
    taken: Counter[str] = Counter()
    out = []
    for article in sorted(_long(corpora.load("baly", data)), key=lambda a: a.id):
        rating = article.label["reliability"] if isinstance(article.label, dict) else None
        if rating is not None and (rating > HIGH or rating < LOW) and taken[article.group] < OUTLET:
            taken[article.group] += 1
            out.append(Example(article, int(rating > HIGH)))
    return out


HYPE: tuple[Collection, ...] = (
    Collection("drafts: vendor / neutral + cited", _drafts({"vendor_promo"}, {"neutral_info", "cited_evidence"}), 2.0),
    Collection(
        "drafts: vendor / rest",
        _drafts({"vendor_promo"}, {"neutral_info", "cited_evidence", "news_opinion", "press_announce"}),
        2.0,
    ),
    Collection("ftd: promotes", _ftd, 2.0),
    Collection("mt_ginco: promotion", _mt_ginco),
    Collection("fakehealth: sensational language", _criterion("language", 0)),
)

CREDIBILITY: tuple[Collection, ...] = (
    Collection("drafts: cited / vendor + opinion", _drafts({"cited_evidence"}, {"vendor_promo", "news_opinion"})),
    Collection(
        "drafts: cited but no machine learning / vendor + opinion",
        _drafts({"cited_evidence"}, {"vendor_promo", "news_opinion"}, MACHINE_LEARNING),
    ),
    Collection(
        "drafts: cited + news / low credibility",
        _drafts(
            {"cited_evidence", "news_opinion/news", "news_opinion/student_news"},
            {"news_opinion/lowcred_althealth", "news_opinion/lowcred_crypto_churn"},
        ),
    ),
    Collection("fakehealth: quality of the evidence", _criterion("evidence", 1)),
    Collection("politifact: real", _binary("politifact"), 0.5),
    Collection("horne: real", _horne),
    Collection("celebrity: legitimate", _binary("celebrity"), 0.5),
    Collection("baly: reliable outlet", _baly),
)

HEADS: dict[str, tuple[Collection, ...]] = {"credibility": CREDIBILITY, "hype": HYPE}
