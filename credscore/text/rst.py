"""Reads reStructuredText, line by line (docutils keeps no offsets)."""

from __future__ import annotations

import re

from credscore.expressions import expression
from credscore.text.document import Document
from credscore.text.rst_inline import Inline
from credscore.text.rst_lines import Line, read_lines, read_targets
from credscore.text.writer import Writer

_ADORNED = expression(r"([!-/:-@\[-`{-~])\1*[ \t]*$")
_SIMPLE_TABLE = expression(r"=+(?:[ \t]+=+)+[ \t]*$")
_GRID_TABLE = expression(r"\+(?:[-=]+\+)+[ \t]*$")
_LINE_BLOCK = expression(r"\|[ \t]+(?=\S)(?!.*\|[ \t]*$)")
_ITEM = expression(r"(?:[-*+\u2022]|\(?(?:\d{1,3}|#|[A-Za-z])[.)])(?:[ \t]+|$)")
_FIELD = expression(r":([\w][\w ()-]{0,60}):(?:[ \t]+|$)")
_DIRECTIVE = expression(r"\.\.[ \t]+(?:\|[^|]{1,80}\|[ \t]+)?([\w:+.-]{1,60})::(?:[ \t]+|$)")
_NOTE = expression(r"\.\.[ \t]+\[([#*]?[\w.:+-]{0,60})\](?:[ \t]+|$)")
_COLUMNS = expression(r"\S+(?:[ \t]\S+)*")
_GRID_CELL = expression(r"[^|]+")

_SKIPPED = frozenset("""
toctree include raw contents highlight index meta title role default-role sectnum target-notes image currentmodule
module youtube vimeo video bibliography tags tabularcolumns postlist grid plot graphviz mermaid uml update
sectionauthor unicode
""".split())
_CODE = frozenset("""
code code-block sourcecode literalinclude math parsed-literal ipython prompt testcode doctest productionlist
jupyter-execute code-cell console testoutput highlightlang
""".split())
_TABLES = frozenset({"list-table", "csv-table"})
_QUOTES = frozenset({"epigraph", "pull-quote", "highlights"})
_CAPTIONED = frozenset({"figure"})
_TITLED = frozenset("""
admonition topic sidebar rubric versionadded versionchanged deprecated centered card dropdown replace
""".split())
_ADMONITIONS = frozenset("note warning tip important hint attention caution danger error seealso".split())
_META = {"author": "author", "authors": "author", "date": "date", "summary": "description",
    "description": "description", "title": "title"}


def read(source: str) -> Document:
    """Return the Document of a reStructuredText page. Never fails: whatever is no markup is text."""
    return _Reader(source).run()


