"""What page generators put into Markdown: shortcodes, attribute lists, fenced divs, JSX, mathematics.

A Markdown parser takes them for text. ``mask`` finds them first and blanks them out, character for character, so that
every offset stays what it was.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import NamedTuple

from credscore.expressions import expression
from credscore.text import link_targets
from credscore.text.code_spans import code_spans
from credscore.text.tags import read_tag

FILLER = "\x01"
"""Stands for a masked character inside a line. Markdown takes it for a letter; readers drop it."""


class Masked(NamedTuple):
    """``source[start:end]`` is masked. ``what``: ``shortcode``, ``close``, ``attributes``, ``tag``, ``note``, ``cite``,
    ``wikilink``, ``label`` (of a fenced div), ``code`` or ``markup``; ``name`` is the shortcode's, the note's or the
    keys' text."""

    start: int
    end: int
    what: str
    name: str = ""


_BRACES = expression(r"\{\{[<%]?|\{%")
_NAME = expression(r"[-\s]{0,4}(/?)[\s]{0,4}([\w./-]{0,60})")
_ATTRIBUTES = expression(r"\{(?::[^{}\n]{0,300}|[ \t]{0,3}(?:[.#][\w-]|[\w-]{1,40}=)[^{}\n]{0,300}|-)\}")
_DIV = expression(r"^[ \t>]{0,12}:::+[^\n]{0,400}$", re.MULTILINE)
DIV_LABEL = expression(
    r"[ \t>]{0,12}:::+[ \t]{0,4}(?:\{?[.\w-]{1,40}\{?[^{}\n]{0,200}?\btitle[ \t]?=[ \t]?[\"']"
    r"(?P<title>[^\"'\n]{1,200})[\"'][^\n]*$|(?:\{[^{}\n]{0,200}\}|[\w-]{1,40})[ \t]{0,4}"
    r"(?:\[(?P<square>[^\[\]\n]{1,200})\]|(?<=[ \t])(?P<words>[^\s{}\[\]:=][^{}\[\]=\n]{1,200})))"
)
"""What a fenced div is headed by: ``:::note[Title]``, ``::: warning Title``, ``::: {.tip title="Title"}``."""
_MODULE = expression(r"\n(?P<line>(?:import|export)\s[^\n]{0,1000})$", re.MULTILINE)
_JSX = expression(r"<[A-Za-z][\w.]{0,60}\s")
_BEGIN = expression(r"\\begin\{([\w*]{1,40})\}")
_MATH = expression(r"\\([\[(])")
_DOLLARS = expression(r"\$(?<![\\$\w]\$)(?:\$([^$]{1,4000})\$\$|(?!\$)([^$]{1,600})\$(?![\d$]))")
_FORMULA = expression(r"\\[a-zA-Z]|[\^_{]")
_MATH_SIGNS = expression(r"[=^_{}<>]|\\[a-zA-Z]")
_CITE = expression(
    r"\\(?:cite|citep|citet|citealp|parencite|textcite|autocite|(?:eq|page|auto)?(ref|label))\*?"
    r"(?:\[[^\]\n]{0,80}\]){0,2}\{([^{}\n]{1,300})\}"
)
_INLINE_NOTE = expression(r"\^\[(?!\d{1,4}\])")
_WIKILINK = expression(r"\[\[([^\[\]\n|]{1,200})(?:\|([^\[\]\n]{1,200}))?\]\](?![(\]])")
_SPACED = expression(r"\](?P<gap> |\n)\[(?P<key>[^\[\]\n]{1,80})\](?![(:])")
_DEFINITION = expression(r"\n[ \t>]{0,6}\[([^\[\]\n]{1,200})\]:[ \t]{1,8}\S")
_CODE_NAMES = frozenset({"highlight", "mermaid", "katex", "math", "code", "chart", "comment", "details-code",
    "codeblock", "plantuml", "raw-html"})
_IN_TARGET = expression(r"\]\(<?(?:\{\{[^{}\n]{0,90}\}\}|[^\s(){}]){0,90}\Z")
_IN_LINE = expression(r"[^\r\n]+")
_LONGEST = 4000
_MOST_BROKEN = 100


