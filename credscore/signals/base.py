"""What every signal is made of: rules as frozen records, findings that carry spans only, named features."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

SEVERITIES = ("info", "warning", "error")


class Rule(NamedTuple):
    """A rule that finds spans.

    ``id``: letter of the signal and three digits (``H101``). ``name``: two or three words in kebab case. ``message``:
    one sentence to the writer, in which ``{text}`` stands for what was found. ``reason``: why it matters, one or two
    sentences. ``source``: where the rule or its word list comes from (a paper, a guideline, our own reading).
    ``severity``: ``info`` (an observation, often a good sign), ``warning`` or ``error``.
    ``good`` and ``bad`` are short examples: text that the rule leaves alone, and text that it finds.
    """

    id: str
    name: str
    message: str
    reason: str
    source: str
    severity: str
    good: tuple[str, ...] = ()
    bad: tuple[str, ...] = ()


class Finding(NamedTuple):
    """One span found by a rule. ``start``/``end``: offsets into ``Document.text``; ``sentence``: its index, or -1."""

    rule: str
    start: int
    end: int
    sentence: int = -1


HIGHEST_RATE = 30.0
"""More hits than this per 100 sentences say nothing more."""


class Feature(NamedTuple):
    """One number of one article.

    ``name``: ``signal.what`` in snake case. ``description``: what is counted and by what it is divided.
    ``unit``: ``share`` (0-1), ``per_100_sentences``, ``per_1000_words``, ``log``, ``logit`` or ``flag`` (0 or 1).
    ``label``: a few words for a reader of the report, such as "calls to action".
    """

    name: str
    description: str
    unit: str
    label: str


class Evidence:
    """What one signal, or all of them together, found in an article."""

    __slots__ = ("features", "findings")

    def __init__(self, findings: list[Finding] | None = None, features: dict[str, float] | None = None) -> None:
        self.findings: list[Finding] = [] if findings is None else findings
        self.features: dict[str, float] = {} if features is None else features

    def merge(self, other: Evidence) -> None:
        """Take over another signal's findings and features."""
        self.findings.extend(other.findings)
        self.features.update(other.features)


class SignalSpec(NamedTuple):
    """What a signal module declares. ``phrases`` are its word lists (see ``credscore.detect.lexicon.expand``)."""

    name: str
    rules: tuple[Rule, ...]
    features: tuple[Feature, ...]
    phrases: Mapping[str, tuple[str, ...]]
