"""What stands inside a Word paragraph: runs, links, fields, notes, pictures."""

from __future__ import annotations

import re
from typing import Any

from credscore.expressions import expression
from credscore.text.extracted import Extraction

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_FIELD_LINK = expression(r'\s{0,20}HYPERLINK\s{1,20}"([^"]{1,2000})"')
_RAISED = expression(r"\d{1,3}(?:[,;\u2013-]\s?\d{1,3}){0,9}")
_THROUGH = frozenset(
    W + name for name in ("ins", "moveTo", "smartTag", "sdt", "sdtContent", "customXml", "bdo", "dir")
)
_SIGNS = {W + "tab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-"}


class Inline:
    """Reads paragraphs into an Extraction. ``notes``: the key of each note referred to, by kind and id."""

    def __init__(self, out: Extraction, part: Any) -> None:
        self._out, self._part = out, part
        self.notes: dict[tuple[str, str], str] = {}
        self._boxes: list[Any] = []
        self._fields: list[list[str]] = []
        self._before = ""

    def read(self, paragraph: Any) -> list[Any]:
        """Read one paragraph; return the contents of text boxes anchored in it."""
        self._boxes, self._before = [], ""
        self._children(paragraph)
        while self._fields:
            self._end_field()
        return self._boxes

    def _children(self, parent: Any) -> None:
        for element in parent:
            tag = element.tag
            if tag == W + "r":
                self._run(element)
            elif tag == W + "hyperlink":
                self._linked(element, self._target(element.get(_R + "id")) or "#" + element.get(W + "anchor", ""))
            elif tag == W + "fldSimple":
                self._linked(element, _link_of(element.get(W + "instr", "")))
            elif tag in _THROUGH:
                self._children(element)

    def _linked(self, element: Any, target: str) -> None:
        if target:
            self._out.link(target)
        self._children(element)
        if target:
            self._out.end_link()

    def _target(self, relation: str | None) -> str:
        found = self._part.rels.get(relation) if relation else None
        return str(found.target_ref) if found is not None else ""

    def _run(self, run: Any) -> None:
        hidden = run.find(f"{W}rPr/{W}vanish")
        if hidden is not None and hidden.get(W + "val", "true") not in ("0", "false"):
            return
        align = run.find(f"{W}rPr/{W}vertAlign")
        raised = align is not None and align.get(W + "val") == "superscript"
        for element in run:
            self._content(element, raised)

    def _content(self, element: Any, raised: bool) -> None:
        tag = element.tag
        if tag == W + "t":
            self._text(element.text or "", raised)
        elif tag in _SIGNS:
            page = element.get(W + "type") in ("page", "column")
            self._text(" " if page else _SIGNS[tag], raised=False)
        elif tag in (W + "footnoteReference", W + "endnoteReference"):
            self._note(tag[len(W) :].removesuffix("Reference"), element.get(W + "id", ""))
        elif tag == W + "fldChar":
            self._field(element.get(W + "fldCharType", ""))
        elif tag == W + "instrText" and self._fields:
            self._fields[-1][1] += element.text or ""
        elif tag in (W + "drawing", W + "pict", W + "object", _MC + "AlternateContent"):
            self._drawing(element)

    def _text(self, text: str, raised: bool) -> None:
        """Show text, unless it is a field's instruction or a superscript number behind a word: a citation marker."""
        if self._fields and self._fields[-1][0] == "begin":
            return
        numbers = _RAISED.fullmatch(text.strip()) if raised else None
        if numbers and self._before and not self._before.isdigit():
            for number in re.findall(r"\d+", numbers[0]):
                self._out.marker("numbered", number, number)
        else:
            self._out.text(text)
        self._before = text[-1:] or self._before

    def _note(self, kind: str, number: str) -> None:
        key = self.notes.setdefault((kind, number), str(len(self.notes) + 1))
        self._out.marker("footnote", key, f"[^{key}]")

    def _field(self, step: str) -> None:
        """``begin``, instruction, ``separate``, what is shown, ``end``; fields may stand in each other."""
        if step == "begin":
            self._fields.append(["begin", "", ""])
        elif step == "separate" and self._fields:
            field = self._fields[-1]
            field[0], field[2] = "separate", _link_of(field[1])
            if field[2]:
                self._out.link(field[2])
        elif step == "end" and self._fields:
            self._end_field()

    def _end_field(self) -> None:
        if self._fields.pop()[2]:
            self._out.end_link()

    def _drawing(self, element: Any) -> None:
        # What stands in mc:Fallback is the same once more, for older programs.
        choice = element.find(_MC + "Choice")
        top = element if choice is None else choice
        for picture in top.iter(_A + "blip"):
            self._out.image(self._target(picture.get(_R + "embed") or picture.get(_R + "link")) or "image")
        for box in top.iter(W + "txbxContent"):
            if not any(outer.tag == W + "txbxContent" for outer in _between(box, top)):
                self._boxes.append(box)


def _between(element: Any, top: Any) -> list[Any]:
    out = []
    while (element := element.getparent()) is not None and element is not top:
        out.append(element)
    return out


def _link_of(instruction: str) -> str:
    found = _FIELD_LINK.match(instruction)
    return found[1] if found else ""
