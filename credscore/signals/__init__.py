"""Floor 3: what is measured. One module a signal: its rules, its findings and its features."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType, ModuleType

from credscore.detect.lexicon import Lexicon
from credscore.signals import citations, claims, compiled, hedging, promotion
from credscore.signals.base import Feature, Rule
from credscore.signals.group import Group as Group

MODULES: MappingProxyType[str, ModuleType] = MappingProxyType(
    {"hedging": hedging, "citations": citations, "promotion": promotion, "claims": claims}
)
"""The signals in the order in which they are shown."""


def rules() -> tuple[Rule, ...]:
    """Return every rule of every signal."""
    return tuple(rule for module in MODULES.values() for rule in module.SPEC.rules)


def features() -> tuple[Feature, ...]:
    """Return every feature of every signal."""
    return tuple(feature for module in MODULES.values() for feature in module.SPEC.features)


def phrases() -> dict[str, tuple[str, ...]]:
    """Return the word lists of every signal, by list name."""
    return {name: patterns for module in MODULES.values() for name, patterns in module.SPEC.phrases.items()}


def lexicon(extra: Mapping[str, tuple[str, ...]] | None = None) -> Lexicon:
    """Return the word lists of every signal compiled for matching, ``extra`` patterns added to the lists they name."""
    return compiled.lexicon(phrases(), extra or {})
