from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credscore.text import wikitext
from credscore.text.document import Document
from tests.text.offsets import check_offsets

PIECES = st.sampled_from([
    "== H ==\n", "===", "\n", "\n\n", "word ", "é", "[[a|b]]", "[[", "]]",
    "{{cite web|url=http://a.b|title=T|last=L|year=2019}}", "{{", "}}", "|",
    "{{cn}}", "{{convert|3|km|mi}}", "<ref name=x>", "<ref name=x/>", "</ref>", "<ref>", "'''", "''", "* ", "# ", ":",
    ";", "{|\n", "|}\n", "|-\n",
    "! a !! b\n", "| c || d\n", "[http://a.b c]", "[http://a.b]", "[", "]", "<nowiki>", "</nowiki>", "<!--", "-->",
    "&amp;", "<br>", "<math>",
    "</math>", "<div>", "</div>", "[[File:a.jpg|thumb|A caption [[x]] here]]", "[[Category:A]]",
    "{{quote|said a man}}", "__TOC__", "\r\n", "=", "----\n",
    "{{sfn|Smith|2019}}", "{{efn|A note.}}", "{{isbn|123}}", "<gallery>", "</gallery>", "<references/>", "\U0001f600",
    "{{reflist|refs=",
])  # fmt: skip


def blocks(source: str) -> list[tuple[str, str]]:
    document = wikitext.read(source)
    return [(b.kind, document.text[b.start : b.end]) for b in document.blocks]


@given(st.one_of(st.text(), st.lists(PIECES, max_size=40).map("".join)))
def test_any_text_reads_with_exact_offsets(source: str) -> None:
    check_offsets(wikitext.read(source))


@pytest.mark.parametrize(
    "source",
    ["{{" * 30_000, "[[" * 30_000, "{{a|" * 5_000 + "}}" * 5_000, "<ref>" * 20_000, "<ref name=a>" * 10_000 + "</ref>",
    "'" * 100_000, "{|\n" * 20_000,
     "[[a|" * 5_000 + "]]" * 5_000, "=" * 100_000, "<!--" * 20_000, "<nowiki>" * 10_000, "[http://" * 20_000,
     "* " * 20_000, "<div " * 20_000,
     "{{quote|" * 2_000 + "}}" * 2_000, "{|\n|a\n" * 2_000 + "|}\n" * 2_000, "[[File:" * 5_000 + "]]" * 5_000,
     "<math>" * 20_000, "<gallery>" * 20_000],
)  # fmt: skip
def test_hostile_text_is_read(source: str) -> None:
    check_offsets(wikitext.read(source))


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("'''Bold''' and ''it''.\n\nTwo.", [("paragraph", "Bold and it."), ("paragraph", "Two.")]),
        ("== Head ==\nText", [("heading", "Head"), ("paragraph", "Text")]),
        ("* one\n** two\nText", [("item", "one"), ("item", "two"), ("paragraph", "Text")]),
        ("A [[Page|label]] and [[Page]]s.", [("paragraph", "A label and Pages.")]),
        ("{{Infobox\n| a = {{b|c}}\n}}\nText", [("paragraph", "Text")]),
        ("About {{convert|3|km|mi}} away.", [("paragraph", "About 3 km away.")]),
        ("In {{lang|fr|bon mot}} style", [("paragraph", "In bon mot style")]),
        ("[[Category:A]]\nText", [("paragraph", "Text")]),
        ("[[File:a.jpg|thumb|upright|What [[it]] shows]]\nText", [("caption", "What it shows"), ("paragraph", "Text")]),
        ("{| class=x\n! a !! b\n|-\n| c || style=y | d\n|}\nText", [("cell", "a"), ("cell", "b"), ("cell", "c"),
        ("cell", "d"), ("paragraph", "Text")]),
        ("Before<!-- not\n\nthis --> after", [("paragraph", "Before after")]),
        ("<nowiki>[[not]]</nowiki> a link", [("paragraph", "[[not]] a link")]),
        ("{{quote|It was so, he said.|A man}}", [("quote", "It was so, he said.")]),
        ("Text<syntaxhighlight lang=c>int a;</syntaxhighlight>", [("paragraph", "Text")]),
        ("One {{snd}} two &amp; three", [("paragraph", "One  –  two & three")]),
    ],
)  # fmt: skip
def test_blocks(source: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(source) == expected


@pytest.mark.parametrize(
    ("source", "kind", "key"),
    [
        ("Said.<ref>[http://a.b Title]</ref>", "ref", "ref-1"),
        ("Said.<ref name=\"x\"/>", "ref", "x"),
        ("Said{{cn|date=May 2020}}.", "editor", "citation needed"),
        ("Said{{By whom|date=May 2020}}.", "editor", "by whom?"),
        ("Said.{{sfn|Smith|2019|p=4}}", "ref", "smith 2019"),
        ("Said.{{efn|A note.}}", "footnote", "note-5"),
    ],
)  # fmt: skip
def test_markers(source: str, kind: str, key: str) -> None:
    document: Document = wikitext.read(source)
    (marker,) = document.markers
    assert (marker.kind, marker.key) == (kind, key)
    assert document.text[: marker.at].rstrip(".") == "Said"
    assert source[marker.start : marker.end] in source.removeprefix("Said")


def test_references_hold_what_the_citation_says() -> None:
    cite = "{{cite journal|last=Smith|first=J.|title=A study|year=2019|doi=10.1000/xyz|isbn=1234567890}}"
    source = f"Said.<ref name=a>{cite}</ref>\n==References==\n{{{{reflist}}}}"
    by_key = {r.key: r for r in wikitext.read(source).references}
    assert set(by_key) == {"a", "smith 2019"}
    assert by_key["a"].text == "Smith. J.. A study. 2019"
    assert by_key["a"].targets == ("https://doi.org/10.1000/xyz", "urn:isbn:1234567890")


def test_works_listed_under_a_heading_are_references() -> None:
    cite = "{{cite book|last=Lee|title=Works|year=2001}}"
    document = wikitext.read(f"Text.\n== Bibliography ==\n* {cite}\n* Kim, S. (1999). ''Other''.")
    assert [b.kind for b in document.blocks] == ["paragraph", "heading", "reference", "reference"]
    assert "lee 2001" in {r.key for r in document.references}


def test_see_also_is_navigation() -> None:
    document = wikitext.read("Text.\n== See also ==\n* [[Other page]]")
    assert [b.kind for b in document.blocks] == ["paragraph", "heading", "menu"]


def test_a_cell_of_several_lines_parts_its_words() -> None:
    document = wikitext.read("{|\n! A\n|-\n| One long.\nTwo\n\n  Three || Four\n|}\n")
    check_offsets(document)
    assert [document.text[b.start : b.end] for b in document.blocks][1:] == ["One long.\nTwo\nThree || Four"]


def test_a_mail_address_is_a_link() -> None:
    document = wikitext.read("Write [mailto:a@b.example to us] or [mailto:a@b.example].")
    check_offsets(document)
    assert document.text == "Write to us or ."
    assert [link.target for link in document.links] == ["mailto:a@b.example"] * 2
