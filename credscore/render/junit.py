"""A check as JUnit XML: one test case a file, a failure for each reason why it fails."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from credscore.render.escape import xml_characters
from credscore.render.issues import UNCHECKED, Issue, all_issues, shown_path

if TYPE_CHECKING:
    from credscore.check.result import CheckResult


def render(result: CheckResult) -> str:
    """Return the document. Findings for which no file fails stand in its ``system-out``."""
    cases: dict[str, list[Issue]] = {shown_path(file.path): [] for file in (*result.files, *result.errors)}
    for issue in all_issues(result):
        if issue.finding is None or issue.finding.active:
            cases[issue.path].append(issue)
    errors = sum(any(issue.rule == UNCHECKED for issue in found) for found in cases.values())
    failed = sum(any(issue.failing for issue in found) for found in cases.values()) - errors
    counts = f'tests="{len(cases)}" failures="{failed}" errors="{errors}"'
    name = _attribute(result.tool["name"])
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f"<testsuites name={name} {counts}>"]
    lines.append(f'  <testsuite name={name} {counts} skipped="0">')
    for path, found in cases.items():
        lines += _case(path, found)
    return "\n".join([*lines, "  </testsuite>", "</testsuites>"]) + "\n"


def _case(path: str, found: list[Issue]) -> list[str]:
    start = f'    <testcase classname="credscore.check" name={_attribute(path)}'
    if not found:
        return [start + "/>"]
    failing = [issue for issue in found if issue.failing]
    others = [issue for issue in found if not issue.failing]
    lines = [start + ">", *(_reason(issue) for issue in failing)]
    if others:
        lines += ["      <system-out>", *(_text(_line(issue)) for issue in others), "      </system-out>"]
    return [*lines, "    </testcase>"]


def _reason(issue: Issue) -> str:
    tag = "error" if issue.rule == UNCHECKED else "failure"
    start = f"      <{tag} type={_attribute(issue.rule)} message={_attribute(issue.message)}>"
    return f"{start}{_text(_line(issue))}</{tag}>"


def _line(issue: Issue) -> str:
    place = f"{issue.path}:{issue.line}:{issue.column}" if issue.finding else issue.path
    return f"{place}: {issue.severity} {issue.rule} {issue.message}"


def _attribute(text: str) -> str:
    return quoteattr(xml_characters(text))


def _text(text: str) -> str:
    return escape(xml_characters(text))
