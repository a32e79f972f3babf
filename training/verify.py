"""Whether the corpora on disk are those that the tables name: a figure says nothing about files that nobody knows."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

from training import fetch

GATHERED = "drafts/train.jsonl.gz"
SHOWN = 5


def differences(data: Path, manifest: Path = fetch.MANIFEST, drafts: Path = fetch.DRAFTS) -> list[str]:
    """Return a line for each file under ``data`` that is missing, differs from its checksum or is in no table."""
    return [*_files(data, manifest, drafts), *_drafts(data, drafts)]


def message(found: list[str]) -> str:
    """Return the first few differences and what to do."""
    more = [f"... and {len(found) - SHOWN} more"] if len(found) > SHOWN else []
    return "\n".join([*found[:SHOWN], *more, "these are not the corpora of the tables: run python -m training fetch"])


def _files(data: Path, manifest: Path, drafts: Path) -> Iterator[str]:
    listed = {entry.target: entry.sha256 for entry in fetch.entries(manifest, drafts) if entry.set != "drafts"}
    for target, wanted in listed.items():
        path = data / target
        if not path.is_file():
            yield f"{target}: missing"
        elif hashlib.sha256(path.read_bytes()).hexdigest() != wanted:
            yield f"{target}: differs from its checksum"
    found = (path.relative_to(data).as_posix() for path in sorted((data / "raw").rglob("*")) if path.is_file())
    yield from (f"{target}: in no table" for target in found if target not in listed)


def _drafts(data: Path, drafts: Path) -> Iterator[str]:
    listed = {row["id"]: row["sha256"] for row in fetch.rows(drafts)}
    path = data / GATHERED
    if not path.is_file():
        yield f"{GATHERED}: missing"
        return
    with gzip.open(path, "rt", encoding="utf-8", newline="\n") as lines:
        found = {row["id"]: hashlib.sha256(row["raw"].encode("utf-8")).hexdigest() for row in map(json.loads, lines)}
    for name in sorted(listed.keys() | found.keys()):
        if listed.get(name) != found.get(name):
            yield f"{GATHERED}: draft {name} is missing, differs or is in no table"
