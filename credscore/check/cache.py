"""Scores kept by content: a draft that has not changed is not scored again."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import time
from collections.abc import Iterator
from functools import cache
from typing import Any

import credscore
from credscore.check.rewrite import TEMPORARY, write_atomically
from credscore.expressions import expression

DIRECTORY = ".credscore_cache"
KEPT_DAYS = 30
LARGEST = 1 << 28
"""Bytes of all entries together."""
_DAY = 86_400
_PART = expression(r"[0-9a-f]{2}")
_ENTRY = expression(rf"[0-9a-f]{{62}}\.json|{re.escape(TEMPORARY)}.*")
_VERSION = 1
_CODE = ("check", "detect", "scoring", "signals", "text")
_CODE_SUFFIXES = (".py", ".npz", ".json")


class Cache:
    """Entries in a directory, one file each, named by what they hold: parallel runs can only write the same.

    ``model``: the model's identity. ``settings``: a digest of what else changes a score.
    """

    def __init__(self, directory: str, model: str, settings: str) -> None:
        self._directory = directory
        self._grown = False
        self._base = f"{_VERSION}\0{credscore.__version__}\0{_code()}\0{model}\0{settings}\0".encode()

    def key(self, data: bytes, format: str, path: str | None) -> str:
        """Return the name of the entry for a file's bytes; its suffix counts, as it tells the format."""
        suffix = os.path.splitext(path or "")[1].lower()
        named = hashlib.sha256(self._base + f"{format}\0{suffix}\0".encode("utf-8", "surrogateescape"))
        named.update(data)
        return named.hexdigest()

    def get(self, key: str) -> dict[str, Any] | None:
        """Return an entry, None if there is none or it is damaged."""
        try:
            with open(self._file(key), "rb") as file:
                digest, _, body = file.read().partition(b"\n")
                used = os.fstat(file.fileno()).st_mtime
            if time.time() - used > _DAY:
                with contextlib.suppress(OSError):
                    os.utime(self._file(key))
            if hashlib.sha256(body).hexdigest().encode() != digest:
                return None
            entry = json.loads(body)
        except (OSError, ValueError):
            return None
        return entry if isinstance(entry, dict) else None

    def put(self, key: str, entry: dict[str, Any]) -> None:
        """Keep an entry. A cache that can't be written to is no reason to fail."""
        body = json.dumps(entry, separators=(",", ":")).encode()
        file = self._file(key)
        with contextlib.suppress(OSError):
            self._prepare()
            os.makedirs(os.path.dirname(file), exist_ok=True)
            write_atomically(file, hashlib.sha256(body).hexdigest().encode() + b"\n" + body)
            self._grown = True

    def prune(self) -> None:
        """If this run has added entries, remove those not used for ``KEPT_DAYS``, and the least recently used ones
        where all together are larger than ``LARGEST``. Another run may do the same, or use them, at the same time."""
        if not self._grown:
            return
        now, total = time.time(), 0
        for used, size, path in sorted(self._entries(), reverse=True):
            total += size
            stale = now - used > (_DAY if os.path.basename(path).startswith(TEMPORARY) else KEPT_DAYS * _DAY)
            if stale or total > LARGEST:
                with contextlib.suppress(OSError):
                    os.unlink(path)

    def _entries(self) -> Iterator[tuple[float, int, str]]:
        """When each entry was last used (seconds), its bytes and its path; what a killed run left behind among them.
        Whatever else is in the directory is not ours."""
        for part in _listed(self._directory):
            for entry in _listed(part.path) if _PART.fullmatch(part.name) else ():
                with contextlib.suppress(OSError):
                    if not _ENTRY.fullmatch(entry.name):
                        continue
                    status = entry.stat(follow_symlinks=False)
                    yield status.st_mtime, status.st_size, entry.path

    def _file(self, key: str) -> str:
        return os.path.join(self._directory, key[:2], key[2:] + ".json")

    def _prepare(self) -> None:
        """Git and backups are told to leave the directory alone."""
        ignore = os.path.join(self._directory, ".gitignore")
        if not os.path.exists(ignore):
            os.makedirs(self._directory, exist_ok=True)
            write_atomically(ignore, b"# Made by credscore; may be deleted at any time.\n*\n")
            tag = b"Signature: 8a477f597d28d172789f06886806bc55\n# See https://bford.info/cachedir/\n"
            write_atomically(os.path.join(self._directory, "CACHEDIR.TAG"), tag)


def _listed(directory: str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(directory) as entries:
            return list(entries)
    except OSError:
        return []


@cache
def _code() -> str:
    """A digest of the modules that score, and of their tables: an entry made by other code than this is none."""
    digest = hashlib.sha256()
    package = os.path.dirname(credscore.__file__)
    for part in _CODE:
        for directory, _, names in sorted(os.walk(os.path.join(package, part))):
            for name in sorted(name for name in names if name.endswith(_CODE_SUFFIXES)):
                with open(os.path.join(directory, name), "rb") as file:
                    digest.update(file.read())
    return digest.hexdigest()
