"""The values that a configuration's keys may have. Each parser raises ``Wrong`` for another one."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from credscore.check import catalogue, globs
from credscore.check.policy import NEVER, THRESHOLDS
from credscore.detect.lexicon import expand
from credscore.signals.base import SEVERITIES
from credscore.signals.sources import split_address

_MOST_PHRASES, _MOST_WORDS = 10_000, 200
"""What one phrase with its choices may stand for, and how long it may be."""


class Wrong(ValueError):
    """A value that a key may not have, and why."""


def number(value: Any, low: float = 0.0, high: float = 100.0) -> float:
    """Return a number from ``low`` to ``high``; as a string too, as setup.cfg has it."""
    try:
        parsed = float(value) if not isinstance(value, bool) else None
    except (TypeError, ValueError):
        parsed = None
    if parsed is None or not low <= parsed <= high:
        raise Wrong(f"must be a number from {low:g} to {high:g}, not {value!r}")
    return parsed


def rating(value: Any) -> float:
    """Return a number from 0 to 1."""
    return number(value, 0.0, 1.0)


def text(value: Any) -> str:
    """Return a string that isn't empty."""
    if not isinstance(value, str) or not value.strip():
        raise Wrong(f"must be a text, not {value!r}")
    return value.strip()


def strings(value: Any) -> tuple[str, ...]:
    """Return a list of strings; or one string's parts between commas or line ends, as setup.cfg has them."""
    if isinstance(value, str):
        value = [part.strip() for part in re.split(r"[,\n]", value) if part.strip()]
    if not isinstance(value, list):
        raise Wrong(f"must be a list of texts, not {value!r}")
    return tuple(text(item) for item in value)


def patterns(value: Any) -> tuple[str, ...]:
    """Return a list of patterns of paths, as ``globs`` has them."""
    found = strings(value)
    for pattern in found:
        trouble = globs.trouble(pattern)
        if trouble:
            raise Wrong(f"{pattern!r}: {trouble}")
    return found


def sites(value: Any) -> tuple[str, ...]:
    """Return a list of domains; of an address its host."""
    return tuple(_site(item) for item in strings(value))


def _site(value: str) -> str:
    host = split_address(value if "//" in value else "//" + value)[1].removeprefix("*.")
    if "." not in host or re.search(r"[\s*,]", host):
        raise Wrong(f"must be domains such as example.com, not {value!r}")
    return host


def choice(*allowed: str) -> Callable[[Any], str]:
    """Return a parser of one of ``allowed``."""

    def parse(value: Any) -> str:
        if value not in allowed:
            near = catalogue.nearest(str(value), allowed)
            hint = f"; did you mean {near!r}?" if near else ""
            raise Wrong(f"must be one of {', '.join(allowed)}, not {value!r}{hint}")
        return str(value)

    return parse


def rule(value: str) -> str:
    """Return the prefix of ids that a rule's id, name or prefix stands for."""
    prefix = catalogue.prefix_of(value)
    if prefix is None:
        near = catalogue.nearest(value, catalogue.rule_names()) or catalogue.group_of(value)
        hint = f"; did you mean {near!r}?" if near else f"; ids begin with {', '.join(catalogue.letters())}"
        raise Wrong(f"{value!r} is no rule{hint} (`credscore rules` lists them)")
    return prefix


def rules(value: Any) -> tuple[str, ...]:
    """Return a list of prefixes of rule ids."""
    return tuple(rule(item) for item in strings(value))


def severities(value: Any) -> dict[str, str]:
    """Return severities by prefix of rule ids."""
    if not isinstance(value, Mapping):
        raise Wrong(f'must be a table such as {{P301 = "error"}}, not {value!r}')
    one = choice(*SEVERITIES)
    return {rule(name): one(severity) for name, severity in value.items()}


def phrases(value: Any) -> dict[str, tuple[str, ...]]:
    """Return phrases by word list, under the names that the signals have for them."""
    if not isinstance(value, Mapping):
        raise Wrong(f'must be a table such as {{"promotion.hype" = ["game changer"]}}, not {value!r}')
    out = {}
    known = catalogue.word_lists()
    for name, items in _flat(value):
        if name.replace("_", "-") not in known:
            near = catalogue.nearest(name, known)
            hint = f"; did you mean {near!r}?" if near else ""
            raise Wrong(f"there is no word list {name!r}{hint}")
        out[name.replace("-", "_")] = tuple(_phrase(item) for item in strings(items))
    return out


def _phrase(value: str) -> str:
    """A phrase in the syntax of the word lists."""
    choices = 1
    for group in re.findall(r"\([^()]*\)\??", value):
        choices *= group.count("|") + 1 + group.endswith("?")
    if re.search(r"[()|]", re.sub(r"\([^()]*\)\??", "", value)):
        raise Wrong(f"{value!r} has a bracket or | that stands alone; choices are written (this|that)")
    if choices > _MOST_PHRASES:
        raise Wrong(f"{value[:80]!r} stands for {choices:,} phrases, {_MOST_PHRASES:,} are the most")
    if any(not re.search(r"\w", phrase) for phrase in expand(value)):
        raise Wrong(f"{value!r} can stand for a phrase without a word")
    if len(value.split()) > _MOST_WORDS:
        raise Wrong(f"{value[:80]!r} has more than {_MOST_WORDS} words")
    return value


def _flat(value: Mapping[str, Any], start: str = "") -> list[tuple[str, Any]]:
    """A table of tables as one, its keys joined by dots: TOML reads ``promotion.hype = [...]`` as two tables."""
    out: list[tuple[str, Any]] = []
    for name, item in value.items():
        out += _flat(item, f"{start}{name}.") if isinstance(item, Mapping) else [(start + name, item)]
    return out


PER_PATH: dict[str, Callable[[Any], Any]] = {
    **dict.fromkeys(THRESHOLDS, number),
    "fail-on": choice(*SEVERITIES, NEVER),
    "min-severity": choice(*SEVERITIES),
    "select": rules,
    "ignore": rules,
    "severity": severities,
}
"""The keys that may also stand in an override, with their parsers."""

KEYS: dict[str, Callable[[Any], Any]] = {
    **PER_PATH,
    "exclude": patterns,
    "own-domains": sites,
    "domain-ratings": text,
    "min-domain-rating": rating,
}
"""All keys with a plain value; ``words`` and ``overrides`` are tables of their own."""
TABLES = ("words", "overrides")
WORDS: tuple[str, ...] = ("add", "remove")
