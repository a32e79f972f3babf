"""Word documents and PDFs made for the tests."""

from __future__ import annotations

import io
from typing import Any

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from fpdf import FPDF

PROSE = (
    "The river rose by two metres in the night, and the gauges at the bridge and at the mill agreed with each other to "
    "the centimetre. "
)


def word(build: Any = None) -> bytes:
    """A Word document; ``build`` is handed the python-docx object."""
    document = docx.Document()
    if build is None:
        document.add_paragraph(PROSE)
    else:
        build(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def paragraph(document: Any, inner: str) -> None:
    """Add a paragraph with the XML ``inner``, in which ``w:`` is WordprocessingML."""
    xml = f"<w:p {nsdecls('w', 'r')}>{inner}</w:p>"
    document.element.body.insert(len(document.element.body) - 1, parse_xml(xml))


def run(text: str, properties: str = "") -> str:
    """The XML of a run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


class Pages(FPDF):
    """A PDF with a running head and page numbers."""

    head = ""

    def header(self) -> None:
        """Set the running head, with a number in it."""
        if self.head:
            self.set_font("Times", "", 9)
            self.text(20, 10, f"{self.head} {self.page_no()}")

    def footer(self) -> None:
        """Set the page's number."""
        if self.head:
            self.set_font("Times", "", 9)
            self.text(100, 290, str(self.page_no()))

    def put(self, text: str, size: float = 11, style: str = "", font: str = "Times") -> None:
        """Set a paragraph."""
        self.set_font(font, style, size)
        self.multi_cell(0, size / 2, text, align="L")
        self.ln(4)


def pdf(*paragraphs: str, head: str = "") -> bytes:
    """A PDF of paragraphs; a form feed begins a page."""
    pages = Pages()
    pages.head = head
    pages.add_page()
    for text in paragraphs:
        if text == "\f":
            pages.add_page()
        else:
            pages.put(text)
    return bytes(pages.output())
