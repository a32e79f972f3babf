"""Downloads the corpora from their public repositories, at fixed commits, verified by checksum.

``MANIFEST.tsv`` lists every file: set, repository, commit, path, bytes, SHA-256. A file lands in
``<data>/raw/<owner>/<repo>/<path>``. ``drafts.tsv`` lists the drafts, which are gathered into
``<data>/drafts/train.jsonl.gz``. Both tables hold places and checksums only, never titles or text.
"""

from __future__ import annotations

import csv
import gzip
import hashlib
import json
import os
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path, PurePosixPath
from urllib.error import HTTPError, URLError
from urllib.parse import quote
from urllib.request import urlopen

from training import corpora

BASE = "https://raw.githubusercontent.com"
MANIFEST = Path(__file__).with_name("MANIFEST.tsv")
DRAFTS = Path(__file__).with_name("drafts.tsv")
DRAFT_FILES = "drafts/files"
"""Folder under the data directory that keeps each draft as downloaded, so that a broken run can be taken up."""

_TIMEOUT = 60.0
_TRIES = 3
_PASSING = frozenset([408, 429, 500, 502, 503, 504])
_LARGEST = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Entry:
    """One file: what it belongs to, where it lies, where it goes (relative to the data directory), its checksum."""

    set: str
    repository: str
    commit: str
    path: str
    sha256: str
    target: str

    def url(self, base: str) -> str:
        """Return the address of the file under ``base``."""
        return f"{base.rstrip('/')}/{quote(f'{self.repository}/{self.commit}/{self.path}')}"


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be had, and why."""

    entry: Entry
    reason: str

    def __str__(self) -> str:
        return f"{self.entry.repository}/{self.entry.path}: {self.reason}"


def entries(manifest: Path = MANIFEST, drafts: Path = DRAFTS) -> list[Entry]:
    """Return every file of both tables. Raises ValueError for a path that would leave the data directory."""
    out = []
    for row in rows(manifest):
        target = f"raw/{row['repository']}/{row['path']}"
        out.append(Entry(row["set"], row["repository"], row["commit"], row["path"], row["sha256"], target))
    for row in rows(drafts):
        target = f"{DRAFT_FILES}/{row['repo']}/{row['path']}"
        out.append(Entry("drafts", row["repo"], row["commit"], row["path"], row["sha256"], target))
    for entry in out:
        parts = PurePosixPath(entry.target).parts
        if ".." in parts or "//" in entry.target or "\\" in entry.target:
            raise ValueError(f"{entry.repository}/{entry.path}: not a path below the data directory")
    return out


def select(every: Sequence[Entry], names: Iterable[str]) -> list[Entry]:
    """Return the files of the sets or corpora in ``names``, all of them for none.

    A name is a set of the manifest or a corpus of ``training.corpora``, which may read several sets, or both. Raises
    ValueError naming the known ones for another.
    """
    wanted = list(names)
    if not wanted:
        return list(every)
    sets = {entry.set for entry in every}
    chosen: set[str] = set()
    for name in wanted:
        if name not in sets and name not in corpora.NAMES:
            raise ValueError(f"unknown set {name!r}; known are {', '.join(sorted(sets | set(corpora.NAMES)))}")
        paths = corpora.module(name).PATHS if name in corpora.NAMES else ()
        chosen.update(
            entry.target for entry in every if entry.set == name or any(_below(entry.target, path) for path in paths)
        )
    return [entry for entry in every if entry.target in chosen]


def fetch(
    wanted: Sequence[Entry],
    data: Path,
    base: str = BASE,
    threads: int = 8,
    done: Callable[[], object] = lambda: None,
) -> list[Failure]:
    """Download what is missing or wrong under ``data`` and return what failed, in order of ``wanted``.

    Files that are there and match are left alone. Every file is written whole or not at all. ``done`` is called after
    each file, from the calling thread.
    """
    failures = []
    with ThreadPoolExecutor(max(1, threads)) as pool:
        for failure in pool.map(lambda entry: _one(entry, data, base), wanted):
            done()
            if failure is not None:
                failures.append(failure)
    return failures


def build_drafts(data: Path, drafts: Path = DRAFTS) -> int:
    """Gather the drafts that were downloaded into ``drafts/train.jsonl.gz`` and return their number.

    Byte for byte the same on every run; ``fetch`` has said which are missing.
    """
    lines = []
    for row in rows(drafts):
        path = data / DRAFT_FILES / row["repo"] / row["path"]
        if not path.is_file():
            continue
        record = {key: row[key] for key in ("id", "repo", "commit", "path", "class", "subtype", "format", "licence")}
        record["raw"] = path.read_bytes().decode("utf-8")
        lines.append(json.dumps(record, ensure_ascii=False) + "\n")
    write(data / "drafts" / "train.jsonl.gz", gzip.compress("".join(lines).encode("utf-8"), mtime=0))
    return len(lines)


def rows(table: Path) -> Iterator[dict[str, str]]:
    """Yield the rows of a tab-separated table with a header; fields are never quoted."""
    with table.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def write(target: Path, content: bytes) -> None:
    """Write ``target`` whole or not at all, making its folder."""
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".fetch-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.replace(name, target)
    except BaseException:
        os.unlink(name)
        raise


def _below(target: str, path: str) -> bool:
    return target == path or target.startswith(f"{path}/")


def _one(entry: Entry, data: Path, base: str) -> Failure | None:
    target = data / entry.target
    try:
        if target.is_file() and _digest(target.read_bytes()) == entry.sha256:
            return None
        content = _download(entry.url(base))
        if _digest(content) != entry.sha256:
            return Failure(entry, "checksum differs from the manifest's")
        write(target, content)
    except (OSError, HTTPException, ValueError) as error:
        return Failure(entry, _reason(error))
    return None


def _download(url: str) -> bytes:
    """Return what ``url`` serves, trying again after a failure that may pass."""
    for attempt in range(_TRIES):
        try:
            with urlopen(url, timeout=_TIMEOUT) as response:
                content: bytes = response.read(_LARGEST + 1)
            if len(content) > _LARGEST:
                raise ValueError(f"larger than {_LARGEST} bytes")
            return content
        except (URLError, TimeoutError, HTTPException) as error:
            passing = not isinstance(error, HTTPError) or error.code in _PASSING
            if not passing or attempt + 1 == _TRIES:
                raise
        time.sleep(2.0**attempt / 2)
    raise AssertionError("the last try returns or raises")


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _reason(error: Exception) -> str:
    if isinstance(error, HTTPError):
        return f"HTTP {error.code} {error.reason}"
    if isinstance(error, URLError):
        return str(error.reason)
    return str(error) or type(error).__name__
