"""A report as a person reads it on a terminal."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from credscore.expressions import expression
from credscore.render import layout
from credscore.render.quote import finding_lines
from credscore.render.style import Style
from credscore.signals.base import HIGHEST_RATE

if TYPE_CHECKING:
    from credscore.scoring.report import Report, ReportFinding
    from credscore.signals.base import Feature

DISCLAIMER = "The scores judge how a text is written and supported, not whether it is true."
STANDARD_INPUT = "(standard input)"
SEVERITIES = {"info": 0, "warning": 1, "error": 2}

_REASONS = 6
_NAME_COLUMNS = 12
_AMOUNT_COLUMNS, _LABEL_COLUMNS, _QUANTITY_COLUMNS = 10, 38, 28
_GLOSS_COLUMNS = 32
_PER = expression(r"( per \d+ \w+)\)$")
_HEADS = (("credibility", True), ("hype", False))
_SIGNALS = (
    ("hedging", "claims are qualified with care", True),
    ("citations", "claims are backed by sources", True),
    ("promotion", "the text sells", False),
    ("claims", "claims stand without support", False),
)


class Selection(NamedTuple):
    """Which findings to quote: those of ``min_severity`` and above, the ``limit`` strongest of them."""

    min_severity: str = "warning"
    limit: int = 5


def render_report(report: Report, features: Mapping[str, Feature], style: Style, selection: Selection) -> str:
    """Return one report as lines of text; ``features`` names the features in plain words."""
    lines = [*_title(report, style), *_scores(report, style), "", *_signals(report, style)]
    for head, _ in _HEADS:
        lines += _reasons(report, head, features, style)
    lines += _findings(report, style, selection)
    for note in report.notes:
        lines += ["", *_indented("Note: " + layout.collapse(note), style)]
    return layout.inert("\n".join(lines)) + "\n"


def name_of(report: Report) -> str:
    """Return the path to show for a report."""
    return layout.clean(report.path) if report.path not in (None, "-") else STANDARD_INPUT


def tone(value: float, more_is_better: bool) -> str:
    """Return the colour of a value of 0 to 100: green, yellow or red."""
    good = value if more_is_better else 100 - value
    return "green" if good >= 60 else "yellow" if good >= 40 else "red"


def _title(report: Report, style: Style) -> list[str]:
    facts = f"{report.format}, {report.words:,} word{'' if report.words == 1 else 's'}"
    name = layout.fit_tail(name_of(report), style.columns - len(facts) - 2, style.ellipsis)
    gap = style.columns - len(facts)
    return [style.paint(layout.pad(name, gap), "bold") + style.paint(facts, "dim"), style.rule(style.columns)]


def _scores(report: Report, style: Style) -> list[str]:
    if report.abstained is not None:
        return _indented("Not scored: " + layout.collapse(report.abstained), style, indent="")
    lines = []
    for head, more_is_better in _HEADS:
        value, interval = getattr(report, head), getattr(report, f"{head}_interval")
        span = f"likely {interval[0]:.0f}{style.dash}{interval[1]:.0f}" if interval else ""
        bar = style.bar(value, style.columns - _NAME_COLUMNS - 21, tone(value, more_is_better), interval)
        number = style.paint(f"{value:4.0f}", "bold")
        lines.append(f"{style.paint(head.capitalize().ljust(_NAME_COLUMNS), 'bold')}{number}  {bar}  {span}".rstrip())
    return lines


def _signals(report: Report, style: Style) -> list[str]:
    lines = []
    for name, gloss, more_is_better in _SIGNALS:
        if name not in report.signals:
            continue
        level = report.signals[name].level
        room = style.columns - _NAME_COLUMNS - 6
        wide = room > 1.5 * _GLOSS_COLUMNS
        bar = style.bar(level, room - (_GLOSS_COLUMNS if wide else 0), tone(level, more_is_better))
        line = f"{name.capitalize():{_NAME_COLUMNS}}{level:4.0f}  {bar}"
        lines.append(f"{line}  {style.paint(gloss, 'dim')}" if wide else line)
    return lines


def _reasons(report: Report, head: str, features: Mapping[str, Feature], style: Style) -> list[str]:
    """The contributions to one score, in log-odds, biggest first; the last lines, one a signal, complete the sum."""
    points = dict(report.contributions.get(head, {}))
    value = getattr(report, head)
    if value is None or not points:
        return []
    baseline = points.pop("baseline", 0.0)
    ranked = sorted(points.items(), key=lambda item: (-abs(item[1]), item[0]))
    shown, others = ranked[:_REASONS], [item for item in ranked[_REASONS:] if item[1]]
    note = f"(in points of log-odds; every text starts at {baseline:+.2f})"
    lines = ["", *_heading(f"Why {head} is {value:.0f}", note, style)]
    for name, amount in shown:
        if amount:
            good = (amount > 0) == (head == "credibility")
            painted = style.paint(f"{amount:+6.2f}", "green" if good else "red")
            lines.append(f"  {painted}  {_reason(name, report.features.get(name), features.get(name), style)}")
    return lines + _together(others)


def _together(others: list[tuple[str, float]]) -> list[str]:
    """The reasons that are not shown by themselves, summed by the signal that they are of."""
    sums: dict[str, list[float]] = {}
    for name, amount in others:
        sums.setdefault(name.partition(".")[0], []).append(amount)
    ranked = sorted(sums.items(), key=lambda item: (-abs(math.fsum(item[1])), item[0]))
    return [
        f"  {math.fsum(amounts):+6.2f}  {len(amounts)} smaller reason{'' if len(amounts) == 1 else 's'} of {signal}"
        for signal, amounts in ranked
    ]


def _reason(name: str, value: float | None, feature: Feature | None, style: Style) -> str:
    label = feature.label if feature else name.rpartition(".")[2].replace("_", " ")
    room = style.columns - _AMOUNT_COLUMNS
    label = layout.fit(label, min(room, _LABEL_COLUMNS), style.ellipsis)
    if feature is None or value is None or room < _LABEL_COLUMNS + _QUANTITY_COLUMNS:
        return label
    return f"{layout.pad(label, _LABEL_COLUMNS)}  {style.paint(quantity(value, feature), 'dim')}"


def quantity(value: float, feature: Feature) -> str:
    """Return a feature's value in words, by its unit; a logarithm as the number it was taken of."""
    if feature.unit == "logit":
        return f"{value:+.1f}"
    if feature.unit == "flag":
        return "yes" if value else "no"
    if value <= 0:
        return "none"
    if feature.unit == "share":
        return f"{value:.0%}"
    if feature.unit == "log":
        per = _PER.search(feature.description)
        return f"{_short(math.expm1(value))}{per[1] if per else ''}"
    more = "+" if feature.unit == "per_100_sentences" and value >= HIGHEST_RATE else ""
    return f"{_short(value)}{more} {feature.unit.replace('_', ' ')}"


