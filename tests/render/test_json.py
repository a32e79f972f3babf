from __future__ import annotations

import dataclasses
import json
import math
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from credscore.render.json import render, render_error_line, render_line
from credscore.scoring import Scorer
from credscore.scoring.report import Failure, Report, SignalReport

TOOL = {"name": "credscore", "version": "0.0"}
TYPES = {"string": str, "integer": int, "number": (int, float), "array": list, "object": dict, "null": type(None)}
ROW = re.compile(r"^\| `([^`]+)` \| ([a-z ]+) \|", re.MULTILINE)
GONE = Failure("gone.md", "no such file; check the path")


def documented(page: str, heading: str) -> dict[str, tuple[str, ...]]:
    """The fields table under a heading of docs/json.md: each field's path and its types."""
    section = page.split(f"\n## {heading}")[1].split("\n## ")[0]
    return {path: tuple(types.split(" or ")) for path, types in ROW.findall(section)}


def used(value: Any, fields: dict[str, tuple[str, ...]], path: str = "") -> set[str]:
    """The paths in ``value``, checking each against its documented type. ``x.*`` stands for any key of ``x``."""
    if path:
        types = tuple(TYPES[name] for name in fields[path])
        assert any(isinstance(value, kind) for kind in types), f"{path}: {value!r}"
        assert not isinstance(value, bool)
    found = {path} - {""}
    if isinstance(value, dict):
        for key, item in value.items():
            step = "*" if f"{path}.*" in fields else key
            found |= used(item, fields, f"{path}.{step}".lstrip("."))
    elif isinstance(value, list) and any(field.startswith(f"{path}[]") for field in fields):
        for item in value:
            if f"{path}[]" in fields:
                found |= used(item, fields, f"{path}[]")
            else:
                found |= {name for key in item for name in used(item[key], fields, f"{path}[].{key}")}
    return found


def _page(root: Path) -> str:
    return (root / "docs" / "json.md").read_text(encoding="utf-8")


def test_golden_json(report: Report, golden: Callable[[str, str], None]) -> None:
    golden("report.json", render([report], [GONE], TOOL, report.model))


def test_golden_jsonl(report: Report, golden: Callable[[str, str], None]) -> None:
    golden("report.jsonl", render_line(report) + render_error_line(GONE))


def test_every_field_is_documented_and_every_documented_field_is_there(report: Report, root: Path) -> None:
    page = _page(root)
    outer, inner = documented(page, "The object"), documented(page, "A report")
    whole = json.loads(render([report], [GONE], TOOL, report.model))
    reports = whole.pop("reports")
    assert used(whole, outer) | {"reports"} == set(outer)
    assert used(reports[0], inner) == set(inner)
    assert json.loads(render_line(report)) == reports[0]


def test_the_documented_example_is_real_output(report: Report, root: Path) -> None:
    example = _page(root).split("```json\n")[1].split("```")[0]
    assert example == render([report], [GONE], TOOL, report.model)


def test_reports_of_real_articles_hold_what_is_documented(examples: list[Path], root: Path) -> None:
    fields = documented(_page(root), "A report")
    scorer = Scorer()
    for path in examples:
        report = json.loads(render_line(scorer.score_file(path)))
        assert used(report, fields) >= {field for field in fields if field != "notes[]"}
        assert report["findings"]


def test_null_where_it_abstains_is_documented(report: Report, root: Path) -> None:
    short = dataclasses.replace(
        report, credibility=None, hype=None, credibility_interval=None, hype_interval=None, abstained="too short",
        contributions={}, path=None,
    )  # fmt: skip
    fields = documented(_page(root), "A report")
    assert "credibility" in used(json.loads(render_line(short)), fields)


def test_findings_say_where_they_stand(report: Report) -> None:
    call = json.loads(render_line(report))["findings"][-1]
    assert (call["line"], call["column"], call["end_line"], call["end_column"]) == (4, 1, 4, 12)
    assert call["text"] == report.source[call["start"] : call["end"]] == "Book a demo"


def test_numbers_that_json_lacks_become_null(report: Report) -> None:
    broken = dataclasses.replace(
        report, signals={"hedging": SignalReport("hedging", math.nan, {"hedging.weasel": math.inf})}
    )
    signal = json.loads(render_line(broken), parse_constant=lambda name: f"not JSON: {name}")["signals"]["hedging"]
    assert signal == {"level": None, "features": {"hedging.weasel": None}}


def test_a_line_is_one_line_of_ascii(report: Report) -> None:
    line = render_line(dataclasses.replace(report, path="a\u2028b\x85\x1b\ud800\n.md"))
    assert line.isascii()
    assert line.splitlines() == [line.removesuffix("\n")]
