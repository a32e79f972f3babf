"""The word lists that ship ready built."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from credscore import signals
from credscore.detect.lexicon import Lexicon, compile_lists
from credscore.detect.tokens import tokenise
from credscore.signals import compiled

TEXT = "Many experts say that it may help; book a demo today, or say frobnicate twice."


def _found(lexicon: Lexicon, text: str) -> list[tuple[str, int, int]]:
    hits = lexicon.match(tokenise(text))
    rows = zip(hits.list.tolist(), hits.first.tolist(), hits.last.tolist(), strict=True)
    return [(lexicon.names[number], first, last) for number, first, last in rows]


def test_ready_built_tables_are_those_of_the_lists() -> None:
    stored = compiled.tables(signals.phrases())
    assert stored is not None, "the word lists changed: run python -m training.lexicon"
    fresh = compile_lists(signals.phrases())
    assert stored.keys() == fresh.keys()
    assert all(np.array_equal(stored[name], fresh[name]) for name in fresh)


def test_other_lists_are_compiled_anew() -> None:
    lists = {**signals.phrases(), "hedging.verb": ("frobnicate",)}
    assert compiled.tables(lists) is None
    assert ("hedging.verb", 15, 15) in _found(compiled.lexicon(lists, {}), TEXT)


def test_extra_phrases_are_found_as_if_they_were_listed() -> None:
    lists = signals.phrases()
    extra = {"hedging.verb": ("frobnicate", "(say|repeat) frobnicate twice"), "promotion.hype": ("frobnicate",)}
    together = Lexicon({name: (*patterns, *extra.get(name, ())) for name, patterns in lists.items()})
    found = _found(compiled.lexicon(lists, extra), TEXT)
    assert found == _found(together, TEXT)
    assert ("hedging.verb", 14, 16) in found
    assert ("promotion.hype", 15, 15) in found


def test_a_damaged_file_is_no_file(monkeypatch, tmp_path) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "compiled.npz"
    path.write_bytes(Path(compiled.PATH).read_bytes()[:1000])
    monkeypatch.setattr(compiled, "PATH", str(path))
    assert compiled.tables(signals.phrases()) is None
