"""What a teacher said is found again by place, and a student learns words from it that no label mentions."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from credscore.detect.ngrams import SentenceDetectors
from training import corpora, detectors, distilled
from training.corpora import Sentence
from training.design import Design, examples
from training.distil import Pool, teach
from training.distilled import Place, Soft
from training.taskdata import TaskData
from training.tasks import Part, Task
from training.vectorise import tokenised
from training.words import Kinship

TASK = Task("urging", (Part("one", list),), power=0.25, strength=1.0, kinship=Kinship())
TEXT = "Visit us today.  Rivers\nrise in spring."
PLACES = [Place("made-up", "one", 0, 15, "Visit us today."), Place("made-up", "one", 17, 40, "Rivers rise in spring.")]


@pytest.fixture
def corpus(monkeypatch: pytest.MonkeyPatch) -> list[Sentence]:
    rows = [Sentence("one", TEXT, 0, "group")]
    monkeypatch.setattr(corpora, "load", lambda name, data: rows)
    return rows


def test_what_is_written_is_read(corpus: list[Sentence], tmp_path: Path) -> None:
    probability = np.array([[0.9, 0.8], [0.1, 0.2]])
    path = distilled.write("urging", PLACES, probability, tmp_path)
    found = distilled.read("urging", tmp_path, tmp_path)
    assert found is not None
    assert found.texts == [place.text for place in PLACES]
    assert found.probability.tolist() == probability.tolist()
    assert "Visit" not in path.read_text()


def test_a_sentence_that_has_changed_is_left_out_and_counted(
    corpus: list[Sentence], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    distilled.write("urging", PLACES, np.full((2, 2), 0.5), tmp_path)
    corpus[0] = replace(corpus[0], text=TEXT.replace("Rivers", "Rents"))
    found = distilled.read("urging", tmp_path, tmp_path)
    assert found is not None and found.texts == ["Visit us today."]
    assert "urging.tsv: 1 of 2 sentences have changed" in capsys.readouterr().err


def test_a_task_without_a_teacher_has_no_table(tmp_path: Path) -> None:
    assert distilled.read("urging", tmp_path, tmp_path) is None


def _data(soft: Soft | None) -> TaskData:
    texts = [f"{verb} the {thing} today" for thing in ("bridge", "canal", "museum") for verb in ("visit", "they saw")]
    label = np.array([1, 0] * 3)
    none = np.zeros(6, np.int64)
    return TaskData(TASK, texts, label, np.array(["a", "a", "b", "b", "c", "c"]), none, none.astype(bool), soft)


def _margin(soft: Soft | None, text: str) -> float:
    rows = _data(soft)
    linear = Design.of(rows)
    fitted = linear.fold(linear.fit(rows, np.arange(6)))
    detector = detectors.Detector(TASK, fitted, 0.0, 0.5, np.zeros(0))
    shipped = SentenceDetectors.load(*detectors.pack([detector], 1000))
    sentence = tokenised([text])
    found = shipped.find(sentence.tokens, sentence.first, sentence.last)
    return float(shipped.margins(found, sentence.last - sentence.first)[0, 0])


def test_a_student_learns_words_that_no_label_mentions() -> None:
    taught = Soft(["book it now", "book a seat", "rain fell here", "rain fell there"],
                  np.repeat([[0.9], [0.9], [0.1], [0.1]], 6, axis=1))  # fmt: skip
    assert _margin(None, "book") == pytest.approx(_margin(None, "rain"), abs=0.01)
    assert _margin(taught, "book") > _margin(taught, "rain") + 0.5


def test_a_fold_hears_its_own_teacher() -> None:
    texts = ["book it now", "book a seat", "rain fell here", "rain fell there"]
    says = np.array([[0.9] * 2 + [0.1], [0.9] * 2 + [0.1], [0.1] * 2 + [0.9], [0.1] * 2 + [0.9]])
    rows = _data(Soft(texts, says))
    design = Design.of(rows)
    place = np.array([6, 8])
    first, every = (design.margins(design.fit(rows, np.arange(6), fold), place) for fold in (0, -1))
    assert first[0] > first[1] and every[0] < every[1]


def test_unlabelled_sentences_weigh_as_much_as_labelled_ones() -> None:
    data = _data(Soft(["one", "other"], np.array([[0.2], [0.6]])))
    rows, label, weight = examples(data, np.arange(4), 0)
    assert rows.tolist() == [0, 1, 2, 3, 6, 7, 6, 7]
    assert label.tolist() == [1, 0, 1, 0, 1, 1, 0, 0]
    assert weight[4:].tolist() == pytest.approx([0.75, 2.25, 2, 1])


def test_a_teacher_is_taught_on_the_corpus_that_its_pool_names() -> None:
    task = replace(TASK, parts=(Part("one", lambda data: []), Part("other", lambda data: [])))
    things = "bridge canal library market museum orchard quarry theatre tower windmill".split()
    texts = [f"{verb} the {thing} today" for thing in things for verb in ("visit", "they saw")]
    none = np.zeros(40, np.int64)
    group = np.array(2 * [thing for thing in things for _ in range(2)])
    rows = TaskData(task, texts + [text.upper() for text in texts], np.arange(40) % 2, group, np.arange(40) // 20,
                    none.astype(bool))  # fmt: skip
    read: list[str] = []

    def encode(sentences: list[str]) -> np.ndarray:
        read.extend(sentences)
        return np.array([[len(text), "SAW" in text] for text in sentences], np.float32)

    said = teach(rows, Pool("other", lambda data: [], 2, 1.0), PLACES, encode)
    assert read == rows.texts[20:] + [place.text for place in PLACES]
    assert said.shape == (len(PLACES), 6) and (said > 0).all() and (said < 1).all()


@pytest.mark.parametrize("path", sorted(distilled.HOME.glob("*.tsv")), ids=lambda path: path.stem)
def test_tables_hold_places_and_probabilities_and_nothing_else(path: Path) -> None:
    header, *lines = path.read_text(encoding="utf-8").splitlines()
    assert header.split("\t") == ["corpus", "id", "start", "end", "crc32", *(f"fold{i}" for i in range(5)), "all"]
    for line in lines:
        corpus, name, *numbers = line.split("\t")
        assert corpus in corpora.NAMES and " " not in name
        assert all(0 <= int(number) <= 1000 for number in numbers[3:])
