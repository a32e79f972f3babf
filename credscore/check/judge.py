"""From a report to findings under a policy, and from findings and scores to violations."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from credscore.check import catalogue, directives
from credscore.check.baseline import scores
from credscore.check.identity import Identities
from credscore.check.policy import THRESHOLDS, Settings
from credscore.check.result import CheckedFile, CheckedFinding, Violation
from credscore.check.suggestions import deletion, suggestion_for
from credscore.check.suppress import Suppressions
from credscore.scoring.report import ReportFinding
from credscore.text.linetable import LineTable

if TYPE_CHECKING:
    from credscore.scoring.report import Report

Lines = tuple[tuple[int, int], ...]


class Changed:
    """The changed parts of a source. ``lines``: first and last, counted from 1 by ``\\n`` alone, as git counts."""

    def __init__(self, source: str, lines: Lines) -> None:
        ends = [0]
        at = source.find("\n")
        while at >= 0:
            ends.append(at + 1)
            at = source.find("\n", at + 1)
        ends.append(len(source) + 1)
        last = len(ends) - 1
        self._spans = [(ends[min(a - 1, last)], ends[min(b, last)]) for a, b in lines]
        self._starts = [start for start, _ in self._spans]

    def touches(self, start: int, end: int) -> bool:
        """Return whether ``source[start:end]`` lies on a changed line."""
        at = bisect_right(self._starts, max(end - 1, start)) - 1
        return at >= 0 and start < self._spans[at][1]


def findings_of(
    report: Report, path: str, settings: Settings, changed: Lines | None = None
) -> tuple[CheckedFinding, ...]:
    """Return the findings that the policy reports, suppressed ones among them, in text order.

    ``changed``: the lines to look at, all by default. Fingerprints and suppressions do not depend on it.
    """
    source = report.source
    suppressions = Suppressions(source, directives.find(source, report.format), LineTable(source))
    identities = Identities(report)
    on = cache(settings.selects)
    region = None if changed is None else Changed(source, changed)
    out = []
    for finding in report.findings:
        fingerprint, sentence = identities.of(finding)
        if not on(finding.rule):
            continue
        suppressed = suppressions.of(finding.rule, finding.start, finding.end)
        checked = _checked(source, finding, fingerprint, sentence, path)
        out.append(replace(checked, suppressed=suppressed))
    for finding in _about(suppressions, settings):
        if on(finding.rule):
            out.append(_checked(source, finding, *identities.of(finding), path))
    out = [replace(f, severity=settings.severity_of(f.rule, f.severity)) for f in out]
    kept = [f for f in out if settings.reports(f.severity) and (region is None or region.touches(f.start, f.end))]
    return tuple(sorted(kept, key=lambda f: (f.start, f.end, f.rule)))


def _checked(source: str, finding: ReportFinding, fingerprint: str, sentence: str, path: str) -> CheckedFinding:
    cut = deletion(finding.rule, source, finding.start, finding.end)
    return CheckedFinding(
        rule=finding.rule,
        message=finding.message,
        start=finding.start,
        end=finding.end,
        severity=finding.severity,
        sentence_text=sentence,
        fingerprint=fingerprint,
        path=path,
        suggestion=suggestion_for(finding.rule),
        replacement=None if cut is None else "",
        fix_start=cut[0] if cut else 0,
        fix_end=cut[1] if cut else 0,
    )


def _about(suppressions: Suppressions, settings: Settings) -> Iterator[ReportFinding]:
    """Findings about the suppressions themselves. A rule that is off can't be expected to suppress anything."""
    rules = catalogue.rules()
    on = [rule for rule in rules if settings.selects(rule)]
    for item in suppressions.unused():
        if any(rule.startswith(item.prefix) for rule in on):
            yield ReportFinding("X001", rules["X001"].message, item.start, item.end, rules["X001"].severity)
    for name, start, end in suppressions.unknown:
        message = rules["X002"].message.replace("{text}", name[:80])
        yield ReportFinding("X002", message, start, end, rules["X002"].severity)


def judged(checked: CheckedFile, settings: Settings, before: Mapping[str, float]) -> CheckedFile:
    """Return the file with its violations and notes. ``before``: its known scores; what failed already and is no worse
    does not fail again."""
    if checked.report is None:
        return checked
    violations = [
        Violation("finding", f"{finding.rule}: {finding.message}", checked.path, finding)
        for finding in checked.findings
        if finding.active and settings.forbids(finding.severity)
    ]
    notes = list(checked.notes)
    if checked.report.abstained is not None:
        if settings.thresholds:
            notes.append(f"not scored ({checked.report.abstained}): no threshold applies")
    else:
        violations += _beyond(checked, settings, before, notes)
    return replace(checked, violations=tuple(violations), notes=tuple(notes))


def _beyond(
    checked: CheckedFile, settings: Settings, before: Mapping[str, float], notes: list[str]
) -> Iterator[Violation]:
    now = scores(checked)
    for key, limit in settings.thresholds.items():
        name, from_below = THRESHOLDS[key]
        value, old = now[name], before.get(name)
        sign = 1 if from_below else -1
        if sign * (value - limit) >= 0:
            continue
        what = f"{name} is {value:g}, {'below' if from_below else 'above'} {key} = {limit:g}"
        if old is not None and sign * (old - limit) < 0 and sign * (value - old) >= 0:
            notes.append(f"{what}, as before")
        else:
            yield Violation("threshold", what, checked.path)
