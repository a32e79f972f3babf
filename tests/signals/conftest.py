"""Readings of example texts, with no reader and no trained model in between."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache

import numpy as np
import pytest

from credscore import signals
from credscore.detect.index import HashIndex
from credscore.detect.lexicon import Lexicon
from credscore.detect.ngrams import SentenceDetectors
from credscore.detect.passes import passes
from credscore.detect.reading import Reading
from credscore.text.builder import DocumentBuilder
from credscore.text.document import Document
from credscore.text.formats import read

NAMES = ("speculation", "weasel", "attribution", "checkworthy", "assumption", "causal", "loaded", "call_to_action")


def document_of(text: str, kinds: Mapping[int, str] | None = None) -> Document:
    """Blank-line separated blocks, paragraphs unless ``kinds`` (block number -> kind) says otherwise."""
    builder = DocumentBuilder(text, "text")
    here = 0
    for number, block in enumerate(text.split("\n\n")):
        builder.begin((kinds or {}).get(number, "paragraph"))
        builder.add(block, here, here + len(block))
        here += len(block) + 2
    return builder.build()


_MARKED = re.compile(r"\[(\w+) ?([^\]]*)\] ")


def marked_document_of(text: str) -> Document:
    """``[button] ...`` and ``[heading] ...`` make such a block, ``[link address] ...`` a paragraph that is one link."""
    marked = _MARKED.match(text)
    at = marked.end() if marked else 0
    kind = marked[1] if marked else "paragraph"
    builder = DocumentBuilder(text, "text")
    builder.begin("paragraph" if kind == "link" else kind)
    start = builder.position
    builder.add(text[at:], at, len(text))
    if marked and kind == "link":
        builder.link(start, marked[2])
    return builder.build()


def example_document_of(signal: str, text: str) -> Document:
    """An example of a rule, in the way in which its signal's examples are written."""
    if signal in ("citations", "claims"):
        return read(text, "markdown")
    return marked_document_of(text) if signal == "promotion" else document_of(text)


def no_detectors() -> SentenceDetectors:
    """The eight detectors with no weights: every probability is below one in a million."""
    n = len(NAMES)
    nothing = HashIndex(np.zeros(0, np.uint64))
    weights = np.zeros((0, n), np.float32)
    return SentenceDetectors(NAMES, nothing, weights, bias=np.full(n, -14.0), power=np.zeros(n), peak=np.zeros(n))


@cache
def _lexicon() -> Lexicon:
    return Lexicon(signals.phrases())


def read_with(document: Document, lexicon: Lexicon) -> Reading:
    """A Reading of ``document`` with the lists of ``lexicon``."""
    (passed,) = passes([document], lexicon, no_detectors())
    (reading,) = passed.readings
    return reading


def reading_of(source: str | Document, **probabilities: float) -> Reading:
    """A Reading of ``source`` with the lists of all signals; ``probabilities`` sets a detector for all sentences."""
    document = document_of(source) if isinstance(source, str) else source
    reading = read_with(document, _lexicon())
    for name, value in probabilities.items():
        reading.probabilities[name] = np.full(len(reading.sentences), value)
    return reading


@pytest.fixture(name="document_of")
def _document_of() -> Callable[..., Document]:
    return document_of


@pytest.fixture(name="read_with")
def _read_with() -> Callable[[Document, Lexicon], Reading]:
    return read_with


@pytest.fixture(name="reading_of")
def _reading_of() -> Callable[..., Reading]:
    return reading_of


@pytest.fixture(name="example_document_of")
def _example_document_of() -> Callable[[str, str], Document]:
    return example_document_of
