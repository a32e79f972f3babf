"""The Scorer: contributions add up, same text same report, threads, pickles, batches, abstention, spans."""

from __future__ import annotations

import math
import pickle
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import credscore
from credscore import Failure, Report, Scorer
from credscore.scoring.batch import CHUNK_ITEMS
from credscore.scoring.heads import logistic

DETECTORS = {"speculation", "weasel", "attribution", "checkworthy", "assumption", "causal", "loaded", "call_to_action"}
PLAIN = (
    "The town replaced 40 kilometres of pipe last year. The works office says that leaks fell by a third, according "
    "to its annual report. Engineers walked every street in spring and listened at the valves. They found that old "
    "joints, not old pipes, lost most of the water. A second survey in autumn gave the same result. The council will "
    "decide in March whether the remaining joints are to be replaced at once or over ten years. Residents near the "
    "station have asked for the work to be done at night, since the road is narrow and the buses cannot turn.\n"
)


@pytest.fixture(scope="module")
def scorer() -> Scorer:
    return Scorer()


@pytest.fixture(scope="module")
def reports(scorer: Scorer, examples: list[Path]) -> list[Report]:
    return [scorer.score_file(path) for path in examples]


def test_contributions_add_up_to_the_logit_exactly(reports: list[Report]) -> None:
    for report in reports:
        for head, score in (("credibility", report.credibility), ("hype", report.hype)):
            points = report.contributions[head]
            assert "baseline" in points
            assert score == 100 * logistic(math.fsum(points.values()))


def test_scores_lie_inside_their_intervals(reports: list[Report]) -> None:
    for report in reports:
        for score, interval in (
            (report.credibility, report.credibility_interval),
            (report.hype, report.hype_interval),
        ):
            assert score is not None
            assert interval is not None
            assert 0 <= interval[0] <= score <= interval[1] <= 100


def test_same_text_same_report(scorer: Scorer, examples: list[Path]) -> None:
    for path in examples:
        assert scorer.score_file(path) == Scorer().score_file(path)


def test_spans_lie_in_the_source_in_order(reports: list[Report]) -> None:
    for report in reports:
        assert report.sentences
        for item in (*report.sentences, *report.findings):
            assert 0 <= item.start < item.end <= len(report.source)
        starts = [finding.start for finding in report.findings]
        assert starts == sorted(starts)


def test_every_sentence_has_every_probability(reports: list[Report]) -> None:
    for report in reports:
        for sentence in report.sentences:
            assert set(sentence.probabilities) == DETECTORS
            assert all(0 <= p <= 1 for p in sentence.probabilities.values())


def test_four_signals(reports: list[Report]) -> None:
    for report in reports:
        assert list(report.signals) == ["hedging", "citations", "promotion", "claims"]
        assert all(0 <= signal.level <= 100 for signal in report.signals.values())


def test_detect_and_thresholds(scorer: Scorer) -> None:
    found = scorer.detect(["Some experts say that it may work.", "Book a free demo today!", ""])
    assert set(found) == set(scorer.thresholds) == DETECTORS
    assert all(values.shape == (3,) for values in found.values())
    assert found["call_to_action"][1] > scorer.thresholds["call_to_action"] > found["call_to_action"][0]
    assert found["weasel"][0] > found["weasel"][1]
    assert scorer.detect([]) == {} or all(len(v) == 0 for v in scorer.detect([]).values())


def test_detect_gives_a_sentence_the_same_probability_alone_and_among_others(scorer: Scorer) -> None:
    lines = ["It may rain.", "Sales rose by 4% in 2019.", "We must act now!\nToday."]
    together = scorer.detect(lines)
    for number, line in enumerate(lines):
        alone = scorer.detect([line])
        assert all(alone[name][0] == pytest.approx(together[name][number], abs=1e-12) for name in DETECTORS)


def test_pickled_and_threaded_scorers_agree(scorer: Scorer, examples: list[Path]) -> None:
    copy = pickle.loads(pickle.dumps(scorer))
    expected = [scorer.score_file(path) for path in examples]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(copy.score_file, examples * 3)) == expected * 3


def test_score_many_is_lazy_ordered_and_goes_on_after_a_failure(scorer: Scorer, tmp_path: Path) -> None:
    taken: list[int] = []

    def articles():  # type: ignore[no-untyped-def]
        for number, article in enumerate([PLAIN, tmp_path / "missing.md", *["Short."] * (2 * CHUNK_ITEMS), PLAIN]):
            taken.append(number)
            yield article

    results = scorer.score_many(articles())
    assert not taken
    assert isinstance(next(results), Report)
    assert len(taken) <= CHUNK_ITEMS + 1, "no more is taken than is scored together"
    failure, *_, last = list(results)
    assert isinstance(failure, Failure)
    assert failure.path.endswith("missing.md")
    assert isinstance(last, Report)


def test_score_many_in_processes_gives_the_same_reports(scorer: Scorer, examples: list[Path]) -> None:
    assert list(scorer.score_many(examples, n_jobs=2)) == list(scorer.score_many(examples))


@pytest.mark.parametrize(
    ("text", "format", "reason"),
    [
        ("Too short to say anything about.", "text", "short"),
        ("", "text", "short"),
        ("Der Rat der Stadt hat gestern beschlossen, die alten Rohre im Norden zu ersetzen. " * 15,
         "text", "not English"),
        ("```\n" + "x = compute(y)\n" * 400 + "```\n\n" + PLAIN, "markdown", "code"),
        ("| a | b |\n|---|---|\n" + "| 12 | some words in a cell |\n" * 300 + "\n" + PLAIN, "markdown", "table"),
        ("- a pipe\n- a valve\n- two taps\n" * 200 + "\n" + PLAIN, "markdown", "list"),
    ],
)  # fmt: skip
def test_abstains_with_a_reason(scorer: Scorer, text: str, format: str, reason: str) -> None:
    report = scorer.score(text, format)
    assert report.abstained is not None
    assert reason in report.abstained
    assert report.credibility is None
    assert report.hype is None
    assert report.contributions == {}
    assert len(report.signals) == 4


def test_plain_prose_is_scored(scorer: Scorer) -> None:
    report = scorer.score(PLAIN)
    assert report.abstained is None
    assert report.words > 80


def test_wrong_arguments(scorer: Scorer) -> None:
    with pytest.raises(TypeError, match="str"):
        scorer.score(b"bytes")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="markdown"):
        scorer.score(PLAIN, format="word")


def test_module_functions_are_the_default_scorer(scorer: Scorer, examples: list[Path]) -> None:
    assert credscore.score(PLAIN) == scorer.score(PLAIN)
    assert credscore.score_file(examples[0]) == scorer.score_file(examples[0])


def test_to_dict_holds_json_values(reports: list[Report]) -> None:
    import json

    for report in reports:
        assert json.loads(json.dumps(report.to_dict(), allow_nan=False)) == report.to_dict()
