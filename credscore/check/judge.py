"""From a report to findings under a policy, and from findings and scores to violations."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from operator import itemgetter
from typing import TYPE_CHECKING

from credscore.check import catalogue, directives
from credscore.check.baseline import scores
from credscore.check.identity import Identities
from credscore.check.policy import CITED_QUALITY, THRESHOLDS, Settings
from credscore.check.result import CheckedFile, CheckedFinding, Suppression, Violation
from credscore.check.suggestions import correction, suggestion_for
from credscore.check.suppress import Suppressions
from credscore.expressions import expression
from credscore.scoring.report import ReportFinding
from credscore.text.formats import EXTRACTED
from credscore.text.linetable import LineTable

if TYPE_CHECKING:
    from credscore.scoring.report import Report

_TOLD_BY = {"H201": ("C101", "C102"), "H202": ("C101", "C102"), "P301": ("P302",)}
"""Rules that find one fault from two sides (nobody is named; the first place is claimed): where a finding of one of the
others has the same words, it says enough."""
Lines = tuple[tuple[int, int], ...]
_LINE_END = expression(r"[ \t]{0,99}(?:\r\n|\r|\n)")


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


def findings_of(report: Report, settings: Settings, changed: Lines | None = None) -> tuple[CheckedFinding, ...]:
    """Return the findings that the policy reports, suppressed ones among them, in text order.

    ``changed``: the lines to look at, all by default. Fingerprints and suppressions do not depend on it.
    """
    source = report.source
    given = directives.find(source, report.format)
    suppressions = Suppressions(source, given, LineTable(source)) if given else None
    identities = Identities(report)
    region = None if changed is None else Changed(source, changed)
    out = []
    told = _told(report, settings)
    for finding in report.findings:
        # Rules that are off are asked about too: a comment that would suppress one of them is not unused.
        by = suppressions.of(finding.rule, finding.start, finding.end) if suppressions else None
        if settings.selects(finding.rule) and finding not in told:
            out.append(_checked(report, finding, identities, settings, by))
    for finding, fix in _about(suppressions, source, directives.misspelt(source, report.format, given)):
        if settings.selects(finding.rule):
            checked = _checked(report, finding, identities, settings, None)
            fixed = checked if fix is None else checked._replace(replacement="", fix_start=fix[0], fix_end=fix[1])
            out.append(checked if report.format in EXTRACTED else fixed)
    kept = [f for f in out if settings.reports(f.severity) and (region is None or region.touches(f.start, f.end))]
    return tuple(sorted(kept, key=lambda f: (f.start, f.end, f.rule)))


def _told(report: Report, settings: Settings) -> frozenset[ReportFinding]:
    """The findings that say what another one on the same words says better."""
    spans: dict[str, list[tuple[int, int]]] = {}
    for finding in report.findings:
        spans.setdefault(finding.rule, []).append((finding.end, finding.start))
    told = set()
    for rule, others in _TOLD_BY.items():
        # Findings of one rule do not overlap, so the first that ends behind a place is the one to look at.
        said = [sorted(spans.get(other, ())) for other in others if settings.selects(other)]
        for finding in report.findings if any(said) else ():
            if finding.rule == rule and any(_meets(ends, finding) for ends in said):
                told.add(finding)
    return frozenset(told)


def _meets(ends: list[tuple[int, int]], finding: ReportFinding) -> bool:
    at = bisect_right(ends, finding.start, key=itemgetter(0))
    return at < len(ends) and ends[at][1] < finding.end


def _checked(
    report: Report, finding: ReportFinding, identities: Identities, settings: Settings, by: Suppression | None
) -> CheckedFinding:
    fingerprint, sentence = identities.of(finding)
    mendable = report.format not in EXTRACTED
    fix = correction(finding.rule, report.source, finding.start, finding.end) if mendable else None
    return CheckedFinding(
        rule=finding.rule,
        message=finding.message,
        start=finding.start,
        end=finding.end,
        severity=settings.severity_of(finding.rule, finding.severity),
        sentence_text=sentence,
        fingerprint=fingerprint,
        path=report.path or "",
        suggestion=suggestion_for(finding.rule),
        replacement=fix[2] if fix else None,
        fix_start=fix[0] if fix else 0,
        fix_end=fix[1] if fix else 0,
        suppressed=by,
    )


def _about(
    suppressions: Suppressions | None, source: str, misspelt: list[tuple[str, int, int]]
) -> Iterator[tuple[ReportFinding, tuple[int, int] | None]]:
    """Findings about the suppressions themselves, each with the span to delete where the whole comment can go."""
    rules = catalogue.rules()
    fixed = set()
    for item in suppressions.unused() if suppressions else ():
        fix = None if item.comment is None or item.comment in fixed else _with_line(source, *item.comment)
        fixed.add(item.comment)
        yield ReportFinding("X001", rules["X001"].message, item.start, item.end, rules["X001"].severity), fix
    for name, start, end in [*(suppressions.unknown if suppressions else ()), *misspelt]:
        message = rules["X002"].message.replace("{text}", name[:80])
        yield ReportFinding("X002", message, start, end, rules["X002"].severity), None


def _with_line(source: str, start: int, end: int) -> tuple[int, int]:
    """A comment's span; with its line's end, if it has the line to itself."""
    ends = _LINE_END.match(source, end)
    if ends and (start == 0 or source[start - 1] in "\r\n"):
        return start, ends.end()
    return start, end


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
    for_scores = [key for key in settings.thresholds if THRESHOLDS[key][0] != CITED_QUALITY]
    if checked.report.abstained is not None and for_scores:
        notes.append(f"not scored ({checked.report.abstained}): no threshold for scores applies")
    violations += _beyond(checked, settings, before, notes)
    return checked._replace(violations=tuple(violations), notes=tuple(notes))


def _beyond(
    checked: CheckedFile, settings: Settings, before: Mapping[str, float], notes: list[str]
) -> Iterator[Violation]:
    now = scores(checked)
    for key, limit in settings.thresholds.items():
        name, from_below = THRESHOLDS[key]
        value, old = now.get(name), before.get(name)
        sign = 1 if from_below else -1
        if value is None and name == CITED_QUALITY:
            notes.append(f"cites no site that is rated: {key} does not apply")
        if value is None or sign * (value - limit) >= 0:
            continue
        what = f"{name} is {value:g}, {'below' if from_below else 'above'} {key} = {limit:g}"
        if name == CITED_QUALITY and checked.sites:
            what += f": {checked.sites.in_words()}"
        if old is not None and sign * (old - limit) < 0 and sign * (value - old) >= 0:
            notes.append(f"{what}, as before")
        else:
            yield Violation("threshold", what, checked.path)
