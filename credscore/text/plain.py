"""Reads plain text: wrapped files, e-mails and, above all, pages pasted with menus, buttons and markup left in."""

from __future__ import annotations

from itertools import groupby

from credscore.text import code_lines, furniture, layout, reflist
from credscore.text.builder import DocumentBuilder
from credscore.text.document import Document
from credscore.text.inline import Inline
from credscore.text.lines import Line, classify

_JOINED = frozenset({"text", "item", "quote"})


def read(source: str) -> Document:
    """Return the Document of a plain text, format ``text``. Never raises; takes time proportional to the length."""
    builder = DocumentBuilder(source, "text")
    lines = classify(source)
    code_lines.mark(source, lines)
    layout.settle(source, lines)
    width = layout.wrap_width(lines)
    code = sum(line.length for line in lines if line.kind == "code")
    if code:
        builder.skip("code", code)
    heading = ""
    for kind, group in groupby(_paragraphs(source, lines, width), key=lambda rows: rows[0].kind):
        if kind == "reference":
            _write_references(builder, [row for rows in group for row in rows], heading)
            continue
        for rows in group:
            _write(builder, kind, rows)
            heading = source[rows[0].body : rows[-1].end] if kind == "heading" else heading
    return builder.build()


def _paragraphs(source: str, lines: list[Line], width: int) -> list[list[Line]]:
    """Group the lines that make one block; blank lines and rules end a block and are left out."""
    groups: list[list[Line]] = []
    before: Line | None = None
    for line in lines:
        if line.kind in ("blank", "rule", "code"):
            before = None
            continue
        if before and before.kind in _JOINED and _belongs(source, before, line, width):
            groups[-1].append(line)
        else:
            groups.append([line])
        before = groups[-1][0] if line.kind == "text" and groups[-1][0].kind == "item" else line
        before = Line(line.start, line.end, before.kind, line.body, before.level)
    return groups


def _belongs(source: str, before: Line, line: Line, width: int) -> bool:
    if line.kind == "quote" and before.kind == "quote":
        return line.level == before.level and layout.goes_on(source, before, line, width)
    return line.kind == "text" and before.kind != "quote" and layout.goes_on(source, before, line, width)


def _write(builder: DocumentBuilder, kind: str, rows: list[Line]) -> None:
    source = builder.source
    first, last = rows[0], rows[-1]
    if kind == "cell":
        _write_cells(builder, first)
        return
    if kind == "item" and first.level < 0 and furniture.is_button(source[first.body : first.end]):
        kind = "button"
    if kind == "meta":
        for name, value in (furniture.byline(source[first.start : first.end]) or {}).items():
            builder.meta.setdefault(name, value)
    if kind == "menu":
        complaint = furniture.banner(source[first.start : first.end])
        if complaint:
            builder.begin(kind)
            builder.marker("editor", complaint, first.start, first.end)
    if kind == "heading" and first.level == 1:
        builder.meta.setdefault("title", source[first.body : first.end])
    builder.begin("paragraph" if kind == "text" else kind, max(first.level, 0))
    inline = Inline(builder)
    if kind != "quote":
        inline.write(first.body, last.end)
        return
    here = first.body
    for row in rows:
        if row is not first:
            builder.add(source[here], here, here + 1)
        inline.write(row.body, row.end)
        here = row.end


def _write_cells(builder: DocumentBuilder, line: Line) -> None:
    text = builder.source[line.start : line.end]
    separator = "\t" if "\t" in text else "|"
    here = line.start
    for cell in text.split(separator):
        builder.begin("cell")
        Inline(builder).write(here, here + len(cell))
        here += len(cell) + 1


def _write_references(builder: DocumentBuilder, rows: list[Line], heading: str) -> None:
    source = builder.source
    letters = "note" in heading.lower() and "[a]" in source
    for entry in reflist.references(source, [(row.start, row.end) for row in rows], letters):
        builder.begin("reference")
        Inline(builder).write(reflist.lead(source, entry.start)[1], entry.end)
        builder.reference(entry.key, source[entry.start : entry.end], entry.start, entry.end, entry.targets)
