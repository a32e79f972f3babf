"""The annotated corpora: samples are reproducible, spans are exact, labels are valid, agreement is nltk's."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training import annotate
from training.annotations import sampling, sources
from training.annotations.sampling import Plan, Row
from training.annotations.sources import DROPPED, Source

NAMES = sorted(sampling.PLANS)
POST = """---
title: Lanterns
---
# Lanterns for the harbour

Our [lanterns](https://lumo.example/shop) burn for **twelve** hours. Buy one today &amp; see.

```
buy = "not a sentence of prose"
```

- Press the small lever twice until it clicks.
"""


@pytest.fixture
def data(tmp_path: Path) -> Iterator[Path]:
    """A corpus of drafts: two repositories, one of them much larger than the other."""
    drafts = tmp_path / "drafts"
    drafts.mkdir()
    rows = [{"id": "post", "repo": "lumo/site", "raw": POST}]
    rows += [
        {"id": f"log{n}", "repo": "quay/log", "raw": f"Boat number {n} left the quay.\n\nIt was the {n}th boat.\n"}
        for n in range(30)
    ]
    with gzip.open(drafts / "train.jsonl.gz", "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in rows)
    yield tmp_path
    sources.documents.cache_clear()


def texts(source: Source) -> list[str]:
    return [sources.readable(source, start, end) for start, end in sampling.sentences(source)]


def test_sentences_leave_code_and_front_matter_out() -> None:
    assert texts(Source("drafts", "post", "lumo/site", POST, True)) == [
        "Lanterns for the harbour",
        "Our lanterns burn for twelve hours.",
        "Buy one today & see.",
        "Press the small lever twice until it clicks.",
    ]


@given(st.text(alphabet="ab *_[](){}<>!`~#-=|\n\\:/.%\t'", max_size=300))
def test_mask_keeps_every_offset(text: str) -> None:
    view = sources.mask(text)
    assert len(view) == len(text)
    assert all(seen in (char, DROPPED, "\n") for char, seen in zip(text, view, strict=True))


@given(st.text(alphabet="ab cd. #*[]()\n!", max_size=300))
def test_spans_lie_within_the_text_and_do_not_overlap(text: str) -> None:
    spans = list(sampling.sentences(Source("drafts", "x", "x", text, True)))
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


def test_ftd_tokens_are_joined() -> None:
    source = Source("ftd", "x", "x", "It does n't , he said , matter ( much ) . </doc>", False)
    assert sources.readable(source, 0, len(source.text)) == "It doesn't, he said, matter (much)."


@pytest.mark.parametrize(
    ("words", "stratum"),
    [
        ("Sign up for our newsletter", "strong"),
        ("The trial lasted two weeks.", "likely"),
        ("See the chapter on knots.", "hard"),
        ("The tide was low.", "random"),
    ],
)
def test_strata(words: str, stratum: str) -> None:
    assert sampling.stratum("call_to_action", words) == stratum


def test_draw_is_reproducible_and_caps_groups(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plan = {"drafts": Plan({"strong": 5, "random": 50}, 4)}
    monkeypatch.setitem(sampling.PLANS, "call_to_action", plan)
    rows = sampling.draw("call_to_action", data)
    assert rows == sampling.draw("call_to_action", data)
    assert rows != sampling.draw("call_to_action", data, seed=1)
    assert [row.id for row in rows] == [f"{n:04d}" for n in range(len(rows))]
    assert sum(row.document != "post" for row in rows) == 4
    assert len({(row.document, row.start) for row in rows}) == len(rows)


def test_load_joins_labels_with_the_text(data: Path, tmp_path: Path) -> None:
    start = POST.index("Buy one")
    annotate.write_sample("call_to_action", [Row("0000", "drafts", "post", start, start + 24, "strong")], tmp_path)
    annotate.write_labels("call_to_action", "A", {"0000": ("0", "ad_copy")}, tmp_path)
    annotate.write_labels("call_to_action", "gold", {"0000": ("1", "cta")}, tmp_path)
    (found,) = annotate.load("call_to_action", data, folder=tmp_path)
    assert (found.text, found.label, found.group) == ("Buy one today & see.", 1, "drafts:lumo/site")
    assert found.labels == {"label": "1", "kind": "cta"}
    assert found.stratum == "strong"
    assert annotate.load("call_to_action", data, "A", tmp_path)[0].labels["kind"] == "ad_copy"


@pytest.mark.parametrize(
    ("name", "labels"),
    [
        ("call_to_action", ("1", "ad_copy")),
        ("call_to_action", ("0", "cta")),
        ("call_to_action", ("1", "offer")),
        ("unsupported_claim", ("0", "1")),
        ("unsupported_claim", ("1", "")),
    ],
)
def test_contradicting_labels_are_refused(name: str, labels: tuple[str, ...], tmp_path: Path) -> None:
    annotate.write_labels(name, "A", {"0000": labels}, tmp_path)
    with pytest.raises(ValueError, match="0000"):
        annotate.read_labels(name, "A", tmp_path)


def test_agreement_is_chance_corrected(tmp_path: Path) -> None:
    """Four sentences, one disagreement: observed 3/4, expected 1/2, so Cohen's kappa is 1/2."""
    first = [("1", "cta"), ("1", "cta"), ("0", "none"), ("0", "none")]
    second = [("1", "cta"), ("0", "none"), ("0", "none"), ("0", "none")]
    for annotator, labels in (("A", first), ("B", second)):
        annotate.write_labels("call_to_action", annotator, {str(n): row for n, row in enumerate(labels)}, tmp_path)
    measures = annotate.agreement("call_to_action", folder=tmp_path)
    assert measures["positive"]["observed"] == 0.75
    assert measures["positive"]["kappa"] == pytest.approx(0.5)
    assert measures["kind"]["alpha"] == pytest.approx(1 - 0.25 / (30 / 56))


def test_support_is_compared_where_both_see_a_claim(tmp_path: Path) -> None:
    for annotator, labels in (("A", ("1", "0")), ("B", ("0", ""))):
        both = {"0": ("1", "0"), "1": ("1", "1"), "2": labels}
        annotate.write_labels("unsupported_claim", annotator, both, tmp_path)
    measures = annotate.agreement("unsupported_claim", folder=tmp_path)
    assert (measures["claim"]["n"], measures["supported"]["n"]) == (3, 2)
    assert measures["positive"]["observed"] == pytest.approx(2 / 3)


@pytest.mark.parametrize("name", NAMES)
def test_committed_labels_fit_the_committed_sample(name: str) -> None:
    rows = annotate.read_sample(name)
    assert len({row.id for row in rows}) == len(rows)
    assert all(0 <= row.start < row.end for row in rows)
    assert all({row.id for row in rows} == set(annotate.read_labels(name, who)) for who in ("A", "B", "gold"))


@pytest.mark.parametrize("name", NAMES)
def test_gold_settles_only_what_the_annotators_dispute(name: str) -> None:
    first, second, gold = (annotate.read_labels(name, who) for who in ("A", "B", "gold"))
    assert first != second
    assert all(gold[key] in (first[key], second[key]) for key in gold)


@pytest.mark.skipif(not (annotate.DATA / "drafts").exists(), reason="the corpora are not here")
@pytest.mark.parametrize("name", NAMES)
def test_committed_spans_find_their_sentences(name: str) -> None:
    found = annotate.load(name)
    assert len(found) == len(annotate.read_sample(name))
    assert all(2 <= len(row.text.split()) <= sampling.WORDS[1] for row in found)


@pytest.mark.skipif(not (annotate.DATA / "drafts").exists(), reason="the corpora are not here")
@pytest.mark.parametrize("name", ["sales_pitch", "unsupported_claim"])
def test_the_committed_sample_is_what_the_code_draws(name: str) -> None:
    assert sampling.draw(name, annotate.DATA) == annotate.read_sample(name)


def test_show_prints_the_sentence_and_hides_the_stratum(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    start = POST.index("Buy one")
    annotate.write_sample("call_to_action", [Row("0000", "drafts", "post", start, start + 24, "strong")], tmp_path)
    assert annotate.main(["show", "--name", "call_to_action", "--data", str(data), "--folder", str(tmp_path)]) == 0
    printed = capsys.readouterr().out
    assert "⟦Buy one today &amp; see.⟧" in printed
    assert "strong" not in printed
