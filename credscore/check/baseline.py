"""What was known before: findings by their fingerprints, and scores, so that only what is new or worse fails."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from credscore.check import globs
from credscore.check.errors import CheckError
from credscore.check.identity import OF_ARTICLE
from credscore.check.policy import CITED_QUALITY, THRESHOLDS
from credscore.check.result import CheckedFile
from credscore.check.rewrite import write_atomically

DEFAULT_FILE = ".credscore-baseline.json"
_VERSION = 1
_RENAMED = 0.5
"""A file that the baseline does not know is a renamed one if it holds this share of a vanished file's findings."""

Scores = Mapping[str, float]


class Entry(NamedTuple):
    """One file as it was: ``findings``, fingerprint to rule; ``scores``, 0-100 to one decimal, none if it abstained."""

    findings: Mapping[str, str]
    scores: Scores


class Baseline(NamedTuple):
    """A baseline file. Its paths are relative to ``root``. ``model``, ``settings``: what it was made with."""

    root: str
    model: str
    settings: str
    files: Mapping[str, Entry]

    def remarks(self, model: str, settings: str) -> list[str]:
        """Return what differs from the run that made the baseline, one line each."""
        again = "findings may differ for that alone; --write-baseline makes a new one"
        out = []
        if self.model != model:
            out.append(f"the baseline was made with model {self.model}, this is {model}: {again}")
        if self.settings != settings:
            out.append(f"the baseline was made with other settings: {again}")
        return out


def read(file: str) -> Baseline:
    """Return the baseline in ``file``. Raises CheckError if there is none, or none of this version."""
    try:
        with open(file, encoding="utf-8") as stream:
            plain = json.load(stream)
        if plain["version"] != _VERSION:
            raise CheckError(f"{file}: is a baseline of version {plain['version']!r}; make it anew")
        files = {
            path: Entry(dict(entry["findings"]), {name: float(value) for name, value in entry["scores"].items()})
            for path, entry in plain["files"].items()
        }
        return Baseline(os.path.dirname(os.path.abspath(file)), plain["model"], plain["settings"], files)
    except OSError as error:
        hint = "; make it with --write-baseline" if isinstance(error, FileNotFoundError) else ""
        raise CheckError(f"{file}: cannot be read ({error.strerror}){hint}") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise CheckError(f"{file}: is no baseline; make it anew with --write-baseline") from error


def write(file: str, files: Iterable[CheckedFile], model: str, settings: str) -> int:
    """Write a baseline and return how many findings it holds. Files not checked now stay in it while they exist.

    Raises CheckError if it can't be written.
    """
    root = os.path.dirname(os.path.abspath(file))
    entries: dict[str, Any] = {}
    if os.path.exists(file):
        for path, entry in read(file).files.items():
            if os.path.exists(os.path.join(root, path)):
                entries[path] = {"findings": dict(entry.findings), "scores": dict(entry.scores)}
    for checked in files:
        findings = {f.fingerprint: f.rule for f in checked.findings if f.suppressed is None}
        path = globs.relative(checked.path, root)
        entries[path] = {"findings": findings, "scores": scores(checked)}
    whole = {"version": _VERSION, "model": model, "settings": settings, "files": entries}
    try:
        data = json.dumps(whole, indent=1, sort_keys=True, ensure_ascii=True) + "\n"
        write_atomically(os.path.abspath(file), data.encode())
    except OSError as error:
        raise CheckError(f"{file}: cannot be written ({error.strerror})") from error
    return sum(len(entry["findings"]) for entry in entries.values())


def scores(checked: CheckedFile) -> dict[str, float]:
    """Return the numbers that thresholds look at, to one decimal, as far as an article has them."""
    known: dict[str, float | None] = {CITED_QUALITY: checked.sites.quality if checked.sites else None}
    report = checked.report
    if report is not None and report.abstained is None:
        levels = {name: signal.level for name, signal in report.signals.items()}
        known |= {"credibility": report.credibility, "hype": report.hype, **levels}
    return {name: round(value, 1) for name, _ in THRESHOLDS.values() if (value := known.get(name)) is not None}


def apply(baseline: Baseline, files: list[CheckedFile]) -> tuple[list[CheckedFile], dict[str, Scores]]:
    """Return the files with known findings marked, and the scores that each of them had before, by path.

    A file is compared with itself first. What it has beyond that may be known from another file: one that has been
    renamed, or one checked here that no longer has it, as when a paragraph moved.
    """
    names = {checked.path: globs.relative(checked.path, baseline.root) for checked in files}
    pool = _pool(baseline, files, names)
    marked, before = [], {}
    for checked in files:
        entry = baseline.files.get(names[checked.path])
        entry_scores = _renamed(baseline, checked) if entry is None else entry.scores
        before[checked.path] = entry_scores
        marked.append(_marked(checked, entry, pool))
    return marked, before


def _pool(baseline: Baseline, files: list[CheckedFile], names: Mapping[str, str]) -> Counter[str]:
    """The fingerprints that have left the files they were in; of files that still exist unchecked nothing is known."""
    present = {names[checked.path]: {f.fingerprint for f in checked.findings} for checked in files}
    pool: Counter[str] = Counter()
    for path, entry in baseline.files.items():
        if path in present:
            gone = entry.findings.keys() - present[path]
            # A paragraph moves to another file; what is true of a whole article does not.
            pool.update(found for found in gone if entry.findings[found] not in OF_ARTICLE)
        elif not os.path.exists(os.path.join(baseline.root, path)):
            pool.update(entry.findings.keys())
    return pool


def _marked(checked: CheckedFile, entry: Entry | None, pool: Counter[str]) -> CheckedFile:
    out = []
    for finding in checked.findings:
        known = entry is not None and finding.fingerprint in entry.findings
        if not known and finding.suppressed is None and pool[finding.fingerprint] > 0:
            pool[finding.fingerprint] -= 1
            known = True
        out.append(finding._replace(baseline=known))
    return checked._replace(findings=tuple(out))


def _renamed(baseline: Baseline, checked: CheckedFile) -> Scores:
    """The scores of the vanished file that this one seems to have been, none if there is none."""
    here = {finding.fingerprint for finding in checked.findings}
    best: Entry | None = None
    most = 0
    for path, entry in baseline.files.items():
        shared = len(here & entry.findings.keys())
        if shared > most and shared >= _RENAMED * len(entry.findings):
            if os.path.exists(os.path.join(baseline.root, path)):
                continue
            best, most = entry, shared
    return best.scores if best is not None else {}