class _Reader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.writer = Writer(source, "rst")
        self.lines = read_lines(source)
        targets, anonymous = read_targets(source)
        self.inline = Inline(self.writer, targets, anonymous)
        self.styles: dict[str, int] = {}
        self.contexts: list[tuple[int, str, int]] = [(0, "paragraph", 0)]
        self.notes = 0
        self.note_indent = -1

    def run(self) -> Document:
        i = 0
        while i < len(self.lines):
            i = self.block(i)
        self.end_note(len(self.source))
        return self.writer.build()

    def text(self, i: int) -> str:
        line = self.lines[i]
        return self.source[line.start : line.end]

    def is_blank(self, i: int) -> bool:
        return self.lines[i].start == self.lines[i].end

    def block(self, i: int) -> int:
        """Read the block that begins on line ``i``. Returns the line after it."""
        if self.is_blank(i):
            self.writer.close()
            return i + 1
        line, text = self.lines[i], self.text(i)
        if line.indent <= self.note_indent:
            self.end_note(line.start)
        while len(self.contexts) > 1 and line.indent < self.contexts[-1][0]:
            self.contexts.pop()
        if text.startswith("..") and (len(text) == 2 or text[2] in " \t"):
            return self.explicit(i, text)
        lined = _LINE_BLOCK.match(text)
        if lined:
            self.writer.open("paragraph")
            self.inline.show(line.start + lined.end(), line.end)
            return i + 1
        return self.verbatim(i, text) or self.heading(i, text) or self.item(i, text) or self.paragraph(i, line.start)

    def verbatim(self, i: int, text: str) -> int:
        """A nameless target, a Python session or a table; 0 if line ``i`` begins none."""
        if text.startswith("__ "):
            return i + 1
        if text.startswith(">>> "):
            return self.skip_to_blank(i, "code")
        if _GRID_TABLE.match(text):
            return self.table(i, self.blank_after(i), _GRID_CELL)
        if _SIMPLE_TABLE.match(text):
            return self.table(i, self.simple_table_end(i), _COLUMNS)
        return 0

    def heading(self, i: int, text: str) -> int:
        """A title with a line of punctuation under it, and perhaps over it; 0 if line ``i`` is none."""
        over = _ADORNED.match(text) is not None and len(text.rstrip()) > 3
        at = i + 1 if over else i
        if at + 1 >= len(self.lines) or self.is_blank(at) or self.lines[at + 1].indent:
            return i + 1 if over else 0
        under = self.text(at + 1)
        title = self.lines[at]
        width = title.end - title.start
        if not _ADORNED.match(under) or len(under.rstrip()) < min(width,
            4) or (over and under[0] != text[0]) or (not over and title.indent):
            return i + 1 if over else 0
        level = self.styles.setdefault(under[0] + ("'" if over else ""), len(self.styles) + 1)
        self.contexts = [(0, "paragraph", 0)]
        self.writer.open("heading", min(level, 6))
        self.inline.show(title.start, title.end)
        self.writer.close()
        return at + 2

    def item(self, i: int, text: str) -> int:
        """A list item or a field; its body is read on as paragraphs of the item."""
        line = self.lines[i]
        found = _ITEM.match(text)
        if found:
            number = "".join(c for c in found[0] if c.isdigit())
            level = sum(kind == "item" for _, kind, _ in self.contexts) + 1
            self.contexts.append((line.indent + max(found.end(), 2), "item", level))
            return self.paragraph(i, line.start + found.end(), number)
        field = _FIELD.match(text)
        if field:
            name = field[1].lower()
            if name in _META and text[field.end() :]:
                self.writer.builder.meta.setdefault(_META[name], text[field.end() :].strip())
                if _META[name] == "description":
                    self.writer.open("meta")
                    self.inline.show(line.start + field.end(), line.end)
            return i + 1
        return 0

    def paragraph(self, i: int, start: int, key: str = "") -> int:
        """Read lines up to an empty one or one with another indentation."""
        first = self.lines[i]
        stop = i + 1
        body = self.lines[stop].indent if stop < len(self.lines) and not self.is_blank(stop) else first.indent
        base = self.contexts[-1][0]
        if body != first.indent and body != base:
            body = -1
        while stop < len(self.lines) and not self.is_blank(stop) and self.lines[stop].indent == body:
            text = self.text(stop)
            if text.startswith(".. ") or (_ITEM.match(text) and (key or self.contexts[-1][1] == "item")):
                break
            if _ADORNED.match(text) and len(text) > 3:
                break
            stop += 1
        end = self.lines[stop - 1].end
        _, kind, level = self.contexts[-1]
        if kind == "paragraph" and first.indent > base:
            kind, level = "quote", 1
        self.writer.open(kind, level, key)
        if self.source[max(end - 2, start) : end] == "::":
            alone = end - start <= 2
            self.inline.show(start, end - 2 if alone or self.source[end - 3].isspace() else end - 1)
            # A literal block stands deeper than the body of its item, not than the bullet.
            return self.skip_indented(stop, max(first.indent, self.contexts[-1][0]), "code")
        self.inline.show(start, end)
        if body < 0 and self.lines[stop].indent > first.indent:
            # A term: its definition is indented below it.
            self.contexts.append((self.lines[stop].indent, "item", 1))
        return stop

    def explicit(self, i: int, text: str) -> int:
        line = self.lines[i]
        note = _NOTE.match(text)
        if note:
            self.begin_note(note[1], line)
            return self.paragraph(i, line.start + note.end())
        found = _DIRECTIVE.match(text)
        if found is None or text.startswith(".. _"):
            return self.skip_indented(i + 1, line.indent, "")
        return self.directive(i, found[1].lower(), line.start + found.end())

    def directive(self, i: int, name: str, argument: int) -> int:
        line = self.lines[i]
        after = i + 1
        while after < len(self.lines) and self.lines[after].indent > line.indent and self.text(after).startswith(":"):
            after += 1
        if name in _CODE or name in _SKIPPED:
            if name == "image":
                self.writer.image(self.source[argument : line.end])
            return self.skip_indented(after, line.indent, "code" if name in _CODE else "")
        if name in _TABLES:
            return self.table(after, self.indented_end(after, line.indent), _COLUMNS)
        kind, level = ("quote", 1) if name in _QUOTES else ("caption",
            0) if name in _CAPTIONED else self.contexts[-1][1:]
        if name == "figure":
            self.writer.image(self.source[argument : line.end])
        elif name in ("button-link", "button-ref"):
            return self.button(after, self.source[argument : line.end].strip(), line.indent)
        elif argument < line.end and name in _ADMONITIONS:
            return self.admonition(after, kind, level, argument)
        elif argument < line.end and name in _TITLED:
            self.writer.open(kind, level)
            self.inline.show(argument, line.end)
            self.inline.plain(line.end, line.end)
        after = self.blank_run(after)
        if after < len(self.lines) and self.lines[after].indent > line.indent:
            self.contexts.append((self.lines[after].indent, kind, level))
        return after

    def admonition(self, i: int, kind: str, level: int, start: int) -> int:
        """An admonition whose text begins behind its name and goes on below."""
        first = self.lines[i - 1]
        stop = i
        while stop < len(self.lines) and not self.is_blank(stop) and self.lines[stop].indent > first.indent:
            stop += 1
        self.writer.open(kind, level)
        self.inline.show(start, self.lines[stop - 1].end)
        self.writer.close()
        body = self.blank_run(stop)
        if body < len(self.lines) and self.lines[body].indent > first.indent:
            self.contexts.append((self.lines[body].indent, kind, level))
        return body

    def blank_run(self, i: int) -> int:
        while i < len(self.lines) and self.is_blank(i):
            i += 1
        return i

    def button(self, i: int, target: str, indent: int) -> int:
        end = self.indented_end(i, indent)
        self.writer.open("button")
        self.writer.link(target, "button")
        for line in self.lines[i:end]:
            self.inline.show(line.start, line.end)
        self.writer.end_link()
        self.writer.close()
        return end

    def begin_note(self, key: str, line: Line) -> None:
        self.end_note(line.start)
        if key in ("#", "*"):
            self.notes += 1
            key = f"{key}{self.notes}"
        self.writer.open_note(key.lstrip("#"), line.start)
        self.note_indent = line.indent

    def end_note(self, end: int) -> None:
        if self.note_indent >= 0:
            self.writer.close_note(end)
            self.note_indent = -1

    def table(self, i: int, end: int, cells: re.Pattern[str]) -> int:
        """Show what stands between a table's rules, one cell a column and line."""
        for line in self.lines[i:end]:
            if _ADORNED.match(self.source, line.start, line.end) or self.source[line.start : line.start + 2] in ("+-",
                "+=", "=="):
                continue
            for cell in cells.finditer(self.source, line.start, line.end):
                self.writer.open("cell")
                self.inline.show(*cell.span())
        self.writer.close()
        if end > i:
            self.writer.builder.skip("table", self.lines[end - 1].end - self.lines[i].start)
        return end

    def simple_table_end(self, i: int) -> int:
        """The line after the rule that ends a simple table: one with nothing, or an empty line, below."""
        for at in range(i + 1, len(self.lines)):
            if _SIMPLE_TABLE.match(self.text(at)) and (at + 1 == len(self.lines) or self.is_blank(at + 1)):
                return at + 1
        return i + 1

    def blank_after(self, i: int) -> int:
        while i < len(self.lines) and not self.is_blank(i):
            i += 1
        return i

    def skip_to_blank(self, i: int, what: str) -> int:
        end = self.blank_after(i)
        self.writer.builder.skip(what, self.lines[end - 1].end - self.lines[i].start)
        return end

    def indented_end(self, i: int, indent: int) -> int:
        while i < len(self.lines) and (self.is_blank(i) or self.lines[i].indent > indent):
            i += 1
        return i

    def skip_indented(self, i: int, indent: int, what: str) -> int:
        """Pass over the lines that are indented more than ``indent``."""
        end = self.indented_end(i, indent)
        if what and end > i:
            self.writer.builder.skip(what, self.lines[end - 1].end - self.lines[i].start)
        return end