def _short(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def strongest(report: Report, selection: Selection) -> tuple[list[ReportFinding], int]:
    """Return the findings to quote, in order of appearance, and how many there were to choose from.

    The gravest come first; among equals one of each rule, the rule with the most findings before the others, then a
    second of each. No sentence is quoted twice while there is another one to quote.
    """
    floor = SEVERITIES[selection.min_severity]
    candidates = [finding for finding in report.findings if SEVERITIES[finding.severity] >= floor]
    total = Counter(finding.rule for finding in candidates)
    seen: Counter[str] = Counter()
    ranked = []
    for place, finding in enumerate(candidates):
        seen[finding.rule] += 1
        ranked.append((-SEVERITIES[finding.severity], seen[finding.rule], -total[finding.rule], place, finding))
    ranked.sort(key=lambda item: item[:4])
    chosen = _of_many_sentences([item[4] for item in ranked], selection.limit)
    return sorted(chosen, key=lambda finding: (finding.start, finding.end, finding.rule)), len(candidates)


def _of_many_sentences(ranked: list[ReportFinding], limit: int) -> list[ReportFinding]:
    quoted: set[int] = set()
    fresh: list[ReportFinding] = []
    again: list[ReportFinding] = []
    for finding in ranked:
        known = finding.sentence in quoted and finding.sentence >= 0
        (again if known else fresh).append(finding)
        quoted.add(finding.sentence)
    return (fresh + again)[:limit]


def _findings(report: Report, style: Style, selection: Selection) -> list[str]:
    if not selection.limit or not report.findings:
        return []
    chosen, total = strongest(report, selection)
    milder = len(report.findings) - total
    note = f"({len(chosen)} of {total}" + (f"; {milder} milder left out)" if milder else ")")
    return ["", *_heading("Strongest findings", note, style), *finding_lines(report, chosen, style)]


def _heading(title: str, note: str, style: Style) -> list[str]:
    """A bold title with a note beside it, or below it where the line is too short for both."""
    bold = style.paint(title, "bold")
    if len(title) + 1 + len(note) <= style.columns:
        return [f"{bold} {style.paint(note, 'dim')}"]
    return [bold, *(style.paint(line, "dim") for line in layout.wrapped(note, style.columns))]


def _indented(text: str, style: Style, indent: str = "  ") -> list[str]:
    first, *rest = layout.wrapped(text, style.columns - len(indent))
    return [first, *(indent + line for line in rest)]
