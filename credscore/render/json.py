"""Reports as JSON and JSON Lines, as ``docs/json.md`` describes them. The output is pure ASCII."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Protocol

from credscore.render.lines import LineTable
from credscore.scoring.report import SCHEMA_VERSION

if TYPE_CHECKING:
    from credscore.scoring.report import Report


class Unscored(Protocol):
    """What could not be scored."""

    @property
    def path(self) -> str:
        """The name the user knows it by."""

    @property
    def message(self) -> str:
        """Why, and what to do."""

    @property
    def id(self) -> str | None:
        """Of the record, if it was one."""

    @property
    def fields(self) -> Mapping[str, Any] | None:
        """What the record carries beside its text."""


def render(reports: Iterable[Report], unscored: Iterable[Unscored], tool: Mapping[str, str], model: str) -> str:
    """Return one indented JSON object with all reports, and what could not be scored under ``errors``."""
    document = {
        "schema_version": SCHEMA_VERSION,
        "tool": dict(tool),
        "model": model,
        "reports": [fields(report) for report in reports],
        "errors": [error_fields(item) for item in unscored],
    }
    return _dumps(document, indent=2) + "\n"


def render_line(report: Report) -> str:
    """Return a report as one line of JSON Lines."""
    return _dumps(fields(report)) + "\n"


def render_error_line(item: Unscored) -> str:
    """Return what could not be scored as one line of JSON Lines."""
    return _dumps(error_fields(item)) + "\n"


def fields(report: Report) -> dict[str, Any]:
    """Return ``report.to_dict()`` with the line, the column and the text of each finding."""
    table = LineTable(report.source)
    plain = report.to_dict()
    plain["findings"] = [
        {**item, **_place(table, report.source, finding.start, finding.end)}
        for item, finding in zip(plain["findings"], report.findings, strict=True)
    ]
    return plain


def error_fields(item: Unscored) -> dict[str, Any]:
    """Return the ``path`` and the ``error`` of what could not be scored, and the ``id`` and ``fields`` of a record."""
    record = {"id": item.id, "fields": item.fields}
    known = {key: value for key, value in record.items() if value is not None}
    return {"path": item.path, **known, "error": item.message}


def _place(table: LineTable, source: str, start: int, end: int) -> dict[str, Any]:
    line, column = table.position(start)
    end_line, end_column = table.position(end)
    return {
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        "text": source[start:end],
    }


def _dumps(value: dict[str, Any], indent: int | None = None) -> str:
    separators = None if indent else (",", ":")
    try:
        return json.dumps(value, indent=indent, separators=separators, allow_nan=False)
    except ValueError:
        return json.dumps(_finite(value), indent=indent, separators=separators, allow_nan=False)


def _finite(value: Any) -> Any:
    """Replace numbers that JSON does not have by None."""
    if isinstance(value, dict):
        return {key: _finite(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_finite(item) for item in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value
