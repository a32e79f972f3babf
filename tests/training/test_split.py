"""The test part: the same groups for ever, about one in seven, told by corpus and group alone."""

from __future__ import annotations

from training.split import SHARE, held_out


def test_about_one_group_in_seven() -> None:
    held = sum(held_out("corpus", f"group{i}") for i in range(7000))
    assert abs(held - 7000 / SHARE) < 100


def test_corpora_differ() -> None:
    assert [held_out("a", str(i)) for i in range(100)] != [held_out("b", str(i)) for i in range(100)]


def test_the_split_is_for_ever() -> None:
    """Training never saw these; another split would let the gate measure what was learned by heart."""
    assert [i for i in range(40) if held_out("drafts", f"repo{i}")] == [13, 14, 32]
