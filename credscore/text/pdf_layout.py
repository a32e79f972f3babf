"""From rows on pages to paragraphs: page furniture left out, boxes parted, and joined over pages."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from credscore.expressions import expression
from credscore.text.pdf_rows import Page, Row

_MARGIN = 0.12
"""The share of a page at its head and at its foot where furniture stands."""
_NUMBER = expression(
    r"(?:page|p\.)?[ \u2013-]{0,3}(?:\d{1,4}|[ivxl]{1,6})(?: ?(?:of|/) ?\d{1,4})?[ \u2013-]{0,3}", re.IGNORECASE
)
_DIGITS = expression(r"\d+")
_BULLET = expression(
    r"(?:[\u2022\u25e6\u25aa\u25cf\u25cb\u2023\u2043\u00b7]|[-*\u2013](?=\s))\s*|\(?\d{1,2}[.)]\s+(?=\S)"
)
_ENTRY = expression(r"\[\d{1,3}\]\s")
_CAPTION = expression(r"(?:figure|fig\.|table|chart|box)\s\d{1,3}(?:[.:|]|\s[A-Z])", re.I)
_NOTE = expression(r"(\d{1,3})[.)]?\s*(?=\S)")
_LEADERS = expression(r"(?:\. ?){5}")
_STOPS = '.!?:;"\u201d\u2019)'
_SHORT, _FEWEST_CELLS = 60, 4


@dataclass(slots=True)
class Paragraph:
    """Rows that belong together. ``kind`` and ``level`` as in ``document.Block``, or ``code``; ``key``: the number of
    the note that it is the body of; ``lead``: signs of a bullet or number before its text."""

    rows: list[Row]
    kind: str = "paragraph"
    level: int = 0
    key: str = ""
    lead: int = 0

    @property
    def text(self) -> str:
        """Its rows, each with a line feed between."""
        return "\n".join(row.text for row in self.rows)


def paragraphs(pages: list[Page]) -> list[Paragraph]:
    """Return what the pages say, paragraph by paragraph, as it is read."""
    sizes: Counter[float] = Counter()
    fonts: Counter[str] = Counter()
    for page in pages:
        for row in (row for box in page.boxes for row in box):
            sizes[round(row.size * 2) / 2] += len(row.glyphs)
            fonts[row.font] += len(row.glyphs)
    body = Row([], 0.0, 0.0, 0.0, sizes.most_common(1)[0][0], fonts.most_common(1)[0][0])
    heads = _furniture(pages)
    found: list[Paragraph] = []
    for page in pages:
        for box in page.boxes:
            rows = [row for row in box if id(row) not in heads]
            for part in _parted(rows):
                found.append(_judged(part, page, body))
    _levels(found)
    _cells(found)
    return _joined(found)


def _furniture(pages: list[Page]) -> set[int]:
    """Running heads and feet, and page numbers, by identity: what stands outermost in the margins of two pages or more,
    but for its numbers."""
    outermost = [row for page in pages for row in _outermost(page)]
    often = Counter(_signature(row) for row in outermost)
    return {id(row) for row in outermost if often[_signature(row)] >= 2 or _NUMBER.fullmatch(row.text.strip())}


def _outermost(page: Page) -> list[Row]:
    rows = [row for box in page.boxes for row in box]
    if not rows:
        return []
    top, low = max(row.y for row in rows), min(row.y for row in rows)
    return [
        row for row in rows
        if (row.y > top - row.size / 2 and page.height(row) > 1 - _MARGIN)
        or (row.y < low + row.size / 2 and page.height(row) < _MARGIN)
    ]  # fmt: skip


def _signature(row: Row) -> str:
    return _DIGITS.sub("#", " ".join(row.text.lower().split()))


def _parted(box: list[Row]) -> list[list[Row]]:
    """A box's rows, a new paragraph where a list's mark, an indent or another font begins."""
    parts: list[list[Row]] = []
    left = min((row.left for row in box), default=0.0)
    right = max((row.right for row in box), default=0.0)
    for i, row in enumerate(box):
        if i == 0 or _begins(box[i - 1], row, left, right):
            parts.append([])
        parts[-1].append(row)
    return parts


def _begins(before: Row, row: Row, left: float, right: float) -> bool:
    if _BULLET.match(row.text) or _ENTRY.match(row.text):
        return True
    if abs(row.size - before.size) > 0.1 * row.size or row.is_code != before.is_code:
        return True
    ended = before.text[-1] in _STOPS and before.right < right - 2 * row.size
    indented = row.left - left > 0.8 * row.size and before.left - left < 0.3 * row.size and before.text[-1] in _STOPS
    return indented or ended or (row.is_bold != before.is_bold and before.right < right - 4 * row.size)


def _judged(rows: list[Row], page: Page, body: Row) -> Paragraph:
    """The paragraph with its kind, as far as it can be told by itself."""
    found = Paragraph(rows)
    text, first = found.text, rows[0]
    if all(row.is_code for row in rows) and not body.is_code:
        found.kind = "code"
    elif _LEADERS.search(text):
        found.kind = "menu"
    elif _is_heading(found, body):
        found.kind = "heading"
    elif _CAPTION.match(text):
        found.kind = "caption"
    elif note := _note(found, page, body):
        found.key, found.lead = note[1], note.end()
    elif bullet := _BULLET.match(text):
        found.kind, found.lead = "item", bullet.end()
        found.level = 1
    elif first.size < 0.92 * body.size and len(text) < _SHORT:
        found.kind = "cell"
    return found


def _note(found: Paragraph, page: Page, body: Row) -> re.Match[str] | None:
    """A footnote begins with its number, in small print at the page's foot."""
    first = found.rows[0]
    if first.size >= 0.95 * body.size or page.height(first) > 0.5 or len(found.text) < 12:
        return None
    return _NOTE.match(found.text)


