"""Finds and reads the configuration: ``.credscore.toml``, ``pyproject.toml`` or ``setup.cfg``."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from credscore.check import values
from credscore.check.catalogue import nearest
from credscore.check.errors import PolicyError
from credscore.check.policy import MIN_RATING, THRESHOLDS, Policy, ScoringSettings, Settings
from credscore.detect.lexicon import expand
from credscore.expressions import expression

FILES = (".credscore.toml", "pyproject.toml", "setup.cfg")
"""The files looked for in each directory, the first that configures credscore wins."""


_HEADER = expression(r"^[ \t]*\[+[^\]\n]*\bcredscore\b", re.MULTILINE)
_OVERRIDES = expression(r"^[ \t]*\[+[^\]\n]*\boverrides\b", re.MULTILINE)


def policy_for(path: str, file: str | None = None) -> Policy:
    """Return the policy for a file or directory: of the nearest directory upward that has one, or ``file``'s.

    Raises PolicyError if it can't be read or holds what it may not.
    """
    if file is not None:
        return load(file)
    start = os.path.abspath(path)
    return _nearest(start if os.path.isdir(start) else os.path.dirname(start))


@cache
def _nearest(directory: str) -> Policy:
    for name in FILES:
        file = os.path.join(directory, name)
        if os.path.isfile(file):
            policy = _load(file, needed=False)
            if policy is not None:
                return policy
    parent = os.path.dirname(directory)
    # Whether two files share the defaults must not depend on where they lie: one root for all of them.
    return Policy(root=os.getcwd()) if parent == directory else _nearest(parent)


def load(file: str) -> Policy:
    """Return the policy in ``file``. Raises PolicyError, also if it does not configure credscore."""
    file = os.path.abspath(file)
    policy = _load(file, needed=True)
    if policy is None:
        table = "[credscore]" if file.endswith(".cfg") else "[tool.credscore]"
        raise PolicyError(f"{shown(file)}: has no {table} table")
    return policy


def shown(file: str) -> str:
    """Return a path as a person in this directory would write it."""
    try:
        relative = os.path.relpath(file)
    except ValueError:
        return file
    return file if relative.startswith(os.pardir + os.sep + os.pardir) else relative


def _load(file: str, needed: bool) -> Policy | None:
    try:
        with open(file, encoding="utf-8-sig", newline="") as stream:
            source = stream.read()
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise PolicyError(f"{shown(file)}: cannot be read ({why})") from error
    if not needed and os.path.basename(file) != FILES[0] and "credscore" not in source:
        return None
    table = _ini(file, source) if file.endswith(".cfg") else _toml(file, source)
    return None if table is None else _Reader(file, source).policy(table)


def _toml(file: str, source: str) -> Mapping[str, Any] | None:
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib

    try:
        whole = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise PolicyError(f"{shown(file)}: is no valid TOML: {error}") from error
    if os.path.basename(file) != "pyproject.toml":
        return whole
    tools = whole.get("tool")
    table = tools.get("credscore") if isinstance(tools, dict) else None
    if table is not None and not isinstance(table, dict):
        raise PolicyError(f"{shown(file)}: [tool.credscore] must be a table")
    return table


def _ini(file: str, source: str) -> Mapping[str, Any] | None:
    """setup.cfg's sections (``[credscore:words.add]``, ``[credscore:overrides:x]``) as the tables that TOML gives."""
    import configparser

    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    try:
        parser.read_string(source)
    except configparser.Error as error:
        raise PolicyError(f"{shown(file)}: is no valid setup.cfg: {' '.join(str(error).split())}") from error
    found = [name for name in parser.sections() if name == "credscore" or name.startswith("credscore:")]
    if not found:
        return None
    table: dict[str, Any] = {}
    for name in found:
        items = dict(parser[name])
        kind, _, rest = name.removeprefix("credscore").removeprefix(":").partition(":")
        if not kind:
            table.update(_with_severity(items))
        elif kind == "overrides":
            table.setdefault("overrides", []).append(_with_severity(items))
        elif kind.startswith("words."):
            table.setdefault("words", {})[kind.removeprefix("words.")] = items
        elif not rest:
            table[kind] = items
    return table


def _with_severity(items: dict[str, Any]) -> dict[str, Any]:
    """``severity`` may be written ``P301=error, U1=info`` there."""
    if "severity" in items:
        pairs = [part.partition("=") for part in re.split(r"[,\n]", items["severity"]) if part.strip()]
        items["severity"] = {name.strip(): value.strip() for name, _, value in pairs}
    return items


