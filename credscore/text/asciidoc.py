"""Reads AsciiDoc, line by line."""

from __future__ import annotations

import re

from credscore.expressions import expression
from credscore.text import reflist
from credscore.text.document import Document
from credscore.text.fragments import show_text
from credscore.text.writer import Writer

_LINES = expression(r"([^\r\n]*)(?:\r\n|\r|\n|$)")
_HEADING = expression(r"(={1,6}|#{1,6})[ \t]+(?=\S)")
_ATTRIBUTE = expression(r":!?([\w-]{1,60})!?:(?:[ \t]+(.*))?$")
_ITEM = expression(r"[ \t]{0,12}(\*{1,6}|-|\.{1,6}|\d{1,3}\.|<\d{1,2}>)[ \t]+(?:\[[ xX*]\][ \t]+)?")
_TERM = expression(r"([^\s:][^:\n]{0,200}(?:::?[^\s:][^:\n]{0,100}){0,3})(:{2,4}|;;)(?:[ \t]+|$)")
_BLOCK_ATTRIBUTES = expression(r"\[([^\[\]\n]{0,300})\][ \t]*$")
_ANCHOR = expression(r"\[\[[^\[\]\n]{1,100}\]\][ \t]*$")
_DELIMITER = expression(r"(?:-{4,}|\.{4,}|\+{4,}|/{4,}|={4,}|\*{4,}|_{4,}|--|```\w{0,20}|[|,:!]={3,})[ \t]*$")
_MACRO_BLOCK = expression(
    r"(image|video|audio|include|toc|ifdef|ifndef|endif|ifeval)::([^\[\s]{0,500})\[([^\]\n]{0,500})\]"
)
_ADMONITION = expression(r"(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+")
_ENTRY = expression(r"\[\[\[([^\[\],]{1,80})(?:,[^\[\]]{1,80})?\]\]\][ \t]*")
_CELL = expression(r"(?:\d{0,3}[.<>^+*]{0,4}[aehlmsdv]?)?\|([^|\n]*)")
_INLINE = expression(
    r"(?<![^\s\[\]<>\"'])(?P<link>[^\s\[\]<>\"']{1,800})\[(?P<label>(?:[^\[\]]|\[[^\[\]]{0,300}\]){0,2000})\]"
    r"|<<(?P<cross>[^<>,\n]{1,200})(?:,(?P<words>[^<>]{1,300}))?>>|`\+?(?P<code>[^`]{1,300}?)\+?`"
    r"|\{(?P<attribute>[\w-]{1,60})\}|(?P<pass>\+{2,3})(?P<passed>[^+\n]{1,300})(?P=pass)"
    r"|(?<!\w)(?:\*\*?|__?|##?)(?=\S)|(?<=\S)(?:\*\*?|__?|##?)(?!\w)|\[\[[^\[\]\n]{1,100}\]\]"
    r"|[ \t]\+$|\[\.[\w.-]{1,60}\](?=#)",
    re.MULTILINE,
)
_MACROS = expression(
    r"(footnote|footnoteref|image|kbd|menu|icon|stem|latexmath|asciimath|pass|cite|anchor|indexterm|xref|link|mailto|btn)"
    r":{1,2}"
)
_ADDRESS = expression(r"(?:https?|ftp)://")
_SILENT = frozenset({"kbd", "icon", "stem", "latexmath", "asciimath", "pass", "anchor", "indexterm"})
_ENDING = (_HEADING, _ATTRIBUTE, _ITEM, _TERM, _BLOCK_ATTRIBUTES, _ANCHOR, _MACRO_BLOCK)
"""What ends a paragraph or item without an empty line."""
_AUTHOR_LINE = expression(
    r"([A-Z][^\W\d_.'-]{0,30}(?:[ '-][\w.'-]{1,30}){1,3})[ \t]*(?:<[^<>\s]{1,100}>)?[ \t]*(?:;.*)?$", re.MULTILINE
)
_REVISION = expression(r"(?:v?[\d.]{1,12},[ \t]*)?(\d{4}-\d\d-\d\d)\b[^\n]{0,100}$", re.MULTILINE)
_CODE = "-.+`"
_META = {"author": "author", "revdate": "date", "date": "date", "description": "description", "page-author": "author"}
_LINK_ATTRIBUTES = expression(r"(?:,[ \t]?(?:window|role|opts|rel)=[^\]]{0,100})$|\^$")


