"""Rules explained: as a list, one by one, as Markdown (``docs/rules.md``) and as JSON, all from the same records."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from credscore.check.policy import Settings
from credscore.check.rules import RULES as CHECK_RULES
from credscore.render import layout
from credscore.render.style import Style
from credscore.signals import MODULES
from credscore.signals.base import Rule

GATE = "check"
"""What stands for the signal of a rule that no signal has: those that judge suppressions and rated sites."""
_ABOUT = {
    "hedging": "How carefully claims are qualified: hedges, weasel wording, false certainty.",
    "citations": "How well the text is supported: weak sources, disclosures, good support.",
    "promotion": "How much the text sells: calls to action, pressure, hype, own praise, staged proof.",
    "claims": "How much is claimed without support near it.",
    GATE: "What `credscore check` alone judges: suppressions in the draft, and sites that you have rated.",
}
_COLOURS = {"info": "cyan", "warning": "yellow", "error": "red"}
_LABEL, _SEVERITY, _NAME = 10, 7, 25


def catalogue() -> dict[str, tuple[Rule, ...]]:
    """Return every rule by signal, the rules of the gate itself last."""
    return {**{name: module.SPEC.rules for name, module in MODULES.items()}, GATE: CHECK_RULES}


def all_rules() -> dict[str, Rule]:
    """Return every rule by its id."""
    return {rule.id: rule for rules in catalogue().values() for rule in rules}


def signal_of(rule: str) -> str:
    """Return the signal that a rule id belongs to. Raises KeyError for an unknown rule."""
    return next(name for name, rules in catalogue().items() if any(known.id == rule for known in rules))


def is_on(rule: Rule) -> bool:
    """Return whether a check uses the rule where no configuration says so."""
    return Settings().selects(rule.id)


def meaning(rule: Rule) -> str:
    """Return the rule's message with an ellipsis for what was found."""
    return rule.message.replace("{text}", "\u2026")


def example(text: str) -> str:
    """Return an example on one line, its line ends made visible."""
    return text.replace("\n", "\u23ce")


def help_text(rule: Rule) -> str:
    """Return a rule's full help as plain text."""
    parts = [meaning(rule), f"Why: {rule.reason}", f"Source: {rule.source}"]
    parts += ["\n".join((title, *(f"- {example(text)}" for text in texts))) for title, texts in _examples(rule)]
    return "\n\n".join(parts)


def help_markdown(rule: Rule) -> str:
    """Return a rule's full help as Markdown; examples stand in code blocks, so that nothing in them is markup."""
    parts = [f"{meaning(rule)} {rule.reason}", f"Source: {rule.source}"]
    parts += [f"{title}\n\n```text\n" + "\n".join(map(example, texts)) + "\n```" for title, texts in _examples(rule)]
    return "\n\n".join(parts)


def _examples(rule: Rule) -> list[tuple[str, tuple[str, ...]]]:
    shown = [("It finds:", rule.bad), ("It leaves alone:", rule.good)]
    return [(title, texts) for title, texts in shown if texts]


def render_list(rules: Iterable[Rule], style: Style) -> str:
    """Return one line a rule, under a heading for each signal."""
    lines: list[str] = []
    for signal, shown in _by_signal(rules):
        lines += ["", style.paint(signal.capitalize(), "bold"), *layout.wrapped(_ABOUT[signal], style.columns), ""]
        lines += [_line(rule, style) for rule in shown]
    return "\n".join(lines[1:]) + "\n"


def _by_signal(rules: Iterable[Rule]) -> Iterator[tuple[str, list[Rule]]]:
    chosen = {rule.id for rule in rules}
    for signal, known in catalogue().items():
        shown = [rule for rule in known if rule.id in chosen]
        if shown:
            yield signal, shown


def _line(rule: Rule, style: Style) -> str:
    severity = style.paint(layout.pad(rule.severity, _SEVERITY), _COLOURS[rule.severity])
    room = style.columns - len(rule.id) - _SEVERITY - _NAME - 8
    says = layout.fit(_plain(meaning(rule), style), room, style.ellipsis)
    return f"  {rule.id}  {severity}  {layout.pad(rule.name, _NAME)}  {says}"


def render_rule(rule: Rule, style: Style) -> str:
    """Return all that is known of a rule, to be read on a terminal."""
    severity = style.paint(rule.severity, _COLOURS[rule.severity])
    kind = ", ".join([signal_of(rule.id), severity, *([] if is_on(rule) else ["off by default"])])
    lines = [f"{style.paint(rule.id, 'bold')}  {rule.name}  ({kind})", ""]
    for label, text in (("Says", meaning(rule)), ("Why", rule.reason), ("Source", rule.source)):
        lines += _labelled(label, _plain(text, style), style)
    for title, texts in _examples(rule):
        lines += ["", title]
        for text in texts:
            wrapped = layout.wrapped(_plain(example(text), style), style.columns - 4)
            lines += [("  - " if number == 0 else "    ") + part for number, part in enumerate(wrapped)]
    return "\n".join(lines) + "\n"


def _labelled(label: str, text: str, style: Style) -> list[str]:
    wrapped = layout.wrapped(text, style.columns - _LABEL)
    return [layout.pad(label if number == 0 else "", _LABEL) + part for number, part in enumerate(wrapped)]


def _plain(text: str, style: Style) -> str:
    """The text as the terminal can show it."""
    if style.unicode:
        return layout.collapse(text)
    return layout.collapse(text.translate({0x201C: '"', 0x201D: '"', 0x2026: "...", 0x23CE: "\\n"}))


def render_markdown(rules: Iterable[Rule]) -> str:
    """Return the page that ``docs/rules.md`` is."""
    lines = [
        "# Rules",
        "",
        "Written by `credscore rules --format markdown` from the rules' own records; a test compares the two. In a",
        "message, \u2026 stands for the words found. In an example, \u23ce is a line end, and `[heading]`, `[button]`",
        "and `[link ADDRESS]` say what the words after it stand in. `info` is an observation, often a good sign.",
        "What is off finds good signs, or erred too often on careful texts ([precision](precision.md)); `select` it by",
        "its id, or by how that begins, to turn it on.",
    ]
    for signal, shown in _by_signal(rules):
        lines += ["", f"## {signal.capitalize()}", "", _ABOUT[signal], "", "| rule | name | severity | message |"]
        lines += ["|---|---|---|---|", *map(_row, shown)]
        for rule in shown:
            lines += ["", f"### {rule.id} {rule.name}", "", help_markdown(rule)]
    return "\n".join(lines) + "\n"


def _row(rule: Rule) -> str:
    severity = rule.severity if is_on(rule) else f"{rule.severity}, off"
    return f"| [{rule.id}](#{rule.id.lower()}-{rule.name}) | {rule.name} | {severity} | {meaning(rule)} |"


def render_json(rules: Iterable[Rule]) -> str:
    """Return the rules as one indented JSON array, pure ASCII."""
    fields = [
        {"id": rule.id, "name": rule.name, "signal": signal_of(rule.id), "severity": rule.severity,
         "default": is_on(rule), "message": rule.message, "reason": rule.reason, "source": rule.source,
         "good": list(rule.good), "bad": list(rule.bad)}
        for rule in rules
    ]  # fmt: skip
    return json.dumps(fields, indent=2) + "\n"
