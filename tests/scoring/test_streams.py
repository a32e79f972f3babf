from __future__ import annotations

import gzip
import importlib
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from credscore.scoring import Failure, Record, streams
from credscore.scoring.record import holds_records
from credscore.scoring.streams import Columns, json_lines, records, whole

ROWS = [{"text": "First.", "url": "u1", "n": 1}, {"text": "Second.", "url": "u2", "tags": ["a"]}]


def _lines(*rows: Any) -> bytes:
    return b"".join(row if isinstance(row, bytes) else json.dumps(row).encode() + b"\n" for row in rows)


def _shown(found: list[Record | Failure]) -> list[tuple[Any, ...]]:
    return [(item.id, item.text, item.fields) if isinstance(item, Record) else (item.id,) for item in found]


def _zstd(data: bytes) -> bytes:
    for name in ("compression.zstd", "backports.zstd"):
        try:
            return importlib.import_module(name).compress(data)  # type: ignore[no-any-return]
        except ImportError:
            continue
    pytest.skip("needs the extra zstd")


@pytest.mark.parametrize(
    ("name", "yes"),
    [("a.jsonl", True), ("a.NDJSON.gz", True), ("a.parquet", True), ("a.jsonl.zst", True), ("a.json", False),
     ("a.md.gz", False), ("jsonl", False)],
)  # fmt: skip
def test_names_that_hold_records(name: str, yes: bool) -> None:
    assert holds_records(name) == yes


@pytest.mark.parametrize(("suffix", "pack"), [("", bytes), (".gz", gzip.compress), (".zst", _zstd)])
def test_records_with_their_fields(tmp_path: Path, suffix: str, pack: Callable[[bytes], bytes]) -> None:
    path = tmp_path / f"a.jsonl{suffix}"
    path.write_bytes(pack(_lines(*ROWS)))
    found = list(records(str(path), Columns(id="url")))
    assert _shown(found) == [("u1", "First.", {"n": 1}), ("u2", "Second.", {"tags": ["a"]})]
    assert {item.path for item in found} == {str(path)}
    assert sum(item.size for item in found if isinstance(item, Record)) == path.stat().st_size


def test_without_an_id_field_the_line_is_the_name() -> None:
    found = list(json_lines(io.BytesIO(_lines({"body": "A."}, b"\r\n", {"body": "B.", "id": 7})), "x", Columns("body")))
    assert _shown(found) == [("line 1", "A.", {}), ("line 3", "B.", {"id": 7})]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (b"{nope}\n", "not JSON"),
        (b'{"text": "half\n', "not JSON"),
        (b"\xff\xfe{\n", "not JSON"),
        (b"[" * 100_000 + b"\n", "not JSON"),
        (b"[1]\n", "no JSON object"),
        (b'{"body": "x", "id": 1}\n', "no text in the field 'text'"),
        (b'{"text": 5, "id": 1}\n', "no text in the field 'text'"),
        (b'{"text": "x"}\n', "no field 'id'"),
    ],
)
def test_a_bad_line_is_a_failure_and_the_next_is_read(line: bytes, message: str) -> None:
    data = io.BytesIO(line + _lines({"text": "Good.", "id": 2}))
    bad, good = json_lines(data, "x.jsonl", Columns(id="id"))
    assert isinstance(bad, Failure)
    assert (bad.path, bad.id) == ("x.jsonl", "line 1")
    assert message in bad.message
    assert isinstance(good, Record)
    assert (good.text, good.id) == ("Good.", "2")


def test_a_line_that_never_ends_is_skipped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "LONGEST", 30)
    monkeypatch.setattr(streams, "_READ", 7)
    data = io.BytesIO(_lines({"text": "x" * 200}, {"text": "Good."}, {"text": "y" * 99}))
    assert _shown(list(json_lines(data, "x", Columns()))) == [("line 1",), ("line 2", "Good.", {}), ("line 3",)]


def test_half_a_surrogate_pair_is_replaced() -> None:
    (record,) = json_lines(io.BytesIO(b'{"text": "a\\ud800b \\ud83d\\ude00"}\n'), "x", Columns())
    assert isinstance(record, Record)
    assert record.text == "a\ufffdb \U0001f600"


@pytest.mark.parametrize("keep", [5, -12])
def test_a_damaged_file_ends_with_a_failure(tmp_path: Path, keep: int) -> None:
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress(_lines(*ROWS * 50))[:keep])
    *_, last = records(str(path))
    assert isinstance(last, Failure)
    assert last.path == str(path)
    assert last.message.startswith("damaged")


def test_a_missing_file_is_a_failure(tmp_path: Path) -> None:
    (failure,) = records(str(tmp_path / "gone.jsonl"))
    assert isinstance(failure, Failure)
    assert failure.message == "no such file; check the path"


def test_one_compressed_article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.md.gz"
    path.write_bytes(gzip.compress(b"# Title"))
    record = whole(str(path))
    assert isinstance(record, Record)
    assert (record.text, record.path, record.id) == (b"# Title", str(path), None)
    monkeypatch.setattr(streams, "LONGEST", 3)
    assert isinstance(whole(str(path)), Failure)
    path.write_bytes(b"no gzip")
    assert isinstance(whole(str(path)), Failure)


def test_what_is_not_installed_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("compression.zstd", "backports.zstd", "pyarrow.parquet", "pyarrow"):
        monkeypatch.setitem(sys.modules, module, None)
    for name, extra in (("a.jsonl.zst", "credscore[zstd]"), ("a.parquet", "credscore[parquet]")):
        (tmp_path / name).write_bytes(b"data")
        (failure,) = records(str(tmp_path / name))
        assert isinstance(failure, Failure)
        assert extra in failure.message


def test_parquet(tmp_path: Path) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "a.parquet"
    table = pyarrow.table({"text": ["A.", None, "C."], "url": ["u1", "u2", "u3"], "raw": [b"1", b"2", None]})
    parquet.write_table(table, path, row_group_size=2)
    found = list(records(str(path), Columns(id="url")))
    assert _shown(found) == [("u1", "A.", {"raw": "b'1'"}), ("row 2",), ("u3", "C.", {"raw": None})]
    path.write_bytes(b"no parquet")
    (failure,) = records(str(path))
    assert isinstance(failure, Failure)