class _Reader:
    """Turns the table of one file into a Policy, and knows where in the file each key stands."""

    def __init__(self, file: str, source: str) -> None:
        self.file, self.source = file, source
        self.root = os.path.dirname(file)
        # Other tools have keys of the same names in the files that they share.
        table = None if os.path.basename(file) == FILES[0] else _HEADER.search(source)
        self._start = table.start() if table else 0

    def policy(self, table: Mapping[str, Any]) -> Policy:
        self._refuse_unknown(table, [*values.KEYS, *values.TABLES])
        plain = {k: self._value(k, v, values.KEYS[k]) for k, v in table.items() if k in values.KEYS}
        words = self._words(table.get("words", {}))
        overrides = [self._override(*item) for item in enumerate(self._tables(table.get("overrides", [])))]
        if "domain-ratings" not in plain:
            self._refuse_unrated([plain, *table.get("overrides", [])])
        return Policy(
            root=self.root,
            file=self.file,
            settings=Settings().merged(_fields(plain)),
            overrides=tuple(overrides),
            exclude=plain.get("exclude", ()),
            scoring=ScoringSettings(
                added=_sorted(words["add"]),
                removed=_sorted(words["remove"]),
                own_domains=tuple(sorted(plain.get("own-domains", ()))),
                ratings=self._ratings(plain["domain-ratings"]) if "domain-ratings" in plain else {},
                min_rating=plain.get("min-domain-rating", MIN_RATING),
            ),
            origins={key: self._where(key) for key in table},
        )

    def _value(self, key: str, value: Any, parse: Callable[[Any], Any], start: int | None = None) -> Any:
        try:
            return parse(value)
        except values.Wrong as wrong:
            raise PolicyError(f"{self._where(key, start)}: {key}: {wrong}") from wrong

    def _ratings(self, name: str) -> dict[str, float]:
        from credscore.check import ratings

        return ratings.read(shown(os.path.join(self.root, name)), self._where("domain-ratings"))

    def _refuse_unrated(self, tables: list[Mapping[str, Any]]) -> None:
        for key in ("min-domain-rating", "min-cited-quality"):
            if any(key in table for table in tables):
                raise PolicyError(f"{self._where(key)}: {key}: needs domain-ratings, a CSV file of rated sites")

    def _refuse_unknown(
        self, table: Mapping[str, Any], known: list[str], inside: str = "", start: int | None = None
    ) -> None:
        for key in table:
            if key not in known:
                near = nearest(key, known)
                hint = f"did you mean {near!r}?" if near else f"known are {', '.join(known)}"
                raise PolicyError(f"{self._where(key, start)}: unknown key {inside + key!r}; {hint}")

    def _words(self, table: Any) -> dict[str, dict[str, tuple[str, ...]]]:
        if not isinstance(table, Mapping):
            raise PolicyError(f"{self._where('words')}: words: must be a table with {' and '.join(values.WORDS)}")
        self._refuse_unknown(table, list(values.WORDS), "words.")
        parsed = {name: self._value(f"words.{name}", table.get(name, {}), values.phrases) for name in values.WORDS}
        # What is removed is compared with what was found, which is one phrase and no choice.
        parsed["remove"] = {k: tuple(p for item in v for p in expand(item)) for k, v in parsed["remove"].items()}
        return parsed

    def _tables(self, value: Any) -> list[Mapping[str, Any]]:
        if not isinstance(value, list) or not all(isinstance(item, Mapping) for item in value):
            raise PolicyError(f"{self._where('overrides')}: overrides: must be tables, each headed [[overrides]]")
        return value

    def _override(self, number: int, table: Mapping[str, Any]) -> tuple[tuple[str, ...], Mapping[str, Any]]:
        heads = [found.start() for found in _OVERRIDES.finditer(self.source)]
        start = heads[number] if number < len(heads) else self._start
        self._refuse_unknown(table, ["paths", *values.PER_PATH], "overrides.", start)
        if "paths" not in table:
            raise PolicyError(f"{self._where('overrides', start)}: overrides: each needs paths, a list of patterns")
        paths = self._value("paths", table["paths"], values.patterns, start)
        plain = {k: self._value(k, v, values.PER_PATH[k], start) for k, v in table.items() if k != "paths"}
        return paths, _fields(plain)

    def _where(self, key: str, start: int | None = None) -> str:
        """The file, and the line of ``key`` where it can be told, looked for from ``start`` on."""
        words = [re.escape(part) for part in key.split(".")]
        for pattern in (rf"^[ \t]*\"?{words[-1]}\"?[ \t]*[=:.]", rf"^[ \t]*\[+[^\]\n]*\b{words[0]}\b"):
            found = re.compile(pattern, re.MULTILINE).search(self.source, self._start if start is None else start)
            if found:
                return f"{shown(self.file)}:{self.source.count(chr(10), 0, found.start()) + 1}"
        return shown(self.file)


def _fields(plain: Mapping[str, Any]) -> dict[str, Any]:
    """Parsed values as fields of Settings."""
    out: dict[str, Any] = {}
    thresholds = {key: value for key, value in plain.items() if key in THRESHOLDS}
    if thresholds:
        out["thresholds"] = thresholds
    for key in ("fail-on", "min-severity", "select", "ignore", "severity"):
        if key in plain:
            out[key.replace("-", "_")] = plain[key]
    return out


def _sorted(phrases: Mapping[str, tuple[str, ...]]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple(sorted(phrases.items()))
