from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from credscore.check.errors import CheckError
from credscore.check.git import Repositories
from credscore.check.judge import findings_of
from credscore.check.policy import Settings
from credscore.check.scorechange import score_change
from tests.check.conftest import report_of

Git = Callable[..., str]
LINES = "one\ntwo\nthree\nfour\nfive\nsix\n"


def commit(git: Git, **files: str) -> None:
    for name, text in files.items():
        Path(f"{name}.md").write_bytes(text.encode())
    git("add", "-A")
    git("commit", "-qm", "A step")


def test_changed_lines(repository: Git) -> None:
    commit(repository, a=LINES, b=LINES)
    Path("a.md").write_text("zero\none\ntwo\nTHREE\nfour\nsix\nseven\n")
    change = Repositories("HEAD").change("a.md")
    assert change is not None
    assert change.lines == ((1, 1), (4, 4), (7, 7))
    assert change.before == LINES.encode()
    assert Repositories("HEAD").change("b.md") is None


def test_a_renamed_file_is_compared_with_what_it_was(repository: Git) -> None:
    commit(repository, a=LINES)
    repository("mv", "a.md", "ü b.md")
    Path("ü b.md").write_text(LINES + "seven\n")
    change = Repositories("HEAD").change("ü b.md")
    assert change is not None
    assert (change.lines, change.old_path, change.before) == (((7, 7),), "a.md", LINES.encode())


def test_new_files_are_changed_throughout(repository: Git) -> None:
    commit(repository, a=LINES)
    for name in ("untracked.md", "added.md"):
        Path(name).write_text("x\n")
    repository("add", "added.md")
    for name in ("untracked.md", "added.md"):
        change = Repositories("HEAD").change(name)
        assert change is not None and change.lines is None and change.before is None


def test_from_a_directory_below_and_by_an_absolute_path(
    repository: Git, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    Path("deep").mkdir()
    Path("deep/a.md").write_text(LINES)
    commit(repository)
    Path("deep/a.md").write_text(LINES + "seven\n")
    absolute = os.path.abspath("deep/a.md")
    monkeypatch.chdir("deep")
    for path in ("a.md", absolute):
        change = Repositories("HEAD").change(path)
        assert change is not None and change.lines == ((7, 7),)


def test_the_users_git_configuration_changes_nothing(repository: Git) -> None:
    commit(repository, a=LINES)
    for setting in ("diff.noprefix=true", "diff.external=false", "color.ui=always", "diff.context=9",
                    "diff.renames=false", "core.quotePath=true"):  # fmt: skip
        repository("config", *setting.split("="))
    Path("a.md").write_text(LINES + "@@ -1 +1,9 @@\n")
    change = Repositories("HEAD").change("a.md")
    assert change is not None and change.lines == ((7, 7),)


@pytest.mark.parametrize("revision", ["nowhere", "--output=x", "-h", "HEAD:a.md", ""])
def test_an_unknown_revision_stops_the_check(revision: str, repository: Git) -> None:
    commit(repository, a=LINES)
    with pytest.raises(CheckError, match="no such revision"):
        Repositories(revision).change("a.md")
    assert sorted(os.listdir()) == [".git", "a.md"]


def test_no_repository_stops_the_check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    with pytest.raises(CheckError, match="no git repository"):
        Repositories("HEAD").change("a.md")


def test_only_findings_on_changed_lines() -> None:
    source = "great one.\ngreat two.\r\ngreat\u2028three.\rgreat four.\ngreat five."
    report = report_of(source, ("P301", "great"))

    def on(*lines: tuple[int, int]) -> list[int]:
        return [source.count("\n", 0, f.start) + 1 for f in findings_of(report, Settings(), lines)]

    assert on((1, 1)) == [1]
    assert on((2, 3)) == [2, 3, 3]
    assert on((4, 9)) == [4]
    assert on() == []
    everything = {f.fingerprint for f in findings_of(report, Settings())}
    assert {f.fingerprint for f in findings_of(report, Settings(), ((2, 2),))} < everything


def test_what_moved_a_score() -> None:
    def version(credibility: float, claims: float, hedging: float, source: str) -> object:
        contributions = {"baseline": 0.1, "claims.load": claims, "hedging.hedges": hedging}
        points = {"credibility": contributions, "hype": {"baseline": 0.0, "claims.load": 0.0}}
        return report_of(source, ("U101", "40%"), ("C302", "paper"), credibility=credibility, contributions=points)

    before, after = version(71, 0.5, 0.2, "paper."), version(58, -1.0, 0.1, "40%. 40%. 40%. 40%.")
    summary = score_change(before, after, "main").summary  # type: ignore[arg-type]
    assert summary == "credibility 71 -> 58, mostly from 4 numbers without a source; hype 50 -> 50"
    summary = score_change(after, before, "main").summary  # type: ignore[arg-type]
    assert summary.startswith("credibility 58 -> 71, mostly from 4 numbers without a source gone;")
    unexplained = version(58, -1.0, 0.1, "nothing.")
    summary = score_change(before, unexplained, "main").summary  # type: ignore[arg-type]
    assert "mostly from weight of bare claims" in summary


def test_before_the_first_commit_everything_is_new(repository: Git, tmp_path: Path) -> None:
    new = tmp_path / "fresh"
    new.mkdir()
    repository("init", "-q", str(new))
    (new / "a.md").write_text(LINES)
    repository("-C", str(new), "add", "-A")
    change = Repositories("HEAD").change(str(new / "a.md"))
    assert change is not None and change.lines is None and change.before is None
    with pytest.raises(CheckError, match="no such revision"):
        Repositories("main").change(str(new / "a.md"))


def test_where_both_versions_have_no_score() -> None:
    none = report_of("Up.", credibility=None, hype=None, abstained="too short", contributions={})
    assert score_change(none, none, "main").summary == "not scored, then or now (too short)"


def test_three_dots_compare_with_where_the_branch_began(repository: Git) -> None:
    commit(repository, a=LINES, b=LINES)
    repository("checkout", "-q", "-b", "topic")
    repository("checkout", "-q", "-")
    commit(repository, b=LINES + "seven\n")
    repository("branch", "trunk")
    repository("checkout", "-q", "topic")
    Path("a.md").write_text(LINES + "eight\n")
    for revision in ("trunk...", "trunk...topic"):
        changes = Repositories(revision)
        assert changes.change("b.md") is None, "others changed it since"
        changed = changes.change("a.md")
        assert changed is not None and changed.lines == ((7, 7),)
    assert Repositories("trunk").change("b.md") is not None
    for wrong in ("gone...", "trunk...--all", "..."):
        with pytest.raises(CheckError, match="no such revision"):
            Repositories(wrong).change("a.md")
