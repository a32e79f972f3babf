"""A check as a GitLab Code Quality report: a JSON array, pure ASCII."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from credscore.render.issues import THRESHOLD, UNCHECKED, Issue, issues

if TYPE_CHECKING:
    from credscore.check.result import CheckResult

_SEVERITIES = {"info": "info", "warning": "minor", "error": "major"}
_OTHERS = {UNCHECKED: "blocker", THRESHOLD: "critical"}


def render(result: CheckResult) -> str:
    """Return the report. Fingerprints are unique in it and hold no line number: GitLab compares branches by them."""
    return json.dumps([_entry(issue) for issue in issues(result)], indent=1) + "\n"


def _entry(issue: Issue) -> dict[str, Any]:
    return {
        "description": issue.message,
        "check_name": issue.rule,
        "fingerprint": issue.unique,
        "severity": _OTHERS.get(issue.rule, _SEVERITIES[issue.severity]),
        "location": {"path": issue.path, "lines": {"begin": issue.line, "end": issue.end_line}},
    }
