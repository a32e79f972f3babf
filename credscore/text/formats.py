"""The formats that can be read, how one is recognised, and the way in to their readers."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib import import_module
from os.path import splitext
from typing import cast

from credscore.text.document import Document

_MODULES = {
    "text": "plain", "markdown": "markdown", "mdx": "markdown", "rmarkdown": "markdown", "quarto": "markdown",
    "html": "html",
    "rst": "rst", "wikitext": "wikitext", "asciidoc": "asciidoc",
}  # fmt: skip
EXTRACTED: dict[str, str] = {"docx": "word", "pdf": "pdf"}
"""Formats that are no text, and the modules that take the text out of them."""
FORMATS: tuple[str, ...] = (*_MODULES, *EXTRACTED)
"""The names of the formats."""

SUFFIXES: dict[str, str] = {
    ".md": "markdown", ".markdown": "markdown", ".mdown": "markdown", ".mkd": "markdown", ".mdwn": "markdown",
    ".mkdn": "markdown",
    ".mdx": "mdx", ".rmd": "rmarkdown", ".qmd": "quarto", ".html": "html", ".htm": "html", ".xhtml": "html",
    ".shtml": "html",
    ".rst": "rst", ".rest": "rst", ".wiki": "wikitext", ".mediawiki": "wikitext", ".wikitext": "wikitext",
    ".mw": "wikitext",
    ".adoc": "asciidoc", ".asciidoc": "asciidoc", ".asc": "asciidoc", ".txt": "text", ".text": "text",
    ".docx": "docx", ".pdf": "pdf",
}  # fmt: skip
"""The format that a file name's suffix (lower case) stands for; ``.txt`` only where the content says no other."""

_SAMPLE = 40_000
_HTML_HEAD = (
    r"[\s\ufeff]{0,200}(?:<\?xml[^>]{0,200}>\s{0,20})?(?:<!--[^>]{0,2000}-->\s{0,20})?"
    r"<(?:!doctype\s{1,5}html|html|head|body|article)\b"
)
_TAG = (
    r"</?(?:p|div|span|a|h[1-6]|ul|ol|li|br|table|tr|td|section|article|header|footer|em|strong|b|i|img|button)"
    r"\b[^<>]{0,400}>"
)
_SIGNS: dict[str, tuple[tuple[int, str], ...]] = {
    "markdown": (
        (3, r"^#{1,6} \S"), (3, r"\[[^\[\]\n]{1,300}\]\([^()\s]{1,500}(?: \"[^\"\n]{0,200}\")?\)"), (3,
        r"^(?:```|~~~)"),
        (3, r"^\[\^?[^\[\]\n]{1,60}\]: "), (3, r"!\[[^\[\]\n]{0,300}\]\("), (3, r"^\|[ :|-]{3,200}\|[ \t]*$"),
        (1, r"\*\*(?<![*\w]\*\*)[^\s*][^*\n]{0,300}\*\*(?![*\w])"), (3, r"\A(?:---|\+\+\+)\r?\n"),
    ),
    "wikitext": (
        (2, r"^={2,5} ?[^=\n]{1,200}={2,5}[ \t]*$"), (2, r"\[\[[^\[\]\n]{1,300}\]\](?!\()"), (2, r"<ref[ >/]"),
        (2, r"\{\{[^{}%<\n][^{}\n]{0,400}(?:\||\}\})"), (2, r"\'\'\'[^'\n]{1,200}\'\'\'"), (2, r"^\{\|"),
    ),
    "rst": (
        (3, r"^\.\. [\w-]{1,40}::"), (3, r":[a-z]{2,20}:`[^`\n]{1,200}`"), (3, r"`[^`\n]{1,300}<[^`<>\n]{1,300}>`__?"),
        (3, r"^\.\. _[^:\n]{1,200}:"), (3, r"^\.\. \[[^\]\n]{1,60}\] "), (1, r"``[^`\n]{1,200}``"),
        (1, r"^[^\s].{2,100}\n(?:={4,120}|~{4,120}|\^{4,120})$"),
    ),
    "asciidoc": (
        (2, r"\A\s{0,20}= \S[^\n]{0,200}$"), (2, r"^={2,5} [^=\n]{1,200}$"), (2, r"^:[\w-]{1,40}:(?: [^\n]{0,200})?$"),
        (2, r"https?://[^\s\[\]]{1,400}\[[^\[\]\n]{1,200}\]"),
        (2, r"^\[(?:source|NOTE|TIP|quote|verse|abstract|WARNING)[^\]\n]{0,100}\]$"),
        (2, r"(?:link|xref|image|footnote|include)::?[^\s\[\]]{0,300}\["),
    ),
}  # fmt: skip
"""For each format its signs: the points that one is worth and its pattern."""
_ENOUGH = {"markdown": 3, "wikitext": 5, "rst": 5, "asciidoc": 5}
_FEW_TAGS, _CHARACTERS_A_TAG, _MARKED_UP = 6, 150, 6


def detect_format(source: str, path: str | None = None) -> str:
    """Return the format of ``source`` by ``path``'s suffix or, for a string, ``.txt`` or an unknown suffix, by content.

    Articles copied from a page hold bullets, ``[12]`` or a stray ``**``: those alone make no Markdown.
    """
    by_name = SUFFIXES.get(splitext(path)[1].lower()) if path else None
    if by_name in _MODULES and by_name != "text":
        return by_name
    sample = source[:_SAMPLE]
    if re.match(_HTML_HEAD, sample, re.IGNORECASE):
        return "html"
    scores = {name: _points(name, sample) for name in _SIGNS}
    best = max(scores, key=lambda name: scores[name])
    tags = len(re.findall(_TAG, sample, re.IGNORECASE))
    marked_up = max(scores["markdown"], scores["wikitext"]) >= _MARKED_UP
    if tags >= _FEW_TAGS and tags * _CHARACTERS_A_TAG > len(sample) and not marked_up:
        return "html"
    return best if scores[best] >= _ENOUGH[best] else "text"


def _points(name: str, sample: str) -> int:
    """The points of the signs of a format that are there, one more for each that recurs."""
    total = 0
    lines = "\n" + sample
    for points, pattern in _SIGNS[name]:
        # A line's start as a literal line feed: the regular expression engine skips to it, but tries ^ everywhere.
        at_line = pattern.startswith("^")
        found = re.finditer("\n" + pattern[1:] if at_line else pattern, lines if at_line else sample, re.MULTILINE)
        if next(found, None):
            total += points + (next(found, None) is not None)
    return total


def read(source: str, format: str = "auto", path: str | None = None) -> Document:
    """Return the Document of ``source``, which is in ``format`` or, for ``auto``, in the format it looks like.

    Raises:
        ValueError: ``format`` is none of ``FORMATS``, or one of ``EXTRACTED``.
    """
    name = detect_format(source, path) if format == "auto" else format.lower()
    if name in EXTRACTED:
        raise ValueError(f"{name} is no text: hand the file's bytes to score_bytes, or its path to score_file")
    if name not in _MODULES:
        raise ValueError(f"unknown format {format!r}: choose one of auto, {', '.join(FORMATS)}")
    reader = cast(Callable[[str], Document], import_module(f"credscore.text.{_MODULES[name]}").read)
    return reader(source)
