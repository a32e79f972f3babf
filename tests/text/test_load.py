"""Bytes are told by their content and their name, and what is neither text nor readable is refused with a remedy."""

from __future__ import annotations

import pytest

from credscore.errors import InputError
from credscore.text.load import load
from tests.text.office import PROSE, pdf, word

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize("path", [None, "a.docx", "a.bin", "a.md"])
def test_a_word_document_is_told_by_its_content(path: str | None) -> None:
    assert load(word(), path=path).format == "docx"


@pytest.mark.parametrize("path", [None, "a.pdf", "a.txt"])
def test_a_pdf_is_told_by_its_content(path: str | None) -> None:
    assert load(pdf(PROSE), path=path).format == "pdf"
    assert load(b"\r\n" + pdf(PROSE), path=path).format == "pdf", "some programs put something before it"


@pytest.mark.parametrize("text", ["A file that begins with %PDF-1.4 is a PDF.", "%PDF is a mark.", "PK and more"])
def test_text_that_speaks_of_office_files_is_text(text: str) -> None:
    loaded = load(text.encode())
    assert (loaded.text, loaded.format) == (text, "text")


@pytest.mark.parametrize(
    ("data", "path", "format", "message"),
    [
        (b"# Just text", "a.docx", "auto", "is not a Word document; name it after what it is"),
        (b"# Just text", "a.pdf", "auto", "is not a PDF; name it after what it is"),
        (b"# Just text", None, "pdf", "is not a PDF"),
        (OLE + b"WordDocument", "a.docx", "auto", "of the old kind; save it as .docx"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "a.docx", "auto", "encrypted; save it without a password"),
        (b"PK\x03\x04" + bytes(100), "a.md", "auto", "a ZIP archive or an office document"),
        (pdf(PROSE), "a.pdf", "markdown", "a PDF, not text; leave its format to be detected"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_with_a_remedy(
    data: bytes, path: str | None, format: str, message: str
) -> None:
    with pytest.raises(InputError, match=message):
        load(data, format, path)


def test_places_are_said_to_be_those_of_the_text() -> None:
    assert load(word()).notes == ("the text was taken out of the file: lines and columns are those of the text",)
