from __future__ import annotations

import os
import stat
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from credscore.check import cache as module
from credscore.check import payload
from credscore.check.cache import KEPT_DAYS, Cache
from tests.check.conftest import report_of

ENTRY = {"a": 1.5, "b": ["ü"]}


def test_an_entry_comes_back(tmp_path: Path) -> None:
    cache = Cache(str(tmp_path / "c"), "m", "s")
    key = cache.key(b"text", "auto", "a.md")
    assert cache.get(key) is None
    cache.put(key, ENTRY)
    assert cache.get(key) == ENTRY
    assert "*" in (tmp_path / "c" / ".gitignore").read_text()


def test_everything_that_counts_is_in_the_key(tmp_path: Path) -> None:
    def key(data: bytes = b"x", format: str = "auto", path: str | None = "a.md", model: str = "m", s: str = "s") -> str:
        return Cache(str(tmp_path), model, s).key(data, format, path)

    keys = [key(), key(b"y"), key(format="text"), key(path="a.rst"), key(path=None), key(model="n"), key(s="t")]
    assert len(set(keys)) == len(keys)
    assert key(path="other/b.MD") == key()


def test_damaged_entries_are_none(tmp_path: Path) -> None:
    cache = Cache(str(tmp_path), "m", "s")
    key = cache.key(b"text", "auto", None)
    cache.put(key, ENTRY)
    (file,) = tmp_path.glob("??/*.json")
    whole = file.read_bytes()
    for broken in (b"", whole[:-3], whole.replace(b"1.5", b"2.5"), b"\xff" + whole, b"0\n[]"):
        file.write_bytes(broken)
        assert cache.get(key) is None
    cache.put(key, ENTRY)
    assert cache.get(key) == ENTRY
    assert [path for path in tmp_path.glob("??/*") if path != file] == []


def test_a_cache_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "c").write_text("a file")
    Cache(str(tmp_path / "c"), "m", "s").put("ab" * 32, ENTRY)
    assert (tmp_path / "c").read_text() == "a file"


def test_entries_can_be_read_by_whom_the_umask_lets(tmp_path: Path) -> None:
    cache = Cache(str(tmp_path), "m", "s")
    cache.put(cache.key(b"", "auto", None), ENTRY)
    (file,) = tmp_path.glob("??/*.json")
    umask = os.umask(0)
    os.umask(umask)
    assert stat.S_IMODE(file.stat().st_mode) == 0o666 & ~umask


def test_a_slim_report_survives_the_cache(tmp_path: Path) -> None:
    report = payload.slim(report_of("So. A great lake. No.", ("P301", "great")))
    assert [report.source[s.start : s.end] for s in report.sentences] == [" A great lake."]
    cache = Cache(str(tmp_path), "m", "s")
    cache.put("ab" * 32, payload.dump(report))
    stored = cache.get("ab" * 32)
    assert stored is not None
    assert payload.load(stored, report.source.encode(), report.path) == report


def _filled(directory: Path, count: int = 4) -> tuple[Cache, list[str]]:
    cache = Cache(str(directory), "m", "s")
    keys = [cache.key(str(number).encode(), "auto", None) for number in range(count)]
    for key in keys:
        cache.put(key, ENTRY)
    return cache, keys


def _age(directory: Path, key: str, days: float) -> None:
    then = time.time() - days * 86_400
    os.utime(directory / key[:2] / f"{key[2:]}.json", (then, then))


def test_entries_that_nobody_uses_go_and_others_stay(tmp_path: Path) -> None:
    cache, keys = _filled(tmp_path)
    _age(tmp_path, keys[0], KEPT_DAYS + 1)
    _age(tmp_path, keys[1], KEPT_DAYS + 1)
    _age(tmp_path, keys[2], KEPT_DAYS - 1)
    assert cache.get(keys[1]) == ENTRY, "which is a use of it"
    cache.prune()
    assert [cache.get(key) for key in keys] == [None, ENTRY, ENTRY, ENTRY]


def test_the_least_recently_used_go_where_there_is_too_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache, keys = _filled(tmp_path)
    size = (tmp_path / keys[0][:2] / f"{keys[0][2:]}.json").stat().st_size
    for days, key in enumerate(keys):
        _age(tmp_path, key, days / 10)
    monkeypatch.setattr(module, "LARGEST", 2 * size)
    cache.prune()
    assert [cache.get(key) for key in keys] == [ENTRY, ENTRY, None, None]


def test_only_what_the_cache_wrote_is_removed(tmp_path: Path) -> None:
    cache, keys = _filled(tmp_path, 1)
    others = [tmp_path / "notes.md", tmp_path / "ab" / "draft.md", tmp_path / keys[0][:2] / "draft.json"]
    left = tmp_path / keys[0][:2] / ".credscore-x7"
    for path in (*others, left):
        path.parent.mkdir(exist_ok=True)
        path.write_text("x")
        os.utime(path, (0, 0))
    cache.prune()
    assert all(path.exists() for path in others) and not left.exists()


def test_a_run_that_adds_nothing_removes_nothing(tmp_path: Path) -> None:
    _, (key, *_) = _filled(tmp_path)
    _age(tmp_path, key, KEPT_DAYS + 1)
    Cache(str(tmp_path), "m", "s").prune()
    assert (tmp_path / key[:2] / f"{key[2:]}.json").exists()


def test_runs_side_by_side_never_see_half_an_entry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LARGEST", 1000)

    def work(number: int) -> set[str]:
        cache, seen = Cache(str(tmp_path), "m", "s"), set()
        for turn in range(60):
            key = cache.key(str((number + turn) % 9).encode(), "auto", None)
            cache.put(key, ENTRY)
            seen.add(str(cache.get(key)))
            cache.prune()
        return seen

    with ThreadPoolExecutor(4) as pool:
        assert set().union(*pool.map(work, range(4))) <= {str(ENTRY), "None"}
