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
FORMATS: tuple[str, ...] = tuple(_MODULES)
"""The names of the formats."""

SUFFIXES: dict[str, str] = {
    ".md": "markdown", ".markdown": "markdown", ".mdown": "markdown", ".mkd": "markdown", ".mdwn": "markdown",
    ".mkdn": "markdown",
    ".mdx": "mdx", ".rmd": "rmarkdown", ".qmd": "quarto", ".html": "html", ".htm": "html", ".xhtml": "html",
    ".shtml": "html",
    ".rst": "rst", ".rest": "rst", ".wiki": "wikitext", ".mediawiki": "wikitext", ".wikitext": "wikitext",
    ".mw": "wikitext",
    ".adoc": "asciidoc", ".asciidoc": "asciidoc", ".asc": "asciidoc", ".txt": "text", ".text": "text",
}  # fmt: skip
"""The format that a file name's suffix (lower case) stands for. ``.txt`` is only what is left when the content says no other."""

_SAMPLE = 40_000
_HTML_HEAD = re.compile(r"[\s\ufeff]{0,200}(?:<\?xml[^>]{0,200}>\s{0,20})?(?:<!--.{0,2000}?-->\s{0,20})?<(?:!doctype\s{1,5}html|html|head|body|article)\b", re.I | re.S)
_TAG = re.compile(r"</?(?:p|div|span|a|h[1-6]|ul|ol|li|br|table|tr|td|section|article|header|footer|em|strong|b|i|img|button)\b[^<>]{0,400}>", re.I)
_MARKDOWN = (
    re.compile(r"^#{1,6} \S", re.M), re.compile(r"\[[^\[\]\n]{1,300}\]\([^()\s]{1,500}(?: \"[^\"\n]{0,200}\")?\)"),
    re.compile(r"^(?:```|~~~)", re.M),
    re.compile(r"^\[\^?[^\[\]\n]{1,60}\]: ", re.M), re.compile(r"!\[[^\[\]\n]{0,300}\]\("),
    re.compile(r"(?<![*\w])\*\*[^\s*][^*\n]{0,300}\*\*(?![*\w])"), re.compile(r"^\|[ :|-]{3,200}\|[ \t]*$", re.M),
)  # fmt: skip
_MARKDOWN_WEIGHTS = (3, 3, 3, 3, 3, 1, 3)
_WIKI = (
    re.compile(r"^={2,5} ?[^=\n]{1,200}={2,5}[ \t]*$", re.M), re.compile(r"\[\[[^\[\]\n]{1,300}\]\](?!\()"),
    re.compile(r"\{\{[^{}%<\n][^{}\n]{0,400}(?:\||\}\})"),
    re.compile(r"<ref[ >/]"), re.compile(r"'''[^'\n]{1,200}'''"), re.compile(r"^\{\|", re.M),
)  # fmt: skip
_RST = (
    re.compile(r"^\.\. [\w-]{1,40}::", re.M), re.compile(r":[a-z]{2,20}:`[^`\n]{1,200}`"),
    re.compile(r"`[^`\n]{1,300}<[^`<>\n]{1,300}>`__?"),
    re.compile(r"^\.\. _[^:\n]{1,200}:", re.M), re.compile(r"^\.\. \[[^\]\n]{1,60}\] ", re.M),
    re.compile(r"^[^\s].{2,100}\n(?:={4,120}|~{4,120}|\^{4,120})$", re.M),
    re.compile(r"``[^`\n]{1,200}``"),
)  # fmt: skip
_RST_WEIGHTS = (3, 3, 3, 3, 3, 1, 1)
_ASCIIDOC = (
    re.compile(r"\A\s{0,20}= \S[^\n]{0,200}$", re.M), re.compile(r"^={2,5} [^=\n]{1,200}$", re.M),
    re.compile(r"https?://[^\s\[\]]{1,400}\[[^\[\]\n]{1,200}\]"),
    re.compile(r"^:[\w-]{1,40}:(?: [^\n]{0,200})?$", re.M),
    re.compile(r"^\[(?:source|NOTE|TIP|quote|verse|abstract|WARNING)[^\]\n]{0,100}\]$", re.M),
    re.compile(r"(?:link|xref|image|footnote|include)::?[^\s\[\]]{0,300}\["),
)  # fmt: skip


def detect_format(source: str, path: str | None = None) -> str:
    """Return the format of ``source`` by ``path``'s suffix or, for a string, ``.txt`` or an unknown suffix, by content.

    Articles copied from a page hold bullets, ``[12]`` or a stray ``**``: those alone make no Markdown.
    """
    by_name = SUFFIXES.get(splitext(path)[1].lower()) if path else None
    if by_name and by_name != "text":
        return by_name
    sample = source[:_SAMPLE]
    if _HTML_HEAD.match(sample):
        return "html"
    scores = {
        "wikitext": _score(_WIKI, sample), "rst": _score(_RST, sample, _RST_WEIGHTS), "asciidoc": _score(_ASCIIDOC,
        sample),
        "markdown": _score(_MARKDOWN, sample, _MARKDOWN_WEIGHTS) + 3 * sample.startswith(("---\n", "---\r\n", "+++\n")),
    }  # fmt: skip
    best = max(scores, key=lambda name: scores[name])
    tags = len(_TAG.findall(sample))
    if tags >= 6 and tags * 150 > len(sample) and scores["markdown"] < 6 and scores["wikitext"] < 6:
        return "html"
    return best if scores[best] >= (3 if best == "markdown" else 5) else "text"


def _score(patterns: tuple[re.Pattern[str], ...], sample: str, weights: tuple[int, ...] = ()) -> int:
    """Points for each kind of sign that is there: 2 unless ``weights`` says otherwise, one more where it recurs."""
    total = 0
    for i, pattern in enumerate(patterns):
        found = pattern.finditer(sample)
        if next(found, None):
            total += (weights[i] if weights else 2) + (next(found, None) is not None)
    return total


def read(source: str, format: str = "auto", path: str | None = None) -> Document:
    """Return the Document of ``source``, which is in ``format`` or, for ``auto``, in the format it looks like.

    Raises:
        ValueError: ``format`` is none of ``FORMATS``.
    """
    name = detect_format(source, path) if format == "auto" else format.lower()
    if name not in _MODULES:
        raise ValueError(f"unknown format {format!r}: choose one of auto, {', '.join(FORMATS)}")
    reader = cast(Callable[[str], Document], import_module(f"credscore.text.{_MODULES[name]}").read)
    return reader(source)
