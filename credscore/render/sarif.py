"""A check as SARIF 2.1.0, as GitHub code scanning reads it (and within what it accepts). Pure ASCII."""

from __future__ import annotations

import json
import os
from pathlib import PurePath
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from credscore.render.issues import THRESHOLD, UNCHECKED, Issue, all_issues, shown_path, worst_first
from credscore.render.lines import LineTable
from credscore.render.rules import all_rules, help_markdown, help_text, meaning, signal_of
from credscore.signals.base import Rule

if TYPE_CHECKING:
    from credscore.check.result import CheckedFile, CheckedFinding, CheckResult

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
MOST, SHOWN = 25_000, 5_000
"""Results that GitHub accepts in a run, and of these the most severe that it shows."""
_BASE = "%SRCROOT%"
_LEVELS = {"info": "note", "warning": "warning", "error": "error"}
_PROBLEMS = {"info": "recommendation", "warning": "warning", "error": "error"}
_GATE = Rule(
    THRESHOLD,
    "missed-threshold",
    "A score, a signal or the quality of cited sites is beyond the threshold set in the policy.",
    "The team decided what its articles must reach; the message names the measure, its value and the threshold.",
    "The configuration file: see `credscore config`.",
    "error",
)


def render(result: CheckResult) -> str:
    """Return one SARIF log with one run; suppressed and known findings are in it, marked as such."""
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(result)]}, indent=1) + "\n"


def _run(result: CheckResult) -> dict[str, Any]:
    found = [issue for issue in all_issues(result) if issue.rule != UNCHECKED]
    kept = found if len(found) <= MOST else worst_first(found)[:MOST]
    rules = {**all_rules(), THRESHOLD: _GATE}
    for issue in kept:
        rules.setdefault(issue.rule, Rule(issue.rule, issue.rule.lower(), issue.rule, "", "", issue.severity))
    numbers = {rule: number for number, rule in enumerate(rules)}
    tables = {file.path: LineTable(file.source) for file in result.files}
    driver = {
        "name": result.tool["name"],
        "semanticVersion": result.tool["version"],
        "rules": [_rule(rule) for rule in rules.values()],
    }
    return {
        "tool": {"driver": driver},
        "invocations": [_invocation(result, len(found))],
        "originalUriBaseIds": {_BASE: {"description": _text("The directory in which credscore was run.")}},
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\r", "\n"],
        "results": [_result(issue, numbers[issue.rule], result, tables) for issue in kept],
        "properties": {"model": result.model, "policy": dict(result.policy.settings), **_cited_sites(result)},
    }


def _cited_sites(result: CheckResult) -> dict[str, Any]:
    """By file, how the team rates the sites that it cites."""
    rated = {shown_path(file.path): file.sites for file in result.files if file.sites and file.sites.rated}
    return {"citedSites": {path: sites._asdict() for path, sites in rated.items()}} if rated else {}


def _rule(rule: Rule) -> dict[str, Any]:
    tags = ["prose", signal_of(rule.id)] if rule.id in all_rules() else ["prose"]
    return {
        "id": rule.id,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": _text(meaning(rule)),
        "fullDescription": _text(rule.reason or meaning(rule)),
        "help": {**_text(help_text(rule)), "markdown": help_markdown(rule)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": tags, "problem.severity": _PROBLEMS[rule.severity]},
    }


def _invocation(result: CheckResult, found: int) -> dict[str, Any]:
    notes = [_notification(file) for file in result.errors]
    if found > SHOWN:
        what = f"{found:,} results: GitHub shows the {SHOWN:,} most severe."
        cut = f" The {MOST:,} most severe are in this file, no more are accepted." if found > MOST else ""
        notes.append({"level": "warning", "message": _text(what + cut)})
    return {
        "executionSuccessful": not result.errors,
        "exitCode": result.exit_code,
        "exitCodeDescription": result.verdict,
        "toolExecutionNotifications": notes,
    }


def _notification(file: CheckedFile) -> dict[str, Any]:
    return {
        "level": "error",
        "message": _text(f"{file.path}: not checked: {file.error}"),
        "locations": [{"physicalLocation": {"artifactLocation": _artifact(file.path)}}],
    }


def _result(issue: Issue, number: int, result: CheckResult, tables: dict[str, LineTable]) -> dict[str, Any]:
    # GitHub wants a line even for what concerns the whole file.
    region = {"startLine": 1}
    if issue.finding is not None:
        region = {"startLine": issue.line, "startColumn": issue.column, "endLine": issue.end_line,
                  "endColumn": issue.end_column}  # fmt: skip
    place = {"artifactLocation": _artifact(issue.path), "region": region}
    fields: dict[str, Any] = {
        "ruleId": issue.rule,
        "ruleIndex": number,
        "level": _LEVELS[issue.severity],
        "message": _text(issue.message),
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"primaryLocationLineHash": f"{issue.identity}:{issue.occurrence}"},
    }
    if issue.finding is not None:
        fields |= _fate(issue.finding, issue.path, result, tables)
    return fields


def _fate(finding: CheckedFinding, path: str, result: CheckResult, tables: dict[str, LineTable]) -> dict[str, Any]:
    """What a finding has beside its place: suppression, baseline, fix."""
    fields: dict[str, Any] = {"suppressions": []}
    if finding.suppressed is not None:
        place = {
            "artifactLocation": _artifact(path),
            "region": _region(tables[finding.path], finding.suppressed.start, finding.suppressed.end),
        }
        fields["suppressions"] = [
            {"kind": "inSource", "justification": finding.suppressed.reason or "no reason given",
             "location": {"physicalLocation": place}}
        ]  # fmt: skip
    if result.policy.baseline is not None:
        fields["baselineState"] = "unchanged" if finding.baseline else "new"
    if finding.replacement is not None:
        region = _region(tables[finding.path], finding.fix_start, finding.fix_end)
        change = {"deletedRegion": region, "insertedContent": {"text": finding.replacement}}
        description = _text(finding.suggestion or "Replace the words found.")
        fields["fixes"] = [
            {"description": description,
             "artifactChanges": [{"artifactLocation": _artifact(path), "replacements": [change]}]}
        ]  # fmt: skip
    return fields


def _region(table: LineTable, start: int, end: int) -> dict[str, int]:
    line, column = table.position(start)
    end_line, end_column = table.position(end)
    return {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}


def _artifact(path: str) -> dict[str, str]:
    """Where a file is: relative to the directory of the run, unless the path is absolute."""
    if PurePath(path).is_absolute():
        return {"uri": PurePath(path).as_uri()}
    return {"uri": quote(os.fsencode(shown_path(path))), "uriBaseId": _BASE}


def _text(text: str) -> dict[str, str]:
    """A message in which nothing is a placeholder (3.11.5) or an embedded link (3.11.6)."""
    return {"text": text.replace("{", "{{").replace("}", "}}").replace("](", "] (")}
