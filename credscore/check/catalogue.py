"""Every rule and word list that a policy or a suppression may name."""

from __future__ import annotations

from functools import cache

from credscore.check.rules import RULES
from credscore.signals.base import Rule

ALL = "ALL"
"""The name that stands for every rule."""


@cache
def rules() -> dict[str, Rule]:
    """Return every rule by its id: those of the signals and those of this floor."""
    from credscore import signals

    return {rule.id: rule for rule in (*signals.rules(), *RULES)}


@cache
def word_lists() -> tuple[str, ...]:
    """Return the names of the word lists, as ``promotion.own-praise``."""
    from credscore import signals

    return tuple(name.replace("_", "-") for name in signals.phrases() if not name.endswith("+"))


@cache
def prefix_of(name: str) -> str | None:
    """Return what a rule's id, its name or a prefix of ids stands for, as a prefix of ids; None if it is no rule's.

    ``ALL`` is the empty prefix.
    """
    if name.upper() == ALL:
        return ""
    for rule in rules().values():
        if rule.name == name.lower():
            return rule.id
    prefix = name.upper()
    return prefix if prefix and any(rule.startswith(prefix) for rule in rules()) else None


def nearest(word: str, words: tuple[str, ...] | list[str]) -> str | None:
    """Return which of ``words`` the user may have meant."""
    from difflib import get_close_matches

    lower = {item.lower(): item for item in words}
    close = get_close_matches(word.lower(), list(lower), n=1, cutoff=0.5)
    return lower[close[0]] if close else None


def group_of(word: str) -> str | None:
    """Return how the ids begin that a misspelt one may have meant: ``P`` for ``P9`` or ``P999``."""
    return next((word[:end].upper() for end in range(len(word), 0, -1) if prefix_of(word[:end])), None)


def letters() -> list[str]:
    """Return what the ids of rules begin with."""
    return sorted({rule[0] for rule in rules()})


def rule_names() -> list[str]:
    """Return the ids and the names of all rules."""
    return [*rules(), *(rule.name for rule in rules().values()), ALL]