def mask(source: str) -> tuple[str, list[Masked]]:
    """Return ``source`` with the constructs blanked out, and the constructs in order; neither of them overlaps."""
    found: list[Masked] = []
    for needed, signs, finder in _FINDERS:
        if needed in source and (not signs or any(map(source.__contains__, signs))):
            found.extend(finder(source))
    if "](" in source:
        source = link_targets.join(source)
    if "]:" in source and ("] [" in source or "]\n[" in source):
        source = _close_gaps(source)
    if not found:
        return source, []
    if "`" in source and any("`" in source[item.start : item.end] for item in found):
        found = _outside_code(source, found)
    found.sort(key=lambda m: (m.start, -m.end))
    kept: list[Masked] = []
    for item in found:
        if not kept or item.start >= kept[-1].end:
            kept.append(item)
    return _blank(source, kept), kept


def _outside_code(source: str, found: list[Masked]) -> list[Masked]:
    """The constructs without those that begin in a code span and end behind it, as in `` `$a` and `$b` ``."""
    ends = dict(code_spans(source))
    starts = sorted(ends)
    kept = []
    for item in found:
        span = bisect_right(starts, item.start) - 1
        if span < 0 or not starts[span] < item.start < ends[starts[span]] < item.end:
            kept.append(item)
    return kept


def _blank(source: str, items: list[Masked]) -> str:
    out, at = [], 0
    for item in items:
        out.append(source[at : item.start])
        content = source[item.start : item.end]
        if item.what == "wikilink":
            out.append(content)
        else:
            out.append(_fill(content, _filler(source, item)))
        at = item.end
    out.append(source[at:])
    return "".join(out)


def _filler(source: str, item: Masked) -> str:
    """White space for whole lines, so that they part paragraphs; a letter in a link's target, where controls end it."""
    before = source[max(item.start - 200, 0) : item.start]
    if before.endswith('="') or ("](" in before and _IN_TARGET.search(before)):
        return "x"
    if item.what == "note" or before[before.rfind("\n") + 1 :].strip():
        return FILLER
    return FILLER if source[item.end : item.end + 200].partition("\n")[0].strip() else " "


def _fill(content: str, filler: str) -> str:
    if "\n" not in content and "\r" not in content:
        return filler * len(content)
    return _IN_LINE.sub(lambda match: filler * len(match[0]), content)


def _close_gaps(source: str) -> str:
    """Make ``[text] [key]``, an old way to write a reference link, ``[text][key]`` plus a filler."""
    keys = {m[1].strip().lower() for m in _DEFINITION.finditer("\n" + source)}

    def close(match: re.Match[str]) -> str:
        if match["key"].strip().lower() not in keys:
            return match[0]
        return f"][{match['key']}]{FILLER if match['gap'] == ' ' else match['gap']}"

    return _SPACED.sub(close, source) if keys else source


def _braces(source: str) -> Iterator[Masked]:
    at = 0
    unclosed: set[str] = set()
    last: dict[str, int] = {}
    while True:
        opener = _BRACES.search(source, at)
        if opener is None:
            return
        start, inside = opener.span()
        closer = {"{{<": ">}}", "{{%": "%}}", "{%": "%}"}.get(opener[0], "}}")
        if closer not in last:
            last[closer] = source.rfind(closer)
        if inside > last[closer]:
            at = inside
            continue
        end = source.find(closer, inside, inside + (_LONGEST if closer == "}}" else 8 * _LONGEST))
        at = inside
        if end < 0 or (closer == "}}" and source.count("\n", inside, end) > 1):
            continue
        at = end + len(closer)
        name = _NAME.match(source, inside, end)
        slash, word = (name[1], name[2]) if name else ("", "")
        if word in _CODE_NAMES and not slash and word not in unclosed:
            closed = _closing(source, word, at)
            if closed:
                at = closed
                yield Masked(start, at, "code")
                continue
            unclosed.add(word)
        yield Masked(start, at, "close" if slash or word.startswith("end") else "shortcode", word)


def _closing(source: str, word: str, at: int) -> int:
    """The end of the tag that closes the shortcode ``word``, 0 without one nearby."""
    pattern = re.compile(r"\{[{%][<%]?[-\s]{0,4}(?:/\s{0,4}|end)" + re.escape(word) + r"[-\s]{0,4}[>%}]{1,2}\}")
    match = pattern.search(source, at, at + 8 * _LONGEST)
    return match.end() if match else 0


def _attribute_lists(source: str) -> Iterator[Masked]:
    for match in _ATTRIBUTES.finditer(source):
        if source[match.start() - 1 : match.start()] not in ("{", "$") or not match.start():
            yield Masked(*match.span(), "attributes", match[0])