_CHARACTERS = {
    "plus": "+", "cpp": "C++", "pp": "++", "nbsp": "\xa0", "sp": " ", "lsquo": "\u2018", "rsquo": "\u2019",
    "ldquo": "\u201c", "rdquo": "\u201d", "apos": "'", "quot": '"', "deg": "\xb0", "amp": "&", "lt": "<", "gt": ">",
    "startsb": "[", "endsb": "]", "vbar": "|", "caret": "^", "asterisk": "*", "tilde": "~", "backslash": "\\",
    "backtick": "`", "brvbar": "\xa6", "two-colons": "::", "two-semicolons": ";;",
}  # fmt: skip
"""AsciiDoc's own attributes and what they show."""


def read(source: str) -> Document:
    """Return the Document of an AsciiDoc page. Never fails: whatever is no markup is text."""
    return _Reader(source).run()


class _Reader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.writer = Writer(source, "asciidoc")
        self.lines = [m.span(1) for m in _LINES.finditer(source)]
        self.kind = ""
        self.quoting = ""
        self.in_list = False
        self.open: tuple[int, int] | None = None
        self.attributes = dict(_CHARACTERS)

    def run(self) -> Document:
        i = 0
        while i < len(self.lines):
            i = self.line(i)
        self.show()
        return self.writer.build()

    def show(self) -> None:
        """Show the lines of the open paragraph: markup may reach from one to the next."""
        if self.open:
            start, end = self.open
            self.open = None
            self.inline(start, end)

    def line(self, i: int) -> int:
        """Read line ``i``. Returns the next line to read."""
        start, end = self.lines[i]
        text = self.source[start:end]
        if self.open and _goes_on(text):
            self.open = self.open[0], end
            return i + 1
        self.show()
        if not text.strip():
            self.writer.close()
            self.kind, self.in_list = "", False
            return i + 1
        if _DELIMITER.match(text):
            return self.delimited(i, text.rstrip())
        if self.outside(text, start, end):
            return i + 1
        heading = _HEADING.match(text)
        if heading:
            self.writer.open("heading", len(heading[1]))
            self.inline(start + heading.end(), end)
            self.writer.close()
            return i + 1 if len(heading[1]) > 1 else self.header(i + 1)
        return self.prose(i, text, start, end)

    def header(self, i: int) -> int:
        """The lines below a document's title: who wrote it and when, up to an attribute or empty line."""
        author = _AUTHOR_LINE.match(self.source, *self.lines[i]) if i < len(self.lines) else None
        if author is None:
            return i
        self.writer.builder.meta.setdefault("author", author[1].strip())
        i += 1
        revision = _REVISION.match(self.source, *self.lines[i]) if i < len(self.lines) else None
        if revision is None:
            return i
        self.writer.builder.meta.setdefault("date", revision[1])
        return i + 1

    def outside(self, text: str, start: int, end: int) -> bool:
        """Whether a line is no text: a comment, an attribute, a block macro."""
        attributes = _BLOCK_ATTRIBUTES.match(text)
        macro = _MACRO_BLOCK.match(text)
        attribute = _ATTRIBUTE.match(text)
        if attributes:
            first = attributes[1].split(",")[0].strip()
            self.kind = "quote" if first in ("quote", "verse") else ""
            self.writer.close()
        elif attribute:
            name = _META.get(attribute[1].lower())
            if attribute[2]:
                self.attributes.setdefault(attribute[1].lower(), attribute[2].strip())
            if name and attribute[2]:
                self.writer.builder.meta.setdefault(name, attribute[2].strip())
                if name == "description":
                    self.writer.open("meta")
                    self.writer.text(*attribute_span(attribute, start))
                    self.writer.close()
        elif macro:
            self.writer.close()
            if macro[1] == "image":
                self.writer.image(macro[2])
        else:
            return text.startswith("//") or text.strip() == "+" or _ANCHOR.match(text) is not None
        return True

    def prose(self, i: int, text: str, start: int, end: int) -> int:
        """Read a line of a paragraph, an item or a block's title."""
        writer = self.writer
        item = _ITEM.match(text)
        term = None if item else _TERM.match(text)
        if item:
            level = len(item[1]) if item[1][0] in "*." else 1
            number = item[1][:-1] if item[1][0].isdigit() else ""
            entry = _ENTRY.match(self.source, start + item.end(), end)
            writer.open("item", level, entry[1] if entry else number)
            self.in_list = True
            if entry and entry.end() < end:
                writer.open_note(entry[1], entry.end())
                self.inline(entry.end(), end)
                writer.close_note(end)
            else:
                self.open = start + item.end(), end
        elif term:
            writer.open("item", 1)
            self.inline(start, start + term.end(1))
            writer.open("item", 1)
            self.in_list = True
            self.open = start + term.end(), end
        elif text[0] == "." and len(text) > 1 and text[1] not in " .":
            writer.open("caption")
            self.inline(start + 1, end)
            writer.close()
        elif text[0] in " \t" and not writer.length and not self.in_list:
            writer.builder.skip("code", end - start)
        else:
            kind = self.kind or self.quoting or "paragraph"
            writer.open(kind, 1 if kind == "quote" else 0)
            admonition = _ADMONITION.match(text)
            self.open = start + (admonition.end() if admonition else 0), end
        return i + 1

    def delimited(self, i: int, mark: str) -> int:
        """Read a delimited block; those that hold prose are only marked where they begin and end."""
        writer = self.writer
        writer.close()
        if mark[0] == "_":
            self.quoting = "" if self.quoting else "quote"
        if mark[0] in "=*_" or mark == "--":
            return i + 1
        closer = "```" if mark[0] == "`" else mark
        stop = i + 1
        while stop < len(self.lines) and self.source[slice(*self.lines[stop])].rstrip() != closer:
            stop += 1
        if stop == len(self.lines):
            return i + 1
        if mark[0] in "|,:!":
            self.table(i + 1, stop)
            writer.builder.skip("table", self.lines[stop][1] - self.lines[i][0])
        elif mark[0] in _CODE:
            writer.builder.skip("code", self.lines[stop][1] - self.lines[i][0])
        return stop + 1

    def table(self, first: int, stop: int) -> None:
        for start, end in self.lines[first:stop]:
            for cell in _CELL.finditer(self.source, start, end):
                self.writer.open("cell")
                self.inline(*cell.span(1))
        self.writer.close()

    def inline(self, start: int, end: int) -> None:
        """Show ``source[start:end]`` without its inline markup."""
        at = start
        for sign in _INLINE.finditer(self.source, start, end):
            if sign.start() < at:
                continue
            show_text(self.writer, at, sign.start())
            at = self.sign(sign)
        show_text(self.writer, at, end)

    def sign(self, sign: re.Match[str]) -> int:
        writer = self.writer
        if sign["link"]:
            return self.macro(sign)
        if sign["cross"]:
            writer.link("#" + sign["cross"])
            writer.text(*sign.span("words" if sign["words"] else "cross"))
            writer.end_link()
        elif sign["code"] or sign["passed"]:
            writer.text(*sign.span("code" if sign["code"] else "passed"))
        elif sign["attribute"]:
            writer.atom(self.attributes.get(sign["attribute"].lower(), ""), *sign.span())
        return sign.end()

    def macro(self, sign: re.Match[str]) -> int:
        """A macro or a link with its label; returns where it ends, or where text that is none goes on."""
        writer, source = self.writer, self.source
        macro = _MACROS.search(sign["link"])
        opener = macro or _ADDRESS.search(sign["link"])
        if opener is None:
            stop = sign.start("label")
            self.inline(sign.start(), stop - 1)
            writer.text(stop - 1, stop)
            return stop
        begin = sign.start("link") + opener.start()
        self.inline(sign.start(), begin)
        name = macro[1] if macro else "link"
        target = source[sign.start("link") + macro.end() if macro else begin : sign.end("link")]
        start, end = sign.span("label")
        if name.startswith("footnote"):
            key = target or f"note-{begin}"
            writer.marker("footnote", key, begin, sign.end())
            if sign["label"]:
                text = " ".join(sign["label"].split())
                writer.builder.reference(key, text, start, end, reflist.targets(text))
        elif name == "cite":
            for key in sign["label"].split(","):
                writer.marker("pandoc", key.strip(), begin, sign.end())
        elif name == "image":
            writer.image(target)
        elif name not in _SILENT:
            end = start + len(_LINK_ATTRIBUTES.sub("", sign["label"]))
            if start == end:
                writer.address(target)
            else:
                writer.link(target, "button" if name == "btn" else "link")
                show_text(writer, start, end)
                writer.end_link()
        return sign.end()


def _goes_on(text: str) -> bool:
    """Whether a line belongs to the paragraph or item above it."""
    if not text.strip() or _DELIMITER.match(text) or text.startswith("//") or text.strip() == "+":
        return False
    if text[0] == "." and len(text) > 1 and text[1] not in " .":
        return False
    return not any(sign.match(text) for sign in _ENDING)


def attribute_span(attribute: re.Match[str], start: int) -> tuple[int, int]:
    """The span in the source of the value of an attribute line that begins at ``start``."""
    return start + attribute.start(2), start + attribute.end(2)
