from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credscore.text import asciidoc
from tests.text.offsets import check_offsets

PIECES = st.sampled_from([
    "= Title\n", "== Head\n", ":author: Me\n", "\n", "\n\n", "word ", "é", "*b*", "_i_", "`c`", "http://a.b[label]",
    "link:a[b]", "<<x,y>>", "footnote:[A note]",
    "[source,c]\n", "[quote]\n", "----\n", "....\n", "|===\n", "| a | b\n", "____\n", "* item\n", ". one\n",
    "term:: def\n", "NOTE: mind\n", ".Title\n", "+\n",
    "image::a.png[]\n", "// comment\n", "[[[k]]] Smith", "{attr}", "[", "]", "**", "&amp;", "\r\n", "\t", " ",
    "\U0001f600", "--\n", "kbd:[x]",
])  # fmt: skip


@given(st.one_of(st.text(), st.lists(PIECES, max_size=40).map("".join)))
def test_any_text_reads_with_exact_offsets(source: str) -> None:
    check_offsets(asciidoc.read(source))


@pytest.mark.parametrize(
    "source", ["a" * 300_000, "[" * 50_000, "*" * 50_000, "a[" * 30_000, "a::b" * 20_000, "----\n" * 20_001,
    "<<" * 30_000, "http://" * 20_000, "|===\n" * 9_999]
)
def test_hostile_text_is_read(source: str) -> None:
    check_offsets(asciidoc.read(source))


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("= Title\n:author: Me\n\nOne *two*\n_three_.", [("heading", "Title"), ("paragraph", "One two\nthree.")]),
        ("* one\n** two\n\nText", [("item", "one"), ("item", "two"), ("paragraph", "Text")]),
        ("[source,c]\n----\nint a;\n----\nText", [("paragraph", "Text")]),
        ("|===\n| a | b\n|===\nText", [("cell", "a"), ("cell", "b"), ("paragraph", "Text")]),
        ("[quote, A man]\n____\nIt was so.\n____\n\nText", [("quote", "It was so."), ("paragraph", "Text")]),
        ("NOTE: Mind this.", [("paragraph", "Mind this.")]),
        (".What it shows\nimage::a.png[A]\n\nText", [("caption", "What it shows"), ("paragraph", "Text")]),
        ("Use `a_b` here // not a comment", [("paragraph", "Use a_b here // not a comment")]),
        ("term:: What it is", [("item", "term"), ("item", "What it is")]),
        ("An array[0] here", [("paragraph", "An array[0] here")]),
    ],
)  # fmt: skip
def test_blocks(source: str, expected: list[tuple[str, str]]) -> None:
    document = asciidoc.read(source)
    assert [(b.kind, document.text[b.start : b.end]) for b in document.blocks] == expected


@pytest.mark.parametrize(
    ("source", "target", "label"),
    [("See https://a.b/c[the page] now", "https://a.b/c", "the page"), ("See link:a.html[the page,window=_blank]",
    "a.html", "the page"),
     ("See <<part,the part>>", "#part", "the part"), ("See https://a.b/c.", "https://a.b/c", ""), ("(https://a.b[x])",
     "https://a.b", "x")],
)  # fmt: skip
def test_links(source: str, target: str, label: str) -> None:
    document = asciidoc.read(source)
    (link,) = document.links
    assert (link.target, document.text[link.start : link.end]) == (target, label)


def test_footnotes_and_bibliography() -> None:
    said = "Said.footnote:[See http://a.b there.]"
    document = asciidoc.read(f"{said}\n\n== References\n\n* [[[smith]]] Smith, J. (2019). Title.")
    assert [(m.kind, m.at) for m in document.markers] == [("footnote", 5)]
    assert [(r.targets, r.text) for r in document.references] == [
        (("http://a.b",), "See http://a.b there."), ((), "Smith, J. (2019). Title.")]  # fmt: skip
    assert document.references[1].key == "smith"
    assert [b.kind for b in document.blocks] == ["paragraph", "heading", "reference"]


def test_markup_may_reach_from_line_to_line() -> None:
    source = (
        "So it is.footnote:[A note that\ngoes on, see https://a.example[a\nlabel].] See link:/b/[how\nit works] "
        "and <<c,the\npart>> of `a\nname`.\n\n* One _item\ngoes_ on\n* Two\n\n.Title\nText +\nhere\n----\ncode\n----\n"
    )
    document = asciidoc.read(source)
    check_offsets(document)
    assert [document.text[b.start : b.end] for b in document.blocks] == [
        "So it is. See how\nit works and the\npart of a\nname.", "One item\ngoes on", "Two", "Title", "Text\nhere",
    ]  # fmt: skip
    assert [link.target for link in document.links] == ["/b/", "#c"]
    (note,) = document.references
    assert note.text == "A note that goes on, see https://a.example[a label]."


def test_attributes_show_what_they_stand_for() -> None:
    document = asciidoc.read(":Brand: Gauge Works\n\nThe {brand} of {cpp}{plus}{unknown} and ++a_b_c++ at 5{nbsp}km.\n")
    check_offsets(document)
    assert document.text == "The Gauge Works of C+++ and a_b_c at 5\xa0km."


@pytest.mark.parametrize(
    ("header", "meta"),
    [
        ("Ann Ray <a@b.example>\nv1.0, 2024-05-03\n:toc:\n", {"author": "Ann Ray", "date": "2024-05-03"}),
        ("Ann van der Ray; Bo Lee\n", {"author": "Ann van der Ray"}),
        ("\n", {}),
    ],
)
def test_who_wrote_it_and_when_stands_below_the_title(header: str, meta: dict[str, str]) -> None:
    document = asciidoc.read(f"= River\n{header}\nThe river rose in the _night_.footnote:[So.]\n")
    check_offsets(document)
    assert document.text == "River\n\nThe river rose in the night."
    assert document.meta == meta


def test_a_sentence_below_the_title_is_prose() -> None:
    assert asciidoc.read("= River\nThe river rose in the night.\n").text == "River\n\nThe river rose in the night."
