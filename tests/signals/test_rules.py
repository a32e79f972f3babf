"""What the rules of every signal promise: their examples, their records, their patterns."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from credscore.detect.lexicon import expand
from credscore.signals import MODULES, phrases, rules
from credscore.signals.base import SEVERITIES, Evidence, Rule
from credscore.signals.group import Group
from credscore.text.document import Document

_MODEL_ONLY = {"H204", "P105", "U108"}
"""Found by a trained detector alone, so that no example holds without it."""

_RULES = [(name, rule) for name, module in MODULES.items() for rule in module.SPEC.rules]
_BAD = [pytest.param(name, rule.id, text, id=f"{rule.id}-{text}") for name, rule in _RULES for text in rule.bad]
_GOOD = [pytest.param(name, rule.id, text, id=f"{rule.id}-{text}") for name, rule in _RULES for text in rule.good]
_PATTERNS = [pattern for patterns in phrases().values() for pattern in patterns]

Example = Callable[[str, str], tuple[Document, Evidence]]


@pytest.fixture
def example(reading_of: Callable[..., object], example_document_of: Callable[[str, str], Document]) -> Example:
    def read(name: str, text: str) -> tuple[Document, Evidence]:
        document = example_document_of(name, text)
        return document, MODULES[name].measure(Group([reading_of(document)]))[0]

    return read


@pytest.mark.parametrize(("name", "rule", "text"), _BAD)
def test_rule_finds(name: str, rule: str, text: str, example: Example) -> None:
    document, evidence = example(name, text)
    assert rule in {finding.rule for finding in evidence.findings}
    for finding in evidence.findings:
        assert 0 <= finding.start <= finding.end <= len(document.text)
        assert document.text[finding.start : finding.end].strip()


@pytest.mark.parametrize(("name", "rule", "text"), _GOOD)
def test_rule_leaves_alone(name: str, rule: str, text: str, example: Example) -> None:
    assert rule not in {finding.rule for finding in example(name, text)[1].findings}


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_every_rule_is_whole(rule: Rule) -> None:
    assert rule.severity in SEVERITIES
    assert rule.message and rule.reason and rule.source
    if rule.id not in _MODEL_ONLY:
        assert len(rule.good) >= 2
        assert len(rule.bad) >= 2


def test_patterns_are_sound() -> None:
    for pattern in _PATTERNS:
        expanded = expand(pattern)
        assert len(expanded) <= 400, pattern
        assert not any(c in phrase for phrase in expanded for c in "()|"), pattern
