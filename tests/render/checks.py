"""A check made by hand, of drafts that try to do harm among others."""

from __future__ import annotations

from typing import Any

from credscore.check.result import (
    EXIT_CODES,
    CheckedFile,
    CheckedFinding,
    CheckResult,
    PolicySummary,
    ScoreChange,
    Suppression,
    Violation,
)
from credscore.check.sites import CitedSites
from credscore.scoring.report import Report

PUMP = (
    "# A quieter pump\r\n\r\nMany experts agree \U0001f600 that the pump saves 43% of the energy.\r\n"
    "Book a demo today! <!-- credscore-disable-line P301: agreed -->\r\nIt is a world-class, world-class pump.\r\n"
)
HOSTILE = (
    "::error file=x::pwned ##[command]y @editors #12 https://evil.example [a](b) <img src=x> | `x` {0}\x1b[31m\u202e\n"
    "second\ufffeline \u0000 game-changing & \ud800 %0A::warning::z\n"
)
INJECTION = "::set-env name=A::b\r\n::error::c %0A @editors ##[group]x #7 <b>|x|</b> [a](javascript:b) \x07\u2028 `q"


def report(path: str, source: str, credibility: float | None = 41.4) -> Report:
    """A report of nothing but its scores."""
    return Report(
        credibility=credibility, hype=None if credibility is None else 100 - credibility, credibility_interval=None,
        hype_interval=None, abstained=None if credibility is not None else "too short", signals={}, findings=(),
        contributions={}, features={}, sentences=(), format="markdown", words=20, model="en-test", path=path,
        source=source,
    )  # fmt: skip


def finding(path: str, source: str, text: str, rule: str, severity: str = "warning", **more: Any) -> CheckedFinding:
    """A finding on the first place where ``text`` stands in ``source``."""
    start = source.index(text)
    message = f"\u201c{text}\u201d is not good."
    given = {"message": message, "sentence_text": text, "fingerprint": f"{rule:0>16}", **more}
    return CheckedFinding(rule, start=start, end=start + len(text), severity=severity, path=path, **given)


def pump() -> CheckedFile:
    """A vendor's post that misses a threshold: findings of each severity and fate."""
    path = "./drafts/a pump:50%.md"
    start = PUMP.index("<!--")
    comment = Suppression(start, PUMP.index("-->") + 3, ("P301",), "line", "agreed")
    call = finding(path, PUMP, "Book a demo", "P101", "error", suggestion="Cut the invitation.")
    praise = finding(path, PUMP, "world-class", "P301", suppressed=comment)
    second = PUMP.rindex("world-class")
    cut = {"replacement": "", "fix_start": second, "fix_end": second + 12, "suggestion": "Cut the phrase."}
    findings = (
        finding(path, PUMP, "Many experts", "H201", baseline=True),
        finding(path, PUMP, "43%", "U101"),
        finding(path, PUMP, "the pump saves 43% of the energy.\r\nBook", "U102", "info"),
        call,
        praise,
        praise._replace(start=second, end=second + 11, suppressed=None, **cut),
    )
    violations = (
        Violation("threshold", "credibility 41 is below the minimum of 60", path),
        Violation("finding", "an error", path, call),
    )
    change = ScoreChange("main", 71.0, 41.4, 20.0, 58.6, "credibility 71 -> 41, mostly from 4 numbers without a source")
    sites = CitedSites(5, 3, 61.7, ("rumours.example.net", 0.2))
    return CheckedFile(path, report(path, PUMP), findings, violations, PUMP, change, sites=sites)


def hostile() -> CheckedFile:
    """A draft whose text, path and messages try to be commands, markup and mentions."""
    path = "dr@fts/::error::x|`y`<b>,\u00e9\n.md"
    found = (
        finding(path, HOSTILE, "game-changing", "P301", message=INJECTION, sentence_text=HOSTILE, suggestion=INJECTION),
        finding(path, HOSTILE, "::error file=x::pwned", "Z999", "info", message=HOSTILE),
    )
    return CheckedFile(path, report(path, HOSTILE, None), found, (), HOSTILE)


def result(*files: CheckedFile, errors: tuple[CheckedFile, ...] = (), **policy: Any) -> CheckResult:
    """The result of a run over ``files``."""
    failed = any(file.violations for file in files)
    verdict = "unchecked" if errors else "failed" if failed else "passed"
    summary = PolicySummary(".credscore.toml", {"min-credibility": "60"}, **policy)
    tool = {"name": "credscore", "version": "0.0"}
    return CheckResult((*files, *errors), errors, verdict, EXIT_CODES[verdict], summary, "en-test", tool)


def whole() -> CheckResult:
    """Everything at once."""
    gone = CheckedFile("drafts/gone.md", error="no such file; check the path")
    clean = CheckedFile("drafts/clean.md", report("drafts/clean.md", "Fine.\n", 80.0), source="Fine.\n")
    return result(pump(), hostile(), clean, errors=(gone,), baseline=".credscore-baseline.json", diff_base="main")
