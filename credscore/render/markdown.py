"""A check as Markdown for a comment on a pull request. Nothing in a draft is markup, a mention or a link there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from credscore.render import layout
from credscore.render.escape import code, markdown
from credscore.render.issues import Issue, issues, shown_path
from credscore.render.rules import all_rules

if TYPE_CHECKING:
    from credscore.check.result import CheckedFile, CheckResult

LIMIT = 65_536
"""Characters that GitHub accepts in a comment; bytes are counted, which are at least as many."""
MARK = "<!-- credscore check -->"
"""The first line: by it a job finds its comment again, to replace it."""
_QUOTE, _ROOM = 200, 300
_NAMES = {"error": ("error", "errors"), "warning": ("warning", "warnings"), "info": ("remark", "remarks")}
_VERDICTS = {
    "passed": "The check passed.",
    "failed": "The check failed.",
    "unchecked": "Something was not checked.",
}


def render(result: CheckResult, limit: int = LIMIT) -> str:
    """Return the comment: verdict, scores, changes, then what was found, the worst first, as much as fits ``limit``
    (UTF-8 bytes)."""
    found = issues(result)
    head = [MARK, f"**credscore: {_VERDICTS[result.verdict]}** {_count(result, found)}"]
    head += _scores(result, limit // 4) + _changes(result, limit // 4)
    lines = _within(map(_item, found), limit - _ROOM - sum(map(_size, head)))
    left = len(found) - len(lines)
    rest = ["", f"{left:,} more, none worse than these, are left out."] if left else []
    foot = ["", "The scores judge how a text is written and supported, not whether it is true."]
    return "\n".join([*head, *([""] if lines else []), *lines, *rest, *foot]) + "\n"


def _size(line: str) -> int:
    return len(line.encode("utf-8", "surrogatepass")) + 1


def _within(lines: Iterable[str], room: int) -> list[str]:
    """The first of the lines, as many as fit into ``room`` bytes."""
    kept = []
    for line in lines:
        room -= _size(line)
        if room < 0:
            break
        kept.append(line)
    return kept


def _count(result: CheckResult, found: list[Issue]) -> str:
    files = len(result.files)
    counts = {name: sum(issue.severity == name for issue in found) for name in ("error", "warning", "info")}
    shown = [f"{count:,} {_NAMES[name][count != 1]}" for name, count in counts.items() if count]
    return f"{files:,} file{'' if files == 1 else 's'}: {', '.join(shown) or 'nothing found'}."


def _scores(result: CheckResult, room: int) -> list[str]:
    """The table of scores, files that fail first."""
    files = sorted((file for file in result.files if file.report is not None), key=lambda file: not file.violations)
    if not files:
        return []
    rated = any(file.sites and file.sites.quality is not None for file in files)
    rows = _within((_row(file, rated) for file in files), room)
    left = [f"{len(files) - len(rows):,} more files are not in this table."] if len(rows) < len(files) else []
    head = f"| file | credibility | hype |{' cited sites |' if rated else ''} |"
    return ["", head, f"|---|--:|--:|{'--:|' if rated else ''}---|", *rows, *([""] if left else []), *left]


def _row(file: CheckedFile, rated: bool) -> str:
    assert file.report is not None
    verdict = "fails" if file.violations else "passes"
    scores = (_score(file.report.credibility), _score(file.report.hype))
    sites = f" {_score(file.sites.quality if file.sites else None)} |" if rated else ""
    return f"| {code(_path(file.path), cell=True)} | {scores[0]} | {scores[1]} |{sites} {verdict} |"


def _score(value: float | None) -> str:
    return "\u2013" if value is None else f"{value:.0f}"


def _changes(result: CheckResult, room: int) -> list[str]:
    changed = [(file.path, file.change.summary) for file in result.files if file.change is not None]
    lines = _within((f"- {code(_path(path))}: {markdown(_cut(summary))}" for path, summary in changed), room)
    return ["", f"Since {code(result.policy.diff_base or '')}:", "", *lines] if lines else []


def _item(issue: Issue) -> str:
    place = _path(issue.path) + (f":{issue.line}:{issue.column}" if issue.finding else "")
    rule = all_rules().get(issue.rule)
    name = f"{issue.rule} {rule.name}" if rule else issue.rule
    line = f"- {code(place)} **{issue.severity}** {name}: {markdown(issue.message)}"
    if issue.finding is not None and issue.finding.sentence_text:
        line += f"\n  {code(_cut(issue.finding.sentence_text))}"
    return line


def _path(path: str) -> str:
    return layout.fit_tail(layout.collapse(shown_path(path)), _QUOTE, "\u2026")


def _cut(text: str) -> str:
    return layout.fit(layout.collapse(text[: 4 * _QUOTE]), _QUOTE, "\u2026")
