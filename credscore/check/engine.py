"""The run: files in, a CheckResult out. What is unchanged is not read twice, what is cached not scored again."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from credscore.check import baseline as known
from credscore.check import payload
from credscore.check.config import load, policy_for, shown
from credscore.check.errors import CheckError
from credscore.check.judge import findings_of, judged
from credscore.check.payload import DraftReport
from credscore.check.policy import Policy, ScoringSettings, Settings
from credscore.check.result import EXIT_CODES, CheckedFile, CheckResult, PolicySummary, Verdict
from credscore.check.scorechange import score_change
from credscore.text.formats import EXTRACTED

if TYPE_CHECKING:
    from credscore.check.cache import Cache
    from credscore.check.git import Change, Repositories
    from credscore.scoring import Scorer

_BATCH = 256
"""Files read at a time: enough to keep several processes busy, few enough for the memory."""


class Request(NamedTuple):
    """What a run was asked for. ``read``: returns a path's bytes. ``explain``: an exception in one line for the user.
    ``overriding``: fields of Settings from the command line, over every policy. ``cache``: its directory, or None."""

    read: Callable[[str], bytes]
    explain: Callable[[Exception], str]
    format: str = "auto"
    processes: int = 1
    config: str | None = None
    overriding: Mapping[str, Any] = {}
    baseline: str | None = None
    diff_base: str | None = None
    cache: str | None = None


class _Item:
    """A file on its way: its bytes, and what it was before. ``data`` None: it could not be read."""

    __slots__ = ("after", "before", "change", "data", "digest", "error", "failure", "path", "scoring", "settings")

    def __init__(self, path: str, scoring: ScoringSettings, digest: str, settings: Settings) -> None:
        self.path, self.scoring, self.digest, self.settings = path, scoring, digest, settings
        self.data: bytes | None = None
        self.change: Change | None = None
        self.error: str | None = None
        self.after: DraftReport | None = None
        self.before: DraftReport | None = None
        self.failure: Exception | None = None


class Engine:
    """Checks files for one Request. ``scorer_for`` loads a Scorer for added and removed phrases when one is needed;
    ``model`` is the model's identity."""

    def __init__(
        self, request: Request, scorer_for: Callable[[ScoringSettings], Scorer], model: str, tool: Mapping[str, str]
    ) -> None:
        self._request, self._scorer_for, self._model, self._tool = request, scorer_for, model, dict(tool)
        self._baseline = known.read(request.baseline) if request.baseline else None
        self._repositories = _repositories(request.diff_base) if request.diff_base else None
        self._given = load(request.config) if request.config is not None else None
        self._policies: dict[int, tuple[Policy, str]] = {}
        self._scorers: dict[str, Scorer] = {}
        self._caches: dict[str, Cache] = {}
        self._before: dict[str, dict[str, float]] = {}
        self.settings: dict[str, Settings] = {}
        """The settings of each file checked so far, by path."""
        self.progress: Callable[[], None] = lambda: None
        """Called once for each file that is done with."""

    @property
    def settings_digest(self) -> str:
        """Name the settings of all files checked so far, for a baseline."""
        policies = sorted({policy.digest(self._request.overriding) for policy, _ in self._policies.values()})
        return policies[0] if len(policies) == 1 else hashlib.sha256(repr(policies).encode()).hexdigest()[:16]

    def _policy(self, path: str) -> tuple[Policy, str]:
        """Return the policy for a file, and a name for what in it changes scores. Raises PolicyError."""
        policy = self._given or policy_for("." if path == "-" else path)
        # By identity: a policy may hold thousands of ratings, and is the same object for all files of a directory.
        if id(policy) not in self._policies:
            self._policies[id(policy)] = policy, policy.scoring.digest()
        return self._policies[id(policy)]

    def check(self, paths: Iterable[str]) -> Iterator[CheckedFile | None]:
        """Yield each file with its findings, in order; None for one that is excluded or unchanged."""
        stream = iter(paths)
        while batch := list(islice(stream, _BATCH)):
            items = [self._item(path) for path in batch]
            yield from self._checked(items)
        for cache in self._caches.values():
            cache.prune()

    def result(self, files: Iterable[CheckedFile], errors: Iterable[CheckedFile]) -> CheckResult:
        """Return the verdict over all files; ``errors`` are what could not be checked beside them."""
        checked = list(files)
        before: Mapping[str, Mapping[str, float]] = self._before
        if self._baseline is not None:
            good = [item for item in checked if item.error is None]
            marked, before = known.apply(self._baseline, good)
            by_path = {item.path: item for item in marked}
            checked = [by_path.get(item.path, item) for item in checked]
        checked = [judged(f, self.settings[f.path], before.get(f.path, {})) if f.report else f for f in checked]
        failed = [*(f for f in checked if f.error is not None), *errors]
        verdict: Verdict = "unchecked" if failed else "failed" if any(f.violations for f in checked) else "passed"
        done = tuple(f for f in checked if f.error is None)
        return CheckResult(done, tuple(failed), verdict, EXIT_CODES[verdict], self._summary(), self._model, self._tool)

    def remarks(self) -> list[str]:
        """Return what the user should know of the baseline, once all files are checked."""
        return [] if self._baseline is None else self._baseline.remarks(self._model, self.settings_digest)

    def write_baseline(self, file: str, files: Iterable[CheckedFile]) -> int:
        """Write what was found as what is known; return how many findings that are."""
        return known.write(file, files, self._model, self.settings_digest)

    def _summary(self) -> PolicySummary:
        policies = [policy for policy, _ in self._policies.values()]
        files = sorted({shown(policy.file) for policy in policies if policy.file})
        settings = (policies[0].settings if policies else Settings()).merged(self._request.overriding)
        plain = {**{k: f"{v:g}" for k, v in settings.thresholds.items()}, "fail-on": settings.fail_on}
        plain["min-severity"] = settings.min_severity
        return PolicySummary(", ".join(files) or None, plain, self._request.baseline, self._request.diff_base)

    def _item(self, path: str) -> _Item | None:
        policy, scoring = self._policy(path)
        if path != "-" and policy.excludes(path):
            return None
        settings = policy.for_path(path).merged(self._request.overriding)
        item = _Item(path, policy.scoring, scoring, settings)
        self.settings[path] = settings
        try:
            item.data = self._request.read(path)
            if self._repositories is not None and path != "-":
                item.change = self._repositories.change(path)
                if item.change is None:
                    return None
        except CheckError:
            raise
        except Exception as error:
            item.error = self._request.explain(error)
        return item

    def _checked(self, items: list[_Item | None]) -> Iterator[CheckedFile | None]:
        scored = [item for item in items if item is not None and item.error is None]
        for _ in range(len(items) - len(scored)):
            self.progress()
        self._score(scored)
        for item in items:
            yield None if item is None else self._file(item)

    def _file(self, item: _Item) -> CheckedFile:
        if item.failure is not None:
            item.error = self._request.explain(item.failure)
        elif item.data is not None and item.after is not None and not item.after.source.strip():
            item.error = "the file is empty; nothing to check"
        if item.error is not None or item.after is None:
            return CheckedFile(item.path, error=item.error or "was not checked")
        report = replace(item.after, path=item.path)
        # Git counts the lines of the file, not of the text that was taken out of it.
        lines = item.change.lines if item.change and report.format not in EXTRACTED else None
        checked = CheckedFile(
            path=item.path,
            report=report,
            findings=findings_of(report, item.settings, lines),
            source=report.source,
            notes=report.notes,
            sites=report.sites,
        )
        if item.before is None or self._request.diff_base is None:
            return checked
        self._before[item.path] = known.scores(checked._replace(report=item.before, sites=item.before.sites))
        return checked._replace(change=score_change(item.before, report, self._request.diff_base))

    def _score(self, items: list[_Item]) -> None:
        """Fill in the reports, policy by policy: from the cache, or by scoring."""
        for digest in dict.fromkeys(item.digest for item in items):
            group = [item for item in items if item.digest == digest]
            jobs = [_Job(item, item.data or b"", item.path, now=True) for item in group]
            jobs += [
                _Job(item, item.change.before, item.change.old_path or item.path, now=False)
                for item in group
                if item.change is not None and item.change.before is not None
            ]
            self._score_group(jobs, group[0].scoring, digest)

    def _score_group(self, jobs: list[_Job], settings: ScoringSettings, digest: str) -> None:
        cache = self._cache(digest)
        missing = []
        for job in jobs:
            if cache is None or not job.load(cache, self._request.format):
                missing.append(job)
            elif job.now:
                self.progress()
        if not missing:
            return
        from credscore.check.analyse import analyse_many

        if digest not in self._scorers:
            self._scorers[digest] = self._scorer_for(settings)
        request = self._request
        work = [(job.data, job.name) for job in missing]
        done = analyse_many(self._scorers[digest], settings, work, request.format, request.processes)
        for job, outcome in zip(missing, done, strict=True):
            job.take(outcome)
            if job.now:
                self.progress()
            if cache and isinstance(outcome, DraftReport):
                cache.put(cache.key(job.data, request.format, job.name), payload.dump(outcome))

    def _cache(self, digest: str) -> Cache | None:
        if self._request.cache is None:
            return None
        from credscore.check.cache import Cache

        return self._caches.setdefault(digest, Cache(self._request.cache, self._model, digest))


class _Job(NamedTuple):
    """Bytes to score: of the file as it is ``now``, or as it was."""

    item: _Item
    data: bytes
    path: str
    now: bool

    @property
    def name(self) -> str | None:
        return None if self.path == "-" else self.path

    def load(self, cache: Cache, format: str) -> bool:
        """Take the report from the cache, and return whether it was there."""
        plain = cache.get(cache.key(self.data, format, self.name))
        if plain is None:
            return False
        try:
            self.take(payload.load(plain, self.data, self.name))
        except (KeyError, TypeError, ValueError):
            return False
        return True

    def take(self, outcome: DraftReport | Exception) -> None:
        """Hand the outcome to the file. What it was before may be beyond reading: then nothing is said of it."""
        if isinstance(outcome, DraftReport):
            if self.now:
                self.item.after = outcome
            else:
                self.item.before = outcome
        elif self.now:
            self.item.failure = outcome


def _repositories(revision: str) -> Repositories:
    from credscore.check.git import Repositories

    return Repositories(revision)
