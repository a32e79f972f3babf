"""Batches: order, laziness, failures, workers that die. The scorer is a stand-in that is sent to workers by value."""

from __future__ import annotations

import os
import pickle
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from joblib import parallel_config

from credscore.scoring import Failure, Record, Report, Scorer, batch
from credscore.scoring.batch import score_many
from credscore.scoring.record import Given


def stand_in() -> Any:
    """A scorer that repeats its text. Local, so that workers get its code: they cannot import this file."""

    class StandIn:
        def score_documents(self, given: Sequence[Given]) -> list[str]:
            return [self._score(item.document.source) for item in given]

        def _score(self, text: str) -> str:
            if text.startswith("once:"):
                marker = Path(text.partition(":")[2])
                if not marker.exists():
                    marker.touch()
                    os._exit(1)
            if text == "deadly":
                os._exit(1)
            if text == "faulty":
                raise RecursionError("too deep")
            if text == "vast":
                raise MemoryError
            return text.upper()

    return StandIn()


def unloadable() -> Any:
    """A scorer that no worker can load."""

    class Unloadable:
        def __reduce__(self) -> Any:
            def fail() -> None:
                raise LookupError("no such model here")

            return fail, ()

    return Unloadable()


@pytest.fixture(params=[1, 2])
def n_jobs(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest.fixture
def small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "CHUNK_ITEMS", 3)
    monkeypatch.setattr(batch, "WAVE", 2)


@pytest.mark.usefixtures("small_chunks")
def test_results_come_in_order(n_jobs: int) -> None:
    texts = [f"text {i}" for i in range(40)]
    assert list(score_many(stand_in(), texts, n_jobs=n_jobs)) == [text.upper() for text in texts]


def test_relative_paths_start_where_the_caller_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "x.md").write_text(name)
        monkeypatch.chdir(tmp_path / name)
        assert list(score_many(stand_in(), [Path("x.md")], n_jobs=2)) == [name.upper()]


def test_nothing_gives_nothing(n_jobs: int) -> None:
    assert list(score_many(stand_in(), [], n_jobs=n_jobs)) == []


@pytest.mark.usefixtures("small_chunks")
@pytest.mark.filterwarnings("ignore:.*:UserWarning")
def test_articles_are_taken_as_results_are(n_jobs: int) -> None:
    taken: list[int] = []

    def endless() -> Iterator[str]:
        number = 0
        while True:
            taken.append(number)
            yield f"text {number}"
            number += 1

    stream = score_many(stand_in(), endless(), n_jobs=n_jobs)
    assert taken == []
    for number in range(30):
        assert next(stream) == f"TEXT {number}"
        # A chunk of three, or a wave of two for each worker, and one article to see that a chunk is full.
        assert len(taken) <= number + (3 if n_jobs == 1 else 2 * 3 * n_jobs) + 1
    stream.close()  # type: ignore[attr-defined]


