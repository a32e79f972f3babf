from __future__ import annotations

import json
from collections.abc import Callable

from credscore.render import gitlab
from tests.render.checks import hostile, pump, result, whole

SEVERITIES = {"info", "minor", "major", "critical", "blocker"}


def test_golden(golden: Callable[[str, str], None]) -> None:
    golden("check.gitlab.json", gitlab.render(whole()))


def test_every_entry_has_what_gitlab_documents() -> None:
    entries = json.loads(gitlab.render(whole()))
    for entry in entries:
        assert set(entry) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert entry["severity"] in SEVERITIES
        assert not entry["location"]["path"].startswith(("/", "./"))
        assert 1 <= entry["location"]["lines"]["begin"] <= entry["location"]["lines"]["end"]
        assert "\n" not in entry["description"]
    assert [entry["severity"] for entry in entries[:3]] == ["blocker", "critical", "major"]


def test_fingerprints_are_unique_and_the_same_on_every_run() -> None:
    file = pump()
    twice = result(file, file._replace(path="other.md"))
    prints = [entry["fingerprint"] for entry in json.loads(gitlab.render(twice))]
    assert len(set(prints)) == len(prints) == 10
    assert prints == [entry["fingerprint"] for entry in json.loads(gitlab.render(twice))]


def test_fingerprints_do_not_move_with_the_lines() -> None:
    file = hostile()
    moved = tuple(found._replace(start=found.start + 2, end=found.end + 2) for found in file.findings)
    pushed = file._replace(source="\n\n" + file.source, findings=moved)
    before, after = (json.loads(gitlab.render(result(each))) for each in (file, pushed))
    assert [entry["fingerprint"] for entry in before] == [entry["fingerprint"] for entry in after]
    assert before[0]["location"]["lines"]["begin"] + 2 == after[0]["location"]["lines"]["begin"]


def test_a_clean_run_is_an_empty_array() -> None:
    assert json.loads(gitlab.render(result())) == []
