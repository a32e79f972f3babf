"""Where a stream is cut."""

from __future__ import annotations

from credscore.chunks import chunks


def test_chunks_are_cut_by_size() -> None:
    sizes = [4, 6, 1, 50, 1, 9, 6, 0]
    assert list(chunks(sizes, int, 10)) == [[4, 6], [1], [50], [1, 9], [6, 0]]


def test_chunks_are_cut_by_number() -> None:
    assert list(chunks("abcde", len, 100, most=2)) == [["a", "b"], ["c", "d"], ["e"]]


def test_nothing_has_no_chunks() -> None:
    assert list(chunks("", len, 10)) == []
