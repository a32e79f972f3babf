"""From bytes to a slim report, with the model that is shipped."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any

import pytest

from credscore.check import analyse as module
from credscore.check.analyse import analyse, analyse_many
from credscore.check.judge import findings_of
from credscore.check.policy import ScoringSettings, Settings
from credscore.check.sites import CitedSites
from credscore.errors import InputError
from credscore.scoring import Report, Scorer

TEXT = (
    "The lake lies north of the town, and a board manages it. Sales of tickets rose by 40% in a year. "
    "This is a game changer for everybody who lives there. Book a demo today."
)
COMMENTS = {
    "markdown": "<!-- credscore-disable-next-line P301: a game changer, agreed -->",
    "mdx": "{/* credscore-disable-next-line P301: a game changer, agreed */}",
    "rmarkdown": "<!-- credscore-disable-next-line P301: a game changer, agreed -->",
    "html": "<!-- credscore-disable-next-line P301: a game changer, agreed -->",
    "wikitext": "<!-- credscore-disable-next-line P301: a game changer, agreed -->",
    "rst": ".. credscore-disable-next-line P301: a game changer, agreed",
    "asciidoc": "// credscore-disable-next-line P301: a game changer, agreed",
    "text": "[credscore-disable-next-line P301: a game changer, agreed]",
}


@pytest.fixture(scope="module")
def scorer() -> Scorer:
    return Scorer()


def found(report: Report) -> list[tuple[str, str]]:
    return [(f.rule, report.source[f.start : f.end]) for f in report.findings]


@pytest.mark.parametrize("format", COMMENTS)
def test_a_suppression_is_no_part_of_the_article(format: str, scorer: Scorer) -> None:
    settings = ScoringSettings()
    plain = analyse(scorer, settings, (f"{TEXT}\n\n{TEXT}\n".encode(), None), format)
    source = f"{TEXT}\n\n{COMMENTS[format]}\n\n{TEXT}\n"
    report = analyse(scorer, settings, (source.encode(), None), format)
    assert found(report) == found(plain)
    assert report.features == pytest.approx(plain.features)
    assert report.source == source


@pytest.mark.parametrize("suffix", ["md", "mdx", "Rmd", "qmd", "html", "wiki", "rst", "adoc", "txt"])
def test_a_file_s_name_tells_its_comments(suffix: str, scorer: Scorer) -> None:
    names = {"wiki": "wikitext", "adoc": "asciidoc", "txt": "text"}
    comment = COMMENTS.get(names.get(suffix, suffix), COMMENTS["markdown"])
    source = f"{comment}\n\n{TEXT}\n"
    report = analyse(scorer, ScoringSettings(), (source.encode(), f"a.{suffix}"))
    assert [f.suppressed is not None for f in findings_of(report, Settings()) if f.rule == "P301"] == [True]


def test_own_domains_are_no_independent_source(scorer: Scorer) -> None:
    text = f"{TEXT} See [the report](https://lake.example.com/report), and [another](https://lake.example.com/2)."
    job = (text.encode(), "a.md")
    free = analyse(scorer, ScoringSettings(), job)
    own = analyse(scorer, ScoringSettings(own_domains=("example.com",)), job)
    assert own.features["citations.own_share"] > free.features["citations.own_share"]


def test_low_rated_sites_are_found_in_links_and_references(scorer: Scorer) -> None:
    text = (
        "A [blog](https://www.rumours.example.net/a) says so, [another](https://fine.example.org) does not.[^1]\n\n"
        "[^1]: Rumours, 2020. https://rumours.example.net/b\n"
    )
    settings = ScoringSettings(ratings={"example.net": 0.39, "example.org": 0.4}, min_rating=0.4)
    report = analyse(scorer, settings, (text.encode(), "a.md"))
    places = [(f.message, report.source[f.start : f.end]) for f in report.findings if f.rule == "X101"]
    assert [message for message, _ in places] == ["“example.net” is rated low in your list of domains."] * len(places)
    assert places[0][1] == "blog" and any("Rumours, 2020" in place for _, place in places)
    assert "another" not in [place for _, place in places]


def test_the_longest_rated_name_of_a_site_counts(scorer: Scorer) -> None:
    text = (
        "[a](https://blog.example.com/a) [b](https://x.blog.example.com/b) [c](https://www.example.com/c) "
        "[d](https://example.com) [e](/relative) [f](https://web.archive.org/web/2020/https://blog.example.com/a)"
    )
    settings = ScoringSettings(ratings={"blog.example.com": 0.1, "example.com": 0.9}, min_rating=0.4)
    report = analyse(scorer, settings, (text.encode(), "a.md"))
    assert [report.source[f.start : f.end] for f in report.findings if f.rule == "X101"] == ["a", "b", "f"]


def test_each_cited_site_counts_once_and_own_ones_not(scorer: Scorer) -> None:
    text = (
        "[a](https://blog.example.com/a) [b](https://x.blog.example.com/b) ![c](https://pictures.example.net/c.png) "
        "[d](https://a.ours.example) [e](/relative) [f](https://unknown.example.org) <https://data.health.gov>.[^1]\n\n"
        "[^1]: Rumours, 2020. https://rumours.example.net/b\n"
    )
    ratings = {"blog.example.com": 0.1, "example.net": 0.6, "ours.example": 0.0, "gov": 1.0}
    settings = ScoringSettings(ratings=ratings, own_domains=("ours.example",))
    job = (text.encode(), "a.md")
    assert analyse(scorer, settings, job).sites == CitedSites(4, 3, 56.7, ("blog.example.com", 0.1))
    nothing = settings._replace(ratings={"example.info": 0.1})
    assert analyse(scorer, nothing, job).sites == CitedSites(4)
    assert analyse(scorer, ScoringSettings(), job).sites is None


def test_ratings_do_not_change_the_scores(scorer: Scorer) -> None:
    job = (f"{TEXT * 4} [a](https://blog.example.com/a)".encode(), "a.md")
    plain = analyse(scorer, ScoringSettings(), job)
    rated = analyse(scorer, ScoringSettings(ratings={"example.com": 0.0}), job)
    assert plain.credibility is not None
    assert (rated.credibility, rated.hype, rated.features) == (plain.credibility, plain.hype, plain.features)


def test_a_report_is_slim_and_spans_still_fit(scorer: Scorer) -> None:
    report = analyse(scorer, ScoringSettings(), (TEXT.encode(), "a.md"))
    assert all(not sentence.probabilities for sentence in report.sentences)
    for finding in report.findings:
        if finding.sentence >= 0:
            sentence = report.sentences[finding.sentence]
            assert sentence.start <= finding.start <= finding.end <= sentence.end


def test_what_goes_wrong_with_one_leaves_the_others(scorer: Scorer) -> None:
    jobs = [(TEXT.encode(), "a.md"), (b"%PDF-1.7", "b.md"), (TEXT.encode(), "c.md")]
    first, second, third = analyse_many(scorer, ScoringSettings(), jobs)
    assert isinstance(first, Report) and isinstance(second, InputError) and isinstance(third, Report)
    assert (first.path, third.path) == ("a.md", "c.md")


def _mortal(scorer: Scorer, settings: ScoringSettings, format: str, jobs: Sequence[Any]) -> list[Report | Exception]:
    """Stands for a document that kills whoever scores it."""
    if any(path == "12.md" for _, path in jobs):
        os._exit(1)
    return [InputError(path or "") for _, path in jobs]


def test_a_draft_that_kills_its_worker_is_named_and_the_others_go_on(
    scorer: Scorer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_chunk", _mortal)
    jobs = [(b"", f"{number}.md") for number in range(20)]
    outcomes = [str(outcome) for outcome in analyse_many(scorer, ScoringSettings(), jobs, processes=2)]
    assert "died" in outcomes.pop(12)
    assert outcomes == [f"{number}.md" for number in range(20) if number != 12]


def test_without_processes_drafts_are_checked_here(scorer: Scorer, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise OSError("no processes")

    monkeypatch.setattr("joblib.Parallel", refuse)
    jobs = [(TEXT.encode(), f"{number}.md") for number in range(9)]
    reports = list(analyse_many(scorer, ScoringSettings(), jobs, processes=2))
    assert [report.path for report in reports if isinstance(report, Report)] == [path for _, path in jobs]
