"""The registry, and every corpus read where it is present."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from training import corpora
from training.__main__ import main

Put = Callable[[str, str | bytes], None]


def test_unknown_corpus_names_the_known_ones() -> None:
    with pytest.raises(ValueError, match="known are wikiweasel, "):
        corpora.load("nothing", ".")


@pytest.mark.parametrize("name", corpora.NAMES)
def test_a_corpus_that_was_not_fetched_is_an_error(name: str, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        corpora.load(name, tmp_path)


@pytest.mark.parametrize("name", corpora.NAMES)
def test_every_module_says_what_it_is(name: str) -> None:
    module = corpora.module(name)
    assert name == module.NAME
    assert module.LICENCE and module.PATHS
    for part in ("Label:", "Traps:"):
        assert part in module.__doc__


def test_the_command_says_what_could_not_be_read(tmp_path: Path, put: Put) -> None:
    put(corpora.module("causal").PATHS[0], "sentence,label\nA is high.,0\n")
    good = CliRunner().invoke(main, ["corpora", "--data", str(tmp_path), "--only", "causal"])
    assert (good.exit_code, good.output.splitlines()[1]) == (0, "causal\t1\t1\t0\t0:1\tnone declared")
    bad = CliRunner().invoke(main, ["corpora", "--data", str(tmp_path), "--only", "babe", "--only", "causal"])
    assert bad.exit_code == 2
    assert "babe: " in bad.output and "causal\t1" in bad.output


# Rows after removing duplicates, and how many are positive.
SENTENCES = {
    "wikiweasel": (7330, 2126),
    "bioscope": (14470, 2620),
    "news_discourse": (12958, 4192),
    "checkthat": (23424, 5638),
    "editorials": (8876, 5907),
    "verifiability": (6319, 4434),
    "causal": (3052, 706),
    "ptc": (15223, 2150),
    "babe": (3669, 1807),
    "facebook_ads": (8974, 7437),
    "dark_patterns": (2253, 1086),
    "hyperbole": (4644, 1716),
    "clickbait": (31999, 15999),
}
ARTICLES = {
    "drafts": 1430,
    "fakehealth": 2156,
    "ftd": 1677,
    "mt_ginco": 648,
    "baly": 2486,
    "politifact": 230,
    "horne": 326,
    "celebrity": 500,
}


@pytest.mark.parametrize("name", SENTENCES)
def test_real_sentences(name: str, shared_data: Path) -> None:
    rows = corpora.load(name, shared_data)
    assert (len(rows), sum(row.label for row in rows)) == SENTENCES[name]
    assert len({row.id for row in rows}) == len(rows)
    for mark in ("-LRB-", "``", "“", "’"):
        assert not any(mark in row.text for row in rows)


def test_real_polnear(shared_data: Path) -> None:
    # The splitter that scoring uses may change by a few sentences from release to release.
    rows = corpora.load("polnear", shared_data)
    assert 29_000 < len(rows) < 36_000
    assert 0.6 < sum(row.label for row in rows) / len(rows) < 0.75
    cues = [row.text[a:b] for row in rows for a, b in row.extra["cues"]]
    assert sum(cue in ("said", "says") for cue in cues) > len(cues) / 10


def test_real_bioscope_cues_stand_where_they_should(shared_data: Path) -> None:
    rows = corpora.load("bioscope", shared_data)
    cues = {row.text[a:b].lower() for row in rows for a, b in row.extra["cues"]}
    assert {"may", "suggest", "whether"} <= cues
    assert not any(cue != cue.strip() for cue in cues)


@pytest.mark.parametrize("name", ARTICLES)
def test_real_articles(name: str, shared_data: Path) -> None:
    rows = corpora.load(name, shared_data)
    assert len(rows) == ARTICLES[name]
    assert len({row.id for row in rows}) == len(rows)
    assert all(row.text.strip() for row in rows)


def test_real_fakehealth_answers(shared_data: Path) -> None:
    rows = [row for row in corpora.load("fakehealth", shared_data) if row.label]
    assert len(rows) == 592
    assert all(set(row.label) == set(corpora.module("fakehealth").CRITERIA) for row in rows)
    assert not any("/PRNewswire" in row.text[:300] or "Newswise" in row.text[:300] for row in rows)
