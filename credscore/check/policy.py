"""What a team has decided: thresholds, rules, severities, paths, words and sites."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, NamedTuple

from credscore.check import globs
from credscore.signals.base import SEVERITIES

CITED_QUALITY = "cited-quality"
"""What one threshold bounds that is no score: how a team rates the sites that a draft cites."""
THRESHOLDS: dict[str, tuple[str, bool]] = {
    "min-credibility": ("credibility", True),
    "max-hype": ("hype", False),
    "min-hedging": ("hedging", True),
    "min-citations": ("citations", True),
    "max-promotion": ("promotion", False),
    "max-claims": ("claims", False),
    "min-cited-quality": (CITED_QUALITY, True),
}
"""For each threshold the score, signal or quality of cited sites (0-100) that it bounds, and whether from below."""

OFF_BY_DEFAULT = (
    *("H101", "H102", "H103", "H104", "H105", "C201", "C202", "C3"),
    *("C102", "C103", "C108", "C109", "C110", "C111", "C112", "H203", "U101", "U102", "U103", "U104", "U106"),
    *("P201", "P202", "P205", "P304", "P401", "P502", "P601", "P602", "P703"),
)
"""Rules that find good signs (hedges, disclosures, sources: worth counting, nothing to correct), and those that were
right too seldom on drafts (docs/precision.md). ``select`` with an id, or how it begins, turns them on."""

NEVER = "never"
MIN_RATING = 0.4
"""Sites rated below this are low-rated."""
_RANK = {**{name: rank for rank, name in enumerate(SEVERITIES)}, NEVER: len(SEVERITIES)}


_NOTHING: Mapping[str, Any] = MappingProxyType({})


class Settings(NamedTuple):
    """What applies to one path. ``thresholds``: by key, 0-100. ``fail_on``, ``min_severity``: a severity; ``fail_on``
    may be ``never``. ``select``, ``ignore``: prefixes of rule ids. ``severity``: by such a prefix."""

    thresholds: Mapping[str, float] = {}
    fail_on: str = "error"
    min_severity: str = "warning"
    select: tuple[str, ...] = ("",)
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, str] = {}

    def selects(self, rule: str) -> bool:
        """Return whether a rule is on: the longest prefix that fits it decides, of equals ``ignore``. What is off by
        default needs a ``select`` of its own: ``ALL`` does not turn it on."""
        return _selected(rule, self.select, self.ignore)

    def severity_of(self, rule: str, default: str) -> str:
        """Return a rule's severity; the longest prefix that names one decides."""
        prefix = max((p for p in self.severity if rule.startswith(p)), key=len, default=None)
        return default if prefix is None else self.severity[prefix]

    def reports(self, severity: str) -> bool:
        """Return whether findings as severe as this are reported: what fails the build always is."""
        return _RANK[severity] >= min(_RANK[self.min_severity], _RANK[self.fail_on])

    def forbids(self, severity: str) -> bool:
        """Return whether a finding as severe as this fails the build."""
        return _RANK[severity] >= _RANK[self.fail_on]

    def reported(self) -> tuple[Any, ...]:
        """Return what decides which findings are reported, as JSON-ready values."""
        return (
            min(_RANK[self.min_severity], _RANK[self.fail_on]),
            self.select,
            self.ignore,
            sorted(self.severity.items()),
        )

    def merged(self, values: Mapping[str, Any]) -> Settings:
        """Return these settings with ``values`` (fields by name) over them; ``thresholds``, ``ignore`` and ``severity``
        are added to, the others replaced."""
        added = dict(values)
        if "ignore" in added:
            added["ignore"] = (*self.ignore, *added["ignore"])
        for name in ("thresholds", "severity"):
            if name in added:
                added[name] = {**getattr(self, name), **added[name]}
        return self._replace(**added)


@cache
def _selected(rule: str, select: tuple[str, ...], ignore: tuple[str, ...]) -> bool:
    chosen = _longest(rule, select)
    return chosen >= 0 and chosen > _longest(rule, ignore) and (chosen > 0 or not rule.startswith(OFF_BY_DEFAULT))


def _longest(rule: str, prefixes: tuple[str, ...]) -> int:
    return max((len(prefix) for prefix in prefixes if rule.startswith(prefix)), default=-1)


class ScoringSettings(NamedTuple):
    """What changes how an article is scored, not only what is made of it. ``added``, ``removed``: phrases by word list
    (names as the signals have them). ``ratings``: quality of sites by domain, 0-1."""

    added: tuple[tuple[str, tuple[str, ...]], ...] = ()
    removed: tuple[tuple[str, tuple[str, ...]], ...] = ()
    own_domains: tuple[str, ...] = ()
    ratings: Mapping[str, float] = {}
    min_rating: float = MIN_RATING

    def digest(self) -> str:
        """Return 16 hex digits that name these settings."""
        plain = [self.added, self.removed, self.own_domains, sorted(self.ratings.items()), self.min_rating]
        return hashlib.sha256(json.dumps(plain).encode()).hexdigest()[:16]


class Policy(NamedTuple):
    """One configuration file, or the defaults. ``file``: None for those. ``root``: the directory that its patterns are
    relative to. ``origins``: for each key given, where (``.credscore.toml:3``)."""

    root: str
    file: str | None = None
    settings: Settings = Settings()
    overrides: tuple[tuple[tuple[str, ...], Mapping[str, Any]], ...] = ()
    exclude: tuple[str, ...] = ()
    scoring: ScoringSettings = ScoringSettings()
    origins: Mapping[str, str] = {}

    def for_path(self, path: str) -> Settings:
        """Return what applies to ``path``: the settings, and each override that fits over them, in order."""
        settings = self.settings
        for patterns, values in self.overrides:
            if globs.matches(globs.relative(path, self.root), patterns):
                settings = settings.merged(values)
        return settings

    def excludes(self, path: str) -> bool:
        """Return whether ``path`` is not to be checked."""
        return bool(self.exclude) and globs.matches(globs.relative(path, self.root), self.exclude)

    def digest(self, overriding: Mapping[str, Any] = _NOTHING) -> str:
        """Return 16 hex digits that name what decides which findings there are, wherever the file lies. ``overriding``:
        fields of Settings that stand over all others. Thresholds are left out: they change no finding."""
        every = [self.settings.merged(overriding)]
        every += [self.settings.merged(values).merged(overriding) for _, values in self.overrides]
        paths = [patterns for patterns, _ in self.overrides]
        parts = [[settings.reported() for settings in every], paths, self.exclude, self.scoring.digest()]
        return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:16]
