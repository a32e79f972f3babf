"""A check as annotations of a GitHub pull request: workflow commands, and the summary of the step."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from credscore.render import markdown
from credscore.render.escape import command_data, command_property
from credscore.render.issues import THRESHOLD, UNCHECKED, Issue, issues
from credscore.render.rules import all_rules

if TYPE_CHECKING:
    from credscore.check.result import CheckResult

MOST = 10
"""Annotations of each kind that GitHub shows for a step."""
SUMMARY_LIMIT = 1_000_000
"""Bytes: a step's summary may have 1 MiB."""
_KINDS = {"error": "error", "warning": "warning", "info": "notice"}


def render(result: CheckResult) -> str:
    """Return one workflow command a line: ten of a kind, the worst first; then how many more there are.

    Nothing in a draft, a path or a message can start another command: see ``escape.command_data``.
    """
    found = issues(result)
    used: Counter[str] = Counter()
    lines = []
    for issue in found:
        used[issue.severity] += 1
        if used[issue.severity] <= MOST:
            lines.append(_command(issue))
    left = len(found) - len(lines)
    if left:
        lines.append(f"credscore: {left} more, none worse: see the summary of the step")
    return "".join(f"{line}\n" for line in lines)


def summary(result: CheckResult) -> str:
    """Return the Markdown to append to the file that ``GITHUB_STEP_SUMMARY`` names."""
    return markdown.render(result, SUMMARY_LIMIT)


def _command(issue: Issue) -> str:
    properties = {"file": issue.path}
    if issue.finding is not None:
        properties |= {"line": str(issue.line), "endLine": str(issue.end_line)}
        if issue.line == issue.end_line:
            # GitHub takes columns only within one line.
            properties |= {"col": str(issue.column), "endColumn": str(issue.end_column)}
    properties["title"] = title(issue)
    shown = ",".join(f"{name}={command_property(value)}" for name, value in properties.items())
    return f"::{_KINDS[issue.severity]} {shown}::{command_data(issue.message)}"


def title(issue: Issue) -> str:
    """Return the issue's headline: ``credscore U101 unsupported-statistic``."""
    if issue.rule in (THRESHOLD, UNCHECKED):
        return f"credscore {issue.rule}"
    rule = all_rules().get(issue.rule)
    return f"credscore {issue.rule} {rule.name}" if rule else f"credscore {issue.rule}"
