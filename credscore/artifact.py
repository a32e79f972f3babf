"""How ``models/`` is found, verified and loaded. No file there can run code: JSON, and arrays without pickle."""

from __future__ import annotations

import hashlib
import json
import os
from mmap import ACCESS_READ, mmap
from os.path import isdir, isfile, join
from typing import TYPE_CHECKING, Any, NamedTuple

from numpy.typing import NDArray

from credscore.arrays import unpack
from credscore.errors import ModelError

if TYPE_CHECKING:
    from pathlib import Path

FORMAT_VERSION = 1
DEFAULT_MODEL = "en"


def locate(model: str | None = None) -> str:
    """Return the path of the folder of a model: a path, or the name of one shipped in ``models/``.

    Raises ModelError if there is none.
    """
    if model is not None and isdir(model):
        return model
    package = os.path.dirname(os.path.realpath(__file__))
    home = join(package, "models") if isdir(join(package, "models")) else join(os.path.dirname(package), "models")
    folder = join(home, model or DEFAULT_MODEL)
    if not isfile(join(folder, "manifest.json")):
        raise ModelError(f"no model {model or DEFAULT_MODEL!r}: {folder} holds no manifest.json; reinstall credscore")
    return folder


class Artifact(NamedTuple):
    """A model folder, by its path, whose manifest (a JSON object) has been read."""

    folder: str
    manifest: dict[str, Any]

    @classmethod
    def open(cls, model: str | None = None) -> Artifact:
        """Find a model and read its manifest. Raises ModelError if it is missing, unreadable or of another format."""
        folder = locate(model)
        try:
            with open(join(folder, "manifest.json"), "rb") as file:
                manifest = json.loads(file.read())
        except (OSError, ValueError) as error:
            raise ModelError(f"{join(folder, 'manifest.json')}: {error}; reinstall credscore") from error
        if manifest.get("format_version") != FORMAT_VERSION:
            raise ModelError(
                f"{folder}: model format {manifest.get('format_version')!r}, this credscore reads {FORMAT_VERSION}; "
                "install matching versions of both"
            )
        return cls(folder, manifest)

    @property
    def identity(self) -> str:
        """A short name for exactly these weights: language, training date and the start of their checksum."""
        sums = json.dumps(self.manifest["files"], sort_keys=True).encode()
        return f"{self.manifest['name']}-{self.manifest['trained']}-{hashlib.sha256(sums).hexdigest()[:8]}"

    def json(self, name: str) -> dict[str, Any]:
        """Return a verified JSON file's object. Raises ModelError if its checksum is not the manifest's."""
        loaded: dict[str, Any] = json.loads(self._bytes(name)[:])
        return loaded

    def arrays(self, name: str) -> dict[str, NDArray[Any]]:
        """Return a verified ``.npz`` file's arrays by name, mapped into memory.

        Raises ModelError if its checksum is not the manifest's.
        """
        return unpack(self._bytes(name))

    def _bytes(self, name: str) -> bytes | mmap:
        path = join(self.folder, name)
        try:
            with open(path, "rb") as file:
                # An empty file cannot be mapped.
                data = mmap(file.fileno(), 0, access=ACCESS_READ) if os.fstat(file.fileno()).st_size else b""
        except OSError as error:
            raise ModelError(f"{path}: {error.strerror}; reinstall credscore") from error
        if hashlib.sha256(data).hexdigest() != self.manifest["files"].get(name):
            raise ModelError(f"{path}: checksum differs from manifest.json; reinstall credscore")
        return data


def write(folder: Path, manifest: dict[str, Any], files_: dict[str, bytes]) -> None:
    """Write a model folder: the files given, and a manifest with their SHA-256 sums and the format version."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in files_.items():
        # A file that is there may be mapped into some process: put another in its place instead of changing it.
        (folder / f"{name}.new").write_bytes(data)
        (folder / f"{name}.new").replace(folder / name)
    sums = {name: hashlib.sha256(data).hexdigest() for name, data in sorted(files_.items())}
    whole = {"format_version": FORMAT_VERSION, **manifest, "files": sums}
    (folder / "manifest.json").write_text(json.dumps(whole, indent=2, sort_keys=True) + "\n", encoding="utf-8")
