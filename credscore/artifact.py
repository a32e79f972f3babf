"""How ``models/`` is found, verified and loaded. No file there can run code: JSON, and arrays without pickle."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from numpy.typing import NDArray

from credscore.arrays import unpack
from credscore.errors import ModelError

FORMAT_VERSION = 1
DEFAULT_MODEL = "en"


def locate(model: str | None = None) -> Path:
    """Return the folder of a model: a path, or the name of one shipped in ``models/``.

    Raises ModelError if there is none.
    """
    if model is not None and Path(model).is_dir():
        return Path(model)
    package = Path(__file__).resolve().parent
    home = package / "models" if (package / "models").is_dir() else package.parent / "models"
    folder = home / (model or DEFAULT_MODEL)
    if not (folder / "manifest.json").is_file():
        raise ModelError(f"no model {model or DEFAULT_MODEL!r}: {folder} holds no manifest.json; reinstall credscore")
    return folder


@dataclass(frozen=True, slots=True)
class Artifact:
    """A model folder whose manifest has been read. ``manifest`` is its JSON object."""

    folder: Path
    manifest: dict[str, Any]

    @classmethod
    def open(cls, model: str | None = None) -> Artifact:
        """Find a model and read its manifest. Raises ModelError if it is missing, unreadable or of another format."""
        folder = locate(model)
        try:
            manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise ModelError(f"{folder / 'manifest.json'}: {error}; reinstall credscore") from error
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
        loaded: dict[str, Any] = json.loads(self._bytes(name))
        return loaded

    def arrays(self, name: str) -> dict[str, NDArray[Any]]:
        """Return a verified ``.npz`` file's arrays by name. Raises ModelError if its checksum is not the manifest's."""
        return unpack(self._bytes(name))

    def _bytes(self, name: str) -> bytes:
        try:
            data = (self.folder / name).read_bytes()
        except OSError as error:
            raise ModelError(f"{self.folder / name}: {error.strerror}; reinstall credscore") from error
        if hashlib.sha256(data).hexdigest() != self.manifest["files"].get(name):
            raise ModelError(f"{self.folder / name}: checksum differs from manifest.json; reinstall credscore")
        return data


def write(folder: Path, manifest: dict[str, Any], files_: dict[str, bytes]) -> None:
    """Write a model folder: the files given, and a manifest with their SHA-256 sums and the format version."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in files_.items():
        (folder / name).write_bytes(data)
    sums = {name: hashlib.sha256(data).hexdigest() for name, data in sorted(files_.items())}
    whole = {"format_version": FORMAT_VERSION, **manifest, "files": sums}
    (folder / "manifest.json").write_text(json.dumps(whole, indent=2, sort_keys=True) + "\n", encoding="utf-8")
