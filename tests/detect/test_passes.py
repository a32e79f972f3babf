"""Documents read together are read as each would be alone."""

from __future__ import annotations

from itertools import permutations

import pytest

from credscore.detect import passes
from credscore.detect.reading import Reading
from credscore.scoring import Scorer
from credscore.text.document import Document
from credscore.text.formats import read

TEXTS = (
    "Many experts say that it may help. \u201cIt cut costs by 40%,\u201d she said.\n\n> A quotation (",
    "",
    "Say. \u201cAll of this is quoted, and never closed",
    "The dogs' bowls are 'very good', the owners'",
    "# Say\n\nAs Marsh (2004) writes, it works [1].\n\nMore [here](https://a.example). Book a demo today",
    ") so, and 5",
    ". Sign up",
)


def documents() -> list[Document]:
    return [read(text, "markdown") for text in TEXTS]


def shown(reading: Reading) -> list[object]:
    """All that was read, as plain values."""
    tokens, sentences = reading.tokens, reading.sentences
    columns = [tokens.start, tokens.end, tokens.hash, tokens.kind, reading.sentence_of, reading.prose, reading.quoted]
    columns += [sentences.start, sentences.end, sentences.first, sentences.last, sentences.block, sentences.prose]
    columns += reading.probabilities.values()
    return [reading.text, reading.hits, *(column.tolist() for column in columns)]


@pytest.fixture(scope="module")
def scorer() -> Scorer:
    return Scorer()


def test_each_is_read_as_if_alone(scorer: Scorer) -> None:
    given = documents()
    alone = [shown(passed.readings[0]) for document in given for passed in scorer.read_documents([document])]
    for order in list(permutations(range(len(given))))[::97]:
        (passed,) = scorer.read_documents([given[i] for i in order])
        assert [shown(reading) for reading in passed.readings] == [alone[i] for i in order]


def test_each_is_scored_as_if_alone(scorer: Scorer) -> None:
    texts = [" ".join(TEXTS[i:] + TEXTS[:i]) * 3 for i in range(len(TEXTS))]
    assert list(scorer.score_many([*texts, *TEXTS])) == [scorer.score(text) for text in (*texts, *TEXTS)]


def test_long_texts_go_by_themselves(monkeypatch: pytest.MonkeyPatch, scorer: Scorer) -> None:
    monkeypatch.setattr(passes, "LONGEST", 150)
    together = list(scorer.read_documents(documents()))
    assert sum(len(passed.readings) for passed in together) == len(TEXTS)
    assert max(sum(len(reading.text) + 1 for reading in passed.readings) for passed in together) <= 150
    assert len(list(scorer.read_documents([read("word " * 99, "text")] * 3))) == 3


def test_nothing_is_read_in_no_pass() -> None:
    assert list(Scorer().read_documents([])) == []
