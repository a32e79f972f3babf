"""What the models should reach on tests that are held back, and which measurement here comes closest to each.

The floors (untuned TF-IDF), the best published figures and the targets are of the tests that ``test`` names; what is
at hand is the corpora's training and development parts.
"""

from __future__ import annotations

from dataclasses import dataclass

CROSSED, TESTED, LEFT, TRAINED = "cross_validated", "test_part", "left_out", "trained_on"
MEANT = {
    CROSSED: "cross-validated by group",
    TESTED: "test part",
    LEFT: "left out of training",
    TRAINED: "trained on",
}


@dataclass(frozen=True, slots=True)
class Place:
    """One measurement: ``kind`` (``corpora``, ``transfers``, ``collections``, ``mean``, ``politics``,
    ``calibration_error``), ``names`` of what is measured, in the view ``view``. ``same``: it is what the target is of,
    on data at hand; else the nearest that is."""

    kind: str
    names: tuple[str, ...]
    view: str
    same: bool = False


@dataclass(frozen=True, slots=True)
class Target:
    """One row. ``subject``: detector or head. ``metric``: ``f1``, ``macro_f1``, ``auc``, ``ece``. ``target``: what to
    reach, or the lowest and the highest that are accepted. ``floor``, ``published``: of untuned TF-IDF and the best
    published, as found."""

    subject: str
    test: str
    metric: str
    target: float | tuple[float, float]
    floor: str
    published: str
    places: tuple[Place, ...] = ()

    def met(self, value: float) -> bool:
        """Return whether a figure reaches the target."""
        if isinstance(self.target, tuple):
            return self.target[0] <= value <= self.target[1]
        return value >= self.target


def _of(kind: str, name: str, *views: str, same: bool = False) -> tuple[Place, ...]:
    return tuple(Place(kind, (name,), view, same) for view in views or (CROSSED, TESTED))


def _left(*names: str, same: bool = False) -> tuple[Place, ...]:
    return tuple(Place("transfers", (name,), LEFT, same) for name in names)


_FAKE = ("horne: real", "politifact: real", "celebrity: legitimate")
_DRAFTS = "drafts of unseen repositories, "

DETECTORS: tuple[Target, ...] = (
    Target("weasel", "WikiWeasel, official test", "f1", 0.66, ".585", ".602", _of("corpora", "wikiweasel")),
    Target("speculation", "BioScope, full papers of the CoNLL-2010 test", "f1", 0.88, ".777", ".864",
           (*_left("full papers, trained on abstracts"), *_of("corpora", "bioscope"))),
    Target("attribution", "PolNeAR, official test", "f1", 0.90, ".864", "-", _of("corpora", "polnear")),
    Target("attribution", "another news corpus, reported speech", "auc", 0.93, ".88", "-",
           (*_left("News Discourse, trained on PolNeAR", same=True), *_of("corpora", "news_discourse"))),
    Target("checkworthy", "CheckThat! 2024, official English test", "f1", 0.72, ".591", ".80 (large language models)",
           _of("corpora", "checkthat")),
    Target("assumption", "editorials of an unseen newspaper", "macro_f1", 0.80, ".77", "-",
           (*_left("Fox News, trained without it", "Al Jazeera, trained without it", same=True),
            *_of("corpora", "editorials"))),
    Target("assumption", "verifiability, official test", "macro_f1", 0.72, ".689", ".690",
           (*_of("corpora", "verifiability"), *_left("verifiability, trained on editorials"))),
    Target("causal", "press releases, direct causal, trained on abstracts", "f1", 0.70, ".548", "-",
           _of("corpora", "causal")),
    Target("loaded", "PTC, development set, loaded language and exaggeration", "f1", 0.42, ".324", "-",
           (*_of("corpora", "ptc"), *_left("PTC, trained on BABE"))),
    Target("loaded", "BABE by outlet", "macro_f1", 0.73, ".660", ".804 (random split, large models)",
           (*_of("corpora", "babe", same=True), *_left("BABE, trained on PTC"))),
    Target("call_to_action", "advertisements within podcast transcripts", "f1", 0.60, ".409", "-",
           (*_left("web pages, trained without them", "posts on Facebook, trained without them",
                   "drafts, trained without them"), *_of("corpora", "annotated"))),
)  # fmt: skip

_HYPE: tuple[Target, ...] = (
    Target("hype", "promotion in another corpus of web genres", "auc", 0.97, ".94", "-",
           (*_of("collections", "ftd: promotes", LEFT, same=True),
            *_of("collections", "mt_ginco: promotion", LEFT, same=True))),
    Target("hype", "MT-GINCO, official test", "auc", 0.96, ".93", "-", _of("collections", "mt_ginco: promotion")),
    Target("hype", f"{_DRAFTS}vendor against rest", "auc", 0.95, ".90", "-",
           _of("collections", "drafts: vendor / rest", same=True)),
    Target("hype", f"{_DRAFTS}vendor against neutral and cited", "auc", 0.97, ".92", "-",
           _of("collections", "drafts: vendor / neutral + cited", same=True)),
    Target("hype", "FakeHealth, sensational language, unseen hosts", "auc", 0.78, ".71", "-",
           _of("collections", "fakehealth: sensational language", same=True)),
)  # fmt: skip

_CREDIBILITY: tuple[Target, ...] = (
    Target("credibility", f"{_DRAFTS}cited against vendor and opinion", "auc", 0.97, ".96", "-",
           _of("collections", "drafts: cited / vendor + opinion", same=True)),
    Target("credibility", "the same without blogs on machine learning", "auc", 0.95, ".85", "-",
           _of("collections", "drafts: cited but no machine learning / vendor + opinion", same=True)),
    Target("credibility", "FakeHealth, grasps the quality of the evidence, unseen hosts", "auc", 0.80, ".74", "-",
           _of("collections", "fakehealth: quality of the evidence", same=True)),
    Target("credibility", "drafts of low credibility against cited and news, unseen sites", "auc", 0.90, ".79", "-",
           _of("collections", "drafts: cited + news / low credibility", same=True)),
    Target("credibility", "fake against real, that whole corpus left out, mean of three", "auc", 0.78, ".43-.73", "-",
           (Place("mean", _FAKE, LEFT, same=True),
            *(place for name in _FAKE for place in _of("collections", name, LEFT, same=True)))),
    Target("credibility", "medical pages judged by doctors, rank correlation", "rho", 0.45, ".28", "-"),
    Target("credibility", "articles of unseen outlets, rated above .8 against below .45", "auc", 0.72, ".60", "-",
           (*_of("collections", "baly: reliable outlet", same=True),
            *_of("collections", "baly: reliable outlet", LEFT))),
)  # fmt: skip


def _both(head: str) -> tuple[Target, ...]:
    even = (Place("politics", (head,), LEFT, same=True), Place("politics", (head,), TRAINED))
    return (
        Target(head, "politics, right against left at the same rating", "auc", (0.45, 0.55), ".56-.62", "-", even),
        Target(head, "calibration error (ECE) on unseen groups", "ece", (0.0, 0.05), "-", "-",
               _of("calibration_error", head, same=True)),
    )  # fmt: skip


HEADS: tuple[Target, ...] = (*_HYPE, *_both("hype"), *_CREDIBILITY, *_both("credibility"))
