"""What a check says: findings with their fate, violations, and one verdict. Renderers read nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from credscore.check.sites import CitedSites
    from credscore.scoring.report import Report

Verdict = Literal["passed", "failed", "unchecked"]
EXIT_CODES: dict[str, int] = {"passed": 0, "failed": 1, "unchecked": 2}
"""What each verdict exits with: nothing that was not checked ever exits 0."""


class Suppression(NamedTuple):
    """A comment in the draft that takes findings out: its span in the source, the rules it names (empty for all),
    its ``scope`` (``line``, ``next-line``, ``file`` or ``region``) and the ``reason`` given (maybe empty)."""

    start: int
    end: int
    rules: tuple[str, ...]
    scope: str
    reason: str = ""


class CheckedFinding(NamedTuple):
    """A finding and what becomes of it.

    ``start``/``end``: code points in the file's source. ``severity``: ``info``, ``warning`` or ``error``, as the policy
    has it. ``sentence_text``: the sentence it stands in, white space folded (the span's own text outside sentences).
    ``fingerprint``: 16 hex digits, stable while rule and sentence stay, free of paths and line numbers. ``suggestion``:
    what to do, in words. ``replacement``: the text to put in place of ``source[fix_start:fix_end]`` where that is
    mechanical, else None. ``suppressed``: the comment that takes it out. ``baseline``: known before. ``path``: as in
    the file.
    """

    rule: str
    message: str
    start: int
    end: int
    severity: str
    sentence_text: str
    fingerprint: str
    path: str
    suggestion: str | None = None
    replacement: str | None = None
    fix_start: int = 0
    fix_end: int = 0
    suppressed: Suppression | None = None
    baseline: bool = False

    @property
    def active(self) -> bool:
        """Whether it is to be shown: neither suppressed nor known before."""
        return self.suppressed is None and not self.baseline


class Violation(NamedTuple):
    """One reason why a file fails: a score beyond its ``threshold``, or a ``finding`` too severe for the policy."""

    kind: Literal["threshold", "finding"]
    message: str
    path: str
    finding: CheckedFinding | None = None


class ScoreChange(NamedTuple):
    """An article's scores (0-100, None where it abstained) at a git revision and now, and the change in one line."""

    revision: str
    credibility_before: float | None
    credibility_after: float | None
    hype_before: float | None
    hype_after: float | None
    summary: str


class CheckedFile(NamedTuple):
    """One file: either its ``report`` with findings and violations, or the ``error`` for which it was not checked.

    ``findings`` holds all that the policy selects, in text order, suppressed and known ones among them. ``source``: the
    decoded text that spans refer to. ``notes``: remarks for the user, such as why no threshold applied. ``sites``: how
    the team rates what the draft cites, None without ratings.
    """

    path: str
    report: Report | None = None
    findings: tuple[CheckedFinding, ...] = ()
    violations: tuple[Violation, ...] = ()
    source: str = ""
    change: ScoreChange | None = None
    error: str | None = None
    notes: tuple[str, ...] = ()
    sites: CitedSites | None = None


class PolicySummary(NamedTuple):
    """What was asked for: the policy's file (None for the defaults), its settings by key as text, the baseline file and
    the git revision compared with, if any."""

    file: str | None = None
    settings: Mapping[str, str] = {}
    baseline: str | None = None
    diff_base: str | None = None


class CheckResult(NamedTuple):
    """A whole run. ``errors``: the files (of ``files``) that were not checked, and what else could not be, as
    CheckedFile records with ``error`` set. ``model``: the model's identity. ``tool``: ``name`` and ``version``."""

    files: tuple[CheckedFile, ...]
    errors: tuple[CheckedFile, ...]
    verdict: Verdict
    exit_code: int
    policy: PolicySummary
    model: str
    tool: dict[str, str]

    @property
    def findings(self) -> tuple[CheckedFinding, ...]:
        """The active findings of all files, file by file."""
        return tuple(finding for file in self.files for finding in file.findings if finding.active)

    @property
    def violations(self) -> tuple[Violation, ...]:
        """The violations of all files, file by file."""
        return tuple(violation for file in self.files for violation in file.violations)
