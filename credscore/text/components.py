"""Components of page generators (JSX, Hugo and Liquid shortcodes): which of their attributes a reader sees."""

from __future__ import annotations

from collections.abc import Mapping

from credscore.text.buttons import is_button_style
from credscore.text.writer import Writer

_LABELS = ("label", "buttontext", "button_text", "button-text", "ctatext", "cta_text", "cta", "linktext", "link_text",
           "buttonlabel", "ctalabel", "button")  # fmt: skip
_TARGETS = ("href", "url", "link", "to", "buttonlink", "button_link", "buttonurl", "button_url", "ctalink", "cta_link",
    "ctaurl",
            "cta_url", "buttonhref", "src")  # fmt: skip
_KINDS = {
    "title": "heading", "heading": "heading", "headline": "heading", "subtitle": "paragraph", "subheading": "paragraph",
    "text": "paragraph", "description": "paragraph", "body": "paragraph", "content": "paragraph",
    "message": "paragraph",
    "summary": "paragraph", "quote": "quote", "caption": "caption",
}  # fmt: skip
_NO_PROSE = frozenset({"img", "image", "youtube", "vimeo", "video", "code", "codeblock", "icon", "toc", "head", "seo",
    "meta"})
_HEADING_LEVEL = 3


def is_button_name(name: str) -> bool:
    """Whether a component is called a button or call to action (``ButtonLink``, ``cta-box``)."""
    name = name.lower()
    return "button" in name or "btn" in name or name.startswith("cta") or is_button_style(name)


def show_component(writer: Writer, name: str, attributes: Mapping[str, tuple[int, int]]) -> bool:
    """Show the attributes of a component that hold prose or a button's label. Returns whether there were any."""
    source = writer.source
    target = next((source[slice(*attributes[t])] for t in _TARGETS if t in attributes), "")
    shown = False
    for key, (start, end) in sorted(attributes.items(), key=lambda item: item[1]):
        value = source[start:end]
        if not value.strip():
            continue
        if key in _LABELS or (key in ("text", "title") and target and is_button_name(name)):
            if " " not in value.strip() and ("/" in value or value in ("true", "false")):
                continue
            _button(writer, target, start, end)
            shown = True
        elif key in _KINDS and name.lower() not in _NO_PROSE and " " in value.strip():
            writer.open(_KINDS[key], _HEADING_LEVEL if _KINDS[key] == "heading" else 0)
            writer.text(start, end)
            shown = True
    return shown


def _button(writer: Writer, target: str, start: int, end: int) -> None:
    writer.open("button")
    writer.link(target, "button")
    writer.text(start, end)
    writer.end_link()
