"""Reads PDF files by pdfminer.six: the extra ``pdf``."""

from __future__ import annotations

import io
import logging
import statistics
from collections.abc import Iterator
from typing import Any

from credscore.errors import InputError
from credscore.text.extracted import Extracted
from credscore.text.pdf_emit import emit
from credscore.text.pdf_layout import paragraphs
from credscore.text.pdf_rows import Glyph, Page, Row

_MOST_BOXES = 150
"""Boxes of a page up to which columns are told apart: that takes quadratic time in the library."""
_LEAST_LETTERS = 20
_LIGATURES = {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st",
              "\ufb06": "st", "\u00a0": " ", "\u00ad": ""}  # fmt: skip
_Rectangle = tuple[float, float, float, float]


def extract(data: bytes) -> Extracted:
    """Return the text of a PDF: headings, paragraphs, list items and notes in reading order, each on a line, without
    running heads and page numbers, and with words whole that a line's end had parted.

    Raises InputError if pdfminer.six is missing, or the file is encrypted, damaged or holds no text but pictures of it.
    """
    _quieten()
    try:
        pages = list(_pages(data))
    except ImportError as error:
        raise InputError("is a PDF, which needs another package: pip install 'credscore[pdf]'") from error
    except InputError:
        raise
    except Exception as error:
        # pdfminer.six has exceptions of its own, and lets those of Python's through for broken files.
        raise InputError("is a damaged PDF; open it in a viewer and save or print it to a new one") from error
    letters = sum(glyph.text.isalpha() for page in pages for box in page.boxes for row in box for glyph in row.glyphs)
    if letters < _LEAST_LETTERS:
        raise InputError("holds no text, only pictures of it; run character recognition first, such as ocrmypdf")
    return emit(paragraphs(pages))


def _quieten() -> None:
    """Keep what pdfminer.six logs of broken files from standard error, unless the program has asked for logs."""
    log = logging.getLogger("pdfminer")
    if not log.hasHandlers():
        log.addHandler(logging.NullHandler())


def _pages(data: bytes) -> Iterator[Page]:
    from pdfminer.converter import PDFPageAggregator
    from pdfminer.layout import LAParams
    from pdfminer.pdfdocument import PDFDocument, PDFPasswordIncorrect
    from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
    from pdfminer.pdfpage import PDFPage
    from pdfminer.pdfparser import PDFParser

    try:
        document = PDFDocument(PDFParser(io.BytesIO(data)))
    except PDFPasswordIncorrect as error:
        raise InputError("is encrypted; save it without a password") from error
    resources = PDFResourceManager()
    device = PDFPageAggregator(resources, laparams=LAParams(boxes_flow=None))
    interpreter = PDFPageInterpreter(resources, device)
    for page in PDFPage.create_pages(document):
        interpreter.process_page(page)
        layout = device.get_result()
        links = list(_links(page))
        boxes = [[_row(line, links) for line in box] for box in _in_order(layout)]
        yield Page(layout.y0, layout.y1, [[row for row in box if row.glyphs] for box in boxes])


def _in_order(layout: Any) -> list[Any]:
    """The boxes of text of a page as they are read, column after column."""
    from pdfminer.layout import IndexAssigner, LAParams, LTTextBoxHorizontal

    boxes = [item for item in layout if isinstance(item, LTTextBoxHorizontal)]
    if len(boxes) <= _MOST_BOXES:
        parameters, assigner = LAParams(), IndexAssigner()
        for group in layout.group_textboxes(parameters, boxes):
            group.analyze(parameters)
            assigner.run(group)
        boxes.sort(key=lambda box: box.index)
    return boxes


def _row(line: Any, links: list[tuple[_Rectangle, str]]) -> Row:
    from pdfminer.layout import LTChar

    glyphs = []
    for item in line:
        if not isinstance(item, LTChar):
            glyphs.append(Glyph(" ", 0.0, False, ""))
        elif item.upright and not item.get_text().startswith("(cid:"):
            x, y = (item.x0 + item.x1) / 2, (item.y0 + item.y1) / 2
            target = next((uri for (x0, y0, x1, y1), uri in links if x0 <= x <= x1 and y0 <= y <= y1), "")
            text = item.get_text()
            glyphs.append(Glyph(_LIGATURES.get(text, text), item.size, False, target, item.fontname, item.y0))
    return _measured(line, glyphs)


def _measured(line: Any, glyphs: list[Glyph]) -> Row:
    """The row without white space at its ends, small raised signs marked."""
    while glyphs and not glyphs[-1].text.strip():
        glyphs.pop()
    while glyphs and not glyphs[0].text.strip():
        glyphs.pop(0)
    inked = [glyph for glyph in glyphs if glyph.size]
    if not inked:
        return Row([], line.x0, line.x1, line.y0, 0.0, "")
    size = statistics.median(glyph.size for glyph in inked)
    base = statistics.median(glyph.base for glyph in inked)
    for glyph in inked:
        glyph.raised = glyph.size < 0.85 * size and glyph.base > base + 0.1 * size
    return Row(glyphs, line.x0, line.x1, line.y0, size, statistics.mode(glyph.font for glyph in inked))


def _links(page: Any) -> Iterator[tuple[_Rectangle, str]]:
    """The rectangles of a page that lead to an address."""
    from pdfminer.pdftypes import resolve1

    annotations = resolve1(page.annots)
    for reference in annotations if isinstance(annotations, list) else ():
        annotation = resolve1(reference)
        action = resolve1(annotation.get("A")) if isinstance(annotation, dict) else None
        uri = resolve1(action.get("URI")) if isinstance(action, dict) else None
        sides = resolve1(annotation.get("Rect")) if uri else None
        if isinstance(uri, bytes) and isinstance(sides, list) and len(sides) == 4:
            x0, y0, x1, y1 = (float(resolve1(side)) for side in sides)
            yield (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)), uri.decode("utf-8", "replace")
