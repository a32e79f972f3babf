from __future__ import annotations

from pathlib import Path

import pytest

from credscore.check import cache, config, engine
from credscore.check.engine import Engine, Request
from credscore.check.policy import ScoringSettings
from credscore.scoring import Scorer

TEXT = "The lake is a game changer for the town, and a gobsmacker too.\n"


class Counted:
    """An engine over the shipped model that counts what it loads and tells."""

    def __init__(self, **given: object) -> None:
        self.loaded: list[ScoringSettings] = []
        self.ticks = 0
        request = Request(read=lambda path: Path(path).read_bytes(), explain=str, **given)  # type: ignore[arg-type]
        self.engine = Engine(request, self._scorer, "model", {"name": "credscore", "version": "0"})
        self.engine.progress = self._tick

    def _scorer(self, settings: ScoringSettings) -> Scorer:
        self.loaded.append(settings)
        return Scorer(None, dict(settings.added), dict(settings.removed))

    def _tick(self) -> None:
        self.ticks += 1


@pytest.fixture(autouse=True)
def drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Seven drafts in two directories with policies of their own, one empty, one missing, one excluded."""
    config._nearest.cache_clear()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(engine, "_BATCH", 3)
    for name in ("a", "b"):
        Path(name).mkdir()
        for number in range(3):
            Path(name, f"{number}.md").write_text(TEXT + f"Number {number}.\n")
    Path("b/.credscore.toml").write_text("exclude = ['2.md']\n[words.add]\n'promotion.hype' = ['gobsmacker']\n")
    Path("a/empty.md").write_text("\n")


PATHS = ["a/0.md", "b/0.md", "a/1.md", "b/1.md", "a/empty.md", "none.md", "b/2.md", "a/2.md"]


@pytest.mark.parametrize("cache", [None, "cache"])
def test_order_policies_and_progress(cache: str | None) -> None:
    counted = Counted(cache=cache)
    files = list(counted.engine.check(PATHS))
    assert [file and file.path for file in files] == [*PATHS[:6], None, PATHS[7]]
    assert counted.ticks == len(PATHS)
    assert len(counted.loaded) == 2, "one scorer for each set of words"
    hype = {file.path: [f for f in file.findings if f.rule == "P301"] for file in files if file}
    assert [len(hype[path]) for path in ("a/0.md", "b/0.md", "a/2.md")] == [1, 2, 1]
    result = counted.engine.result([file for file in files if file], ())
    assert (result.verdict, result.exit_code) == ("unchecked", 2)
    assert [file.path for file in result.errors] == ["a/empty.md", "none.md"]
    if cache:
        again = Counted(cache=cache)
        assert list(again.engine.check(PATHS)) == files
        assert (again.ticks, again.loaded) == (len(PATHS), [])


def test_a_damaged_cache_is_scored_again(monkeypatch: pytest.MonkeyPatch) -> None:
    first = list(Counted(cache="cache").engine.check(PATHS[:1]))
    monkeypatch.setattr(cache.Cache, "get", lambda self, key: {"credibility": 1})
    again = Counted(cache="cache")
    assert list(again.engine.check(PATHS[:1])) == first
    assert len(again.loaded) == 1


def test_the_verdict() -> None:
    counted = Counted(overriding={"fail_on": "warning"})
    files = [file for file in counted.engine.check(["a/0.md"]) if file]
    result = counted.engine.result(files, ())
    assert (result.verdict, result.exit_code) == ("failed", 1)
    assert {v.finding.rule for v in result.violations if v.finding} == {f.rule for f in result.findings}
    calm = Counted(overriding={"fail_on": "never"})
    assert calm.engine.result([f for f in calm.engine.check(["a/0.md"]) if f], ()).verdict == "passed"
