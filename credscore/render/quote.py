"""Findings quoted: where they stand, the words found inside their sentence, what the rule says."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from credscore.render import layout
from credscore.render.lines import LineTable
from credscore.render.style import Style

if TYPE_CHECKING:
    from credscore.scoring.report import Report, ReportFinding

_INDENT = "      "
_QUOTE_LINES = 2
_MESSAGE_LINES = 4
_COLOURS = {"info": "cyan", "warning": "yellow", "error": "red"}


def finding_lines(report: Report, findings: Iterable[ReportFinding], style: Style) -> list[str]:
    """Return the lines that show ``findings`` of ``report``."""
    table = LineTable(report.source)
    columns = style.columns - len(_INDENT)
    lines = []
    for finding in findings:
        line, column = table.position(finding.start)
        severity = style.paint(finding.severity, _COLOURS[finding.severity])
        lines.append(f"  {line}:{column}  {severity}  {style.paint(finding.rule, 'bold')}")
        lines += [_INDENT + text for text in _quote(report, finding, style, columns)]
        message = layout.fit(layout.collapse(finding.message), columns * _MESSAGE_LINES, style.ellipsis)
        lines += [_INDENT + text for text in layout.wrapped(message, columns)]
    return lines


def _quote(report: Report, finding: ReportFinding, style: Style, columns: int) -> list[str]:
    """The found words with as much of their sentence as fits into ``_QUOTE_LINES``, the words underlined."""
    room = columns * _QUOTE_LINES - 2 * columns // 8
    low, high = _sentence(report, finding, room)
    source = report.source
    found = layout.fit(layout.collapse(source[finding.start : finding.end][: 4 * room]), room, style.ellipsis)
    before, after = layout.collapse(source[low : finding.start]), layout.collapse(source[finding.end : high])
    before += " " if source[finding.start - 1 : finding.start].isspace() and before else ""
    after = (" " if source[finding.end : finding.end + 1].isspace() and after else "") + after
    spare = max(room - layout.width(found), 0)
    tail = min(layout.width(after), max(spare - layout.width(before), spare // 2))
    head = spare - tail
    if layout.width(before) > head:
        before = _cut_start(before, head, style.ellipsis)
    if layout.width(after) > tail:
        after = _cut_end(after, tail, style.ellipsis)
    text = style.quote(before + found + after)
    start = 1 + len(before)
    return [_underlined(text, line, (start, start + len(found)), style) for line in layout.wrap(text, columns)]


def _sentence(report: Report, finding: ReportFinding, room: int) -> tuple[int, int]:
    """The sentence's span, never further than ``room`` from what was found: a sentence may be a whole 10 MB line."""
    low, high = finding.start, finding.end
    if finding.sentence is not None and 0 <= finding.sentence < len(report.sentences):
        sentence = report.sentences[finding.sentence]
        low, high = min(low, sentence.start), max(high, sentence.end)
    return max(low, finding.start - 2 * room), min(high, finding.end + 2 * room)


def _cut_start(text: str, columns: int, ellipsis: str) -> str:
    kept = layout.fit_tail(text, columns, "")
    space = kept.find(" ")
    return ellipsis + (kept[space + 1 :] if 0 <= space < len(kept) - 1 else "")


def _cut_end(text: str, columns: int, ellipsis: str) -> str:
    kept = text[: layout.take(text, columns)]
    space = kept.rfind(" ")
    return (kept[:space] if space > 0 else "") + ellipsis


def _underlined(text: str, line: tuple[int, int], found: tuple[int, int], style: Style) -> str:
    start, end = line
    low, high = (min(max(offset, start), end) for offset in found)
    return text[start:low] + style.paint(text[low:high], "underline") + text[high:end]
