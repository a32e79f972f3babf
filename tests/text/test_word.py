"""Word documents: what is shown is read, each part as what it is, with places in the text that was taken out."""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Callable
from typing import Any

import pytest

from credscore.errors import InputError
from credscore.text import word as reader
from credscore.text.document import Document
from credscore.text.load import load
from tests.text.office import PROSE, paragraph, run, word
from tests.text.offsets import check_offsets

HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


def read(build: Callable[[Any], None]) -> Document:
    document = load(word(build)).document()
    check_offsets(document)
    return document


def blocks(document: Document) -> list[tuple[str, str]]:
    return [(b.kind, document.text[b.start : b.end]) for b in document.blocks]


def inline(inner: str) -> Document:
    return read(lambda document: paragraph(document, inner))


def test_styles_tell_the_kinds() -> None:
    def build(document: Any) -> None:
        document.add_heading("Rivers", 0)
        document.add_paragraph("By Jane Doe, 3 March 2024")
        document.add_heading("The flood", 2)
        document.add_paragraph(PROSE)
        document.add_paragraph("One.", style="List Bullet")
        document.add_paragraph("Two.", style="List Number 2")
        document.add_paragraph("Her words.", style="Intense Quote")
        document.add_paragraph("A map of the river.", style="Caption")

    document = read(build)
    assert blocks(document) == [
        ("heading", "Rivers"),
        ("meta", "By Jane Doe, 3 March 2024"),
        ("heading", "The flood"),
        ("paragraph", PROSE.strip()),
        ("item", "One."),
        ("item", "Two."),
        ("quote", "Her words."),
        ("caption", "A map of the river."),
    ]
    assert [b.level for b in document.blocks if b.kind == "heading"] == [1, 2]
    assert document.meta == {"title": "Rivers", "author": "Jane Doe", "date": "3 March 2024"}
    assert document.format == "docx"
    assert document.source.count("\n") == 8, "a line for each block"


def test_direct_formatting_makes_headings_and_items() -> None:
    def build(document: Any) -> None:
        paragraph(document, '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>' + run("Head"))
        paragraph(document, '<w:pPr><w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr></w:pPr>' + run("Item"))

    assert [(b.kind, b.level) for b in read(build).blocks] == [("heading", 2), ("item", 3)]


def test_links_by_relation_and_by_field() -> None:
    def build(document: Any) -> None:
        rid = document.part.relate_to("https://example.org/a", HYPERLINK, is_external=True)
        paragraph(document, run("See ") + f'<w:hyperlink r:id="{rid}">{run("the report")}</w:hyperlink>' + run("."))
        field = ['<w:r><w:fldChar w:fldCharType="begin"/></w:r>']
        field += ['<w:r><w:instrText> HYPERLINK "https://example.org/b" </w:instrText></w:r>']
        field += ['<w:r><w:fldChar w:fldCharType="separate"/></w:r>', run("a field")]
        field += ['<w:r><w:fldChar w:fldCharType="end"/></w:r>', run(" too.")]
        paragraph(document, run("And ") + "".join(field))

    document = read(build)
    assert blocks(document) == [("paragraph", "See the report."), ("paragraph", "And a field too.")]
    labels = [(link.target, document.text[link.start : link.end]) for link in document.links]
    assert labels == [("https://example.org/a", "the report"), ("https://example.org/b", "a field")]


def test_tables_are_cells_and_a_frame_is_text() -> None:
    def build(document: Any) -> None:
        table = document.add_table(1, 2)
        table.cell(0, 0).text, table.cell(0, 1).text = "Height", PROSE * 2
        document.add_table(1, 1).cell(0, 0).text = "In a frame."

    assert [kind for kind, _ in blocks(read(build))] == ["cell", "paragraph", "paragraph"]


def test_what_is_deleted_or_hidden_is_not_read_and_what_is_inserted_is() -> None:
    document = inline(
        run("It ")
        + f'<w:ins w:id="1" w:author="a">{run("rose")}</w:ins>'
        + '<w:del w:id="2" w:author="a"><w:r><w:delText>fell</w:delText></w:r></w:del>'
        + run(" secretly", "<w:vanish/>")
        + f"<w:sdt><w:sdtContent>{run(' fast')}</w:sdtContent></w:sdt>"
        + run(".")
    )
    assert document.text == "It rose fast."


def test_superscript_numbers_are_markers_behind_words_alone() -> None:
    raised = '<w:vertAlign w:val="superscript"/>'
    document = inline(run("It rose.") + run("3", raised) + run(" By 10") + run("6", raised) + run(" litres."))
    assert document.text == "It rose. By 106 litres."
    assert [(m.kind, m.key, document.source[m.start : m.end]) for m in document.markers] == [("numbered", "3", "3")]


def test_a_reference_list_and_a_bibliography() -> None:
    def build(document: Any) -> None:
        document.add_paragraph("It rose (Smith, 2019).")
        document.add_heading("References", 1)
        document.add_paragraph("Smith, J. (2019). Floods of the north. Journal of Rivers 12(3), 4-9.")

    document = read(build)
    assert [reference.key for reference in document.references] == ["smith 2019"]
    assert [marker.kind for marker in document.markers] == ["author-year"]


def test_footnotes_become_references() -> None:
    data = _with_footnote(word(lambda d: paragraph(d, run("It rose.") + '<w:r><w:footnoteReference w:id="2"/></w:r>')))
    document = load(data).document()
    check_offsets(document)
    assert blocks(document) == [("paragraph", "It rose."), ("reference", "The gauge at the mill.")]
    assert [(m.kind, m.key) for m in document.markers] == [("footnote", "1")]
    (reference,) = document.references
    assert (reference.key, document.source[reference.start : reference.end]) == ("1", "The gauge at the mill.")


def _with_footnote(data: bytes) -> bytes:
    """The document with a footnote, which python-docx cannot make."""
    namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    note = f'<w:footnote w:id="2"><w:p>{run("The gauge at the mill.")}</w:p></w:footnote>'
    rule = f'<w:footnote w:id="0" w:type="separator"><w:p>{run("no note")}</w:p></w:footnote>'
    relation = '<Relationship Id="rIdN" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            body = old.read(name)
            if name == "word/_rels/document.xml.rels":
                added = relation + 'footnotes" Target="footnotes.xml"/></Relationships>'
                body = body.replace(b"</Relationships>", added.encode())
            elif name == "[Content_Types].xml":
                kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
                added = f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/></Types>'
                body = body.replace(b"</Types>", added.encode())
            new.writestr(name, body)
        new.writestr("word/footnotes.xml", f"<w:footnotes {namespace}>{rule}{note}</w:footnotes>")
    return out.getvalue()


@pytest.mark.parametrize("cut", [100, 3000, -200])
def test_a_damaged_document_says_so(cut: int) -> None:
    with pytest.raises(InputError, match="damaged Word document; open it"):
        load(word()[:cut], path="a.docx")


def test_a_document_that_unpacks_beyond_measure_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "LARGEST", 1000)
    with pytest.raises(InputError, match="unpacks to"):
        load(word())


def test_without_the_extra_the_remedy_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(InputError, match=r"pip install 'credscore\[docx\]'"):
        load(word())
