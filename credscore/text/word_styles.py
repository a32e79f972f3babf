"""What a Word paragraph is by its style: the built-in styles have English names in every language's Word."""

from __future__ import annotations

from typing import Any

from credscore.expressions import expression
from credscore.text.word_inline import W

_HEADING = expression(r"heading (\d)")
_KINDS = {
    "title": ("heading", 1), "subtitle": ("paragraph", 0), "caption": ("caption", 0), "quote": ("quote", 1),
    "intense quote": ("quote", 1), "block text": ("quote", 1), "bibliography": ("reference", 0),
    "html preformatted": ("code", 0), "macro": ("code", 0), "source code": ("code", 0), "code": ("code", 0),
    "header": ("menu", 0), "footer": ("menu", 0), "toc heading": ("menu", 0), "table of figures": ("menu", 0),
}  # fmt: skip
_MOST_ANCESTORS = 20


class Styles:
    """The paragraph styles of a document, each by its name or that of a style it is based on."""

    def __init__(self, document: Any) -> None:
        self._styles = {s.get(W + "styleId"): s for s in document.styles.element.findall(W + "style")}
        self._known: dict[str, tuple[str, int]] = {}

    def kind(self, paragraph: Any) -> tuple[str, int]:
        """Return a paragraph's block kind (as in ``document.Block``, or ``code``) and level."""
        own = paragraph.find(W + "pPr")
        found = _direct(own)
        if found[0] == "heading":
            return found
        style = own.find(W + "pStyle") if own is not None else None
        name = style.get(W + "val", "") if style is not None else ""
        if name not in self._known:
            self._known[name] = self._of_style(name)
        kind, level = self._known[name]
        return found if kind == "paragraph" and found[0] == "item" else (kind, level)

    def _of_style(self, name: str) -> tuple[str, int]:
        for _ in range(_MOST_ANCESTORS):
            style = self._styles.get(name)
            if style is None:
                break
            found = _named(_value(style, "name").lower())
            if found is None and _direct(style.find(W + "pPr"))[0] != "paragraph":
                found = _direct(style.find(W + "pPr"))
            if found is not None:
                return found
            name = _value(style, "basedOn")
        return "paragraph", 0


def _named(name: str) -> tuple[str, int] | None:
    heading = _HEADING.match(name)
    if heading:
        return "heading", int(heading[1])
    if name.startswith("toc "):
        return "menu", 0
    if name.startswith("list ") and name != "list paragraph":
        return "item", 1
    return _KINDS.get(name)


def _direct(properties: Any) -> tuple[str, int]:
    """What paragraph properties say themselves: an outline level makes a heading, a numbering a list item."""
    if properties is None:
        return "paragraph", 0
    outline = _number(properties.find(W + "outlineLvl"))
    if outline is not None and outline < 9:
        return "heading", outline + 1
    if _number(properties.find(f"{W}numPr/{W}numId")):
        return "item", 1 + (_number(properties.find(f"{W}numPr/{W}ilvl")) or 0)
    return "paragraph", 0


def _value(style: Any, name: str) -> str:
    element = style.find(W + name)
    return "" if element is None else str(element.get(W + "val", ""))


def _number(element: Any) -> int | None:
    value = "" if element is None else element.get(W + "val", "")
    return int(value) if value.isdigit() else None