def _is_heading(found: Paragraph, body: Row) -> bool:
    text = found.text
    if len(text) > 200 or len(found.rows) > 4 or not any(sign.isalpha() for sign in text):
        return False
    larger = all(row.size >= 1.15 * body.size for row in found.rows)
    bold = all(row.is_bold for row in found.rows) and not body.is_bold and len(found.rows) <= 2 and len(text) <= 120
    return larger or (bold and text[-1] not in ".!,;:")


def _levels(found: list[Paragraph]) -> None:
    """The largest print heads the highest level."""
    headings = [paragraph for paragraph in found if paragraph.kind == "heading"]
    sizes = sorted({round(paragraph.rows[0].size) for paragraph in headings}, reverse=True)
    for paragraph in headings:
        paragraph.level = min(sizes.index(round(paragraph.rows[0].size)) + 1, 6)


def _cells(found: list[Paragraph]) -> None:
    """Several short pieces in a row that end no sentence are a table's, or a chart's labels."""
    run: list[Paragraph] = []
    for paragraph in [*found, Paragraph([], "end")]:
        short = paragraph.kind in ("paragraph", "cell") and all(
            len(row.text) <= _SHORT and row.text[-1] not in _STOPS for row in paragraph.rows)  # fmt: skip
        if short:
            run.append(paragraph)
            continue
        if len(run) >= _FEWEST_CELLS:
            for piece in run:
                piece.kind = "cell"
        run = []


def _joined(found: list[Paragraph]) -> list[Paragraph]:
    """Paragraphs that a page's or a column's end has parted, whole again."""
    out: list[Paragraph] = []
    open_: Paragraph | None = None
    for paragraph in found:
        if open_ and _goes_on(open_, paragraph):
            open_.rows += paragraph.rows
            continue
        out.append(paragraph)
        if paragraph.kind in ("paragraph", "item") and not paragraph.key:
            open_ = paragraph
        elif paragraph.kind == "heading":
            open_ = None
    return out


def _goes_on(before: Paragraph, after: Paragraph) -> bool:
    if after.kind != "paragraph" or after.key or abs(before.rows[-1].size - after.rows[0].size) > 0.6:
        return False
    last, first = before.rows[-1].text[-1], after.rows[0].text[0]
    return first.islower() and last not in ".!?:"
