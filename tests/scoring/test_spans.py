"""Spans mapped in bulk are those mapped one by one."""

from __future__ import annotations

import numpy as np
import pytest

from credscore.scoring.spans import source_spans
from credscore.text.formats import read

SOURCES = {
    "markdown": "# Fish &amp; chips\n\nA **bold** [claim](http://a.example/b) of 5&nbsp;km,\nand more\\.\n\n"
    "> said `x`\n",
    "html": "<p>Fish &amp; <b>chips</b> cost &pound;5.</p><p>They  did\nnot.</p>",
    "text": "One line.\n\nAnother one.",
}


@pytest.mark.parametrize("form", SOURCES)
def test_every_span(form: str) -> None:
    document = read(SOURCES[form], form)
    size = len(document.text)
    pairs = [(a, b) for a in range(size) for b in range(a, size + 1)]
    start, end = np.array(pairs, np.int64).T
    assert source_spans(document.offsets, start, end) == [document.source_span(a, b) for a, b in pairs]


def test_an_empty_document() -> None:
    document = read("", "text")
    nothing = np.zeros(1, np.int64)
    assert source_spans(document.offsets, nothing, nothing) == [document.source_span(0, 0)]
