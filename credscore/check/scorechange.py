"""How an article's scores moved since a revision, and what moved them most, in one line."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from credscore.check.result import ScoreChange

if TYPE_CHECKING:
    from credscore.scoring.report import Report

HEADS = (("credibility", True), ("hype", False))
"""The scores, and whether more is better."""

_WORDS = {
    "U101": ("number without a source", "numbers without a source"),
    "U102": ("cause without a source", "causes without a source"),
    "U103": ("comparison without a source", "comparisons without a source"),
    "U104": ("prediction told as fact", "predictions told as facts"),
    "U106": ("claim to be first without a source", "claims to be first without a source"),
    "C101": ("anonymous source", "anonymous sources"),
    "C102": ("study without a name", "studies without a name"),
    "C103": ("marker that leads nowhere", "markers that lead nowhere"),
    "C104": ("place where a source is asked for", "places where a source is asked for"),
    "C109": ("second-hand report", "second-hand reports"),
    "C110": ("quotation without a speaker", "quotations without a speaker"),
    "C301": ("named source", "named sources"),
    "C302": ("link to research", "links to research"),
    "C303": ("official source", "official sources"),
    "C304": ("primary document", "primary documents"),
    "C305": ("published study", "published studies"),
    "C306": ("limit admitted", "limits admitted"),
    "C308": ("outside comment", "outside comments"),
    "H101": ("hedge", "hedges"),
    "H102": ("verb of impression", "verbs of impression"),
    "H103": ("word of probability", "words of probability"),
    "H201": ("unnamed crowd", "unnamed crowds"),
    "H202": ("vague consensus", "vague consensuses"),
    "H203": ("vague quantity", "vague quantities"),
    "H301": ("false certainty", "false certainties"),
    "H302": ("promise of proof", "promises of proof"),
    "H304": ("booster", "boosters"),
    "P101": ("call to action", "calls to action"),
    "P102": ("call on a button or link", "calls on buttons and links"),
    "P201": ("urgent appeal", "urgent appeals"),
    "P203": ("offer", "offers"),
    "P301": ("hype phrase", "hype phrases"),
    "P302": ("superlative", "superlatives"),
    "P303": ("intensifier", "intensifiers"),
    "P304": ("miracle or secret", "miracles and secrets"),
    "P401": ("praise of the own house", "praises of the own house"),
    "P502": ("promise of a benefit", "promises of benefits"),
    "P601": ("testimonial", "testimonials"),
    "P602": ("appeal to customers", "appeals to customers"),
}
"""What findings of a rule are called when they are counted."""
_LETTERS = {"hedging": "H", "citations": "C", "promotion": "P", "claims": "U"}
_GOOD_SIGNS = ("C3", "H101", "H102", "H103")


def score_change(before: Report, after: Report, revision: str) -> ScoreChange:
    """Return what became of the scores between two versions of one article."""
    parts = [_part(before, after, head, more_is_better) for head, more_is_better in HEADS]
    if before.abstained is not None and after.abstained is not None:
        parts = [f"not scored, then or now ({after.abstained})"]
    return ScoreChange(
        revision=revision,
        credibility_before=before.credibility,
        credibility_after=after.credibility,
        hype_before=before.hype,
        hype_after=after.hype,
        summary="; ".join(parts),
    )


def _part(before: Report, after: Report, head: str, more_is_better: bool) -> str:
    old, new = getattr(before, head), getattr(after, head)
    if old is None or new is None:
        return f"{head} {_shown(old)} -> {_shown(new)}"
    moved = f"{head} {old:.0f} -> {new:.0f}"
    if f"{old:.0f}" == f"{new:.0f}":
        return moved
    cause = _cause(before, after, head, up=new > old, better=(new > old) == more_is_better)
    return f"{moved}, mostly from {cause}" if cause else moved


def _shown(value: float | None) -> str:
    return "not scored" if value is None else f"{value:.0f}"


def _cause(before: Report, after: Report, head: str, up: bool, better: bool) -> str:
    """The signal that moved the score most, by what was found for it: counted findings, or a feature's label."""
    old, new = before.contributions[head], after.contributions[head]
    sign = 1 if up else -1
    moves = {name: sign * (new[name] - old.get(name, 0.0)) for name in new}
    by_signal: dict[str, float] = {}
    for name, points in moves.items():
        signal = name.partition(".")[0]
        by_signal[signal] = by_signal.get(signal, 0.0) + points
    signal = max(by_signal, key=lambda name: by_signal[name])
    counted = _counted(before, after, _LETTERS.get(signal, ""), better)
    if counted:
        return counted
    inside = {name: points for name, points in moves.items() if name.startswith(signal + ".")}
    best = max(inside, key=lambda name: inside[name], default="")
    return _labels().get(best, "")


def _labels() -> dict[str, str]:
    from credscore.scoring.wording import FEATURES
    from credscore.signals import features

    return {feature.name: feature.label for feature in (*features(), *FEATURES)}


def _counted(before: Report, after: Report, letter: str, better: bool) -> str:
    """The rule of a signal whose findings changed most in the direction that explains the move."""
    old, new = (Counter(f.rule for f in report.findings) for report in (before, after))
    best, change = "", 0
    for rule in sorted(_WORDS):
        moved = new[rule] - old[rule]
        explains = (moved > 0) == (rule.startswith(_GOOD_SIGNS) == better)
        if letter and rule.startswith(letter) and moved and explains and abs(moved) > abs(change):
            best, change = rule, moved
    if not best:
        return ""
    words = _WORDS[best][abs(change) != 1]
    if change < 0:
        return f"{-change} fewer {words}" if new[best] else f"{-change} {words} gone"
    return f"{change} more {words}" if old[best] else f"{change} {words}"
