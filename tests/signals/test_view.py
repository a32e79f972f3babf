"""Views of a Reading: they hold what the Reading holds, and no longer than it lives."""

from __future__ import annotations

from collections.abc import Callable

from credscore.detect.reading import Reading
from credscore.signals.view import View

ReadingOf = Callable[..., Reading]
TEXT = "We sold 40 lamps. “You don’t need all 40,” she said.\n\nWho would buy them in July?"


def test_a_view_tells_what_the_reading_tells(reading_of: ReadingOf) -> None:
    reading = reading_of(TEXT)
    view = View(reading)
    words = "we sold 40 lamps . \u201c you don't need all 40 , \u201d she said . who would buy them in july ?".split()
    tokens = range(-2, len(reading.tokens) + 2)
    assert [view.word(token) for token in tokens] == ["", "", *words, "", ""]
    assert view.words(-5, 10_000) == words
    assert list(view.quoted) == reading.quoted.tolist()
    assert view.sentence_of.tolist() == reading.sentence_of.tolist()
    assert view.statements == len(view) == 3
