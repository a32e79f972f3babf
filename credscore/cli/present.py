"""Results in the order asked for, as pieces of the output asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeAlias

import credscore
from credscore.cli.problems import Problem

if TYPE_CHECKING:
    from credscore.cli.options import ScoreOptions
    from credscore.scoring import Report

    Results: TypeAlias = Iterable[Report | Problem]
    Lines: TypeAlias = Iterable[str | Report | Problem]


def ordered(results: Results, key: str) -> Results:
    """Return the results sorted (those without a score after the others, problems last), or as they come."""
    return results if key == "none" else sorted(results, key=_KEYS[key])


def _by_score(name: str) -> Callable[[Report | Problem], tuple[int, float, str]]:
    def key(result: Report | Problem) -> tuple[int, float, str]:
        if isinstance(result, Problem):
            return 2, 0.0, result.path
        value = getattr(result, name)
        return (1, 0.0, result.path or "") if value is None else (0, -value, result.path or "")

    return key


def _by_path(result: Report | Problem) -> tuple[bool, str]:
    return isinstance(result, Problem), result.path or ""


_KEYS: dict[str, Callable[[Any], Any]] = {
    "credibility": _by_score("credibility"),
    "hype": _by_score("hype"),
    "path": _by_path,
}


def presented(results: Results, options: ScoreOptions, colour: bool, model: str) -> Iterator[str]:
    """Yield the output in pieces, each as soon as it can be written."""
    if options.format == "text":
        return _text(results, options, colour)
    return jsonl(results) if options.format == "jsonl" else _json(results, model)


def _text(results: Results, options: ScoreOptions, colour: bool) -> Iterator[str]:
    from credscore.cli.output import style_for
    from credscore.render.table import Row, render_table, row_of
    from credscore.render.text import DISCLAIMER, Selection, render_report
    from credscore.scoring.wording import FEATURES
    from credscore.signals import features

    style = style_for(colour, options.output)
    selection = Selection(options.min_severity, options.max_findings)
    named = {feature.name: feature for feature in (*features(), *FEATURES)}
    rows: list[Row] = []
    failed = 0
    for result in results:
        if isinstance(result, Problem):
            failed += 1
            continue
        shown = result if result.id is None else replace(result, path=f"{result.path}: {result.id}")
        yield render_report(shown, named, style, selection) + "\n"
        rows.append(row_of(shown))
    if len(rows) > 1:
        yield render_table(rows, failed, style) + "\n"
    if rows:
        yield style.paint(DISCLAIMER, "dim") + "\n"


def _json(results: Results, model: str) -> Iterator[str]:
    from credscore.render.json import render

    gathered = list(results)
    reports = [result for result in gathered if not isinstance(result, Problem)]
    problems = [result for result in gathered if isinstance(result, Problem)]
    yield render(reports, problems, {"name": "credscore", "version": credscore.__version__}, model)


def jsonl(results: Lines) -> Iterator[str]:
    """Yield a line for each result, whether it is written already or not."""
    from credscore.render.json import render_error_line, render_line

    for result in results:
        if isinstance(result, Problem):
            yield render_error_line(result)
        else:
            yield result if isinstance(result, str) else render_line(result)
