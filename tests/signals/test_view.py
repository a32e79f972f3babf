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
    tokens = range(-2, len(reading.tokens) + 2)
    assert [view.word(token) for token in tokens] == [reading.word(token) for token in tokens]
    assert view.words(-5, 10_000) == [reading.word(token) for token in tokens if reading.word(token)]
    assert list(view.quoted) == reading.quoted.tolist()
    assert view.sentence_of.tolist() == reading.sentence_of.tolist()
    assert view.statements == len(view) == 3
