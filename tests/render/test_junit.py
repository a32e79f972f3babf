from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pytest

from credscore.check.result import CheckResult
from credscore.render import junit
from tests.render.checks import hostile, pump, result, whole

# The schema of Jenkins's xUnit plugin, MIT, as pytest has it among its tests.
SCHEMA = Path(__file__).parent / "schemas" / "junit-10.xsd"


def parsed(drawn: str) -> ET.Element:
    return ET.fromstring(drawn.encode("utf-8"))


def test_golden(golden: Callable[[str, str], None]) -> None:
    golden("check.junit.xml", junit.render(whole()))


@pytest.mark.parametrize("checked", [whole(), result(), result(hostile()), result(pump())])
def test_it_is_valid(checked: CheckResult) -> None:
    etree = pytest.importorskip("lxml.etree")
    schema = etree.XMLSchema(etree.parse(str(SCHEMA)))
    schema.assertValid(etree.fromstring(junit.render(checked).encode("utf-8")))


def test_the_counts_are_those_of_the_cases() -> None:
    root = parsed(junit.render(whole()))
    cases = root.findall(".//testcase")
    assert root.attrib["tests"] == str(len(cases)) == "4"
    assert root.attrib["failures"] == str(sum(case.find("failure") is not None for case in cases)) == "1"
    assert root.attrib["errors"] == str(sum(case.find("error") is not None for case in cases)) == "1"


def test_each_reason_to_fail_is_a_failure() -> None:
    failures = parsed(junit.render(result(pump()))).findall(".//failure")
    assert [failure.attrib["type"] for failure in failures] == ["threshold", "P101"]
    assert "41 is below" in failures[0].attrib["message"]
    assert "a pump:50%.md:4:1: error P101" in (failures[1].text or "")


def test_findings_that_fail_nothing_are_output() -> None:
    case = parsed(junit.render(result(pump()))).find(".//testcase/system-out")
    assert case is not None and "U101" in (case.text or "") and "H201" not in (case.text or "")


def test_no_draft_breaks_the_document() -> None:
    root = parsed(junit.render(result(hostile())))
    assert [case.attrib["name"] for case in root.iter("testcase")] == ["dr@fts/::error::x|`y`<b>,\u00e9\n.md"]
    assert "\\x1b" in "".join(root.itertext()) and "\\ud800" in "".join(root.itertext())
