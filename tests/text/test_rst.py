from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credscore.text import rst
from tests.text.offsets import check_offsets

PIECES = st.sampled_from([
    "Title\n", "=====\n", "-----\n", "\n", "\n\n", "word ", "é", "``a``", "`a <b>`_", "`a`_", "`", "``", ":ref:`a`",
    ":cite:`k`", "*", "**", "[1]_", "[#]_",
    ".. [1] Note\n", ".. [#] Note\n", ".. note::\n", ".. code-block:: c\n", "   ", "  body\n", "::\n",
    ".. _a: http://b.c\n", "__ http://d.e\n", "- ", "1. ",
    "#. ", "| line\n", "+---+---+\n", "| a | b |\n", "===  ===\n", "a    b\n", ":Author: Me\n", "\t", "\r\n", "\\",
    "|x|", ".. |x| replace:: y\n", ".. figure:: a\n",
    "\U0001f600", "\f", "word_", "word__", ".. comment\n", "..\n", ">>> a\n", ".. list-table::\n", "\u2028",
])  # fmt: skip


def blocks(source: str) -> list[tuple[str, str]]:
    document = rst.read(source)
    return [(b.kind, document.text[b.start : b.end]) for b in document.blocks]


@given(st.one_of(st.text(), st.lists(PIECES, max_size=40).map("".join)))
def test_any_text_reads_with_exact_offsets(source: str) -> None:
    check_offsets(rst.read(source))


@pytest.mark.parametrize(
    "source",
    ["`" * 100_000, "*" * 100_000, "- " * 20_000, "=" * 100_000, "=\n" * 20_000, ".. note::\n" * 5_000,
    "[#]_" * 20_000, ":a:" * 30_000, "`a <" * 20_000,
     "| " * 30_000, "\\" * 50_000, "=== ===\n" * 10_000, "".join(" " * i + "- x\n" for i in range(600)), "a_" * 50_000,
     ".. _a" * 20_000],
)  # fmt: skip
def test_hostile_text_is_read(source: str) -> None:
    check_offsets(rst.read(source))


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Title\n=====\n\nOne\ntwo.\n\nThree.", [("heading", "Title"), ("paragraph", "One\ntwo."), ("paragraph",
        "Three.")]),
        ("=====\nTitle\n=====\n\nOne.", [("heading", "Title"), ("paragraph", "One.")]),
        ("- one\n  more\n- two\n\n  para\n\nText", [("item", "one\nmore"), ("item", "two"), ("item", "para"),
        ("paragraph", "Text")]),
        (".. note::\n\n   Mind *this*.\n\nText", [("paragraph", "Mind this."), ("paragraph", "Text")]),
        (".. note:: Mind this.\n\nText", [("paragraph", "Mind this."), ("paragraph", "Text")]),
        (".. code-block:: python\n\n   a = 1\n\nText", [("paragraph", "Text")]),
        ("As here::\n\n   a = 1\n\nText", [("paragraph", "As here:"), ("paragraph", "Text")]),
        (".. toctree::\n   :maxdepth: 2\n\n   a\n   b\n\nText", [("paragraph", "Text")]),
        (".. a comment\n   goes on\n\nText", [("paragraph", "Text")]),
        ("Text\n\n   Said a man.\n\nText", [("paragraph", "Text"), ("quote", "Said a man."), ("paragraph", "Text")]),
        (".. figure:: a.png\n   :alt: x\n\n   What it shows.\n\nText", [("caption", "What it shows."), ("paragraph",
        "Text")]),
        ("Use ``a_b`` and :func:`~m.f` **now**.", [("paragraph", "Use a_b and m.f now.")]),
        ("=== ===\na   b c\n=== ===\n\nText", [("cell", "a"), ("cell", "b c"), ("paragraph", "Text")]),
        ("+---+---+\n| a | b |\n+---+---+\n\nText", [("cell", "a"), ("cell", "b"), ("paragraph", "Text")]),
        (">>> a\n1\n\nText", [("paragraph", "Text")]),
        (".. epigraph::\n\n   Said a man.", [("quote", "Said a man.")]),
    ],
)  # fmt: skip
def test_blocks(source: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(source) == expected


@pytest.mark.parametrize(
    ("source", "target", "label"),
    [
        ("A `label <http://a.b>`_ here", "http://a.b", "label"),
        ("A `long\nlabel <http://a.b>`__ here", "http://a.b", "long\nlabel"),
        ("A `label`_ here\n\n.. _label: http://a.b", "http://a.b", "label"),
        ("A name_ here\n\n.. _name: http://a.b", "http://a.b", "name"),
        ("A `label`__ here\n\n__ http://a.b", "http://a.b", "label"),
        ("See :doc:`the guide <guide/start>`.", "guide/start", "the guide"),
        ("See http://a.b.", "http://a.b", ""),
    ],
)  # fmt: skip
def test_links(source: str, target: str, label: str) -> None:
    document = rst.read(source)
    (link,) = document.links
    assert (link.target, document.text[link.start : link.end]) == (target, label)


@pytest.mark.parametrize(
    ("source", "kind", "key"),
    [("Said [1]_.\n\n.. [1] Who, http://a.b", "footnote", "1"), ("Said [#f]_.\n\n.. [#f] Who, http://a.b", "footnote",
    "f"),
     ("Said [CIT2002]_.\n\n.. [CIT2002] Who, http://a.b", "numbered", "CIT2002")],
)  # fmt: skip
def test_notes_resolve(source: str, kind: str, key: str) -> None:
    document = rst.read(source)
    (marker,), (reference,) = document.markers, document.references
    assert (marker.kind, marker.key, reference.key) == (kind, key, key)
    assert document.text[: marker.at].rstrip() == "Said"
    assert reference.targets == ("http://a.b",)
    assert [b.kind for b in document.blocks] == ["paragraph", "reference"]


def test_text_behind_a_literal_block_of_an_item_is_kept() -> None:
    document = rst.read("-   So::\n\n        code\n\n    Goes on.\n\n1. Run::\n\n     code\n\n   And on.\n\nEnd.\n")
    check_offsets(document)
    assert [document.text[b.start : b.end] for b in document.blocks] == ["So:", "Goes on.", "Run:", "And on.", "End."]


def test_what_stands_under_an_automatic_directive_is_text() -> None:
    document = rst.read(".. autofunction:: f\n\n   Marks a function.\n\n.. autoclass:: A\n   :members:\n\nEnd.\n")
    assert [document.text[b.start : b.end] for b in document.blocks] == ["Marks a function.", "End."]


def test_an_admonition_may_begin_behind_its_name() -> None:
    document = rst.read(
        ".. note:: Careful\n   here, *and*\n   there.\n\n   Second.\n\n"
        ".. tip:: Only\n\n.. warning::\n\n   Third.\n\nEnd.\n"
    )
    check_offsets(document)
    assert [document.text[b.start : b.end] for b in document.blocks] == [
        "Careful\nhere, and\nthere.", "Second.", "Only", "Third.", "End.",
    ]  # fmt: skip


def test_line_blocks_show_no_bars() -> None:
    document = rst.read("| Line one\n| *Line* two\n\n| a | b |\n")
    check_offsets(document)
    assert [document.text[b.start : b.end] for b in document.blocks] == ["Line one", "Line two", "| a | b |"]