@pytest.mark.usefixtures("small_chunks")
def test_a_bad_article_is_a_failure_and_the_others_go_on(n_jobs: int, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("good")
    (tmp_path / "b.md").write_bytes(b"\0")
    articles = [
        "one", "faulty", tmp_path / "a.md", tmp_path / "b.md", tmp_path / "gone.md", "vast",
        Failure("c.jsonl", "no JSON", id="c.jsonl:7"), "two",
    ]  # fmt: skip
    results = list(score_many(stand_in(), articles, n_jobs=n_jobs))
    shown = [result.message if isinstance(result, Failure) else result for result in results]
    assert shown[0::7] == ["ONE", "TWO"]
    assert shown[2] == "GOOD"
    assert shown[1].startswith("internal error (RecursionError: too deep)")
    assert shown[3:5] == [
        "is a binary file, not text; score the article's text instead",
        "no such file; check the path",
    ]
    assert shown[5].startswith("internal error (MemoryError")
    assert results[6] == articles[6]
    assert [result.path for result in results if isinstance(result, Failure)] == [
        "item 1", str(tmp_path / "b.md"), str(tmp_path / "gone.md"), "item 5", "c.jsonl",
    ]  # fmt: skip
    assert "RecursionError: too deep" in results[1].traceback
    assert results[3].traceback == results[4].traceback == ""


@pytest.mark.parametrize("wrong", [b"bytes", None, 7, Path("nul\0byte")], ids=repr)
def test_what_is_no_article_is_a_failure_that_says_so(wrong: object) -> None:
    one, failure, two = score_many(stand_in(), ["one", wrong, "two"])  # type: ignore[list-item]
    assert (one, two) == ("ONE", "TWO")
    assert isinstance(failure, Failure)
    if not isinstance(wrong, Path):
        assert type(wrong).__name__ in failure.message
        assert failure.traceback == ""


@pytest.mark.usefixtures("small_chunks")
def test_the_article_that_kills_its_worker_is_named() -> None:
    articles = [Record(f"text {i}", id=str(i)).text for i in range(20)]
    articles[7] = articles[8] = "deadly"
    results = list(score_many(stand_in(), articles, n_jobs=2))
    assert [i for i, result in enumerate(results) if isinstance(result, Failure)] == [7, 8]
    assert results[7].path == "item 7"
    assert "worker process died" in results[7].message
    assert [result for i, result in enumerate(results) if i not in (7, 8)] == [
        f"TEXT {i}" for i in range(20) if i not in (7, 8)
    ]


@pytest.mark.usefixtures("small_chunks")
def test_results_are_finished_where_they_are_made_and_lost_ones_too(n_jobs: int) -> None:
    def finish(result: Any) -> tuple[int, str]:
        return os.getpid(), result.message if isinstance(result, Failure) else result[:6]

    articles = [f"text {i}" for i in range(10)]
    articles[3] = "faulty" if n_jobs == 1 else "deadly"
    places, shown = zip(*score_many(stand_in(), articles, n_jobs=n_jobs, finish=finish), strict=True)
    assert [text for i, text in enumerate(shown) if i != 3] == [f"TEXT {i}" for i in range(10) if i != 3]
    assert shown[3].startswith("internal error" if n_jobs == 1 else "the worker process died")
    assert {place == os.getpid() for i, place in enumerate(places) if i != 3} == {n_jobs == 1}


@pytest.mark.usefixtures("small_chunks")
def test_a_worker_that_died_by_chance_costs_nothing(tmp_path: Path) -> None:
    articles = [f"text {i}" for i in range(10)]
    articles[4] = f"once:{tmp_path / 'died'}"
    results = list(score_many(stand_in(), articles, n_jobs=2))
    assert (tmp_path / "died").exists()
    assert results == [str(article).upper() for article in articles]


def test_workers_that_cannot_start_are_no_fault_of_the_articles() -> None:
    with pytest.raises(Exception, match="un-serialize"):
        list(score_many(unloadable(), ["one", "two"], n_jobs=2))


def test_the_backend_is_the_one_in_force_at_the_call() -> None:
    class Threaded:
        def score_documents(self, given: Sequence[Given]) -> list[int]:
            return [os.getpid()] * len(given)

    with parallel_config(backend="threading", n_jobs=2):
        stream = score_many(Threaded(), ["a", "b"], n_jobs=None)  # type: ignore[arg-type]
    assert list(stream) == [os.getpid()] * 2


def test_an_unknown_format_is_said_at_once() -> None:
    with pytest.raises(ValueError, match="markdown"):
        score_many(stand_in(), [], "troff")


def test_an_article_is_as_large_as_what_there_is_to_score(tmp_path: Path) -> None:
    (tmp_path / "six").write_text("6" * 6)
    articles: list[Any] = ["aaaa", Record("f" * 9), tmp_path / "six", tmp_path / "gone"]
    assert [batch._size(article) for article in articles] == [4, 9, 6, 0]


def test_a_record_is_carried_to_its_report(n_jobs: int) -> None:
    text = "Many experts say that our platform is the best. Book a demo today!"
    records = [
        Record(text, "x1", "crawl.jsonl", {"url": "https://example.org/"}),
        Record(text.encode("utf-16"), "x2"),
        Record(b"\0\1\2", "x3", "crawl.jsonl", {"n": 1}),
    ]
    scorer = Scorer()
    first, second, third = scorer.score_many(records, n_jobs=n_jobs)
    assert isinstance(first, Report)
    assert (first.id, first.path, first.fields) == ("x1", "crawl.jsonl", {"url": "https://example.org/"})
    assert list(first.to_dict())[:4] == ["schema_version", "path", "id", "fields"]
    assert isinstance(second, Report)
    assert second.features == first.features == scorer.score(text).features
    assert isinstance(third, Failure)
    assert third.to_dict() == {
        "path": "crawl.jsonl", "id": "x3", "fields": {"n": 1}, "error": third.message,
    }  # fmt: skip


def test_a_scorer_is_sent_as_its_model_and_loaded_once() -> None:
    scorer = Scorer(extra_phrases={"promotion.hype": ["leak of the century"]})
    sent = pickle.dumps(scorer)
    assert len(sent) < 1_000
    assert pickle.loads(sent) is pickle.loads(sent)


def test_processes_score_as_one_does(examples: list[Path]) -> None:
    scorer = Scorer()
    assert list(scorer.score_many(examples, n_jobs=2)) == list(scorer.score_many(examples))


def test_a_record_that_kills_its_worker_is_named_by_its_id() -> None:
    lost = batch._lost((7, Record("text", "x7", "crawl.jsonl", {"n": 1})))
    assert (lost.path, lost.id, lost.fields) == ("crawl.jsonl", "x7", {"n": 1})  # type: ignore[union-attr]
