from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credscore.render import rdjson
from tests.render.checks import PUMP, hostile, pump, result, whole


@pytest.fixture
def validate(root: Path) -> Callable[[str], None]:
    """Validate against the published schema; the test is skipped where that is absent."""
    jsonschema = pytest.importorskip("jsonschema")
    schema = root.parent / "shared" / "schemas" / "rdjson" / "DiagnosticResult.json"
    if not schema.is_file():
        pytest.skip("needs ../shared/schemas")
    validator = jsonschema.Draft4Validator(json.loads(schema.read_text(encoding="utf-8")))
    return lambda drawn: validator.validate(json.loads(drawn))


def test_golden(golden: Callable[[str, str], None]) -> None:
    golden("check.rdjson", rdjson.render(whole()))


@pytest.mark.parametrize("checked", [whole(), result(), result(hostile())])
def test_it_is_valid(checked: Any, validate: Callable[[str], None]) -> None:
    validate(rdjson.render(checked))


def test_columns_are_bytes() -> None:
    found = json.loads(rdjson.render(result(pump())))["diagnostics"]
    number = next(item for item in found if item["code"]["value"] == "U101")
    line = PUMP.split("\r\n")[2]
    column = len(line[: line.index("43%")].encode()) + 1
    assert column == line.index("43%") + 1 + 3, "the emoji takes three bytes more than code points"
    start, end = number["location"]["range"].values()
    assert (start, end) == ({"line": 3, "column": column}, {"line": 3, "column": column + 3})


def test_a_mechanical_fix_is_a_suggestion() -> None:
    found = json.loads(rdjson.render(result(pump())))["diagnostics"]
    suggested = [item["suggestions"] for item in found if "suggestions" in item]
    region = {"start": {"line": 5, "column": 22}, "end": {"line": 5, "column": 34}}
    assert suggested == [[{"range": region, "text": ""}]]


def test_messages_ping_nobody() -> None:
    for item in json.loads(rdjson.render(result(hostile())))["diagnostics"]:
        assert "@editors" not in item["message"] and "<b>" not in item["message"]


@given(st.text(st.sampled_from("a\n\r\té\u2028\U0001f600\ud800"), max_size=40))
def test_any_place_is_where_the_bytes_are(source: str) -> None:
    places = rdjson.ByteColumns(source, range(len(source) + 1))
    for offset in range(len(source) + 1):
        start = offset
        while start and source[start - 1] not in "\r\n":
            start -= 1
        if offset and source[offset - 1 : offset + 1] == "\r\n":
            continue
        place = places.position(offset)
        assert place["column"] == len(source[start:offset].encode("utf-8", "surrogatepass")) + 1
        assert place["line"] == source[:offset].replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
