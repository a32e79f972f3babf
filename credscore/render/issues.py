"""What the formats for machines show of a check: findings, missed thresholds and unchecked files as one flat list."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from credscore.render import layout
from credscore.render.lines import LineTable

if TYPE_CHECKING:
    from credscore.check.result import CheckedFile, CheckedFinding, CheckResult

THRESHOLD, UNCHECKED = "threshold", "not-checked"
"""What stands for the rule of an issue that is no finding."""
LONGEST = 1000
"""Code points of a message: a finding may be a whole line of several megabytes."""
_RANK = {UNCHECKED: 0, THRESHOLD: 1}
_SEVERITY = {"error": 2, "warning": 3, "info": 4}


class Issue(NamedTuple):
    """One thing to show.

    ``rule``: a rule's id, ``THRESHOLD`` or ``UNCHECKED``. ``path``: with forward slashes, relative unless the user's
    was absolute. ``line``, ``column``, ``end_line``, ``end_column``: from 1, in code points, the end exclusive.
    ``identity``: 16 hex digits without line numbers; ``occurrence``: the how-maniest of that identity in its file.
    ``failing``: whether the check fails for it.
    """

    rule: str
    severity: str
    message: str
    path: str
    identity: str
    occurrence: int = 1
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1
    failing: bool = True
    finding: CheckedFinding | None = None

    @property
    def unique(self) -> str:
        """40 hex digits that no other issue of the run has, free of line numbers."""
        return _digest(f"{self.path}\0{self.rule}\0{self.identity}\0{self.occurrence}", 40)


def issues(result: CheckResult) -> list[Issue]:
    """Return all issues to act on, the worst first, in the order of the files otherwise."""
    return worst_first([issue for issue in all_issues(result) if issue.finding is None or issue.finding.active])


def all_issues(result: CheckResult) -> list[Issue]:
    """Return every issue, also the suppressed and known findings, file by file."""
    unchecked = [_unchecked(file) for file in result.errors]
    return unchecked + [issue for file in result.files if file.error is None for issue in _of_file(file)]


def worst_first(found: list[Issue]) -> list[Issue]:
    """Return issues sorted: unchecked files, missed thresholds, then by severity, what fails before what does not."""
    return sorted(found, key=lambda issue: (_RANK.get(issue.rule, _SEVERITY[issue.severity]), not issue.failing))


def shown_path(path: str) -> str:
    """Return a path as forges name it: forward slashes, no ``./``."""
    return posixpath.normpath(PurePath(path).as_posix())


def _unchecked(file: CheckedFile) -> Issue:
    message = f"Not checked: {_short(file.error or '')}"
    return Issue(UNCHECKED, "error", message, shown_path(file.path), _digest(file.error or ""))


def _of_file(file: CheckedFile) -> Iterator[Issue]:
    path = shown_path(file.path)
    failing = {_key(violation.finding) for violation in file.violations if violation.finding is not None}
    missed = [violation for violation in file.violations if violation.finding is None]
    for number, violation in enumerate(missed, 1):
        yield Issue(THRESHOLD, "error", _short(violation.message), path, _digest(THRESHOLD), number)
    if not file.findings:
        return
    table = LineTable(file.source)
    seen: Counter[str] = Counter()
    for finding in file.findings:
        seen[finding.fingerprint] += 1
        yield Issue(
            finding.rule, finding.severity, message_of(finding), path, finding.fingerprint, seen[finding.fingerprint],
            *table.position(finding.start), *table.position(finding.end), _key(finding) in failing, finding,
        )  # fmt: skip


def _key(finding: CheckedFinding) -> tuple[str, int, int]:
    return finding.rule, finding.start, finding.end


def message_of(finding: CheckedFinding) -> str:
    """Return what a finding says, on one line, the suggestion after it."""
    suggestion = f" {_short(finding.suggestion)}" if finding.suggestion else ""
    return _short(finding.message) + suggestion


def _short(text: str) -> str:
    return layout.fit(layout.collapse(text[: 4 * LONGEST]), LONGEST, "\u2026")


def _digest(text: str, digits: int = 16) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:digits]
