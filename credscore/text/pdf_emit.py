"""From a PDF's paragraphs to text: lines joined, parted words made whole, links and note numbers kept."""

from __future__ import annotations

import re
from itertools import chain, groupby

from credscore.expressions import expression
from credscore.text.extracted import Extracted, Extraction
from credscore.text.pdf_layout import Paragraph
from credscore.text.pdf_rows import Glyph

_WORD = expression(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_HYPHENS = ("-", "\u2010")


def emit(paragraphs: list[Paragraph]) -> Extracted:
    """Return the paragraphs as text, a line for each."""
    out = Extraction("pdf")
    known = {word.lower() for paragraph in paragraphs for word in _WORD.findall(paragraph.text)}
    for paragraph in paragraphs:
        if paragraph.kind == "code":
            continue
        out.open(paragraph.kind, paragraph.level, paragraph.key)
        glyphs = _glyphs(paragraph, known)
        if paragraph.lead:
            out.mark("".join(glyph.text for glyph in glyphs[: paragraph.lead]))
        _write(out, glyphs[paragraph.lead :])
    return out.result()


def _glyphs(paragraph: Paragraph, known: set[str]) -> list[Glyph]:
    """The glyphs of all rows as one line. A hyphen at a row's end goes if it only parted a word."""
    line: list[Glyph] = []
    space = Glyph(" ", 0.0, False, "")
    for row in paragraph.rows:
        if not line:
            pass
        elif line[-1].text in _HYPHENS and row.glyphs[0].text[:1].islower():
            if not _is_compound(line, row.glyphs, known):
                line.pop()
        else:
            target = line[-1].target if line[-1].target == row.glyphs[0].target else ""
            line.append(Glyph(" ", 0.0, False, target) if target else space)
        line += row.glyphs
    return line


def _is_compound(before: list[Glyph], after: list[Glyph], known: set[str]) -> bool:
    """Whether the document writes the word with its hyphen elsewhere, and never without."""
    head = re.search(r"[^\W\d_]*$", "".join(glyph.text for glyph in before[-41:-1]))
    tail = re.match(r"[^\W\d_]*", "".join(glyph.text for glyph in after[:40]))
    first, last = (head[0] if head else "").lower(), (tail[0] if tail else "").lower()
    return first + last not in known and f"{first}-{last}" in known


def _write(out: Extraction, glyphs: list[Glyph]) -> None:
    """Show glyphs. Raised numbers behind a word are citation markers; behind a number they are its power."""
    before = ""
    for target, linked in groupby(glyphs, key=lambda glyph: glyph.target):
        if target:
            out.link(target)
        for raised, run in groupby(linked, key=lambda glyph: glyph.raised):
            text = "".join(chain.from_iterable(glyph.text for glyph in run))
            numbers = re.findall(r"\d{1,3}", text) if raised and re.fullmatch(r"[\d,; \u2013-]+", text) else []
            if numbers and before and not before.isdigit():
                for number in numbers:
                    out.marker("numbered", number, number)
            else:
                out.text(text)
            before = text[-1:]
        if target:
            out.end_link()
