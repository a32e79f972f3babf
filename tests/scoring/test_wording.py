"""What a model of wording reads, and what it does not."""

from __future__ import annotations

import numpy as np
import pytest

from credscore import signals
from credscore.detect.index import HashIndex
from credscore.detect.ngrams import SentenceDetectors
from credscore.detect.passes import passes
from credscore.scoring.wording import worded
from credscore.text.formats import read

NONE = np.zeros(0)
DETECTORS = SentenceDetectors((), HashIndex(np.zeros(0, np.uint64)), np.zeros((0, 0), np.float32), NONE, NONE, NONE)


def words(text: str) -> str:
    """The text of the tokens that n-grams are made of, in sentences that wording is read from."""
    (passed,) = passes([read(text, "markdown")], signals.lexicon(), DETECTORS)
    (found,), (tokens, first, last) = passed.readings, passed.unmarked
    spans = [range(a, b) for a, b, own in zip(first, last, worded(found), strict=True) if own]
    return " ".join(found.text[tokens.start[t] : tokens.end[t]] for span in spans for t in span)


BODY = "The canal was dug by hand over nine years, and the town paid for most of it."


def test_headings_are_read_but_not_that_of_the_references() -> None:
    assert words(f"# A canal\n\n{BODY}\n\n## References\n\n1. Marsh, H. (2004). Canals of the north.\n") == words(
        f"# A canal\n\n{BODY}\n"
    )


@pytest.mark.parametrize("cited", ["(Marsh & Cole, 2004)", "(Marsh et al., 2004; Cole, 2011)"])
def test_names_and_years_in_parentheses_are_not_read(cited: str) -> None:
    assert words(BODY[:-1] + f" {cited}.") == words(BODY)


def test_a_link_alone_in_parentheses_is_not_read() -> None:
    assert words(BODY[:-1] + " ([more](https://canal.example/why)).") == words(BODY)
    assert "report" in words(BODY[:-1] + " (in a [report](https://canal.example/why) of ours).")


def test_other_parentheses_and_names_in_running_text_are_read() -> None:
    text = "As Marsh (2004) writes, the canal (a long one) was dug by hand, and the town paid for it."
    assert {"Marsh", "2004", "long"} <= set(words(text).split())
