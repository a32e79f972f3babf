from __future__ import annotations

import os
import stat
from pathlib import Path

from credscore.check import payload
from credscore.check.cache import Cache
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
