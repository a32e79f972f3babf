from __future__ import annotations

import pytest

from credscore.text.formats import EXTRACTED, FORMATS, detect_format, read


@pytest.mark.parametrize(
    ("path", "expected"),
    [("a.md", "markdown"), ("A.MD", "markdown"), ("b/a.mdx", "mdx"), ("a.Rmd", "rmarkdown"), ("a.qmd", "quarto"),
    ("a.html", "html"), ("a.rst", "rst"),
     ("a.wiki", "wikitext"), ("a.adoc", "asciidoc"), ("a.txt", "text"), ("a", "text"), ("a.unknown", "text")],
)  # fmt: skip
def test_by_suffix(path: str, expected: str) -> None:
    assert detect_format("Plain words.", path) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<!DOCTYPE html>\n<html><body>x</body></html>", "html"),
        ("\n<html lang='en'>", "html"),
        ("<p>One</p>\n<p>Two <a href='x'>y</a></p><ul><li>z</li></ul>", "html"),
        ("---\ntitle: x\n---\n\nProse.", "markdown"),
        ("# Head\n\nProse.", "markdown"),
        ("Prose with [a link](https://a.b) in it.", "markdown"),
        ("== Head ==\n'''It''' is a [[thing]].<ref>x</ref>", "wikitext"),
        ("Title\n=====\n\n.. note:: x\n\nSee :ref:`y`.", "rst"),
        ("= Title\n:toc:\n\n== Part\n\nSee https://a.b[this].", "asciidoc"),
        ("Just prose.\n\nMore of it.", "text"),
        ("Prose[12] as pasted.^[3] Really?[citation needed]\n\n- a bullet\n* another", "text"),
        ("Prose with a stray **bold** word.\n\n1. one\n2. two", "text"),
        ("Wait == what? It costs < 5 and > 3.", "text"),
        ("", "text"),
    ],
)  # fmt: skip
def test_by_content(source: str, expected: str) -> None:
    assert detect_format(source) == expected
    assert detect_format(source, "a.txt") == expected


@pytest.mark.parametrize("name", sorted(set(FORMATS) - set(EXTRACTED)))
def test_every_format_has_a_reader(name: str) -> None:
    document = read("Some words stand here.", name)
    assert document.text == "Some words stand here."
    assert [b.kind for b in document.blocks] == ["paragraph"]


def test_unknown_format_names_the_known_ones() -> None:
    with pytest.raises(ValueError, match=r"markdown.*wikitext"):
        read("x", "odt")


@pytest.mark.parametrize("name", EXTRACTED)
def test_a_string_is_no_office_file(name: str) -> None:
    with pytest.raises(ValueError, match="score_file"):
        read("x", name)
