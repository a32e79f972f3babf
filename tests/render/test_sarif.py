from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from credscore.render import sarif
from credscore.render.lines import LineTable
from tests.render.checks import PUMP, hostile, pump, result, whole


def run_of(drawn: str) -> dict[str, Any]:
    run: dict[str, Any] = json.loads(drawn)["runs"][0]
    return run


@pytest.fixture
def validate(root: Path) -> Callable[[str], None]:
    """Validate against the published schema; the test is skipped where that is absent."""
    jsonschema = pytest.importorskip("jsonschema")
    schema = root.parent / "shared" / "schemas" / "sarif-schema-2.1.0.json"
    if not schema.is_file():
        pytest.skip("needs ../shared/schemas")
    validator = jsonschema.Draft7Validator(
        json.loads(schema.read_text(encoding="utf-8")), format_checker=jsonschema.FormatChecker()
    )
    return lambda drawn: validator.validate(json.loads(drawn))


def test_golden(golden: Callable[[str, str], None]) -> None:
    log = json.loads(sarif.render(whole()))
    # The rules' records have a page and a test of their own.
    driver = log["runs"][0]["tool"]["driver"]
    driver["rules"] = [rule for rule in driver["rules"] if rule["id"] in ("P301", "threshold", "Z999")]
    golden("check.sarif", json.dumps(log, indent=1) + "\n")


@pytest.mark.parametrize("checked", [whole(), result(), result(hostile()), result(pump())])
def test_it_is_valid(checked: Any, validate: Callable[[str], None]) -> None:
    validate(sarif.render(checked))


def test_every_result_points_at_its_rule_and_its_words() -> None:
    run = run_of(sarif.render(result(pump())))
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[found["ruleIndex"]]["id"] == found["ruleId"] for found in run["results"])
    call = next(found for found in run["results"] if found["ruleId"] == "P101")
    region = call["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 4, "startColumn": 1, "endLine": 4, "endColumn": 12}
    number = next(found for found in run["results"] if found["ruleId"] == "U101")
    # The emoji before it counts as one code point.
    assert number["locations"][0]["physicalLocation"]["region"]["startColumn"] == PUMP.splitlines()[2].index("43%") + 1
    assert run["columnKind"] == "unicodeCodePoints"


def test_paths_are_relative_percent_encoded_uris() -> None:
    run = run_of(sarif.render(result(pump(), hostile())))
    places = {found["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for found in run["results"]}
    assert places == {"drafts/a%20pump%3A50%25.md", "dr%40fts/%3A%3Aerror%3A%3Ax%7C%60y%60%3Cb%3E%2C%C3%A9%0A.md"}
    assert set(run["originalUriBaseIds"]) == {"%SRCROOT%"}


def test_an_absolute_path_is_an_absolute_uri(tmp_path: Path) -> None:
    path = str(tmp_path / "a b.md")
    file = pump()._replace(path=path, findings=())
    uris = [found["locations"][0]["physicalLocation"]["artifactLocation"] for found in
            run_of(sarif.render(result(file)))["results"]]  # fmt: skip
    assert uris == [{"uri": (tmp_path / "a b.md").as_uri()}]


def test_the_fate_of_a_finding_is_told() -> None:
    run = run_of(sarif.render(whole()))
    known = next(found for found in run["results"] if found["ruleId"] == "H201")
    assert known["baselineState"] == "unchanged"
    praise = [found for found in run["results"] if found["ruleId"] == "P301"]
    assert [bool(found["suppressions"]) for found in praise] == [True, False, False]
    assert praise[0]["suppressions"][0]["kind"] == "inSource"
    assert praise[0]["suppressions"][0]["justification"] == "agreed"
    assert praise[1]["baselineState"] == "new" and "fixes" not in praise[0]


def test_a_fix_does_what_it_says() -> None:
    run = run_of(sarif.render(result(pump())))
    fix = next(found["fixes"][0] for found in run["results"] if "fixes" in found)
    change = fix["artifactChanges"][0]["replacements"][0]
    table, region = LineTable(PUMP), change["deletedRegion"]
    spans = [offset for offset in range(len(PUMP) + 1)
             if table.position(offset) in ((region["startLine"], region["startColumn"]),
                                           (region["endLine"], region["endColumn"]))]  # fmt: skip
    fixed = PUMP[: spans[0]] + change["insertedContent"]["text"] + PUMP[spans[-1] :]
    assert fixed.endswith("It is a world-class, pump.\r\n")


def test_fingerprints_tell_repetitions_apart_and_hold_no_line() -> None:
    def hashes(source: str) -> list[str]:
        file = pump()
        shift = len(source) - len(PUMP)
        moved = [found._replace(start=found.start + shift, end=found.end + shift, suppressed=None) for found in
                 file.findings]  # fmt: skip
        run = run_of(sarif.render(result(file._replace(source=source, findings=tuple(moved), violations=()))))
        return [found["partialFingerprints"]["primaryLocationLineHash"] for found in run["results"]]

    assert len(set(hashes(PUMP))) == 6
    assert hashes("\n\nA new paragraph.\n\n" + PUMP) == hashes(PUMP)


def test_what_was_not_checked_is_a_notification() -> None:
    invocation = run_of(sarif.render(whole()))["invocations"][0]
    assert invocation["executionSuccessful"] is False and invocation["exitCode"] == 2
    assert "gone.md: not checked: no such file" in invocation["toolExecutionNotifications"][0]["message"]["text"]
    assert run_of(sarif.render(result(pump())))["invocations"][0]["executionSuccessful"] is True


def test_it_keeps_within_the_limits_worst_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "MOST", 2)
    monkeypatch.setattr(sarif, "SHOWN", 1)
    run = run_of(sarif.render(result(hostile(), pump())))
    assert [found["ruleId"] for found in run["results"]] == ["threshold", "P101"]
    assert "most severe" in run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"]


def test_messages_hold_no_placeholder_and_no_link() -> None:
    messages = [found["message"]["text"] for found in run_of(sarif.render(result(hostile())))["results"]]
    assert "{{0}}" in messages[1] and all("](" not in message for message in messages)
    assert sarif.render(result(hostile())).isascii()