def _divs(source: str) -> Iterator[Masked]:
    for match in _DIV.finditer(source):
        yield Masked(*match.span(), "label" if DIV_LABEL.match(match[0]) else "markup")


def _modules(source: str) -> Iterator[Masked]:
    for match in _MODULE.finditer("\n" + source):
        line = match["line"]
        if line.startswith("import") and not ('"' in line or "'" in line):
            continue
        if line.startswith("export") and not line[7:].startswith(("default ", "const ", "let ", "function ", "async ",
            "*", "{")):
            continue
        yield Masked(match.start(), match.end() - 1, "markup")


def _jsx(source: str) -> Iterator[Masked]:
    at = failures = 0
    while failures < _MOST_BROKEN:
        opener = _JSX.search(source, at)
        if opener is None:
            return
        tag = read_tag(source, opener.start(), len(source))
        at = tag.end if tag else opener.end()
        failures += tag is None
        if tag and "={" in source[tag.start : tag.end]:
            yield Masked(tag.start, tag.end, "tag", tag.name)


def _expressions(source: str) -> Iterator[Masked]:
    return _between(source, re.compile(r"\{/\*"), lambda _: "*/}", "markup")


def _environments(source: str) -> Iterator[Masked]:
    return _between(source, _BEGIN, lambda m: f"\\end{{{m[1]}}}", "markup")


def _mathematics(source: str) -> Iterator[Masked]:
    for item in _between(source, _MATH, lambda m: "\\]" if m[1] == "[" else "\\)", "markup"):
        content = source[item.start + 2 : item.end - 2]
        if _MATH_SIGNS.search(content) and "](" not in content and "\n\n" not in content:
            yield item


def _dollars(source: str) -> Iterator[Masked]:
    """Formulas with spaces at the dollars, or signs that Markdown would take for its own."""
    for match in _DOLLARS.finditer(source):
        if match[1] or (_FORMULA.search(match[2]) and "\n\n" not in match[2]):
            yield Masked(*match.span(), "markup")


def _between(source: str, opener: re.Pattern[str], closer: Callable[[re.Match[str]], str],
        what: str) -> Iterator[Masked]:
    at = 0
    last: dict[str, int] = {}
    while True:
        match = opener.search(source, at)
        if match is None:
            return
        sign = closer(match)
        if sign not in last:
            last[sign] = source.rfind(sign)
        end = source.find(sign, match.end(), match.end() + _LONGEST) if last[sign] >= match.end() else -1
        at = end + len(sign) if end >= 0 else match.end()
        if end >= 0:
            yield Masked(match.start(), at, what)


def _citations(source: str) -> Iterator[Masked]:
    for match in _CITE.finditer(source):
        yield Masked(*match.span(), "markup" if match[1] else "cite", match[2])


def _notes(source: str) -> Iterator[Masked]:
    """Pandoc's inline notes, ``^[text]``, with brackets inside them balanced."""
    at = failures = 0
    while failures < _MOST_BROKEN:
        match = _INLINE_NOTE.search(source, at)
        if match is None:
            return
        at = match.end()
        depth = 1
        for sign in re.finditer(r"[\[\]]|\n[ \t]*\n", source[at : at + _LONGEST]):
            depth += {"[": 1, "]": -1}.get(sign[0], _LONGEST)
            if depth == 0:
                end = at + sign.end()
                yield Masked(match.start(), end, "note", source[match.end() : end - 1])
                at = end
            if not 0 < depth < _LONGEST:
                break
        failures += at == match.end()


def _wikilinks(source: str) -> Iterator[Masked]:
    for match in _WIKILINK.finditer(source):
        yield Masked(*match.span(), "wikilink", match[1])


_FINDERS: tuple[tuple[str, tuple[str, ...], Callable[[str], Iterator[Masked]]], ...] = (
    ("{", ("{{", "{%"), _braces), ("{", ("}",), _attribute_lists), (":::", (), _divs), ("", (), _modules),
    ("{", ("={",), _jsx), ("{", ("{/*",), _expressions), ("$", (), _dollars), ("\\", ("\\begin{",), _environments),
    ("\\", (), _mathematics), ("\\", (), _citations),
    ("^", ("^[",), _notes), ("[[", (), _wikilinks),
)  # fmt: skip
"""What a construct needs to be there at all, signs of which it needs one, and what finds it. A text is searched for one
character dozens of times as fast as for two."""
