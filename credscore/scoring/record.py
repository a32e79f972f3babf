"""What a batch is made of."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeAlias, overload

from credscore.scoring.report import Failure
from credscore.text.document import Document
from credscore.text.load import load

COMPRESSED = (".gz", ".zst")
"""The suffixes of files that are unpacked."""
JSON_LINES, PARQUET = (".jsonl", ".ndjson"), (".parquet",)
"""The suffixes of files that hold many articles."""


@dataclass(frozen=True, slots=True)
class Record:
    """An article out of a larger file, or out of anywhere. ``text``: bytes are decoded as a file's would be.

    ``id`` names it in its Report, ``path`` is the file it comes from, ``fields`` are carried to its Report untouched.
    ``size``: bytes of input that it stands for, to tell progress by.
    """

    text: str | bytes = field(repr=False)
    id: str | None = None
    path: str | None = None
    fields: Mapping[str, Any] | None = None
    size: int = 0


class Given(NamedTuple):
    """A Document to score, and what its Report takes over besides: see ``credscore.scoring.Report``."""

    document: Document
    path: str | None = None
    notes: tuple[str, ...] = ()
    id: str | None = None
    fields: Mapping[str, Any] | None = None


def given_bytes(data: bytes, format: str, path: str | None) -> Given:
    """Return the Document of an article given as bytes; ``path`` names it and may tell its format."""
    loaded = load(data, format, path)
    return Given(loaded.document(), path, loaded.notes)


Article: TypeAlias = "str | os.PathLike[str] | Record | Failure"
"""A text, a file, an article with its name, or what already failed, which is passed on in its place."""


@overload
def unpacked_name(path: str) -> str: ...
@overload
def unpacked_name(path: None) -> None: ...
def unpacked_name(path: str | None) -> str | None:
    """Return the path without the suffix of a compression: the rest tells what is in it."""
    stem, suffix = os.path.splitext(path or "")
    return stem if suffix.lower() in COMPRESSED else path


def holds_records(path: str) -> bool:
    """Whether the file's name says that it holds many articles."""
    return unpacked_name(path).lower().endswith((*JSON_LINES, *PARQUET))


def is_compressed(path: str) -> bool:
    """Whether the file's name says that it has to be unpacked."""
    return path.lower().endswith(COMPRESSED)
