from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credscore.check import baseline
from credscore.check.errors import CheckError
from credscore.check.identity import Identities
from credscore.check.judge import findings_of, judged
from credscore.check.policy import Settings
from credscore.check.result import CheckedFile
from tests.check.conftest import report_of

RULES = (("P301", "great"), ("U101", "40%"), ("C108", "source"))


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def checked(path: str, source: str, **given: object) -> CheckedFile:
    report = report_of(source, *RULES, path=path, **given)
    return CheckedFile(path, report, findings_of(report, Settings(select=("", "C108"))), source=source)


def new_in(old: dict[str, str], new: dict[str, str], here: Path) -> list[tuple[str, str]]:
    """Where something new is found, once ``old`` became ``new``."""
    baseline.write("b.json", [checked(path, text) for path, text in old.items()], "m", "s")
    for path in new:
        (here / path).write_text(new[path])
    files, _ = baseline.apply(baseline.read("b.json"), [checked(path, text) for path, text in new.items()])
    return [(file.path, finding.rule) for file in files for finding in file.findings if not finding.baseline]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ({"a.md": "A great lake."}, {"a.md": "A great lake."}, []),
        ({"a.md": "A great lake."}, {"a.md": "Hello.\n\nA  *great*  lake!"}, []),
        ({"a.md": "A great lake.\n\nUp 40% now."}, {"a.md": "Up 40% now.\n\nA great lake."}, []),
        ({"a.md": "A great lake."}, {"b.md": "A great lake."}, []),
        ({"a.md": "A great lake.", "b.md": "Hello."}, {"a.md": "Hello.", "b.md": "Hello. A great lake."}, []),
        ({"a.md": "A great lake."}, {"a.md": "A great lake. A great sea."}, [("a.md", "P301")]),
        ({"a.md": "A great lake."}, {"a.md": "A great lake. A great lake."}, [("a.md", "P301")]),
        ({"a.md": "A great lake."}, {"a.md": "A great lake.", "b.md": "A great lake."}, [("b.md", "P301")]),
        ({"a.md": "Up 40% now."}, {"a.md": "A great lake."}, [("a.md", "P301")]),
        ({"a.md": "One source."}, {"a.md": "Hello. Another source."}, []),
        ({"a.md": "One source."}, {"b.md": "Another source."}, []),
        ({"a.md": "One source.", "b.md": "Hi."}, {"a.md": "Hello.", "b.md": "One source."}, [("b.md", "C108")]),
    ],
)
def test_only_what_is_new(
    old: dict[str, str], new: dict[str, str], expected: list[tuple[str, str]], here: Path
) -> None:
    assert new_in(old, new, here) == expected


def test_what_an_unchecked_file_holds_is_not_known_elsewhere(here: Path) -> None:
    (here / "a.md").write_text("A great lake.")
    assert new_in({"a.md": "A great lake."}, {"b.md": "A great lake."}, here) == [("b.md", "P301")]


def test_the_file_is_stable_and_keeps_files_that_exist(here: Path) -> None:
    for name in ("a.md", "b.md"):
        (here / name).write_text("x")
    files = [checked("b.md", "A great lake."), checked("a.md", "Up 40% now.")]
    baseline.write("one.json", files, "m", "s")
    baseline.write("two.json", files[::-1], "m", "s")
    first = (here / "one.json").read_bytes()
    assert first == (here / "two.json").read_bytes()
    baseline.write("one.json", files[:1], "m", "s")
    assert (here / "one.json").read_bytes() == first
    (here / "a.md").unlink()
    baseline.write("one.json", files[:1], "m", "s")
    assert list(json.loads((here / "one.json").read_text())["files"]) == ["b.md"]


def test_it_says_when_model_or_settings_differ() -> None:
    baseline.write("b.json", [checked("a.md", "A great lake.")], "m", "s")
    known = baseline.read("b.json")
    assert known.remarks("m", "s") == []
    assert "model m, this is n" in known.remarks("n", "s")[0]
    assert "settings" in known.remarks("m", "t")[0]


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"version": 2}', '{"version": 1, "files": 3}'])
def test_what_is_no_baseline(text: str, here: Path) -> None:
    (here / "b.json").write_text(text)
    with pytest.raises(CheckError, match=r"b\.json"):
        baseline.read("b.json")


@pytest.mark.parametrize(
    ("before", "now", "fails"), [(70.0, 70.0, False), (70.0, 69.0, False), (70.0, 70.1, True), (50.0, 61.0, True)]
)
def test_a_threshold_missed_before_fails_only_when_it_got_worse(before: float, now: float, fails: bool) -> None:
    settings = Settings(thresholds={"max-hype": 60.0})
    baseline.write("b.json", [checked("a.md", "A lake.", hype=before)], "m", "s")
    files, scores = baseline.apply(baseline.read("b.json"), [checked("a.md", "A lake, changed.", hype=now)])
    result = judged(files[0], settings, scores["a.md"])
    assert bool(result.violations) == fails
    assert bool(result.notes) != fails


def test_a_renamed_file_keeps_its_scores() -> None:
    baseline.write("b.json", [checked("a.md", "A great lake.", hype=70.0)], "m", "s")
    _, scores = baseline.apply(baseline.read("b.json"), [checked("new.md", "A great lake.", hype=70.0)])
    assert scores["new.md"]["hype"] == 70.0


def test_no_threshold_applies_where_nothing_was_scored() -> None:
    file = checked("a.md", "A lake.", abstained="too short", credibility=None, hype=None)
    result = judged(file, Settings(thresholds={"max-hype": 0.0}), {})
    assert result.violations == ()
    assert "too short" in result.notes[0] and "no threshold" in result.notes[0]


@given(st.lists(st.sampled_from(["A great lake.", "Up 40% now.", "Great great great.", "So."]), max_size=12))
def test_fingerprints_are_distinct_and_survive_what_comes_before(sentences: list[str]) -> None:
    def prints(source: str) -> list[str]:
        return [f.fingerprint for f in findings_of(report_of(source, *RULES, ("P303", "reat")), Settings())]

    source = "\n\n".join(sentences)
    assert len(set(prints(source))) == len(prints(source))
    assert prints("New words here.\n\n" + source) == prints(source)
    assert sorted(prints("\n\n".join(sentences[::-1]))) == sorted(prints(source))


def test_a_huge_sentence_is_read_once() -> None:
    source = "great " * 20_000
    report = report_of(source, ("P301", "great"))
    identities = Identities(dataclasses.replace(report))
    found = [identities.of(finding) for finding in report.findings]
    assert len({fingerprint for fingerprint, _ in found}) == 20_000
    assert len({id(sentence) for _, sentence in found}) == 1
    assert len(found[0][1]) <= 601
