"""A check as one JSON object, as ``docs/configuration.md`` describes it. The output is pure ASCII."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from credscore.render.lines import LineTable

if TYPE_CHECKING:
    from credscore.check.result import CheckedFile, CheckedFinding, CheckResult, ScoreChange
    from credscore.check.sites import CitedSites

SCHEMA_VERSION = "1.0"


def render(result: CheckResult) -> str:
    """Return the whole run as an indented JSON object."""
    document = {
        "schema_version": SCHEMA_VERSION,
        "tool": result.tool,
        "model": result.model,
        "verdict": result.verdict,
        "exit_code": result.exit_code,
        "policy": {
            "file": result.policy.file,
            "settings": result.policy.settings,
            "baseline": result.policy.baseline,
            "diff_base": result.policy.diff_base,
        },
        "files": [_file(file) for file in result.files],
        "errors": [{"path": file.path, "error": file.error} for file in result.errors],
    }
    return json.dumps(document, indent=2, allow_nan=False) + "\n"


def _file(file: CheckedFile) -> dict[str, Any]:
    report, table = file.report, LineTable(file.source)
    return {
        "path": file.path,
        "credibility": report.credibility if report else None,
        "hype": report.hype if report else None,
        "signals": {name: signal.level for name, signal in report.signals.items()} if report else {},
        "abstained": report.abstained if report else None,
        "cited_sites": _sites(file.sites) if file.sites else None,
        "change": _change(file.change) if file.change else None,
        "violations": [
            {"kind": v.kind, "message": v.message, "fingerprint": v.finding.fingerprint if v.finding else None}
            for v in file.violations
        ],
        "findings": [_finding(finding, file.source, table) for finding in file.findings],
        "notes": list(file.notes),
    }


def _sites(sites: CitedSites) -> dict[str, Any]:
    lowest = {"site": sites.lowest[0], "rating": sites.lowest[1]} if sites.lowest else None
    return {"quality": sites.quality, "cited": sites.cited, "rated": sites.rated, "lowest": lowest}


def _change(change: ScoreChange) -> dict[str, Any]:
    return {
        "revision": change.revision,
        "credibility": [change.credibility_before, change.credibility_after],
        "hype": [change.hype_before, change.hype_after],
        "summary": change.summary,
    }


def _finding(finding: CheckedFinding, source: str, table: LineTable) -> dict[str, Any]:
    line, column = table.position(finding.start)
    end_line, end_column = table.position(finding.end)
    fix = {"start": finding.fix_start, "end": finding.fix_end, "text": finding.replacement}
    suppressed = finding.suppressed
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        "start": finding.start,
        "end": finding.end,
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        "text": source[finding.start : finding.end],
        "sentence": finding.sentence_text,
        "fingerprint": finding.fingerprint,
        "suggestion": finding.suggestion,
        "fix": None if finding.replacement is None else fix,
        "suppressed": None if suppressed is None else {"line": table.position(suppressed.start)[0],
                                                       "reason": suppressed.reason},
        "baseline": finding.baseline,
    }  # fmt: skip
