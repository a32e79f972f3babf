"""docs/configuration.md names every key, word list, comment and field that there is."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from credscore import signals
from credscore.check import catalogue, config, values
from credscore.check.directives import find
from credscore.check.judge import findings_of
from credscore.check.policy import Settings
from credscore.check.result import CheckedFile, CheckResult, PolicySummary, ScoreChange
from credscore.render.check_json import render
from tests.check.conftest import report_of


@pytest.fixture(scope="module")
def text(root: Path) -> str:
    return (root / "docs" / "configuration.md").read_text(encoding="utf-8")


def test_keys(text: str) -> None:
    for name in (*values.KEYS, *values.PER_PATH, "overrides", "words.add", "words.remove"):
        assert f"`{name}`" in text, name


def test_word_lists(text: str, root: Path, request: pytest.FixtureRequest) -> None:
    rows = ["| signal | lists |", "|---|---|"]
    for signal in signals.MODULES:
        names = [f"`{name}`" for name in catalogue.word_lists() if name.startswith(f"{signal}.")]
        rows.append(f"| {signal} | {', '.join(names)} |")
    table = "\n".join(rows) + "\n"
    if request.config.getoption("--update-readme"):
        updated = re.sub(r"\| signal \| lists \|\n(?:\|.*\n)+", lambda _: table, text)
        (root / "docs" / "configuration.md").write_text(updated, encoding="utf-8")
        text = updated
    assert table in text, "run with --update-readme: it writes this table too"


def test_the_examples_are_valid(text: str, tmp_path: Path) -> None:
    for number, example in enumerate(re.findall(r"```toml\n(.*?)```", text, re.DOTALL)):
        file = tmp_path / f"{number}.toml"
        file.write_text(example, encoding="utf-8")
        assert config.load(str(file)).file == str(file)


def test_the_comments_are_read(text: str) -> None:
    rows = re.findall(r"^\| ([^|]+) \| `([^`]*credscore-[^`]*P301[^`]*)`", text, re.MULTILINE)
    formats = {"Markdown": "markdown", "MDX": "mdx", "reStructuredText": "rst", "AsciiDoc": "asciidoc", "plain": "text",
               "Word": "docx"}  # fmt: skip
    assert len(rows) == len(formats)
    for name, comment in rows:
        format = formats[re.split(r"[ ,]", name)[0]]
        (directive,) = find(f"Text.\n\n{comment}\n\nMore.\n", format)
        assert directive.suppression.rules == ("P301",)


def _paths(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for name, item in value.items():
            yield name
            yield from _paths(item) if name not in ("settings", "signals") else ()
    elif isinstance(value, list):
        for item in value:
            yield from _paths(item)


def test_json_fields(text: str) -> None:
    source = "It is hugely great. <!-- credscore-disable-line P301: x --> It is great."
    report = report_of(source, ("P301", "great"), ("P303", "hugely"))
    change = ScoreChange("main", 1.0, 2.0, 3.0, 4.0, "x")
    file = CheckedFile("a.md", report, findings_of(report, Settings()), source=source, change=change)
    failed = CheckedFile("b.md", error="no such file")
    result = CheckResult((file,), (failed,), "unchecked", 2, PolicySummary(), "m", {"name": "c", "version": "1"})
    section = text.split("## JSON")[1]
    for name in _paths(json.loads(render(result))):
        assert re.search(rf"[`.]{name}(?:\[\])?[`.]", section), name
