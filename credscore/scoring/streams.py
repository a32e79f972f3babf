"""Records out of JSON Lines and Parquet files, and compressed files of any kind, one after the other.

Compression is told by the suffix: ``.gz``, or ``.zst`` (Python 3.14, or the extra ``zstd``). Parquet needs the extra
``parquet``.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from importlib import import_module
from typing import Any, BinaryIO, cast

from credscore.errors import InputError, describe
from credscore.scoring.record import PARQUET, Record
from credscore.scoring.report import Failure

LONGEST = 1 << 28
"""Bytes of the longest article, unpacked: a small file can unpack to more than the memory holds."""
_ROWS = 64
_READ = 1 << 20


@dataclass(frozen=True, slots=True)
class Columns:
    """Where a record's text and id stand. Without ``id``, a record is named by its line or row, from 1."""

    text: str = "text"
    id: str | None = None


class _BadRecordError(InputError):
    """A record that is not what it should be; the next one may be."""


def records(path: str, columns: Columns | None = None) -> Iterator[Record | Failure]:
    """Yield the records of a JSON Lines or Parquet file, in its order, and a Failure where one is bad.

    The fields that are neither text nor id become ``Record.fields``. A file that is damaged ends with a Failure.
    """
    columns = columns or Columns()
    try:
        if path.lower().endswith(PARQUET):
            yield from _parquet(path, columns)
            return
        with ExitStack() as stack:
            raw = stack.enter_context(open(path, "rb"))
            yield from json_lines(stack.enter_context(_unpacking(raw, path)), path, columns, raw)
    except Exception as error:
        yield Failure(path, _why(error))


def whole(path: str) -> Record | Failure:
    """Return the one article that a compressed file holds."""
    try:
        with open(path, "rb") as raw, _unpacking(raw, path) as file:
            data = file.read(LONGEST + 1)
            size = raw.seek(0, os.SEEK_END)
    except Exception as error:
        return Failure(path, _why(error))
    if len(data) > LONGEST:
        return Failure(path, _too_long())
    return Record(data, path=path, size=size)


def json_lines(file: BinaryIO, path: str, columns: Columns, raw: BinaryIO | None = None) -> Iterator[Record | Failure]:
    """Yield a Record or a Failure for each line that is not blank. ``raw``: what the file unpacks, for progress."""
    number = position = 0
    while line := file.readline(LONGEST + 1):
        number += 1
        too_long = len(line) > LONGEST
        while too_long and not line.endswith(b"\n") and (line := file.readline(_READ)):
            pass
        if not line.strip():
            continue
        position, before = raw.tell() if raw else position + len(line), position
        name = f"line {number}"
        try:
            if too_long:
                raise _BadRecordError(_too_long())
            yield _record(_parsed(line), name, path, columns, position - before)
        except _BadRecordError as error:
            yield Failure(path, str(error), id=name)


def _parsed(line: bytes) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise _BadRecordError(f"not JSON ({error}); skipped") from error
    if not isinstance(row, dict):
        raise _BadRecordError("no JSON object; skipped")
    return row


def _record(row: dict[str, Any], name: str, path: str, columns: Columns, size: int) -> Record:
    """The row as a Record. Raises _BadRecordError if it lacks its text or its id."""
    text = row.pop(columns.text, None)
    if columns.id is not None:
        found = row.pop(columns.id, None)
        if found is None:
            raise _BadRecordError(f"no field {columns.id!r} to name it by; choose another --id-field")
        name = found if isinstance(found, str) else json.dumps(_plain(found))
    if not isinstance(text, str):
        raise _BadRecordError(f"no text in the field {columns.text!r}; choose another --text-field")
    return Record(_encodable(text), name, path, _plain(row), size)


def _encodable(text: str) -> str:
    """The text with halves of surrogate pairs, which JSON can hold and Unicode cannot, replaced."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def _plain(value: Any) -> Any:
    """The value as JSON can hold it: Parquet also has dates, bytes and decimals."""
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    return value if value is None or isinstance(value, (str, int, float, bool)) else str(value)


def _parquet(path: str, columns: Columns) -> Iterator[Record | Failure]:
    try:
        import pyarrow.parquet as parquet
    except ImportError as error:
        raise InputError("Parquet needs another package: pip install 'credscore[parquet]'") from error
    with parquet.ParquetFile(path) as file:
        share = os.path.getsize(path) // max(1, file.metadata.num_rows)
        number = 0
        for rows in file.iter_batches(batch_size=_ROWS):
            for row in rows.to_pylist():
                number += 1
                name = f"row {number}"
                try:
                    yield _record(row, name, path, columns, share)
                except _BadRecordError as error:
                    yield Failure(path, str(error), id=name)


def _unpacking(raw: BinaryIO, path: str) -> BinaryIO:
    """The file unpacked as its suffix says."""
    suffix = os.path.splitext(path)[1].lower()
    if suffix == ".gz":
        return cast("BinaryIO", import_module("gzip").open(raw, "rb"))
    return cast("BinaryIO", _zstd().open(raw, "rb")) if suffix == ".zst" else raw


def _zstd() -> Any:
    for name in ("compression.zstd", "backports.zstd"):
        try:
            return import_module(name)
        except ImportError:
            continue
    raise InputError("Zstandard needs another package before Python 3.14: pip install 'credscore[zstd]'")


def _too_long() -> str:
    return f"longer than {LONGEST >> 20} MB; split it"


def _why(error: Exception) -> str:
    if isinstance(error, InputError) or (isinstance(error, OSError) and error.errno):
        return describe(error)
    return f"damaged, or not what its name says ({error}); unpack it again from where it came from"
