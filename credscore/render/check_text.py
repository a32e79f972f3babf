"""A check as text for a terminal: findings with places that an editor can follow, what failed, and a summary."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from credscore.check.policy import CITED_QUALITY
from credscore.render import layout
from credscore.render.lines import LineTable
from credscore.render.style import Style

if TYPE_CHECKING:
    from credscore.check.result import CheckedFile, CheckedFinding, CheckResult

_COLOURS = {"info": "cyan", "warning": "yellow", "error": "red"}
_VERDICTS = {"passed": "green", "failed": "red", "unchecked": "red"}
_LONGEST = 300


def render(result: CheckResult, style: Style | None = None) -> str:
    """Return the findings of all files, their violations and the verdict."""
    style = style or Style()
    lines = [line for file in result.files for line in _file(file, len(result.files) == 1, style)]
    return layout.inert("".join(f"{line}\n" for line in [*lines, *_summary(result, style)]))


def _file(file: CheckedFile, alone: bool, style: Style) -> Iterator[str]:
    path = layout.collapse(file.path)
    active = [finding for finding in file.findings if finding.active]
    table = LineTable(file.source if active else "")
    advised: set[str] = set()
    for finding in active:
        # What to do is said once a file for each rule, unless it can be done at once.
        again = finding.rule in advised and finding.replacement is None
        advised.add(finding.rule)
        yield from _finding(finding, path, table, style, advice=not again)
    for violation in file.violations:
        if violation.finding is None:
            yield f"{style.paint(path, 'bold')}: {style.paint('failed', 'red')}: {layout.collapse(violation.message)}"
    if file.report and file.report.credibility is not None and (alone or active or file.violations):
        scores = [f"{name} {getattr(file.report, name):.0f}" for name in ("credibility", "hype")]
        yield f"{style.paint(path, 'bold')}: {', '.join(scores)}"
    missed = any(violation.message.startswith(CITED_QUALITY) for violation in file.violations)
    if file.sites is not None and file.sites.quality is not None and not missed:
        quality = f"{CITED_QUALITY} {file.sites.quality:.0f}: {file.sites.in_words()}"
        yield f"{style.paint(path, 'bold')}: {layout.collapse(quality)}"
    if file.change is not None:
        since = f"{file.change.summary} (since {file.change.revision})"
        yield f"{style.paint(path, 'bold')}: {layout.collapse(since)}"
    for note in file.notes:
        yield f"{style.paint(path, 'bold')}: note: {layout.collapse(note)}"


def _finding(finding: CheckedFinding, path: str, table: LineTable, style: Style, advice: bool) -> Iterator[str]:
    line, column = table.position(finding.start)
    severity = style.paint(finding.severity, _COLOURS[finding.severity])
    message = layout.fit(layout.collapse(finding.message), _LONGEST, style.ellipsis)
    place = style.paint(f"{path}:{line}:{column}", "bold")
    yield f"{place}: {severity}: {message} [{finding.rule}]"
    if finding.suggestion and advice:
        fixable = " (--fix does it)" if finding.replacement is not None else ""
        yield style.paint(f"    {layout.collapse(finding.suggestion)}{fixable}", "dim")


def _summary(result: CheckResult, style: Style) -> Iterator[str]:
    everything = [finding for file in result.files for finding in file.findings]
    active = sum(finding.active for finding in everything)
    suppressed = sum(finding.suppressed is not None for finding in everything)
    known = sum(finding.baseline and finding.suppressed is None for finding in everything)
    failed = sum(bool(file.violations) for file in result.files)
    parts = [_count(len(result.files), "file") + " checked", _count(active, "finding")]
    if known:
        parts.append(f"{known} known before")
    if suppressed:
        parts.append(f"{suppressed} suppressed")
    if failed:
        parts.append(_count(failed, "file") + " failed")
    if result.errors:
        parts.append(_count(len(result.errors), "path") + " not checked")
    yield f"{', '.join(parts)}: {style.paint(result.verdict, 'bold', _VERDICTS[result.verdict])}"
    fixable = sum(finding.active and finding.replacement is not None for finding in everything)
    if fixable:
        yield style.paint(f"--fix corrects {fixable} of them.", "dim")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
