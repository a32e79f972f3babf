"""A check in reviewdog's diagnostic format (``-f=rdjson``): columns count UTF-8 bytes. Pure ASCII."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from credscore.render import escape
from credscore.render.issues import Issue, issues, shown_path
from credscore.render.lines import LineTable

if TYPE_CHECKING:
    from credscore.check.result import CheckedFile, CheckResult

_SEVERITIES = {"info": "INFO", "warning": "WARNING", "error": "ERROR"}


def render(result: CheckResult) -> str:
    """Return one DiagnosticResult. Messages are Markdown without markup: reviewdog posts them as comments."""
    columns = {shown_path(file.path): ByteColumns(file.source, _offsets(file)) for file in result.files}
    diagnostics = [_diagnostic(issue, columns) for issue in issues(result)]
    document = {"source": {"name": result.tool["name"]}, "severity": "WARNING", "diagnostics": diagnostics}
    return json.dumps(document, indent=1) + "\n"


class ByteColumns:
    """Places in a source: 1-based lines, 1-based columns in UTF-8 bytes, for offsets that are known beforehand."""

    def __init__(self, source: str, offsets: Iterable[int]) -> None:
        self._table = LineTable(source)
        wanted = sorted({point for offset in offsets for point in (offset, self._line_start(offset))})
        self._bytes: dict[int, int] = {}
        last = count = 0
        # One pass: a line may be 10 MB long and hold thousands of findings.
        for offset in wanted:
            count += len(source[last:offset].encode("utf-8", "surrogatepass"))
            self._bytes[offset] = count
            last = offset

    def _line_start(self, offset: int) -> int:
        return offset - self._table.position(offset)[1] + 1

    def position(self, offset: int) -> dict[str, int]:
        """Return the line and column of one of the offsets."""
        line = self._table.position(offset)[0]
        return {"line": line, "column": self._bytes[offset] - self._bytes[self._line_start(offset)] + 1}

    def span(self, start: int, end: int) -> dict[str, dict[str, int]]:
        """Return the range from ``start`` to ``end``, exclusive."""
        return {"start": self.position(start), "end": self.position(end)}


def _offsets(file: CheckedFile) -> Iterable[int]:
    for finding in file.findings:
        yield from (finding.start, finding.end)
        if finding.replacement is not None:
            yield from (finding.fix_start, finding.fix_end)


def _diagnostic(issue: Issue, columns: dict[str, ByteColumns]) -> dict[str, Any]:
    location: dict[str, Any] = {"path": issue.path}
    fields: dict[str, Any] = {
        "message": escape.markdown(issue.message),
        "location": location,
        "severity": _SEVERITIES[issue.severity],
        "code": {"value": issue.rule},
    }
    finding = issue.finding
    if finding is not None:
        places = columns[issue.path]
        location["range"] = places.span(finding.start, finding.end)
        if finding.replacement is not None:
            suggested = {"range": places.span(finding.fix_start, finding.fix_end), "text": finding.replacement}
            fields["suggestions"] = [suggested]
    return fields
